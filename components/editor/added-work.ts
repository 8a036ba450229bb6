/** Works among the references of a note: each once. */
import type { Work } from '../../lib/evidence/references';
import type { Reference } from '../../lib/notes/reference';

/** Whether a work is among them already. */
export function isCited(references: readonly Reference[], { scheme, id }: Work): boolean {
  return references.some((other) => other.type === 'work' && other.scheme === scheme && other.id === id);
}

/** The references with one more work. */
export function withWork(references: readonly Reference[], work: Work): Reference[] {
  return isCited(references, work)
    ? [...references]
    : [...references, { type: 'work', ...work, quote: null }];
}
