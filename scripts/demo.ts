/** The demo paper: invented by us, so that everything can be seen without a network and without anyone's text. */
import { join } from 'node:path';
import { type StandIn } from '../tests/browser/harness/stand-in';
import { ROOT } from './build';

const FOLDER = join(ROOT, 'tests/fixtures/demo-paper');

export const DEMO = {
  html: { url: 'https://arxiv.org/html/2601.01234v1', file: join(FOLDER, 'html.html') },
  abs: { url: 'https://arxiv.org/abs/2601.01234v1', file: join(FOLDER, 'abs.html') },
} as const;

/** Plays all pages of the demo paper. */
export function serveDemo(standIn: StandIn): void {
  for (const { url, file } of Object.values(DEMO)) standIn.serveAs(url, { file });
}
