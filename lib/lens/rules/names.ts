import { KINDS } from '../finding';
import { type Rule, isMark } from './rule';

/** Forms that are written with capitals anyway. */
const CAPITALS = /^(?:sota|new sota|ai |pandora|i )/;

export const partOfAName: Rule = {
  name: 'part-of-a-name',
  doc: 'A capital in the middle of a sentence makes a name: "the Novel corpus", "CLEAR".',
  on: { kinds: KINDS },
  silences(hit) {
    if (!hit.capital || CAPITALS.test(hit.hit)) return false;
    const second = hit.text.charCodeAt(hit.start + 1);
    const shouted = second >= 65 && second <= 90;
    if (shouted) return !/[A-Z]{2}[^\w]*$/.test(hit.text.slice(Math.max(0, hit.start - 4), hit.start));
    if (hit.block.role === 'title' || hit.block.role === 'heading') return false;
    return !isMark(hit.before());
  },
};

const QUOTES = /["\u201C\u201D\u2018\u2019'\u00AB\u00BB`]/;

export const wordInQuotes: Rule = {
  name: 'word-in-quotes',
  doc: 'A word that stands in quotation marks by itself is spoken of, or held at a distance by the writers.',
  sense: 'the word, spoken of',
  on: { kinds: ['booster', 'loaded', 'hype', 'surprise'] },
  silences: ({ text, start, end }) => QUOTES.test(text[start - 1] ?? '') && QUOTES.test(text[end] ?? ''),
};

const MARKS: ReadonlySet<string | undefined> = new Set(['/', '.', '@', '_', '-']);

export const partOfAnAddress: Rule = {
  name: 'part-of-an-address',
  doc: 'Within a URL, a path or a file name nothing is said.',
  on: { kinds: KINDS },
  silences(hit) {
    const { text, start, end } = hit;
    if (!MARKS.has(text[start - 1]) && !MARKS.has(text[end])) return false;
    let from = start;
    while (from > 0 && start - from < 80 && text.charCodeAt(from - 1) > 32) from -= 1;
    let to = end;
    while (to < text.length && to - end < 80 && text.charCodeAt(to) > 32) to += 1;
    const run = text.slice(from, to);
    return (
      run.includes('://') ||
      run.startsWith('www.') ||
      /^[\w./-]+\.(?:com|org|net|io|edu|ai|py|md|txt|json)\b/.test(run)
    );
  },
};
