/**
 * The JSON-LD context of our annotations: W3C's, and terms for what W3C has none for. They are described in
 * `docs/jsonld.md`. Their namespace is a UUID: Hedgerow owns no domain, and an address that is somebody else's tomorrow
 * would say something else then.
 */

export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What stands before the name of each of our terms, as it is written and in full. */
const PREFIX = 'hedgerow:';
export const NAMESPACE = 'urn:uuid:5e7b2c1d-94a6-4f38-8d0b-6c3f1a9e7d24#';

/** Terms whose values are JSON as it stands, for which linked data has no shape of its own. */
const JSON_TERMS = ['action', 'importedFrom', 'numbers', 'part'] as const;

/** All others are plain values; `tex` is a list in order. */
export const HEDGEROW_CONTEXT = {
  '@version': 1.1,
  hedgerow: NAMESPACE,
  'hedgerow:tex': { '@id': 'hedgerow:tex', '@container': '@list' },
  ...Object.fromEntries(
    JSON_TERMS.map((name) => [PREFIX + name, { '@id': PREFIX + name, '@type': '@json' }]),
  ),
};

export const CONTEXT = [W3C_CONTEXT, HEDGEROW_CONTEXT] as const;

/** Whether a `@context` names W3C's: all that reading an annotation asks of it. */
export function namesW3c(context: unknown): boolean {
  return (Array.isArray(context) ? context : [context]).includes(W3C_CONTEXT);
}

/** The value of one of our terms, under its short or its full name; undefined where it is not there. */
export function ownOf(object: Readonly<Record<string, unknown>>, name: string): unknown {
  for (const key of [PREFIX + name, NAMESPACE + name]) if (Object.hasOwn(object, key)) return object[key];
  return undefined;
}

/** Whether a member is one of ours. */
export function isOwn(key: string): boolean {
  return key.startsWith(PREFIX) || key.startsWith(NAMESPACE);
}
