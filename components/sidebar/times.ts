/** Times as a reader writes them, in the browser's language. */
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const MINUTE = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

export function dayOf(time: string): string {
  return DAY.format(new Date(time));
}

export function minuteOf(time: string): string {
  return MINUTE.format(new Date(time));
}
