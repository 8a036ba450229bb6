import { i18n } from '#i18n';
import type { Passage } from '../../lib/claims/claim-table';
import { type Mark, piecesOf } from './claim-pieces';
import { plainTex } from '../../lib/markdown/plain-tex';

/** A passage with its marks and formulas. */
export function ClaimWords({ passage, marks }: { passage: Passage; marks: readonly Mark[] }) {
  return (
    <>
      {piecesOf(passage, marks).map((piece, index) => {
        if (piece.is === 'formula') return <Formula key={index} tex={piece.tex} />;
        const { kind, text } = piece;
        if (kind === null) return text;
        if (kind === 'wording') return <b key={index}>{text}</b>;
        return (
          <em key={index} class={`mark-${kind}`}>
            {text}
          </em>
        );
      })}
    </>
  );
}

/** In plain characters where they can show it, else named for what it is. */
function Formula({ tex }: { tex: string }) {
  const plain = plainTex(tex);
  if (plain !== null) return <span class="formula-plain">{plain}</span>;
  return (
    <span class="formula" title={tex}>
      {i18n.t('sidebar.note.formula')}
    </span>
  );
}
