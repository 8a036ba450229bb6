/** Hands a text to the browser as a file; `type` is its media type. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
