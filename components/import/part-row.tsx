import { i18n } from '#i18n';
import type { Part } from '../../lib/critique/critique';
import type { PartPiece, PartUse } from '../../lib/critique/preview';
import { SignAction } from '../sidebar/card-action';
import { onPlainKey } from '../sidebar/plain-key';
import { pure } from '../sidebar/pure';
import type { PreviewActions } from './preview-actions';

interface PartRowProps {
  index: number;
  part: Part;
  use: PartUse;
  piece: string | null;
  /** It begins its piece: what that is stands beside it. */
  first: boolean;
  splits: boolean;
  /** Which note it belongs to, from 1; null for anything else. */
  number: number | null;
  /** Its text, cut at what it quotes; null where it quotes nothing. */
  pieces: readonly PartPiece[] | null;
  actions: PreviewActions;
  current: boolean;
}

/** A paragraph of the original, with what became of it. */
export const PartRow = pure(function PartRow(props: PartRowProps) {
  const { index, part, use, piece, first, splits, number, pieces, actions, current } = props;
  const tabIndex = current ? 0 : -1;
  const { from, to } = part.lines;
  const say = first || piece === null;
  const go = () => piece !== null && actions.show('threads', piece);
  const split = () => piece !== null && actions.edit({ does: 'split', key: piece, part: index });

  return (
    <div
      class={`part-row is-${use}`}
      data-row={`part-${index}`}
      {...(piece === null ? {} : { 'data-piece': piece })}
      role="listitem"
      tabIndex={tabIndex}
      aria-label={`${i18n.t(`import.use.${use === 'left-out' ? 'leftOut' : use}`)}, ${lineWords(from, to)}`}
      onClick={(event) => {
        const onControl = event.target instanceof Element && event.target.closest('button') !== null;
        if (!onControl && (getSelection()?.isCollapsed ?? true)) go();
      }}
      onKeyDown={onPlainKey({ Enter: go, ...(splits ? { s: split } : {}) })}
    >
      <div class="part-line">
        <span aria-hidden="true">{from}</span>
        {splits && (
          <SignAction icon="split" label={i18n.t('import.act.split')} tabIndex={tabIndex} onClick={split} />
        )}
      </div>
      <div class="part-words" style={part.quoted > 0 ? { '--quoted': String(Math.min(part.quoted, 4)) } : {}}>
        {say && (
          <p class="part-use" aria-hidden="true">
            {number !== null && <span class="piece-number">{number}</span>}
            {i18n.t(`import.use.${use === 'left-out' ? 'leftOut' : use}`)}
          </p>
        )}
        <p class={part.role === 'heading' ? 'part-text is-heading' : 'part-text'} dir="auto">
          {pieces === null
            ? part.text
            : pieces.map(({ text, quotes }, at) =>
                quotes === null ? (
                  text
                ) : (
                  <mark key={at} class={`quotes-${quotes}`}>
                    {text}
                  </mark>
                ),
              )}
        </p>
      </div>
    </div>
  );
});

function lineWords(from: number, to: number): string {
  return from === to
    ? i18n.t('import.piece.line', [String(from)])
    : i18n.t('import.piece.lines', [String(from), String(to)]);
}
