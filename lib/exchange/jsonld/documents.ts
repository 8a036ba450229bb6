/**
 * The documents of a file: annotations alone, and collections and pages that hold some. A collection is kept without
 * its annotations, which stand in it as their IRIs, and is put together again when it is written.
 */
import { derivedId } from '../../store/derived-id';
import { isJsonObject, type JsonObject } from '../exchanged';
import { iriOf } from '../iri';
import { jsonEqual } from '../json-equal';
import { CONTEXT } from './context';
import { textsOf } from './read-bodies';

const COLLECTION = 'AnnotationCollection';
const PAGE = 'AnnotationPage';

export interface Documents {
  /** Each with the `@context` that holds for it. */
  annotations: unknown[];
  /** Collections and pages with IRIs in place of their annotations; `json` as they came. */
  containers: { json: JsonObject; type: string; emptied: JsonObject }[];
}

/** @param value a document, or a list of them */
export function documentsIn(value: unknown): Documents {
  const documents: Documents = { annotations: [], containers: [] };
  for (const json of (Array.isArray(value) ? value : [value]) as unknown[]) {
    const type = containerType(json);
    if (type === null || !isJsonObject(json)) documents.annotations.push(json);
    else {
      const emptied = emptyOf(json, json['@context'], documents);
      documents.containers.push({ json, type, emptied });
    }
  }
  return documents;
}

/** The container with IRIs for its annotations, which go into `documents`. */
function emptyOf(container: JsonObject, context: unknown, documents: Documents): JsonObject {
  const { first, items } = container;
  const holds = container['@context'] ?? context;
  return {
    ...container,
    ...(containerType(first) === PAGE && { first: emptyOf(first as JsonObject, holds, documents) }),
    ...(Array.isArray(items) && { items: items.map((item) => taken(item, holds, documents)) }),
  };
}

function taken(item: unknown, context: unknown, documents: Documents): unknown {
  if (typeof item === 'string') return item;
  const inherits = isJsonObject(item) && item['@context'] === undefined && context !== undefined;
  const json = inherits ? { '@context': context, ...item } : item;
  documents.annotations.push(json);
  if (!isJsonObject(item)) return item;
  // One with a context of its own is told apart from those that have the container's.
  return inherits ? item.id : { id: item.id };
}

/**
 * The containers with their annotations in them again, the annotations that stand in none, and the ids that have found
 * a place. @param annotations by their IRIs
 */
export function filled(
  containers: readonly JsonObject[],
  annotations: ReadonlyMap<string, JsonObject>,
): { containers: JsonObject[]; alone: JsonObject[] } {
  const left = new Map(annotations);
  const fill = (container: JsonObject, context: unknown): JsonObject => {
    const holds = container['@context'] ?? context;
    const { first, items } = container;
    return {
      ...container,
      ...(isJsonObject(first) && { first: fill(first, holds) }),
      ...(Array.isArray(items) && { items: items.map((item) => putBack(item, holds, annotations, left)) }),
    };
  };
  return { containers: containers.map((one) => fill(one, undefined)), alone: [...left.values()] };
}

function putBack(
  item: unknown,
  context: unknown,
  annotations: ReadonlyMap<string, JsonObject>,
  left: Map<string, JsonObject>,
): unknown {
  const id = isJsonObject(item) ? item.id : item;
  const annotation = typeof id === 'string' ? annotations.get(id) : undefined;
  if (typeof id !== 'string' || !annotation) return item;
  left.delete(id);
  const { '@context': own, ...rest } = annotation;
  return typeof item === 'string' && jsonEqual(own, context) ? rest : annotation;
}

/** Our own collection: one page with all of them. It has the same IRI each time it holds the same annotations. */
export function collectionOf(annotations: readonly JsonObject[]): JsonObject {
  const ids = annotations.map(({ id }) => String(id));
  const name = (what: string) => iriOf(derivedId(new Date(0).toISOString(), what, ...ids));
  const page = { id: name('page'), type: PAGE, startIndex: 0, items: annotations.map(withoutOurContext) };
  return {
    '@context': CONTEXT,
    id: name('collection'),
    type: COLLECTION,
    total: annotations.length,
    ...(annotations.length > 0 && { first: page }),
  };
}

/** Whether a container is one that we would make of the same annotations, and so need not be kept. */
export function isOurCollection(emptied: JsonObject): boolean {
  const { first } = emptied;
  if (containerType(emptied) !== COLLECTION) return false;
  const items = isJsonObject(first) && Array.isArray(first.items) ? (first.items as unknown[]) : [];
  const ids = items.map((item) => (isJsonObject(item) ? item.id : item));
  const ours = collectionOf(ids.map((id) => ({ id })));
  const theirs = isJsonObject(first)
    ? { ...emptied, first: { ...first, items: ids.map((id) => ({ id })) } }
    : emptied;
  return jsonEqual(ours, theirs);
}

function withoutOurContext(annotation: JsonObject): JsonObject {
  const { '@context': context, ...rest } = annotation;
  return jsonEqual(context, CONTEXT) ? rest : annotation;
}

function containerType(json: unknown): string | null {
  if (!isJsonObject(json)) return null;
  const types = textsOf(json.type);
  return [COLLECTION, PAGE].find((type) => types.includes(type)) ?? null;
}
