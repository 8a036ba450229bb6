/**
 * `eval describe --input IN.json --output OUT.json`: passages as W3C selectors. In: a list of
 * `{id, html, url?, quote, occurrence?}`, where the quote stands in the text of the page (any white space equals one
 * space) and occurrence says which one is meant, from 0, overlapping ones counted. Out: `{id, selectors}`.
 */
import * as v from 'valibot';
import { describe } from '../../lib/anchor/describe';
import { type Selector } from '../../lib/anchor/selectors';
import { pageTextOfHtml } from './anchoring/html';
import { spanOf } from './anchoring/occurrence';
import { answerRows, Row } from './anchoring/rows';

const WHOLE = 'must be a whole number, 0 for the first';

const Asked = v.object({
  ...Row,
  quote: v.pipe(v.string(), v.nonEmpty()),
  occurrence: v.optional(v.pipe(v.number(WHOLE), v.safeInteger(WHOLE), v.minValue(0, WHOLE)), 0),
});
export type Asked = v.InferOutput<typeof Asked>;

export async function run(parameters: string[]): Promise<void> {
  await answerRows('describe', parameters, Asked, (asked) => ({
    id: asked.id,
    selectors: selectorsOf(asked),
  }));
}

/** The passage of one row. */
export function selectorsOf({ id, html, url, quote, occurrence }: Asked): Selector[] {
  const page = pageTextOfHtml(html, url ?? null);
  const span = spanOf(page, quote, occurrence);
  if (!span) {
    throw new Error(
      `row "${id}": \`quote\` does not stand ${occurrence + 1} times in the text of \`html\`; ` +
        'give it as the page shows it, and `occurrence` from 0',
    );
  }
  return describe(page, span);
}
