import { WithFormulas } from '../markdown/quotation';
import { piecesOf } from './matches';

/** A text with what was searched for marked in it. `words` are folded. */
export function MatchedText({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {piecesOf(text, words).map(({ text: piece, matches }, index) =>
        matches ? <mark key={index}>{piece}</mark> : <WithFormulas key={index} text={piece} />,
      )}
    </>
  );
}
