import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import type { Opening } from '../../lib/neutral/address';

interface WhatToReadProps {
  paper: NeutralPaper;
  opening: Opening;
  onOpening: (opening: Opening) => void;
}

/** Which part of the paper is read, and of which version. */
export function WhatToRead({ paper, opening, onOpening }: WhatToReadProps) {
  const id = useId();
  const { version, page, kept, sections } = paper;
  const { read } = opening;
  const text = { version, page };
  const isPassage = read.is === 'span' || read.is === 'note';
  return (
    <div class="what-to-read">
      <div class="field">
        <label for={`${id}part`}>{i18n.t('neutral.read')}</label>
        <select
          id={`${id}part`}
          value={isPassage ? 'passage' : read.is === 'section' ? String(read.index) : 'front'}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === 'passage') return;
            onOpening({
              text,
              read: value === 'front' ? { is: 'front' } : { is: 'section', index: Number(value) },
            });
          }}
        >
          <option value="front">{i18n.t('neutral.part.front')}</option>
          {isPassage && <option value="passage">{i18n.t(`neutral.part.${read.is}`)}</option>}
          {sections.map(({ index, title, level }) => (
            <option key={index} value={String(index)}>
              {'\u00A0\u00A0'.repeat(Math.max(0, level - 1)) + title}
            </option>
          ))}
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
