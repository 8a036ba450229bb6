/** The parts of a critique as a format gives them, in order of the source. */
import type { Part } from './critique';
import type { Said } from './runs';
import { LineCounter } from './source-lines';

export interface Given {
  post: number;
  role: Part['role'];
  /** In the source. */
  start: number;
  end: number;
  quoted: number;
  images: number;
}

export class Collected {
  readonly parts: Part[] = [];
  private readonly lines: LineCounter;

  constructor(private readonly source: string) {
    this.lines = new LineCounter(source);
  }

  /** Adds a part, unless it says nothing. */
  add(said: Said, { post, role, start, end, quoted, images }: Given): void {
    if (said.text === '') return;
    const raw = this.source.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = start + raw.trimEnd().length;
    const lines = { from: this.lines.lineOf(from), to: this.lines.lineOf(to) };
    this.parts.push({ post, lines, at: { start: from, end: to }, role, ...said, quoted, images });
  }
}

/** What stands where an image stood: words, since a note keeps no pictures. */
export function imageWords(alt: string | null | undefined): string {
  const says = (alt ?? '').replace(/\s+/gu, ' ').trim();
  return says === '' ? '(An image stood here.)' : `(An image stood here: ${says})`;
}
