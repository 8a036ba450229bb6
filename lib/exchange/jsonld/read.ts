/** A W3C Web Annotation as a note, where it is about a paper. */
import * as v from 'valibot';
import { Note } from '../../notes/note';
import type { Target } from '../../notes/target';
import { type Fault, faultsOf } from '../../schema/explain';
import { isJsonObject, type JsonObject } from '../exchanged';
import { namedAs } from '../fault-names';
import { isIri, noteIdOf } from '../iri';
import { kindOf } from '../kind-of';
import { timeIn } from '../outside-time';
import { authorIn } from './agent';
import { ownOf } from './context';
import { iriIn, placeIn, resourceSelectors } from './place';
import { readBodies, textsOf } from './read-bodies';
import { TERMS_VERSION } from './write';

/** What an annotation is about: a place of a paper, and the annotation that it answers, if any. */
export interface About {
  /** Not parsed yet; null where it is about no paper. */
  target: unknown;
  /** The IRI of the annotation that it answers. */
  answers: string | null;
  /** The phrase of that annotation's text. */
  part: unknown;
}

/**
 * What an annotation says that it is about. A reply need not name a paper: then it is about what its parent is about.
 * @param isAnnotation whether an IRI is that of another annotation
 */
export function aboutOf(annotation: JsonObject, isAnnotation: (iri: string) => boolean): About {
  const targets = resourcesOf(annotation.target);
  const about = ownOf(annotation, 'about');
  const replies = textsOf(annotation.motivation).includes('replying') || about !== undefined;
  const places = targets.map(placeIn);
  const parent = targets.find((target, index) => {
    const iri = sourceIn(target);
    return iri !== null && (isAnnotation(iri) || (replies && places[index] === null));
  });
  return {
    target: about !== undefined ? placeIn(about) : (places.find((place) => place !== null) ?? null),
    answers: parent === undefined ? null : sourceIn(parent),
    part: parent === undefined ? (ownOf(annotation, 'part') ?? null) : quoteIn(parent),
  };
}

/** The targets one by one: sets of them are opened. */
function resourcesOf(target: unknown): unknown[] {
  if (Array.isArray(target)) return target.flatMap(resourcesOf);
  if (isJsonObject(target) && target.items !== undefined) return resourcesOf(target.items);
  return [target];
}

function sourceIn(resource: unknown): string | null {
  return iriIn(isJsonObject(resource) ? (resource.source ?? resource.id) : resource);
}

function quoteIn(resource: unknown): unknown {
  if (!isJsonObject(resource)) return null;
  return resourceSelectors(resource.selector).find(({ type }) => type === 'TextQuoteSelector') ?? null;
}

/**
 * The note that an annotation is, or what keeps it from being one.
 * @param about what it is about, with its parent's place where it names none itself
 */
export function noteIn(annotation: JsonObject, about: About): { note: Note } | { faults: Fault[] } {
  const motivations = textsOf(annotation.motivation);
  const said = readBodies(annotation, motivations);
  const isOurs = ownOf(annotation, 'format') !== undefined;
  const author = authorIn(annotation.creator);
  const { body, rewording, tags, references } = said;
  const replyTo = about.answers === null ? null : noteIdOf(about.answers);
  const kind = replyTo !== null ? null : kindOf(said, motivations.includes('questioning'));
  const parsed = v.safeParse(Note, {
    body,
    rewording,
    tags,
    references,
    id: noteIdOf(annotation.id as string),
    target: about.target,
    kind: isOurs ? (ownOf(annotation, 'kind') ?? null) : kind,
    numbers: ownOf(annotation, 'numbers') ?? [],
    severity: ownOf(annotation, 'severity') ?? null,
    visibility: ownOf(annotation, 'visibility') ?? 'private',
    position: ownOf(annotation, 'position') ?? null,
    action: ownOf(annotation, 'action') ?? null,
    author,
    replyTo,
    part: about.part,
    ...timesOf(annotation),
    deletedAt: ownOf(annotation, 'deleted') ?? null,
    importedFrom: isOurs ? (ownOf(annotation, 'importedFrom') ?? null) : sourceOf(annotation, author.name),
  });
  return parsed.success
    ? { note: parsed.output }
    : { faults: faultsOf(parsed.issues).map((fault) => namedAs(fault, THEIR_NAMES)) };
}

/** Whether our own terms in it are of a version that is known. */
export function isOfNewerTerms(annotation: JsonObject): boolean {
  const version = ownOf(annotation, 'format');
  return typeof version === 'number' && version > TERMS_VERSION;
}

/** The place of a target that was read already, as what an annotation is about. */
export function aboutAsRead({ target, replyTo, part }: Note): About {
  return { target: target satisfies Target, answers: replyTo === null ? null : `urn:uuid:${replyTo}`, part };
}

function timesOf({ created, modified, generated }: JsonObject): { createdAt: string; updatedAt: string } {
  const [made, changed, written] = [created, modified, generated].map(timeIn);
  const createdAt = made ?? changed ?? written ?? new Date(0).toISOString();
  return { createdAt, updatedAt: changed ?? createdAt };
}

function sourceOf({ id, via, created }: JsonObject, name: string | null): JsonObject {
  const url = [...textsOf(via), ...textsOf(id)].find((iri) => isIri(iri) && /^https?:/i.test(iri)) ?? null;
  return { url, name, date: textsOf(created)[0] ?? null, by: null };
}

/** Where a field of a note stands in an annotation. */
const THEIR_NAMES: Readonly<Record<string, string>> = {
  rewording: 'body (purpose editing)',
  tags: 'body (purpose tagging)',
  references: 'body (purpose linking)',
  author: 'creator',
  replyTo: 'target',
  createdAt: 'created',
  updatedAt: 'modified',
  deletedAt: 'hedgerow:deleted',
  kind: 'hedgerow:kind',
  numbers: 'hedgerow:numbers',
  severity: 'hedgerow:severity',
  visibility: 'hedgerow:visibility',
  position: 'hedgerow:position',
  action: 'hedgerow:action',
  importedFrom: 'hedgerow:importedFrom',
  part: 'hedgerow:part',
};
