/** What the bodies of an annotation say, in the terms of a note. */
import { Parser } from 'htmlparser2';
import { workOf } from '../../evidence/references';
import { LIST_LIMIT, TAG_LIMIT } from '../../notes/note';
import { isJsonObject, type JsonObject } from '../exchanged';
import { ownOf } from './context';
import { iriIn, placeIn, resourceSelectors } from './place';

export interface Said {
  body: string;
  rewording: string | null;
  tags: string[];
  /** Not parsed yet. */
  references: unknown[];
  /** Bodies other than text that say nothing that a note has a place for. */
  unread: unknown[];
}

/**
 * @param motivations of the annotation: what a body is for that does not say so itself
 */
export function readBodies(annotation: JsonObject, motivations: readonly string[]): Said {
  const said: Said = { body: '', rewording: null, tags: [], references: [], unread: [] };
  const texts: string[] = [];
  for (const body of leaves(annotation.body)) {
    const reference = referenceIn(body);
    if (reference !== null) {
      if (said.references.length < LIST_LIMIT) said.references.push(reference);
    } else if (isTextual(body)) readText(body, motivations, said, texts);
    else said.unread.push(body);
  }
  if (typeof annotation.bodyValue === 'string') texts.push(annotation.bodyValue);
  said.body = texts.join('\n\n');
  return said;
}

function readText(body: TextualBody, motivations: readonly string[], said: Said, texts: string[]): void {
  const own = textsOf(body.purpose);
  const purposes = own.length > 0 ? own : motivations;
  if (purposes.includes('editing') && said.rewording === null) said.rewording = body.value;
  else if (purposes.includes('tagging')) {
    const tag = body.value.trim();
    if (tag !== '' && tag.length <= TAG_LIMIT && said.tags.length < LIST_LIMIT) said.tags.push(tag);
  } else if (body.value !== '') texts.push(body.format === 'text/html' ? textInHtml(body.value) : body.value);
}

/** The bodies one by one. Of a choice its first, which W3C calls the default; of other sets all. */
function leaves(body: unknown): unknown[] {
  if (body === undefined) return [];
  if (Array.isArray(body)) return body.flatMap(leaves);
  if (!isJsonObject(body) || body.items === undefined) return [body];
  const items = Array.isArray(body.items) ? (body.items as unknown[]) : [body.items];
  return (textsOf(body.type).includes('Choice') ? items.slice(0, 1) : items).flatMap(leaves);
}

interface TextualBody extends JsonObject {
  value: string;
}

function isTextual(body: unknown): body is TextualBody {
  return isJsonObject(body) && typeof body.value === 'string';
}

/** What a body refers to: a work at an address, another place of a paper, evidence that is not public. */
function referenceIn(body: unknown): unknown {
  if (typeof body === 'string') return workAt(body, null);
  if (!isJsonObject(body)) return null;
  const kind = ownOf(body, 'reference');
  if (kind === 'not-public') return { type: 'not-public', by: body.value };
  const [scheme, id] = [ownOf(body, 'scheme'), ownOf(body, 'id')];
  if (kind === 'work') return { type: 'work', scheme, id, quote: ownOf(body, 'quote') ?? null };
  const role = ownOf(body, 'role');
  if (role !== undefined) return { type: 'passage', target: placeIn(body), role };
  const iri = iriIn(body.source ?? body.id);
  if (iri === null || isTextual(body) || textsOf(body.purpose).includes('tagging')) return null;
  const quote = quoteIn(body.selector);
  return scheme === undefined ? workAt(iri, quote) : { type: 'work', scheme, id, quote };
}

function workAt(iri: string, quote: string | null): unknown {
  const work = workOf(iri);
  return work && { type: 'work', ...work, quote };
}

/** An empty quotation is one of ours alone; what else selects a part is no quotation. */
function quoteIn(selector: unknown): string | null {
  if (isJsonObject(selector) && selector.exact === '') return '';
  const quote = resourceSelectors(selector).find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? quote.exact : null;
}

export function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

const BREAKS = new Set(['p', 'div', 'br', 'li', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/** The words of a piece of HTML, a line for each block. */
function textInHtml(html: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT.has(name)) silent += 1;
      else if (BREAKS.has(name)) text += '\n';
    },
    ontext: (words) => {
      if (silent === 0) text += words;
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      else if (BREAKS.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
