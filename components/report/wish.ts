/** Which report is asked for: kept while the tab is open, so that a reload shows the same one. */
import * as v from 'valibot';
import { GIVEN_OUT, type GivenOut } from '../../lib/messages/report-messages';
import { ReportOptions } from '../../lib/report/options';
import { keepInTab, keptInTab, type TabStorage } from '../kept-in-tab';

const Wish = v.object({ form: v.picklist(GIVEN_OUT), options: ReportOptions });
export type Wish = v.InferOutput<typeof Wish>;

const KEY = 'report';

const FIRST: Wish = {
  form: 'html',
  options: { onlyMine: false, onlyOpen: false, withoutNames: false, withSeverity: false },
};

/** The wish as it was left; what cannot be read is as if nothing was kept. */
export function keptWish(kept: TabStorage): Wish {
  return keptInTab(kept, KEY, Wish) ?? FIRST;
}

/** Where the tab has no room left, it holds until the page is loaded again. */
export function keepWish(kept: TabStorage, wish: Wish): void {
  keepInTab(kept, KEY, wish);
}

/** Whether two wishes ask for the same. */
export function sameWish(one: Wish, other: Wish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Forms that are shown as a page and opened in a tab. */
export function isPage(form: GivenOut): boolean {
  return form === 'html' || form === 'letter-html';
}
