/** Which report is asked for: kept while the tab is open, so that a reload shows the same one. */
import * as v from 'valibot';
import { GIVEN_OUT, type GivenOut } from '../../lib/messages/report-messages';
import { ReportOptions } from '../../lib/report/options';
import type { ReportClient } from './report-client';

const Wish = v.object({ form: v.picklist(GIVEN_OUT), options: ReportOptions });
export type Wish = v.InferOutput<typeof Wish>;

const KEY = 'report';

const FIRST: Wish = {
  form: 'html',
  options: { onlyMine: false, onlyOpen: false, withoutNames: false, withSeverity: false },
};

/** The wish as it was left; what cannot be read is as if nothing was kept. */
export function keptWish(kept: ReportClient['kept']): Wish {
  const text = kept.getItem(KEY);
  if (text === null) return FIRST;
  try {
    const read = v.safeParse(Wish, JSON.parse(text));
    return read.success ? read.output : FIRST;
  } catch {
    return FIRST;
  }
}

export function keepWish(kept: ReportClient['kept'], wish: Wish): void {
  kept.setItem(KEY, JSON.stringify(wish));
}

/** Whether two wishes ask for the same. */
export function sameWish(one: Wish, other: Wish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Forms that are shown as a page and opened in a tab. */
export function isPage(form: GivenOut): boolean {
  return form === 'html' || form === 'letter-html';
}
