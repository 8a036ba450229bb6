/**
 * Which terms a paper defines itself, and where: "we define X as", "by X we mean", "X refers to", "we use the term X
 * to", "X, i.e.,", "which we call X", and blocks set as definitions.
 *
 * A word that the paper defines is used in the sense that it gives, so the reader is shown that sense. The page is
 * looked through once, and only when the first term is asked for: one search for all cues, and a few words round
 * each are read. So the work is linear in the text, and a page without defined terms costs a few searches.
 */
import { type Block, type PageText, type Span, blockIndexAt } from '../page-text/page-text';
import { endsSentence } from './context';

/** Words of a defined term, at most: "broad instrumental power-seeking behaviour". */
const LONGEST_TERM = 6;

/** How far before and behind its cue a defined term is read, in code units. */
const REACH = 120;

/** A definition is shown up to this length, in code units. */
const LONGEST_DEFINITION = 600;

/** One way to define: what stands round `cue`, which is searched for as it is written. */
interface Way {
  cue: string;
  /** What the text before the cue must end with. */
  before?: RegExp;
  /** What must follow, beginning with the cue. */
  after?: RegExp;
  /**
   * The defined term: `before` the cue, from the last mark of punctuation on; the group `term` of `before`; or what
   * follows `after`, up to what this matches.
   */
  term: 'before' | 'within' | RegExp;
}

const WE = /\b(?:we|i)\s+(?:\w{2,14}\s+)?$/i;
const AS = /\s+(?:as|to be|to mean|if|when|whenever)\b|:/;
const TO = /,?\s+(?:to|for|when|in|as)\b/;
const END = /[,;:.()\n]|\s(?:if|when|because|since|and|which|that|where|throughout|in|as)\b/;

const WAYS: readonly Way[] = [
  { cue: 'define', before: WE, after: /^defined?\s+/, term: AS },
  {
    cue: 'definition of ',
    before: /\b(?:our|the|this|a|an)\s+(?:\w{2,14}\s+)?$/i,
    term: /\s+(?:is|as|requires|covers)\b|:/,
  },
  {
    cue: 'defined ',
    before: /(?:\b(?:is|are|be|was|as)\s+(?:\w{2,14}\s+)?|[,(]\s*)$/,
    after: /^defined\s+(?:\w{2,14}\s+)?as\b/,
    term: 'before',
  },
  { cue: ' mean ', before: /\bby\s+(?<term>[^.;]{2,80}?),?\s+(?:we|i)(?:\s+\w{2,14})?$/i, term: 'within' },
  { cue: ' means ', term: 'before' },
  { cue: ' denotes ', term: 'before' },
  { cue: ' refers to ', term: 'before' },
  {
    cue: ' refer to ',
    before: /\b(?:we|i)(?:\s+\w{2,14})?$/i,
    after: /^ refer to (?:[^.;]{0,60}\s)?as\s+/,
    term: END,
  },
  { cue: 'referred to as ', term: END },
  { cue: 'refer to', before: /\bby\s+(?<term>[^.;]{2,80}?),?\s+(?:we|i)\s+$/i, term: 'within' },
  { cue: ' term', before: /\b(?:we|i)(?:\s+\w{2,14})?\s+use\s+the$/i, after: /^ terms?\s+/, term: TO },
  { cue: ' term ', before: /\b(?:we|i)(?:\s+\w{2,14})?$/i, term: END },
  { cue: ' call ', before: /\b(?:we|i)(?:\s+\w{2,14})?$/i, term: END },
  { cue: ' dub ', before: /\b(?:we|i)$/i, term: END },
  { cue: ' called ', before: /\b(?:is|are)$/, term: END },
  { cue: 'said to be ', term: END },
  { cue: ' say ', before: /\bwe$/i, after: /^ say (?:that )?(?:\S{1,30}\s+){1,6}?(?:is|are)\s+/, term: END },
  { cue: 'i.e.', before: /[,(]\s*$/, term: 'before' },
  { cue: 'that is, ', before: /[,(]\s*$/, term: 'before' },
];

/** The first letters of a cue: all cues are looked for at once by these, since one search is cheaper than twenty. */
const coreOf = (cue: string) => /that is|[a-z]{3}|i\.e/.exec(cue)![0];

const WAYS_BY_CORE = new Map<string, { way: Way; lead: number }[]>();
for (const way of WAYS) {
  const core = coreOf(way.cue);
  const same = WAYS_BY_CORE.get(core) ?? [];
  same.push({ way, lead: way.cue.indexOf(core) });
  WAYS_BY_CORE.set(core, same);
}
const CORES = new RegExp(
  `\\b(?:${[...WAYS_BY_CORE.keys()].map((core) => core.replace('.', '\\.')).join('|')})`,
  'g',
);

/** The name of a block set as a definition, in brackets at its beginning. */
const NAMED = /^[^()]{0,40}\(([^()]{2,80})\)/;

interface Definition {
  /** Stems of the words of the defined term and of some before it. */
  stems: readonly string[];
  at: Span;
}

/**
 * Tells of terms, as the lexicons write them or as `keyOf` does, where the paper defines them: the sentence (or the
 * block, where that is set as a definition) in offsets of `page.text`, the first one if there are more; null where it
 * does not. "We define strategic deception as" defines "deception" as the paper uses it.
 */
export function definedIn(page: PageText): (key: string) => Span | null {
  let definitions: ReadonlyMap<string, readonly Definition[]> | null = null;
  const asked = new Map<string, Span | null>();
  return (key) => {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const stems = stemsOf(key);
    definitions ??= collect(page);
    const found = definitions.get(stems.at(-1) ?? '')?.find((each) => endsAlike(each.stems, stems));
    const at = found?.at ?? null;
    asked.set(key, at);
    return at;
  };
}

/** By the stem of the last word of the term; each list in the order of the text. */
function collect(page: PageText): Map<string, Definition[]> {
  const all = [...definitionsInProse(page), ...definitionsSetAsSuch(page)];
  all.sort((a, b) => a.at.start - b.at.start);
  const byLast = new Map<string, Definition[]>();
  for (const definition of all) {
    const last = definition.stems.at(-1)!;
    const others = byLast.get(last);
    if (others) others.push(definition);
    else byLast.set(last, [definition]);
  }
  return byLast;
}

function definitionsInProse(page: PageText): Definition[] {
  const found: Definition[] = [];
  const { text, blocks } = page;
  for (const { 0: core, index } of text.matchAll(CORES)) {
    for (const { way, lead } of WAYS_BY_CORE.get(core)!) {
      const at = index - lead;
      if (!text.startsWith(way.cue, at)) continue;
      const block = blocks[blockIndexAt(blocks, at)];
      if (!block || at >= block.end || block.role === 'heading' || block.role === 'title') continue;
      const term = termOf(way, text, block, at);
      const stems = term === null ? [] : stemsOf(term).slice(-LONGEST_TERM);
      if (stems.length) found.push({ stems, at: sentenceAt(text, block, at) });
    }
  }
  return found;
}

/** The words that end with the term defined at a cue; null where nothing is defined. */
function termOf({ cue, before, after, term }: Way, text: string, block: Block, at: number): string | null {
  const left = text.slice(Math.max(block.start, at - REACH), at);
  const right = text.slice(at, Math.min(block.end, at + REACH));
  const leftMatch = before ? before.exec(left) : null;
  const rightMatch = after ? after.exec(right) : null;
  if ((before && !leftMatch) || (after && !rightMatch)) return null;
  if (term === 'before') return lastClause(leftMatch ? left.slice(0, leftMatch.index) : left);
  if (term === 'within') return leftMatch?.groups?.['term'] ?? null;
  const words = right.slice(rightMatch?.[0].length ?? cue.length);
  const close = term.exec(words);
  if (close) return words.slice(0, close.index);
  return at + right.length === block.end && right.length < REACH ? words : null;
}

function definitionsSetAsSuch({ text, blocks }: PageText): Definition[] {
  return blocks.flatMap(({ environment, start, end }) => {
    if (environment !== 'definition') return [];
    const last = Math.min(end, start + LONGEST_DEFINITION);
    const name = NAMED.exec(text.slice(start, last))?.[1];
    const stems = name === undefined ? [] : stemsOf(name).slice(-LONGEST_TERM);
    return stems.length ? [{ stems, at: { start, end: last } }] : [];
  });
}

/** What stands behind the last mark that parts clauses or sentences. */
function lastClause(words: string): string {
  const trimmed = words.replace(/[\s,(]+$/, '');
  const at = Math.max(...['. ', '; ', ': ', ', ', '('].map((mark) => trimmed.lastIndexOf(mark)));
  return at < 0 ? trimmed : trimmed.slice(at + 1);
}

/** The sentence round an offset, cut to what is shown. */
function sentenceAt(text: string, block: Block, at: number): Span {
  const first = Math.max(block.start, at - LONGEST_DEFINITION / 2);
  let start = at;
  while (start > first && !endsSentence(text, start - 1)) start -= 1;
  while (text[start] === ' ') start += 1;
  const last = Math.min(block.end, start + LONGEST_DEFINITION);
  let end = at;
  while (end < last && !endsSentence(text, end)) end += 1;
  return { start, end: Math.min(last, end + 1) };
}

/** Whether the last words are the same up to their endings. */
function endsAlike(stems: readonly string[], asked: readonly string[]): boolean {
  if (asked.length > stems.length) return false;
  return asked.every((stem, n) => stem === stems[stems.length - asked.length + n]);
}

const WORD = /[\p{L}\p{N}]+/gu;
const DOUBLED = /([^aeiou])\1$/;
const ENDING = /(?:ively|ions?|ive|ings?|ed|ers?|es?|s|ly|tic|cy|ce|t|y)$/;

/** Its words without their endings, so that "schemes" and "scheming", "deception" and "deceptive" are the same. */
function stemsOf(words: string): string[] {
  return Array.from(words.toLowerCase().matchAll(WORD), ([word]) =>
    word.length < 5 ? word : word.replace(ENDING, '').replace(DOUBLED, '$1'),
  );
}
