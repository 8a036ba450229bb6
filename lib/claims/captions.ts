/** The figures and tables of a page that may be named as evidence. */
import { describe } from '../anchor/describe';
import type { PageText } from '../page-text/page-text';
import type { Caption } from './claim-table';
import { passageOf } from './passage';

const LABEL =
  /^(?:fig(?:ure|\.)?|table|tab\.|algorithm|listing|box|scheme|plate)\s*[A-Z]?\.?\d*(?:\.\d+)*[a-z]?/i;

/** Every caption that counts its figure or table, in page order. */
export function captionsOf(page: PageText): Caption[] {
  return page.blocks
    .filter(({ role }) => role === 'caption')
    .flatMap(({ start, end }): Caption[] => {
      const text = page.text.slice(start, end);
      const label = LABEL.exec(text)?.[0].trim();
      return label !== undefined && /\d/.test(label)
        ? [{ ...passageOf(page, { start, end }), label, selectors: describe(page, { start, end }) }]
        : [];
    });
}
