/** Words that someone typed into a field without marks: addresses are links, TeX in dollars is a formula, all else is itself. */
import { worksIn } from '../evidence/references';
import { formulasIn } from '../page-text/tex';
import { PLAIN, type Run } from './runs';

interface Found {
  start: number;
  end: number;
  run: Run;
}

export function typedRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end, run } of found(text)) {
    if (start < from) continue;
    if (start > from) runs.push({ ...PLAIN, text: text.slice(from, start) });
    runs.push(run);
    from = end;
  }
  if (from < text.length) runs.push({ ...PLAIN, text: text.slice(from) });
  return runs;
}

function found(text: string): Found[] {
  const all: Found[] = [];
  if (/https?:/iu.test(text)) {
    for (const { start, end } of worksIn(text)) {
      const address = text.slice(start, end);
      if (/^https?:/iu.test(address)) all.push({ start, end, run: { ...PLAIN, text: address, address } });
    }
  }
  if (text.includes('$')) {
    for (const { start, end, tex, display } of formulasIn(text)) {
      const inner = text.slice(start, end).replace(/^\$+|\$+$/gu, '');
      if (isFormula(inner, text[end]))
        all.push({ start, end, run: { ...PLAIN, kind: display ? 'display' : 'formula', text: tex } });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Two prices in one sentence are no formula: what stands between the dollars must be TeX, or one letter. */
function isFormula(inner: string, behind: string | undefined): boolean {
  if (inner.length > 500 || inner !== inner.trim() || /\d/u.test(behind ?? '')) return false;
  return /[\\^_{}]|^\p{L}$|^[\p{L}\d\s]{1,12}[=<>+*/-][\p{L}\d\s.]{1,12}$/u.test(inner);
}
