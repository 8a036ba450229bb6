/** W3C Web Annotations (www.w3.org/TR/annotation-model) in JSON-LD, in and out. */
import { explainFaults } from '../../schema/explain';
import type { Exchanged, Foreign, JsonObject } from '../exchanged';
import { FileError, parseFile } from '../file-json';
import { iriOf, noteIdOf } from '../iri';
import { jsonEqual } from '../json-equal';
import { type NamedNote, newestOfEach, type ReadNotes, sameId } from '../read-items';
import { CONTEXT, ownOf } from './context';
import { collectionOf, documentsIn, filled, isOurCollection } from './documents';
import { writtenBack } from './kept';
import { annotationFaults, containerFaults } from './model';
import { type About, aboutOf, isOfNewerTerms, noteIn } from './read';
import { annotationOf } from './write';

/** The longest IRI under which an annotation is kept. */
const IRI_LIMIT = 2_000;

/**
 * Reads one annotation, a collection or page that holds its annotations, or a list of these. Annotations about no paper
 * are kept as they are, and so is what a note has no place for. A bad one is refused, and the others are taken.
 * @throws FileError where the text holds no JSON-LD at all
 */
export function readJsonLd(text: string): ReadNotes {
  const value = parseFile(text);
  if (typeof value !== 'object' || value === null) {
    throw new FileError(
      'This file holds no annotations: it must be an object or a list.',
      'Choose another one.',
    );
  }
  const { annotations, containers } = documentsIn(value);
  const refused: string[] = [];
  const read = new Map<string, { json: JsonObject; name: string }>();
  annotations.forEach((json, index) => {
    const name = `annotation ${index + 1} of ${annotations.length}`;
    const why = faultOf(json);
    if (why !== null) refused.push(`${name}: ${why}`);
    else addNewer(read, { json: json as JsonObject, name }, refused);
  });
  const { notes, foreign, ...told } = notesIn(read);
  for (const { json, type, emptied } of containers) {
    const faults = containerFaults(json, type);
    if (faults.length > 0) refused.push(`${type}: ${explainFaults(faults)}`);
    else if (!isOurCollection(emptied)) {
      foreign.push({ id: json.id as string, note: null, format: 'jsonld', annotation: emptied });
    }
  }
  return { exchanged: { notes, foreign }, refused: [...refused, ...told.refused], kept: told.kept };
}

function faultOf(json: unknown): string | null {
  const faults = annotationFaults(json);
  if (faults.length > 0) return explainFaults(faults);
  const annotation = json as JsonObject;
  if ((annotation.id as string).length > IRI_LIMIT)
    return `\`id\` must be at most ${IRI_LIMIT} characters long`;
  return isOfNewerTerms(annotation) ? '`hedgerow:format` is of a newer Hedgerow: update, then read it' : null;
}

/** Of two with one IRI the one that was changed last stays. */
function addNewer(
  read: Map<string, { json: JsonObject; name: string }>,
  one: { json: JsonObject; name: string },
  refused: string[],
): void {
  const id = one.json.id as string;
  const other = read.get(id);
  if (other && !jsonEqual(other.json, one.json)) {
    refused.push(sameId(one.name, other.name));
  }
  if (!other || isLater(one.json, other.json)) read.set(id, one);
}

function isLater(one: JsonObject, other: JsonObject): boolean {
  const time = ({ modified, created }: JsonObject) =>
    Date.parse((modified ?? created ?? '1970-01-01T00:00:00Z') as string);
  const [a, b] = [time(one), time(other)];
  return a === b ? JSON.stringify(one) > JSON.stringify(other) : a > b;
}

function notesIn(read: ReadonlyMap<string, { json: JsonObject; name: string }>): Exchanged & {
  refused: string[];
  kept: string[];
} {
  const notes: NamedNote[] = [];
  const foreign: Foreign[] = [];
  const refused: string[] = [];
  const kept: string[] = [];
  const abouts = new Abouts(read);
  const iris = new Map([...read.keys()].map((iri) => [noteIdOf(iri), iri]));
  const iriOfNote = (id: string) => iris.get(id) ?? iriOf(id);
  for (const [id, { json, name }] of read) {
    const about = abouts.of(id);
    const made = about.target === null ? null : noteIn(json, about);
    const note = made !== null && 'note' in made ? made.note : null;
    if (made !== null && 'faults' in made) {
      // One of ours is wrong then; of another tool's a note holds less than W3C allows.
      const isOurs = ownOf(json, 'format') !== undefined;
      (isOurs ? refused : kept).push(`${name}: is kept, but makes no note: ${explainFaults(made.faults)}`);
    }
    if (note) notes.push({ note, name });
    // What is just as we would write it need not be kept.
    if (!note || !jsonEqual(json, { '@context': CONTEXT, ...annotationOf(note, iriOfNote) })) {
      foreign.push({ id, note: note?.id ?? null, format: 'jsonld', annotation: json });
    }
  }
  const newest = newestOfEach(notes);
  return { notes: newest.notes, foreign, refused: [...refused, ...newest.refused], kept };
}

/** What each annotation of a file is about: a reply without a place has that of what it answers. */
class Abouts {
  private readonly found = new Map<string, About>();

  constructor(private readonly read: ReadonlyMap<string, { json: JsonObject }>) {}

  of(id: string): About {
    const known = this.found.get(id);
    if (known) return known;
    const about = aboutOf(this.read.get(id)!.json, (iri) => this.read.has(iri));
    // Set first: annotations may answer each other in a circle.
    this.found.set(id, about);
    if (about.target === null && about.answers !== null && this.read.has(about.answers)) {
      this.found.set(id, { ...about, target: this.of(about.answers).target });
    }
    return this.found.get(id)!;
  }
}

/**
 * One annotation as it is; several as a collection with one page. Annotations of other tools are written as they came,
 * in the collections in which they came; what was changed here since is written over them.
 */
export function writeJsonLd({ notes, foreign }: Exchanged): string {
  const theirs = foreign.filter(({ format }) => format === 'jsonld');
  const byNote = new Map(theirs.flatMap((one) => (one.note === null ? [] : [[one.note, one] as const])));
  const iriOfNote = (id: string) => byNote.get(id)?.id ?? iriOf(id);
  const byId = new Map(notes.map((note) => [note.id, note]));
  const written = new Map<string, JsonObject>();
  for (const { id, note, annotation } of theirs) {
    const ours = note === null ? undefined : byId.get(note);
    if (!isContainer(annotation))
      written.set(id, ours ? writtenBack(ours, annotation, iriOfNote) : annotation);
  }
  for (const note of notes) {
    if (byNote.has(note.id)) continue;
    written.set(iriOfNote(note.id), { '@context': CONTEXT, ...annotationOf(note, iriOfNote) });
  }
  const containers = theirs.filter(({ annotation }) => isContainer(annotation));
  const all = filled(
    containers.map(({ annotation }) => annotation),
    written,
  );
  return `${JSON.stringify(documentOf(all), null, 2)}\n`;
}

function documentOf({ containers, alone }: ReturnType<typeof filled>): unknown {
  if (containers.length === 0) return alone.length === 1 ? alone[0] : collectionOf(alone);
  const all = [...containers, ...alone];
  return all.length === 1 ? all[0] : all;
}

function isContainer({ type }: JsonObject): boolean {
  return [type].flat().some((one) => one === 'AnnotationCollection' || one === 'AnnotationPage');
}
