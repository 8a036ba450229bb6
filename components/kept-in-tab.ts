/** What a page of ours keeps while its tab is open: it survives a reload, goes with the tab, and is in no export. */
import * as v from 'valibot';

/** The tab's own `sessionStorage`. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What was kept under this name; null for nothing, or where an older Hedgerow wrote it in another shape. */
export function keptInTab<S extends v.GenericSchema>(
  kept: TabStorage,
  name: string,
  schema: S,
): v.InferOutput<S> | null {
  const text = kept.getItem(name);
  if (text === null) return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : null;
}

/** Tells whether there was room for it; where there was none, what was kept before under this name is kept still. */
export function keepInTab(kept: TabStorage, name: string, value: unknown): boolean {
  try {
    kept.setItem(name, JSON.stringify(value));
    return true;
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return false;
  }
}
