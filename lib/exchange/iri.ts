/** IRIs of annotations and agents, and the ids of ours that they stand for. */
import type { NoteId } from '../notes/ids';
import { derivedId } from '../store/derived-id';

const UUID = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** A scheme, a colon, and nothing that must be escaped in an IRI. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

export function isIri(value: unknown): value is string {
  return typeof value === 'string' && IRI.test(value);
}

/** The IRI under which a note of our own is written. */
export function iriOf(id: NoteId): string {
  return `urn:uuid:${id}`;
}

/** The UUID that an IRI is of; null for any other. */
export function uuidIn(iri: string): string | null {
  return UUID.exec(iri)?.[1] ?? null;
}

/** The id of the note that an annotation becomes: its UUID, or one that follows from its IRI. */
export function noteIdOf(iri: string): NoteId {
  return uuidIn(iri) ?? derivedId(new Date(0).toISOString(), 'annotation', iri);
}
