/** Times as a reader writes them, in the browser's language. */
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const MINUTE = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

export function dayOf(time: string): string {
  return DAY.format(new Date(time));
}

/** The date of a post as it was given; one that a machine wrote (`2026-02-11T19:20:00Z`) as a day. */
export function givenDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(date) && !Number.isNaN(Date.parse(date)) ? dayOf(date) : date;
}

export function minuteOf(time: string): string {
  return MINUTE.format(new Date(time));
}
