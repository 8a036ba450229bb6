/** How a case came out. */
import { anchor } from '../../../../lib/anchor/anchor';
import { outsideSelectors } from '../../../../lib/anchor/outside-selectors';
import type { AnchorResult } from '../../../../lib/anchor/result';
import { pageTextOfHtml } from '../../../eval/anchoring/html';
import type { Case } from './case';

export interface Outcome {
  result: AnchorResult;
  /** Drawn where it belongs, or rightly not drawn. */
  right: boolean;
  /** Drawn on another place than the marked one, or where nothing is marked. */
  wrong: boolean;
  /** What should be drawn; null where nothing should. */
  meant: { start: number; end: number; text: string } | null;
}

export function outcomeOf({ html, selectors, says }: Case): Outcome {
  const page = pageTextOfHtml(html.replace(/[⟦⟧]/g, ''));
  const meant = placeOf(html);
  const result = anchor(page, outsideSelectors(selectors));
  const drawn = 'text' in result;
  const there = drawn && meant !== null && result.start === meant.start && result.end === meant.end;
  const right = says.includes(result.status) && (meant === null ? !drawn : there);
  return {
    result,
    right,
    wrong: drawn && !there,
    meant: meant && { ...meant, text: page.text.slice(meant.start, meant.end) },
  };
}

/** Where the marked stretch stands in the text of the page; a mark counts as no character there. */
function placeOf(html: string): { start: number; end: number } | null {
  if (!html.includes('⟦')) return null;
  const { text } = pageTextOfHtml(html);
  const start = text.indexOf('⟦');
  return { start, end: text.indexOf('⟧') - 1 };
}
