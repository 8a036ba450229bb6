/** The lexicons compiled: their entries, what matches them, and which entry a matched form belongs to. */
import * as v from 'valibot';
import { type Kind } from './finding';
import { expand } from './forms';
import { Matcher, keyOf } from './matcher';
import { type Grade, PackFile, entriesOf } from './pack';
import { BUILT_IN_PACKS, type BuiltIn, type Pack } from './packs';
import { SOURCES } from './sources';
import { type TermPack } from './term-pack';

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
  /** Length of the form in code units. */
  length: number;
}

export interface Lexicon {
  packs: readonly Pack[];
  entries: ReadonlyMap<string, Entry>;
  matcher: Matcher;
  /** By the key of a matched form: the form, then the shorter forms with which it begins. */
  cues: ReadonlyMap<string, readonly Cue[]>;
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
export function lexiconOf({ builtIn, packs }: Choice = EVERYTHING): Lexicon {
  const chosen = BUILT_IN_PACKS.filter(({ id }) => builtIn[id]);
  if (chosen.length === BUILT_IN_PACKS.length && !packs.length) return (everything ??= compile(chosen));
  return compile(chosen, packs);
}

/**
 * Compiles packs; where a form of a reader's own term is also one of a built-in entry, the term wins. Throws an error
 * that names pack and field where a built-in pack is not as it should be.
 */
export function compile(packs: readonly Pack[], own: readonly TermPack[] = []): Lexicon {
  const entries = new Map<string, Entry>();
  const forms = new Map<string, Cue>();
  const texts: string[] = [];
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
            const other = forms.get(key);
            if (other)
              throw new Error(
                `Pack ${pack.id}: "${text}" is a form of both "${other.entry.term}" and "${term}"`,
              );
            forms.set(key, { entry, inflection, length: text.length });
            texts.push(text);
          }
        }
      }
    }
  }
  const all = [...packs];
  for (const { id, terms } of own) {
    const pack: Pack = { id, categories: null, files: [] };
    all.push(pack);
    for (const { id: term, kind, forms: written, why, carry, neutral, source } of terms) {
      const entry: Entry = {
        id: `${id}/${term}`,
        pack,
        kind,
        term: written[0]!,
        why,
        needs: carry,
        grade: 'plain',
        sense: null,
        source,
        neutral,
      };
      entries.set(entry.id, entry);
      for (const text of written) {
        forms.set(keyOf(text), { entry, inflection: null, length: text.length });
        texts.push(text);
      }
    }
  }
  const cues = new Map<string, Cue[]>();
  for (const [key, cue] of forms) {
    const all = [cue];
    for (let space = key.lastIndexOf(' '); space > 0; space = key.lastIndexOf(' ', space - 1)) {
      const shorter = forms.get(key.slice(0, space));
      if (shorter) all.push(shorter);
    }
    cues.set(key, all);
  }
  return { packs: all, entries, matcher: new Matcher(texts), cues };
}

function parse(pack: Pack, file: unknown): PackFile {
  const parsed = v.safeParse(PackFile, file);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`Pack ${pack.id}: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}`);
}
