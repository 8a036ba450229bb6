/**
 * The body of a note without what its writer does not say in their own words: quotations, code, formulas and the
 * addresses of links. What is left out is blank, so that offsets stay those of the body.
 */
import { formulasIn } from '../page-text/tex';

/** Fenced code, to the end where the fence is never closed. */
const FENCED = /^[ \t]{0,3}(```+|~~~+)[^\n]*\n[\s\S]*?(?:^[ \t]{0,3}\1[^\n]*$|$(?![\s\S]))/gm;
const QUOTED_LINE = /^[ \t]{0,3}>[^\n]*$/gm;
/** Within a paragraph. */
const CODE = /(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g;
/** What a link leads to, and addresses as such. */
const LINK =
  /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|<https?:[^>\s]*>|https?:\/\/[^\s<>)\]]+/g;

/** Between quotation marks: straight, curly, or single ones round more than a letter. */
const QUOTED =
  /"[^"\n]{1,600}"|“[^”\n]{1,600}”|„[^“”\n]{1,600}[“”]|«[^»\n]{1,600}»|``[^\n]{1,600}?''|(?<![\p{L}\p{N}])['‘](?!\s)[^'‘’\n]{2,200}['’](?![\p{L}\p{N}])/gu;

/** The body with quoted lines, code, formulas and addresses blank. */
export function ownText(body: string): string {
  let own = body;
  for (const form of [FENCED, QUOTED_LINE, CODE, LINK]) own = own.replace(form, blank);
  for (const { start, end } of formulasIn(own))
    own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end);
  return own;
}

/** The same without what stands between quotation marks: what is mentioned there is not said. */
export function unquoted(own: string): string {
  return own.replace(QUOTED, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
