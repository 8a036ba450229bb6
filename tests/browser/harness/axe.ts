/** What axe holds against a document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './browser';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The faults that axe knows, a sentence each: rule, gravity and the elements. */
export function faultsOf(view: View): Promise<string[]> {
  return view.evaluateText(`(async () => {
    ${AXE};
    const { violations } = await (window.axe ?? axe).run(document);
    return violations.map(({ id, impact, nodes }) => id + ' (' + impact + '): ' + nodes.map((n) => n.target.join(' ')).join(', '));
  })()`);
}
