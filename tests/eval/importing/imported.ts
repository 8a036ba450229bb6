/** A case read as the extension would read it, in the form of `eval import`. */
import { readCritique } from '../../../lib/critique/read-critique';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { runAtOnce } from '../../../lib/slices/slices';
import type { Case } from './cases';
import { outputOf, type WrittenImport } from './output';

export function imported({ source, page, truth }: Case): WrittenImport {
  const { format, paper, version } = truth;
  const reading = runAtOnce(
    readCritique({ source, format, paper, version, page, lexicon: lexiconOf(), known: [] }),
  );
  return outputOf(reading, page);
}
