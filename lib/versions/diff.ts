/** Two wordings side by side, word by word. */
import * as v from 'valibot';
import { FORMULA } from '../page-text/page-text';
import { type Edit, editsOf, withoutThin } from './edits';
import { type Token, tokensOf, sameToken } from './tokens';

/** A stretch of a text that stays, comes in or goes. */
export const DiffPart = v.object({ type: v.picklist(['same', 'added', 'removed']), text: v.string() });
export type DiffPart = v.InferOutput<typeof DiffPart>;

/** The TeX of each U+FFFC in the two texts, in order; what is missing counts as unknown. */
export interface DiffFormulas {
  from: readonly string[];
  to: readonly string[];
}

/**
 * How `from` became `to`: what stays and what goes gives back `from`, what stays and what comes gives back `to`, to the
 * character. Words are whole; no two parts of one type follow each other, and what goes stands before what comes in its
 * place. A formula is the same where its TeX is.
 */
export function wordDiff(
  from: string,
  to: string,
  formulas: DiffFormulas = { from: [], to: [] },
): DiffPart[] {
  const old = tokensOf(plain(from, formulas.from));
  const now = tokensOf(plain(to, formulas.to));
  return partsOf(
    { text: from, tokens: literally(from, old) },
    { text: to, tokens: literally(to, now) },
    false,
  );
}

/** A stretch of a text with its tokens. */
export interface Side {
  text: string;
  tokens: readonly Token[];
  /** Where the stretch begins and ends; the whole text where it is left out. */
  start?: number;
  end?: number;
}

/**
 * The parts of a diff. `lenient`: what differs only in white space, invisible characters or typography stays, and reads
 * as in `to`.
 */
export function partsOf(from: Side, to: Side, lenient: boolean): DiffPart[] {
  const parts = new Parts();
  const edits = tokenEdits(from.tokens, to.tokens);
  let [a, b] = [from.start ?? 0, to.start ?? 0];
  const gap = (old: string, now: string) => {
    if (old === now || (lenient && isSpace(old) && isSpace(now))) parts.add('same', now);
    else {
      parts.add('removed', old);
      parts.add('added', now);
    }
  };
  for (const { same, fromStart, fromEnd, toStart, toEnd } of edits) {
    if (same) {
      for (let i = 0; i < fromEnd - fromStart; i++) {
        const [old, now] = [from.tokens[fromStart + i]!, to.tokens[toStart + i]!];
        gap(from.text.slice(a, old.start), to.text.slice(b, now.start));
        parts.add('same', to.text.slice(now.start, now.end));
        [a, b] = [old.end, now.end];
      }
      continue;
    }
    const [old, now] = [from.tokens[fromStart], to.tokens[toStart]];
    const replaces = fromEnd > fromStart && toEnd > toStart;
    if (replaces) {
      const [oldGap, nowGap] = [from.text.slice(a, old!.start), to.text.slice(b, now!.start)];
      if (oldGap === nowGap || (lenient && isSpace(oldGap) && isSpace(nowGap))) {
        parts.add('same', nowGap);
        [a, b] = [old!.start, now!.start];
      }
    }
    if (fromEnd > fromStart) {
      parts.add('removed', from.text.slice(a, from.tokens[fromEnd - 1]!.end));
      a = from.tokens[fromEnd - 1]!.end;
    }
    if (toEnd > toStart) {
      parts.add('added', to.text.slice(b, to.tokens[toEnd - 1]!.end));
      b = to.tokens[toEnd - 1]!.end;
    }
  }
  gap(from.text.slice(a, from.end ?? from.text.length), to.text.slice(b, to.end ?? to.text.length));
  return parts.list;
}

/** The edits between two lists of tokens: a token of the same key that reads differently is replaced. */
export function tokenEdits(from: readonly Token[], to: readonly Token[]): Edit[] {
  const keys = from.map(({ key }) => key);
  const edits = withoutThin(
    editsOf(
      keys,
      to.map(({ key }) => key),
    ),
    keys,
  );
  return edits.flatMap((edit) => (edit.same ? splitAtChanges(edit, from, to) : [edit]));
}

function splitAtChanges(edit: Edit, from: readonly Token[], to: readonly Token[]): Edit[] {
  const split: Edit[] = [];
  for (let i = 0; i < edit.fromEnd - edit.fromStart; i++) {
    const [a, b] = [edit.fromStart + i, edit.toStart + i];
    const same = sameToken(from[a]!, to[b]!);
    const last = split.at(-1);
    if (last && last.same && same) {
      last.fromEnd += 1;
      last.toEnd += 1;
    } else split.push({ same, fromStart: a, fromEnd: a + 1, toStart: b, toEnd: b + 1 });
  }
  return split;
}

function plain(text: string, tex: readonly string[]) {
  const formulas = [...text.matchAll(new RegExp(FORMULA, 'g'))].map(({ index }, i) => ({
    at: index,
    tex: tex[i] ?? '',
  }));
  return { text, formulas, citations: [] };
}

/** The tokens with what stands there as their key, and the TeX of formulas. */
function literally(text: string, tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    if (token.exact.startsWith(FORMULA)) return token;
    const exact = text.slice(token.start, token.end);
    return { ...token, exact, key: exact };
  });
}

function isSpace(gap: string): boolean {
  return /^\s+$/.test(gap);
}

/** Parts in order, neighbours of one type joined, what goes before what comes. */
class Parts {
  readonly list: DiffPart[] = [];

  add(type: DiffPart['type'], text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    const before = this.list.at(-2);
    if (last?.type === type) last.text += text;
    else if (type === 'removed' && last?.type === 'added') {
      if (before?.type === 'removed') before.text += text;
      else this.list.splice(-1, 0, { type, text });
    } else this.list.push({ type, text });
  }
}
