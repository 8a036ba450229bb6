/**
 * The caps of a key as browsers write it: `Alt+Shift+M` in Firefox and Chromium, `⌥⇧M` in Chromium on a Mac.
 * A plus that is itself the key (`Ctrl++`) stays one.
 */
export function keyParts(keys: string): string[] {
  const written = keys.trim();
  if (written === '') return [];
  const signs = /^([⌘⌥⇧⌃^]+)(.+)$/u.exec(written);
  if (signs) return [...signs[1]!, signs[2]!];
  return written.split(/\+(?=.)/u);
}
