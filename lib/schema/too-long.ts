/** What a text over `limit` characters must be; `mend` says what to do about it. */
export function tooLong(limit: number, mend?: string): string {
  // By hand: a page's script would wait 30 ms for the first number that the browser's locales are asked to write.
  const written = String(limit).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const most = `must be at most ${written} characters long`;
  return mend === undefined ? most : `${most}: ${mend}`;
}
