/** A note as a W3C Web Annotation. What W3C has no term for stands in terms of our own (see `context.ts`). */
import type { Author, Note } from '../../notes/note';
import type { JsonObject } from '../exchanged';
import { iriOf, isIri } from '../iri';
import { bodiesOf } from './bodies';
import { oneOrAll, placeOf } from './place';

/** The version of our own terms, in `hedgerow:format`; who reads it knows that what is left out is empty. */
export const TERMS_VERSION = 1;

/**
 * The annotation that a note is, without `@context`.
 * @param iriOfNote the IRI of the note that a reply answers
 */
export function annotationOf(note: Note, iriOfNote: (id: string) => string = iriOf): JsonObject {
  const bodies = bodiesOf(note);
  return {
    id: iriOfNote(note.id),
    type: 'Annotation',
    motivation: motivationOf(note),
    creator: creatorOf(note.author),
    created: note.createdAt,
    modified: note.updatedAt,
    ...(bodies.length > 0 && { body: oneOrAll(bodies) }),
    target: targetOf(note, iriOfNote),
    ...viaOf(note),
    'hedgerow:format': TERMS_VERSION,
    ...ownMembers(note),
  };
}

function motivationOf({ replyTo, kind }: Note): string {
  if (replyTo !== null) return 'replying';
  return kind === 'question' ? 'questioning' : 'commenting';
}

function creatorOf({ id, name, claimsAuthor }: Author): JsonObject {
  const iri = isIri(iriOf(id)) && /^[0-9a-f-]{36}$/i.test(id) ? iriOf(id) : isIri(id) ? id : null;
  return {
    ...(iri !== null && { id: iri }),
    type: 'Person',
    ...(name !== null && { name }),
    'hedgerow:id': id,
    ...(claimsAuthor && { 'hedgerow:claimsAuthor': true }),
  };
}

/** A reply's target is what it answers, or the phrase of it; the place of the paper then stands in a term of ours. */
function targetOf({ replyTo, part, target }: Note, iriOfNote: (id: string) => string): string | JsonObject {
  if (replyTo === null) return placeOf(target);
  const source = iriOfNote(replyTo);
  return part === null ? source : { type: 'SpecificResource', source, selector: part };
}

/** Where it was posted, where that is an address. */
function viaOf({ importedFrom }: Note): JsonObject {
  const url = importedFrom?.url ?? null;
  return url !== null && isIri(url) ? { via: url } : {};
}

function ownMembers(note: Note): JsonObject {
  const { kind, severity, visibility, position, action, numbers, deletedAt, importedFrom } = note;
  return {
    ...(kind !== null && { 'hedgerow:kind': kind }),
    ...(severity !== null && { 'hedgerow:severity': severity }),
    'hedgerow:visibility': visibility,
    ...(position !== null && { 'hedgerow:position': position }),
    ...(action !== null && { 'hedgerow:action': action }),
    ...(numbers.length > 0 && { 'hedgerow:numbers': numbers }),
    ...(deletedAt !== null && { 'hedgerow:deleted': deletedAt }),
    ...(importedFrom !== null && { 'hedgerow:importedFrom': importedFrom }),
    ...(note.replyTo !== null && { 'hedgerow:about': placeOf(note.target) }),
    // A phrase without what it is a phrase of: kept, though it says nothing.
    ...(note.replyTo === null && note.part !== null && { 'hedgerow:part': note.part }),
  };
}
