/**
 * `eval import --critique FILE [--format text|md|html] --page FILE.html [--as URL] --output OUT.json`: a posted
 * critique of a paper as threads, as the preview first shows them. Without `--format` it is told by the
 * file.
 * The paper is the one that the page, or the address given with `--as`, names.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type CritiqueFormat, TEXT_FORMATS } from '../../lib/critique/critique';
import { formatOf } from '../../lib/critique/format-of';
import { readCritique } from '../../lib/critique/read-critique';
import { lexiconOf } from '../../lib/lens/lexicon';
import { runAtOnce } from '../../lib/slices/slices';
import { pageFrom } from '../../scripts/convert/page';
import { outputOf } from './importing/output';

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { critique: text, format: text, page: text, as: text, output: text },
  });
  const { critique: file, page: pageFile, as = null, output } = values;
  if (file === undefined || pageFile === undefined || output === undefined) {
    throw new Error(
      'eval import needs --critique FILE, --page FILE.html and --output OUT.json; --format text|md|html and --as URL may be given',
    );
  }
  const source = await readFile(file, 'utf8');
  const format = values.format ?? formatOf(source, file);
  if (!isFormat(format))
    throw new Error(`--format must be one of ${TEXT_FORMATS.join(', ')}, not "${format}"`);
  const { text: page, is } = await pageFrom(pageFile, as);
  if (!is) {
    throw new Error(
      `${as ?? pageFile} names no paper of arXiv: give the page's address with --as, such as https://arxiv.org/html/2411.02306v1`,
    );
  }
  const reading = runAtOnce(readCritique({ source, format, ...is, page, lexicon: lexiconOf(), known: [] }));
  await writeFile(output, `${JSON.stringify(outputOf(reading, page), null, 1)}\n`);
}

function isFormat(format: string): format is CritiqueFormat {
  return (TEXT_FORMATS as readonly string[]).includes(format);
}
