/** `npm start` without a window: looks, writes the report and the pictures, and says what was seen. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { KINDS } from '../../lib/lens/finding';
import { openBrowser } from '../../tests/browser/harness/open';
import { StandIn } from '../../tests/browser/harness/stand-in';
import { extensionFor } from '../build';
import { DEMO, serveDemo } from '../demo';
import { needBrowser } from '../machine';
import { look, type Look } from './look';
import type { StartOptions } from './options';

/** Resolves with the exit status: 0 only if marks were drawn. */
export async function startHeadless(options: StartOptions): Promise<number> {
  const program = needBrowser(options.kind);
  const extension = await extensionFor(options.kind);
  const standIn = await StandIn.start();
  try {
    serveDemo(standIn);
    if (options.page) standIn.serveAs(options.page.url, { file: options.page.file });
    const browser = await openBrowser(options.kind, {
      extension,
      standIn,
      program,
      ...(options.profile === null ? {} : { profile: options.profile }),
    });
    try {
      const seen = await look(browser, options.page?.url ?? DEMO.html.url);
      await write(options.out, seen);
      console.log(summary(seen, options));
      return seen.painted > 0 ? 0 : 1;
    } finally {
      await browser.close();
    }
  } finally {
    await standIn.stop();
  }
}

async function write(folder: string, { report, pagePicture, sidebarPicture }: Look): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'page.png'), pagePicture);
  await writeFile(join(folder, 'sidebar.png'), sidebarPicture);
}

function summary(seen: Look, { kind, out }: StartOptions): string {
  const { report } = seen;
  const { readMs, lensMs, paintMs } = report.timings;
  const counts = KINDS.flatMap((each) => {
    const number = report.findings.filter((finding) => finding.kind === each).length;
    return number > 0 ? [`${number} ${each}`] : [];
  });
  const version = report.version === null ? '' : `v${report.version}`;
  const near = (name: string) => relative(process.cwd(), join(out, name));
  return `
  ${report.title ?? 'A paper without a title'}
  arXiv:${report.paper}${version}, ${report.page} page, in ${kind === 'chromium' ? 'Chromium' : 'Firefox'}

  ${report.words} words in ${report.blocks} blocks: read in ${ms(readMs)}, looked through in ${ms(lensMs)}, drawn in ${ms(paintMs)}
  (the longest that the page had to wait: ${ms(report.longestTaskMs)})
  marked: ${counts.join(', ') || 'nothing'}
  drawn: ${seen.registered} marks${seen.registered > 0 ? `; of those in view, ${seen.painted} seen in the picture` : ''}
  moved by it: ${report.moved} of ${seen.boxes} text boxes
  notes on this paper: ${report.notes.length}

  the page       ${near('page.png')}
  the sidebar    ${near('sidebar.png')}
  all of it      ${near('report.json')}
${seen.painted > 0 ? '' : '\n  Nothing was drawn on this page.\n'}`;
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
