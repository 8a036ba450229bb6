/** Faults of a note in the words of the file that it was read from. */
import type { Fault } from '../schema/explain';

/**
 * The fault with its field named as the file names it.
 * @param names what the file calls a note's fields, by their path; the longest beginning of a path counts
 */
export function namedAs(fault: Fault, names: Readonly<Record<string, string>>): Fault {
  const path = fault.field?.split('.') ?? [];
  for (let length = path.length; length > 0; length--) {
    const begin = path.slice(0, length).join('.');
    if (!Object.hasOwn(names, begin)) continue;
    const field = [names[begin]!, ...path.slice(length)].join('.');
    return { field, message: fault.message.replace(`\`${fault.field}\``, () => `\`${field}\``) };
  }
  return fault;
}
