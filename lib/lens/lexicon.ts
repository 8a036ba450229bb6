/** The lexicons compiled: their entries, what matches them, and which entry a matched form belongs to. */
import * as v from 'valibot';
import { type Kind } from './finding';
import { expand } from './forms';
import { Matcher, keyOf } from './matcher';
import { PackFile, entriesOf } from './pack';
import { BUILT_IN_PACKS, type Pack } from './packs';
import { SOURCES } from './sources';

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

/** Compiles packs. Throws an error that names pack and field where one is not as it should be. */
export function compile(packs: readonly Pack[]): Lexicon {
  const entries = new Map<string, Entry>();
  const forms = new Map<string, Cue>();
  const texts: string[] = [];
  for (const pack of packs) {
    for (const file of pack.files) {
      for (const group of parse(pack, file).groups) {
        for (const [pattern, neutral] of entriesOf(group)) {
          const expanded = expand(pattern);
          const term = expanded[0]!.text;
          const { kind, why, needs = null } = group;
          const source = SOURCES[group.source]!;
          const entry: Entry = { id: `${pack.id}/${term}`, pack, kind, term, why, needs, source, neutral };
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
  const cues = new Map<string, Cue[]>();
  for (const [key, cue] of forms) {
    const all = [cue];
    for (let space = key.lastIndexOf(' '); space > 0; space = key.lastIndexOf(' ', space - 1)) {
      const shorter = forms.get(key.slice(0, space));
      if (shorter) all.push(shorter);
    }
    cues.set(key, all);
  }
  return { packs, entries, matcher: new Matcher(texts), cues };
}

let builtIn: Lexicon | null = null;

/** The built-in packs, compiled at first use. */
export function builtInLexicon(): Lexicon {
  return (builtIn ??= compile(BUILT_IN_PACKS));
}

function parse(pack: Pack, file: unknown): PackFile {
  const parsed = v.safeParse(PackFile, file);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`Pack ${pack.id}: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}`);
}
