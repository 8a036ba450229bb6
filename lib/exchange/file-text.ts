/** The text of a file, by its bytes: in the encoding that it says it is in, or else looks like. */
import { isText } from './detect';

/** What a file has in it: its text, or why there is none. */
export type FileText = { is: 'text'; text: string } | { is: 'empty' } | { is: 'no-text' };

/** So much of a page is looked at for the encoding that it declares, as browsers do. */
const HEAD_BYTES = 1_024;

/** What older pages and editors write where they say nothing: browsers read it so, too. */
const OLDER = 'windows-1252';

/** UTF-8 where it can be read so, else what is marked or declared, else as browsers read older pages. */
export function textOfFile(bytes: Uint8Array): FileText {
  const text = decoded(bytes);
  if (text.trim() === '') return { is: 'empty' };
  return isText(text) && !hasControls(text) ? { is: 'text', text } : { is: 'no-text' };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A page that lies about its encoding, or is in none that is known, is read as one that says nothing.
    return (decoderNamed(declaredIn(bytes)) ?? new TextDecoder(OLDER)).decode(bytes);
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder(OLDER).decode(bytes.subarray(0, HEAD_BYTES));
  return /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

function decoderNamed(encoding: string | null): TextDecoder | null {
  if (encoding === null || /^utf-?8$/i.test(encoding)) return null;
  try {
    return new TextDecoder(encoding);
  } catch {
    return null;
  }
}

/** Bytes of a picture or an archive are control characters, one in a few; a text has hardly any. */
function hasControls(text: string): boolean {
  const begin = text.slice(0, 4_000);
  const controls = begin.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls * 50 > begin.length;
}
