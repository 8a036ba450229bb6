/** What a text over `limit` characters must be; `mend` says what to do about it. */
export function tooLong(limit: number, mend?: string): string {
  const most = `must be at most ${limit.toLocaleString('en')} characters long`;
  return mend === undefined ? most : `${most}: ${mend}`;
}
