/** What a note says as W3C bodies: its text, the neutral wording, tags, and what it refers to. */
import type { Note } from '../../notes/note';
import type { Reference } from '../../notes/reference';
import { hrefOf, workOf } from '../../evidence/references';
import type { JsonObject } from '../exchanged';
import { placeOf } from './place';

/** In order: text, wording, tags, references. What is empty is left out, since W3C asks for no body at all. */
export function bodiesOf({ body, rewording, tags, references, replyTo }: Note): JsonObject[] {
  return [
    ...(body === '' ? [] : [textual(body, 'text/markdown', replyTo === null ? 'commenting' : 'replying')]),
    ...(rewording === null ? [] : [textual(rewording, 'text/plain', 'editing')]),
    ...tags.map((tag) => textual(tag, 'text/plain', 'tagging')),
    ...references.map(linkOf),
  ];
}

function textual(value: string, format: string, purpose: string): JsonObject {
  return { type: 'TextualBody', purpose, format, value };
}

function linkOf(reference: Reference): JsonObject {
  switch (reference.type) {
    case 'work':
      return workLink(reference);
    case 'passage': {
      const place = placeOf(reference.target);
      const resource = typeof place === 'string' ? { type: 'SpecificResource', source: place } : place;
      return { ...resource, purpose: 'linking', 'hedgerow:role': reference.role };
    }
    case 'not-public':
      return { ...textual(reference.by, 'text/plain', 'linking'), 'hedgerow:reference': 'not-public' };
  }
}

function workLink({ scheme, id, quote }: Extract<Reference, { type: 'work' }>): JsonObject {
  const source = hrefOf({ scheme, id });
  const named = source === null ? null : workOf(source);
  const same = named?.scheme === scheme && named.id === id;
  const own = { ...(!same && { 'hedgerow:scheme': scheme, 'hedgerow:id': id }) };
  // An id that no address can be made of is text.
  if (source === null) {
    const said = { ...textual(id, 'text/plain', 'linking'), 'hedgerow:reference': 'work', ...own };
    return quote === null ? said : { ...said, 'hedgerow:quote': quote };
  }
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    ...(quote !== null && { selector: { type: 'TextQuoteSelector', exact: quote } }),
    ...own,
  };
}
