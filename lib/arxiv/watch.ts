/**
 * Tells when a page has rewritten what was read of it: MathJax sets the formulas of an abstract page after it was
 * loaded, the old shell of HTML pages adds the watermark late. What the reader leaves out may change as it likes
 * (ar5iv's previews of citations, report buttons), and so may everything outside of the paper, ours included.
 */
import { adapterOf, type ReadAs } from './adapters';
import type { Adapter } from './rules';

/** MathJax works through a page in many small steps. */
const QUIET_MS = 150;
/** A page that never rests is read again all the same. */
const PATIENCE_MS = 1_000;

/**
 * Calls `onChange` when what `readPage` or `identify` read has changed, once for all changes that come together,
 * until `signal` is aborted.
 */
export function watchPage(document: Document, page: ReadAs, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const adapter = adapterOf(document, page);
  const window = document.defaultView;
  if (!window) return;
  let timer: number | undefined;
  let first = 0;

  const changed = () => {
    const now = window.performance.now();
    if (timer === undefined) first = now;
    else window.clearTimeout(timer);
    const wait = Math.max(0, Math.min(QUIET_MS, first + PATIENCE_MS - now));
    timer = window.setTimeout(() => {
      timer = undefined;
      onChange();
    }, wait);
  };
  const rootsNow = () => adapter.roots(document).map(({ element }) => element);
  let before = rootsNow();
  const observer = new window.MutationObserver((records) => {
    const now = rootsNow();
    // Those of before as well: one that was taken away is not found any more.
    const roots = [...new Set([...before, ...now])];
    before = now;
    if (records.some((record) => matters(record, adapter, roots))) changed();
  });
  // Not the body alone: a page may put another in its place.
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
}

function matters(record: MutationRecord, adapter: Adapter, roots: readonly Element[]): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  if (nodes.some(isWatermark)) return true;
  const inside =
    roots.some((root) => root.contains(record.target)) ||
    nodes.some((node) => roots.some((root) => node.contains(root)));
  if (!inside || isNotRead(record.target, adapter, roots)) return false;
  return record.type === 'characterData' || nodes.some((node) => isText(node, adapter));
}

function isWatermark(node: Node): boolean {
  return (
    node.nodeType === 1 &&
    ((node as Element).id === 'watermark-tr' || (node as Element).querySelector('#watermark-tr') !== null)
  );
}

function isText(node: Node, adapter: Adapter): boolean {
  if (node.nodeType === 3) return (node as Text).data.trim() !== '';
  return node.nodeType === 1 && adapter.ruleOf(node as Element).does !== 'leave-out';
}

/** In what is left out, or in the glyphs of a formula, which are one character whatever they are. */
function isNotRead(node: Node, adapter: Adapter, roots: readonly Element[]): boolean {
  for (let at: Node | null = node; at && !roots.includes(at as Element); at = at.parentNode) {
    if (at.nodeType !== 1) continue;
    const { does } = adapter.ruleOf(at as Element);
    if (does === 'leave-out' || does === 'glyphs' || does === 'formula') return true;
  }
  return false;
}
