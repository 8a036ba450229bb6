/** The demo paper: invented by us, so that everything can be seen without a network and without anyone's text. */
import { join } from 'node:path';
import type { StandIn } from '../tests/browser/harness/stand-in';
import { ROOT } from './tool';

const FOLDER = join(ROOT, 'tests/fixtures/demo-paper');

const ID = '2601.99990';

function page(kind: 'abs' | 'html', version: number) {
  return {
    url: `https://arxiv.org/${kind}/${ID}v${version}`,
    file: join(FOLDER, `${kind}-v${version}.html`),
  };
}

/** Its pages: the abstract page and the full text, each in two versions. */
export const DEMO = {
  html: page('html', 1),
  abs: page('abs', 1),
  html2: page('html', 2),
  abs2: page('abs', 2),
} as const;

/** Plays all pages of the demo paper. */
export function serveDemo(standIn: StandIn, headers: Record<string, string> = {}): void {
  for (const { url, file } of Object.values(DEMO)) standIn.serveAs(url, { file }, { headers });
}
