/** Who wrote an annotation, as the author of a note. */
import { derivedId } from '../../store/derived-id';
import { isJsonObject } from '../exchanged';
import { uuidIn } from '../iri';
import { ownOf } from './context';
import { textsOf } from './read-bodies';

const LIMIT = 200;

/** Whose annotations do not say. */
const NOBODY = 'unknown';

/** The first of an annotation's creators. @returns an author that is not parsed yet */
export function authorIn(creator: unknown): { id: unknown; name: string | null; claimsAuthor: unknown } {
  const first: unknown = Array.isArray(creator) ? creator[0] : creator;
  if (typeof first === 'string') return { id: idOf(first), name: null, claimsAuthor: false };
  if (!isJsonObject(first)) return { id: NOBODY, name: null, claimsAuthor: false };
  const given = textsOf(first.name)[0] ?? textsOf(first.nickname)[0] ?? null;
  const name = given?.slice(0, LIMIT) ?? null;
  const iri = typeof first.id === 'string' ? first.id : null;
  return {
    id: ownOf(first, 'id') ?? (iri !== null ? idOf(iri) : name !== null ? idOfName(name) : NOBODY),
    name,
    claimsAuthor: ownOf(first, 'claimsAuthor') ?? false,
  };
}

/** Tells people apart by their IRI. */
function idOf(iri: string): string {
  const id = uuidIn(iri) ?? iri;
  return id.length <= LIMIT ? id : idOfName(id);
}

/** Two of one name are one, where nothing else tells them apart. */
function idOfName(name: string): string {
  return derivedId(new Date(0).toISOString(), 'person', name);
}
