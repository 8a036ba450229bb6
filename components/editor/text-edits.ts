/** What keys and buttons do to the text of a note: pure, from a text and its selection to a change of it. */
import type { Span } from '../../lib/page-text/page-text';

/** What is replaced by what, and what is selected then. Offsets are UTF-16 code units. */
export interface TextEdit {
  start: number;
  end: number;
  put: string;
  select: Span;
}

/** Puts `mark` around the selection, or takes it away where it is there already. */
export function wrapped(text: string, { start, end }: Span, mark: string): TextEdit {
  const inside = text.slice(start, end);
  const size = mark.length;
  if (
    text.slice(start - size, start) === mark &&
    text.slice(end, end + size) === mark &&
    !doubled(text, start, mark)
  ) {
    return {
      start: start - size,
      end: end + size,
      put: inside,
      select: { start: start - size, end: end - size },
    };
  }
  // Marks do not hold beside a space.
  const before = /^\s*/.exec(inside)![0];
  const core = inside.trim();
  const after = inside.slice(before.length + core.length);
  const from = start + before.length + size;
  return {
    start,
    end,
    put: `${before}${mark}${core}${mark}${after}`,
    select: { start: from, end: from + core.length },
  };
}

/** One star is no half of two. */
function doubled(text: string, start: number, mark: string): boolean {
  return mark === '*' && text[start - 2] === '*' && text[start - 3] !== '*';
}

/** The selection as the words of a link; its address is then selected, to be typed over. */
export function linked(text: string, { start, end }: Span, address: string): TextEdit {
  const words = text.slice(start, end);
  const put = `[${words}](${address})`;
  const at = start + words.length + 3;
  const select =
    words === '' ? { start: start + 1, end: start + 1 } : { start: at, end: at + address.length };
  return { start, end, put, select };
}

/** What pasting an address over selected words does: they become a link. Null where it is pasted as it stands. */
export function pastedLink(text: string, selected: Span, pasted: string): TextEdit | null {
  const words = text.slice(selected.start, selected.end);
  const address = pasted.trim();
  if (words.trim() === '' || /[\n[\]]/.test(words) || !/^https?:\/\/\S+$/.test(address)) return null;
  // One address over another replaces it.
  if (/^https?:\/\//.test(words)) return null;
  const put = `[${words}](${address})`;
  const end = selected.start + put.length;
  return { ...selected, put, select: { start: end, end } };
}
