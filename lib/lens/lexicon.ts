/** The lexicons compiled: their entries, what matches them, and which entry a matched form belongs to. */
import * as v from 'valibot';
import { runAtOnce } from '../slices/slices';
import type { Kind } from './finding';
import { expand } from './forms';
import { Matcher, keyOf } from './matcher';
import { type Grade, PackFile, entriesOf } from './pack';
import { BUILT_IN_PACKS, type BuiltIn, type Pack } from './packs';
import { SIGNS } from './signs';
import { SOURCES } from './sources';
import type { Term, TermPack } from './term-pack';

export interface Entry {
  /** `pack/term`. */
  id: string;
  pack: Pack;
  kind: Kind;
  /** The canonical form. */
  term: string;
  why: string;
  needs: string | null;
  source: string;
  grade: Grade;
  /** The sense in which it is marked, in a few words; null for a word of one sense. */
  sense: string | null;
  /** Patterns of neutral wordings, best first. */
  neutral: readonly string[];
}

/** One form of an entry: what a hit in the text is resolved to. */
export interface Cue {
  entry: Entry;
  inflection: number | null;
}

export interface Lexicon {
  packs: readonly Pack[];
  entries: ReadonlyMap<string, Entry>;
  /** By the key of a form: what it is a form of. */
  forms: ReadonlyMap<string, Cue>;
  matcher: Matcher<Cue>;
}

/** Which words are looked for. */
export interface Choice {
  /** The built-in packs, each on or off. */
  builtIn: Readonly<Record<BuiltIn, boolean>>;
  /** The reader's own terms, and packs from elsewhere. */
  packs: readonly TermPack[];
}

const EVERYTHING: Choice = {
  builtIn: { general: true, 'machine-learning': true, alignment: true },
  packs: [],
};

let everything: Lexicon | null = null;

/** The lexicon of a choice; that of all built-in packs and no others is compiled once. */
export function lexiconOf(choice: Choice = EVERYTHING): Lexicon {
  return runAtOnce(makeLexicon(choice));
}

/** The same in steps, for `runInSlices`: compiled at once it would hold a page for tens of milliseconds. */
export function* makeLexicon({ builtIn, packs }: Choice): Generator<void, Lexicon> {
  const chosen = BUILT_IN_PACKS.filter(({ id }) => builtIn[id]);
  if (chosen.length < BUILT_IN_PACKS.length || packs.length) return yield* compile(chosen, packs);
  return (everything ??= yield* compile(chosen));
}

/**
 * Compiles packs, a step a group; where a form of a reader's own term is also one of a built-in entry, the term wins. Throws an error
 * that names pack and field where a built-in pack is not as it should be.
 */
export function* compile(packs: readonly Pack[], own: readonly TermPack[] = []): Generator<void, Lexicon> {
  const entries = new Map<string, Entry>();
  const forms = new Map<string, Cue>();
  /** The reader's own before those that are built in. */
  const written: [form: string, cue: Cue][] = [];
  const all = [...packs];
  for (const { id, terms } of own) {
    const pack: Pack = { id, categories: null, files: [] };
    all.push(pack);
    for (const term of terms) {
      const entry = entryOf(term, pack);
      entries.set(entry.id, entry);
      const cue: Cue = { entry, inflection: null };
      for (const form of term.forms) {
        const key = keyOf(form);
        if (forms.has(key)) continue;
        forms.set(key, cue);
        written.push([form, cue]);
      }
    }
  }
  const ofReader = new Set(forms.keys());
  for (const pack of packs) {
    for (const file of pack.files) {
      for (const group of parse(pack, file).groups) {
        for (const [pattern, details] of entriesOf(group)) {
          const expanded = expand(pattern);
          const term = expanded[0]!.text;
          const source = SOURCES[group.source]!;
          const entry: Entry = { id: `${pack.id}/${term}`, pack, kind: group.kind, term, source, ...details };
          entries.set(entry.id, entry);
          for (const { text, inflection } of expanded) {
            const key = keyOf(text);
            if (ofReader.has(key)) continue;
            const other = forms.get(key);
            if (other)
              throw new Error(
                `Pack ${pack.id}: "${text}" is a form of both "${other.entry.term}" and "${term}"`,
              );
            const cue: Cue = { entry, inflection };
            forms.set(key, cue);
            written.push([text, cue]);
          }
        }
        yield;
      }
      yield;
    }
  }
  return { packs: all, entries, forms, matcher: yield* Matcher.build(written, SIGNS) };
}

/** A reader's own term as an entry. */
function entryOf({ id, kind, forms, why, carry, neutral, source }: Term, pack: Pack): Entry {
  return {
    id: `${pack.id}/${id}`,
    pack,
    kind,
    term: forms[0]!,
    why,
    needs: carry,
    grade: 'plain',
    sense: null,
    source,
    neutral,
  };
}

function parse(pack: Pack, file: unknown): PackFile {
  const parsed = v.safeParse(PackFile, file);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`Pack ${pack.id}: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}`);
}
