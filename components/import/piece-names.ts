/** What notes and replies of a preview are called in lists. */
import { i18n } from '#i18n';
import type { ReadThread } from '../../lib/critique/preview';
import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import { quotationOf } from '../../lib/notes/target-words';
import { inWords } from '../markdown/quotation';

/** So many characters of its words name a piece. */
const LONGEST = 90;

/** What `piece` may answer: every note and reply that stands before it in the critique, and is not left out. */
export function answerableBy(
  piece: ReadNote | ReadReply,
  threads: readonly ReadThread[],
): { key: string; name: string }[] {
  const begins = firstOf(piece);
  return threads.flatMap(({ note, replies }, index) =>
    [note, ...replies.map(({ reply }) => reply)]
      .filter((each) => each.key !== piece.key && !each.dropped && firstOf(each) < begins)
      .map((each) => ({ key: each.key, name: nameOf(each, index + 1) })),
  );
}

function firstOf({ parts, quoting }: ReadNote | ReadReply): number {
  return Math.min(...parts, ...quoting);
}

function nameOf(piece: ReadNote | ReadReply, number: number): string {
  if ('answers' in piece) return i18n.t('import.names.reply', [String(number), shortened(piece.body)]);
  const quotation = quotationOf(piece.target);
  return quotation === null
    ? i18n.t('import.names.note', [String(number), shortened(piece.body)])
    : i18n.t('import.names.quoted', [String(number), shortened(inWords(quotation))]);
}

function shortened(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST) return flat;
  // A word is not broken, unless it is as long as that alone.
  const begins = flat.slice(0, LONGEST + 1).replace(/ [^ ]*$/, '');
  return `${begins.slice(0, LONGEST)} …`;
}
