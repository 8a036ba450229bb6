/** Words that someone typed into a field without marks: addresses are links, TeX in dollars is a formula, all else is itself. */
import { worksIn } from '../evidence/references';
import { formulasIn } from '../page-text/tex';
import { PLAIN, type Run } from './runs';

interface Found {
  start: number;
  end: number;
  run: Run;
}

/** @param style what is said of all of it */
export function typedRuns(text: string, style: Run = PLAIN): Run[] {
  return split(text, style, [...addressesIn(text, style), ...formulasOf(text, style)]);
}

/** The same where formulas have been told already: addresses alone. */
export function linkedRuns(text: string, style: Run): Run[] {
  return split(text, style, addressesIn(text, style));
}

function split(text: string, style: Run, found: readonly Found[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end, run } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    if (start > from) runs.push({ ...style, text: text.slice(from, start) });
    runs.push(run);
    from = end;
  }
  if (from < text.length) runs.push({ ...style, text: text.slice(from) });
  return runs;
}

function addressesIn(text: string, style: Run): Found[] {
  if (style.address !== null || !/https?:/iu.test(text)) return [];
  return worksIn(text)
    .filter(({ start }) => /^https?:/iu.test(text.slice(start, start + 6)))
    .map(({ start, end }) => {
      const address = text.slice(start, end);
      return { start, end, run: { ...style, text: address, address } };
    });
}

function formulasOf(text: string, style: Run): Found[] {
  const all: Found[] = [];
  if (text.includes('$')) {
    for (const { start, end, tex, display } of formulasIn(text)) {
      const inner = text.slice(start, end).replace(/^\$+|\$+$/gu, '');
      if (isFormula(inner, text[end]))
        all.push({ start, end, run: { ...style, kind: display ? 'display' : 'formula', text: tex } });
    }
  }
  for (const { index, 0: whole, 1: tex } of text.matchAll(/\\\(([^\n]{1,500}?)\\\)/gu))
    all.push({ start: index, end: index + whole.length, run: { ...style, kind: 'formula', text: tex! } });
  return all;
}

/** Two prices in one sentence are no formula: what stands between the dollars must be TeX, or one letter. */
function isFormula(inner: string, behind: string | undefined): boolean {
  if (inner.length > 500 || inner !== inner.trim() || /\d/u.test(behind ?? '')) return false;
  // Written between dollars again, it would take the second one for its own.
  if (inner.endsWith('\\')) return false;
  return /[\\^_{}]|^\p{L}$|^[\p{L}\d\s]{1,12}[=<>+*/-][\p{L}\d\s.]{1,12}$/u.test(inner);
}
