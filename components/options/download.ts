/** Hands a JSON text to the browser as a file. */
export function download(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
