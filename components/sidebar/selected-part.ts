/** The phrase of a note that is selected in the sidebar, for a reply that answers just it. */
import type { TextQuoteSelector } from '../../lib/anchor/selectors';

/** Code units of context on either side. */
const CONTEXT = 40;

/**
 * What is selected within the body of the note `id`, as it is shown, with what stands around it; null where nothing
 * is, or something reaches beyond it.
 */
export function selectedPart(id: string): TextQuoteSelector | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const body = element?.closest<HTMLElement>('[data-body]');
  if (body?.dataset.body !== id) return null;
  const exact = plain(range.toString());
  if (exact === '') return null;
  const outside = document.createRange();
  outside.selectNodeContents(body);
  outside.setEnd(range.startContainer, range.startOffset);
  const prefix = plain(outside.toString(), 'start').slice(-CONTEXT);
  outside.selectNodeContents(body);
  outside.setStart(range.endContainer, range.endOffset);
  const suffix = plain(outside.toString(), 'end').slice(0, CONTEXT);
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function plain(text: string, keep: 'start' | 'end' | 'none' = 'none'): string {
  const spaced = text.replace(/\s+/g, ' ');
  if (keep === 'start') return spaced.trimStart();
  return keep === 'end' ? spaced.trimEnd() : spaced.trim();
}
