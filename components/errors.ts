/** What is shown of an error: its message, and what the reader can do where it says so. */
export function sentenceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const mend: unknown = Reflect.get(thrown, 'mend');
  return typeof mend === 'string' && mend !== '' ? `${thrown.message} ${mend}` : thrown.message;
}
