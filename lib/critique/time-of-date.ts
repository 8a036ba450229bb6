/** Dates as posts give them. */

/** With a year, a month and a day, in figures or words; anything looser would be a guess. */
const DATED =
  /^\s*(?:\d{4}-\d{1,2}-\d{1,2}|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}))(?=$|[\sT,])/i;

/** The time of a date as given, in milliseconds (UTC where it names no zone); null where it cannot be read. */
export function timeOfDate(date: string): number | null {
  if (!DATED.test(date)) return null;
  const plain = date
    .trim()
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\b(\d{1,2}):(\d{2}) ?([ap])\.?m\.?/gi, '$1:$2 $3m')
    .replace(/\bat\b/gi, ' ');
  const hasZone = /(?:z|gmt|utc|[+-]\d{2}:?\d{2})\s*$/i.test(plain);
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(plain);
  const time = Date.parse(
    hasZone ? plain : isIso && !/\dT\d/.test(plain) ? `${plain} UTC` : isIso ? `${plain}Z` : `${plain} UTC`,
  );
  return Number.isFinite(time) && time >= 0 ? time : null;
}
