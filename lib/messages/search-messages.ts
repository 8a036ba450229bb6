/** All notes of all papers. */
import * as v from 'valibot';
import { Note, NoteKind } from '../notes/note';
import { ArxivId } from '../paper/id';
import { THREAD_STATES, TURNS } from '../threads/state';
import { type MessageMap, Problems } from './message';
import { Standing } from './note-messages';

export const SEARCH_SORTS = ['time', 'paper', 'severity'] as const;

/** An empty list asks for nothing: everything fits. */
export const Search = v.object({
  /** Words, all of which must stand in the note, its quotation, its replies, its tags or the paper's title. */
  text: v.string(),
  kinds: v.array(NoteKind),
  states: v.array(v.picklist(THREAD_STATES)),
  turns: v.array(v.picklist([...TURNS, 'nobody'])),
  papers: v.array(ArxivId),
  tags: v.array(v.string()),
  /** The newest first; by paper and then the newest first; the gravest first. */
  sort: v.picklist(SEARCH_SORTS),
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  limit: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500)),
});
export type Search = v.InferOutput<typeof Search>;

export const FoundNote = v.object({
  note: Note,
  /** Of the paper; null where no page of it has told. */
  title: v.nullable(v.string()),
  ...Standing,
});
export type FoundNote = v.InferOutput<typeof FoundNote>;

const Count = <S extends v.GenericSchema>(of: S) =>
  v.array(v.object({ value: of, count: v.pipe(v.number(), v.safeInteger()) }));

/** How many notes each choice would find, were it the only one in its list; the most frequent first. */
export const Facets = v.object({
  kinds: Count(NoteKind),
  states: Count(v.picklist(THREAD_STATES)),
  turns: Count(v.picklist([...TURNS, 'nobody'])),
  /** The first hundred. */
  papers: v.array(v.object({ value: ArxivId, title: v.nullable(v.string()), count: v.number() })),
  /** The first hundred. */
  tags: Count(v.string()),
});
export type Facets = v.InferOutput<typeof Facets>;

export const SEARCH_MESSAGES = {
  /** Searches the notes of all papers; replies and deleted ones are no results of their own. */
  'notes/search': {
    from: ['extension'],
    request: Search,
    reply: v.object({
      total: v.number(),
      rows: v.array(FoundNote),
      facets: Facets,
      problems: Problems,
    }),
  },
} as const satisfies MessageMap;
