import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import { beginningOf } from '../../lib/markdown/body-text';
import type { AskedFor, Opening } from '../../lib/neutral/address';
import { inWords } from '../markdown/quotation';

/** So much of a note's quotation is listed. */
const SHOWN = 60;

interface WhatToReadProps {
  paper: NeutralPaper;
  opening: Opening;
  onOpening: (opening: Opening) => void;
}

/** Which part of the paper is read, and of which version. */
export function WhatToRead({ paper, opening, onOpening }: WhatToReadProps) {
  const id = useId();
  const { version, page, kept, sections, notes } = paper;
  const { read } = opening;
  const text = { version, page };
  const choices: AskedFor[] = [
    { is: 'front' },
    read,
    ...sections.map(({ index }): AskedFor => ({ is: 'section', index })),
    ...notes.map(({ id: note }): AskedFor => ({ is: 'note', id: note })),
  ];
  return (
    <div class="what-to-read">
      <div class="field">
        <label for={`${id}part`}>{i18n.t('neutral.read')}</label>
        <select
          id={`${id}part`}
          value={valueOf(read)}
          onChange={(event) => {
            const chosen = choices.find((choice) => valueOf(choice) === event.currentTarget.value);
            if (chosen) onOpening({ text, read: chosen });
          }}
        >
          <option value="front">{i18n.t('neutral.part.front')}</option>
          {read.is === 'span' && <option value={valueOf(read)}>{i18n.t('neutral.part.span')}</option>}
          {sections.length > 0 && (
            <optgroup label={i18n.t('neutral.sections')}>
              {sections.map(({ index, title, level }) => (
                <option key={index} value={valueOf({ is: 'section', index })}>
                  {'\u00A0\u00A0'.repeat(Math.max(0, level - 1)) + title}
                </option>
              ))}
            </optgroup>
          )}
          {notes.length > 0 && (
            <optgroup label={i18n.t('neutral.ofNotes')}>
              {notes.map(({ id: note, quote }) => (
                <option key={note} value={valueOf({ is: 'note', id: note })}>
                  {inWords(beginningOf(quote, SHOWN) ?? quote)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {kept.length > 1 && (
        <div class="field">
          <label for={`${id}text`}>{i18n.t('neutral.text')}</label>
          <select
            id={`${id}text`}
            value={`${version} ${page}`}
            onChange={(event) => {
              const chosen = kept.find((one) => `${one.version} ${one.page}` === event.currentTarget.value);
              // Sections and stretches are of one text alone.
              if (chosen) onOpening({ text: chosen, read: read.is === 'note' ? read : { is: 'front' } });
            }}
          >
            {kept.map((one) => (
              <option key={`${one.version} ${one.page}`} value={`${one.version} ${one.page}`}>
                {i18n.t(`neutral.textOf.${one.page}`, [String(one.version)])}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

/** Tells the choices of the list apart. */
function valueOf(read: AskedFor): string {
  switch (read.is) {
    case 'front':
      return 'front';
    case 'section':
      return `section ${read.index}`;
    case 'span':
      return `span ${read.start} ${read.end}`;
    case 'note':
      return `note ${read.id}`;
  }
}
