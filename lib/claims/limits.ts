/** What a paper says of its own limits, by wording. */
import { type PageText, sectionTitleAt } from '../page-text/page-text';
import { type StatedLimit } from './claim-table';
import { type Sentence } from './sentences';

/** The stated limits of `page`, in page order. */
export function limitsOf(page: PageText, sentences: readonly Sentence[]): StatedLimit[] {
  return sentences.flatMap(({ start, end }): StatedLimit[] => {
    const text = page.text.slice(start, end);
    const wording = /\blimitations?\b/i.exec(text)?.[0];
    if (wording === undefined) return [];
    return [{ start, end, text, section: sectionTitleAt(page, start), kind: 'limitation', wording }];
  });
}
