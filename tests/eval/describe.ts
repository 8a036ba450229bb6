/**
 * `eval describe --input IN.json --output OUT.json`: passages as W3C selectors. In: a list of
 * `{id, html, url?, quote, occurrence?}`, where the quote stands in the text of the page (any white space equals one
 * space) and occurrence says which one is meant, from 0, overlapping ones counted. Out: `{id, selectors}`,
 * without selectors and with a `problem` where the quote does not stand so often.
 */
import * as v from 'valibot';
import { describe } from '../../lib/anchor/describe';
import type { Selector } from '../../lib/anchor/selectors';
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

export interface Answer {
  id: string | number;
  /** None where the quote does not stand there. */
  selectors: Selector[];
  problem?: string;
}

export async function run(parameters: string[]): Promise<void> {
  await answerRows('describe', parameters, Asked, (asked) => {
    const answer = answerOf(asked);
    if (answer.problem !== undefined) console.error(answer.problem);
    return answer;
  });
}

/** The passage of one row. */
export function answerOf({ id, html, url, quote, occurrence }: Asked): Answer {
  const page = pageTextOfHtml(html, url ?? null);
  const span = spanOf(page, quote, occurrence);
  if (span) return { id, selectors: describe(page, span) };
  const problem =
    `row "${id}": \`quote\` does not stand ${occurrence + 1} times in the text of \`html\`; ` +
    'give it as the page shows it, and `occurrence` from 0';
  return { id, selectors: [], problem };
}
