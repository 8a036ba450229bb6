/** A plain text as a critique. */
import { worksIn } from '../evidence/references';
import type { Critique, Part } from './critique';
import { PLAIN, saidBy, type Run } from './runs';
import { sourceLines } from './source-lines';

/** Lines between two pauses. */
const STEP = 100;

export function* cutText(source: string): Generator<void, Critique> {
  const parts: Part[] = [];
  let count = 0;
  for (const { number, start, end } of sourceLines(source)) {
    count += 1;
    if (count % STEP === 0) yield;
    if (start === end) continue;
    const said = saidBy(typedRuns(source.slice(start, end)));
    if (said.text === '') continue;
    parts.push({
      post: 0,
      lines: { from: number, to: number },
      at: { start, end },
      role: 'text',
      ...said,
      quoted: 0,
      images: 0,
    });
  }
  const post = { author: null, date: null, url: null, heading: null, answers: null };
  return { source, title: null, posts: parts.length > 0 ? [post] : [], parts };
}

/** Typed words: addresses in them are links, and nothing else in them is a sign. */
export function typedRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of worksIn(text)) {
    const written = text.slice(start, end);
    if (!/^https?:/iu.test(written)) continue;
    if (start > from) runs.push({ ...PLAIN, text: text.slice(from, start) });
    runs.push({ ...PLAIN, text: written, address: written });
    from = end;
  }
  runs.push({ ...PLAIN, text: text.slice(from) });
  return runs;
}
