import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { NeutralPassage } from '../../lib/messages/neutral-messages';
import { apply, formulasBefore, wordsAt } from '../../lib/neutral/apply';
import type { Piece } from '../../lib/neutral/passage-text';
import { diffOfChange } from '../../lib/neutral/outcome';
import { Formula } from '../markdown/formula';
import { WithFormulas } from '../markdown/quotation';
import { DiffParts } from '../word-diff';
import type { Row } from './use-reading';

interface SheetProps {
  passage: NeutralPassage;
  /** Those of this passage. */
  rows: readonly Row[];
  /** The key of the row that is looked at. */
  current: string | null;
  /** As it would read, without what it was. */
  clean: boolean;
  onRow: (key: string) => void;
}

/** A passage as a document in which the changes are tracked. */
export function Sheet({ passage, rows, current, clean, onRow }: SheetProps) {
  if (clean) return <CleanSheet passage={passage} rows={rows} />;
  const { text, tex, pieces } = passage;
  const plain = (start: number, end: number) => <WithFormulas {...wordsAt(passage, { start, end })} />;
  let done = 0;
  return (
    <>
      {pieces.map((piece, index) => {
        // A change that runs over several blocks stands whole in the first.
        const from = Math.max(done, piece.start);
        const inside = rows.filter(
          ({ place: { wording } }) => wording.start >= piece.start && wording.start < piece.end,
        );
        done = Math.max(piece.end, ...inside.map(({ place: { wording } }) => wording.end));
        if (from >= piece.end && inside.length === 0) return null;
        let at = from;
        const spans = inside.map((row) => {
          const { start, end } = row.place.wording;
          const before = plain(at, start);
          at = end;
          return (
            <Fragment key={row.key}>
              {before}
              <Tracked row={row} passage={passage} current={row.key === current} onRow={onRow} />
            </Fragment>
          );
        });
        return (
          <Block key={index} piece={piece} text={text} tex={tex}>
            {spans}
            {plain(at, Math.max(at, piece.end))}
          </Block>
        );
      })}
    </>
  );
}

/** The passage with all that is taken, block by block. */
function CleanSheet({ passage, rows }: Pick<SheetProps, 'passage' | 'rows'>) {
  const taken = rows.filter(({ place }) => place.is === 'taken').map(({ place }) => place.wording);
  const { text, tex } = apply(passage, taken);
  const shift = (offset: number) =>
    taken.reduce(
      (moved, { start, end, to }) =>
        end <= offset
          ? moved + to.length - (end - start)
          : start < offset
            ? moved + start + to.length - offset
            : moved,
      offset,
    );
  return (
    <>
      {passage.pieces.map((piece, index) => {
        const [start, end] = [shift(piece.start), shift(piece.end)];
        if (end <= start) return null;
        const within = tex.slice(formulasBefore(text, start), formulasBefore(text, end));
        return (
          <Block key={index} piece={piece} text={passage.text} tex={passage.tex}>
            <WithFormulas text={text.slice(start, end)} tex={within} />
          </Block>
        );
      })}
    </>
  );
}

interface BlockProps {
  piece: Piece;
  text: string;
  tex: readonly string[];
  children: preact.ComponentChildren;
}

function Block({ piece, text, tex, children }: BlockProps) {
  switch (piece.role) {
    case 'title':
      return <p class="sheet-title">{children}</p>;
    case 'heading':
      return <h3 class="sheet-heading">{children}</h3>;
    case 'equation': {
      const within = tex.slice(formulasBefore(text, piece.start), formulasBefore(text, piece.end));
      return (
        <div class="sheet-equation">
          {within.map((formula, index) => (
            <Formula key={index} tex={formula} display />
          ))}
        </div>
      );
    }
    case 'abstract':
    case 'paragraph':
    case 'list-item':
    case 'quotation':
    case 'caption':
    case 'footnote':
      return <p class={`sheet-${piece.role}`}>{children}</p>;
  }
}

interface TrackedProps {
  row: Row;
  passage: NeutralPassage;
  current: boolean;
  onRow: (key: string) => void;
}

/** One change: made, or the words that it is proposed for; what is looked at is shown as it would be. */
function Tracked({ row, passage, current, onRow }: TrackedProps) {
  const { wording, is } = row.place;
  const shown = is === 'taken' || (current && is === 'proposed');
  const diff = diffOfChange(passage, wording);
  return (
    <span
      class={`tracked ${is}`}
      data-tracked={row.key}
      {...(current ? { 'data-current': '' } : {})}
      onClick={() => onRow(row.key)}
    >
      {is === 'proposed' && <span class="sr-only">{i18n.t('neutral.sheet.proposed')} </span>}
      {shown ? (
        <DiffParts parts={diff.parts} tex={diff.tex} />
      ) : (
        <WithFormulas {...wordsAt(passage, wording)} />
      )}
    </span>
  );
}
