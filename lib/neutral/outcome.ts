/** What a reader takes away from a neutral reading: its clean text, and the changes as a text. */
import { BLOCK_GAP, FORMULA } from '../page-text/page-text';
import { asTyped, partsBetween, type WordingParts } from '../versions/wording-parts';
import { apply, formulasBefore, inOrder } from './apply';
import type { Wording, Words } from './change';

/** The passage with the changes made, its formulas as `$TeX$`, a blank line between its blocks. */
export function cleanText(passage: Words, changes: readonly Wording[]): string {
  return parted(apply(passage, changes));
}

function parted({ text, tex }: Words): string {
  return asTyped({ text: text.replaceAll(BLOCK_GAP, `${BLOCK_GAP}\n`), tex });
}

/** What the changes make of the passage, word by word: within each change what stays is told from what goes. */
export function diffOf(passage: Words, changes: readonly Wording[]): WordingParts {
  const whole: WordingParts = { parts: [], tex: [] };
  let done = 0;
  for (const change of inOrder(changes)) {
    add(whole, sameBetween(passage, done, change.start));
    add(whole, diffOfChange(passage, change));
    done = change.end;
  }
  add(whole, sameBetween(passage, done, passage.text.length));
  return whole;
}

/** One change word by word. */
export function diffOfChange(
  { text, tex }: Words,
  { start, end, from, to, tex: now }: Wording,
): WordingParts {
  const old = tex.slice(formulasBefore(text, start), formulasBefore(text, end));
  return partsBetween({ text: from, tex: old }, { text: to, tex: now });
}

/** The changes in a plain text, in the manner of a word diff of git: `[-what goes-]{+what comes+}`. */
export function diffText(diff: WordingParts): string {
  return parted({
    text: diff.parts
      .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
      .join(''),
    tex: diff.tex,
  });
}

/** The same block by block. A change that runs over several goes on in each. */
export function linesOf({ parts, tex }: WordingParts): WordingParts[] {
  const lines: WordingParts[] = [{ parts: [], tex: [] }];
  let done = 0;
  for (const { type, text } of parts) {
    for (const [index, piece] of text.split(BLOCK_GAP).entries()) {
      if (index > 0) lines.push({ parts: [], tex: [] });
      if (piece === '') continue;
      const formulas = piece.split(FORMULA).length - 1;
      add(lines.at(-1)!, { parts: [{ type, text: piece }], tex: tex.slice(done, done + formulas) });
      done += formulas;
    }
  }
  return lines.filter((line) => line.parts.length > 0);
}

function sameBetween({ text, tex }: Words, start: number, end: number): WordingParts {
  return {
    parts: start < end ? [{ type: 'same', text: text.slice(start, end) }] : [],
    tex: tex.slice(formulasBefore(text, start), formulasBefore(text, end)),
  };
}

function add(whole: WordingParts, { parts, tex }: WordingParts): void {
  for (const part of parts) {
    const last = whole.parts.at(-1);
    if (last?.type === part.type) last.text += part.text;
    else whole.parts.push({ ...part });
  }
  whole.tex.push(...tex);
}
