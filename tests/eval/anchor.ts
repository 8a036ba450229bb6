/**
 * `eval anchor --input IN.json --output OUT.json`: where stored quotations stand on pages. In: a list of
 * `{id, html, url?, selectors}`, where html is a document or a fragment of any page and selectors are W3C's, from any
 * tool. Out: `{id, status, text?, start?, end?, occurrence?, similarity?}`, with offsets in UTF-16 code units of
 * `PageText.text`; the rest is there where the passage is placed.
 */
import * as v from 'valibot';
import { anchor } from '../../lib/anchor/anchor';
import { outsideSelectors } from '../../lib/anchor/outside-selectors';
import type { AnchorStatus } from '../../lib/anchor/result';
import { pageTextOfHtml } from './anchoring/html';
import { occurrenceOf } from './anchoring/occurrence';
import { answerRows, Row } from './anchoring/rows';

const Asked = v.object({
  ...Row,
  selectors: v.array(v.unknown(), 'must be a list of W3C selectors'),
});
export type Asked = v.InferOutput<typeof Asked>;

export interface Answer {
  id: string | number;
  status: AnchorStatus;
  text?: string;
  start?: number;
  end?: number;
  occurrence?: number;
  similarity?: number;
}

export async function run(parameters: string[]): Promise<void> {
  await answerRows('anchor', parameters, Asked, answerTo);
}

/** Where the passage of one row stands. */
export function answerTo({ id, html, url, selectors }: Asked): Answer {
  const page = pageTextOfHtml(html, url ?? null);
  const result = anchor(page, outsideSelectors(selectors));
  if (!('text' in result)) return { id, status: result.status };
  const { status, text, start, end, similarity } = result;
  return { id, status, text, start, end, occurrence: occurrenceOf(page, result), similarity };
}
