/**
 * The lexicons compiled into one matcher.
 *
 * All forms of all packs are one sorted alternation between look-around boundaries, longest first: V8 turns that
 * into a decision tree and runs it at some 100 MB/s, faster than a token trie or an Aho-Corasick automaton written in
 * JavaScript (`npm run bench -- lens`). It is a pre-filter: a hit is looked at in its context afterwards, so time is
 * spent only round hits.
 */
import * as v from 'valibot';
import { type Kind } from './finding';
import { expand } from './forms';
import { PackFile } from './pack';
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
  entries: ReadonlyMap<string, Entry>;
  /** Finds the longest form at each place; global, so its `lastIndex` is the matcher's to set. */
  matcher: RegExp;
  /** Of a matched form, made plain by `plain`: itself, then the shorter forms with which it begins. */
  cues: ReadonlyMap<string, readonly Cue[]>;
}

/** A hyphen in a form also matches a space and the other hyphens; an apostrophe its curly one. */
const HYPHENS = /[\u2010\u2011-]/g;
const BEFORE = '(?<![\\w\\u00c0-\\u024f\\\\]|\\w[-\\u2010\\u2011])';
const AFTER = '(?![\\w\\u00c0-\\u024f]|[-\\u2010\\u2011]\\w)';

/** A form as the table of cues knows it. Keeps the length. */
export function plain(form: string): string {
  return form.toLowerCase().replace(HYPHENS, ' ').replaceAll('\u2019', "'");
}

/** Compiles packs. Throws an error that names file, field and mend where one is not as it should be. */
export function compile(packs: readonly Pack[]): Lexicon {
  const entries = new Map<string, Entry>();
  const forms = new Map<string, { text: string; cue: Cue }>();
  for (const pack of packs) {
    for (const file of pack.files) {
      const parsed = v.safeParse(PackFile, file);
      if (!parsed.success) throw new Error(`Pack ${pack.id}: ${describe(parsed.issues[0])}`);
      for (const group of parsed.output.groups) {
        const source = SOURCES[group.source];
        if (source === undefined) throw new Error(`Pack ${pack.id}: "${group.source}" is no known source`);
        const listed: [string, readonly string[]][] = Array.isArray(group.entries)
          ? group.entries.map((pattern) => [pattern, []])
          : Object.entries(group.entries);
        for (const [pattern, own] of listed) {
          const expanded = expand(pattern);
          const term = expanded[0]!.text;
          const entry: Entry = {
            id: `${pack.id}/${term}`,
            pack,
            kind: group.kind,
            term,
            why: group.why,
            needs: group.needs ?? null,
            source,
            neutral: own.length ? own : (group.neutral ?? []),
          };
          entries.set(entry.id, entry);
          for (const { text, inflection } of expanded) {
            const key = plain(text);
            const other = forms.get(key);
            if (other)
              throw new Error(
                `Pack ${pack.id}: "${text}" is a form of "${other.cue.entry.term}" and of "${term}"`,
              );
            forms.set(key, { text, cue: { entry, inflection, length: text.length } });
          }
        }
      }
    }
  }
  const cues = new Map<string, Cue[]>();
  for (const [key, { cue }] of forms) {
    const all = [cue];
    for (let space = key.lastIndexOf(' '); space > 0; space = key.lastIndexOf(' ', space - 1)) {
      const shorter = forms.get(key.slice(0, space));
      if (shorter) all.push(shorter.cue);
    }
    cues.set(key, all);
  }
  const alternatives = [...forms.values()]
    .map(({ text }) => text.toLowerCase())
    .sort((a, b) => (a < b ? 1 : -1))
    .map(source);
  return { entries, matcher: new RegExp(`${BEFORE}(?:${alternatives.join('|')})${AFTER}`, 'gi'), cues };
}

let builtIn: Lexicon | null = null;

/** The built-in packs, compiled at first use. */
export function builtInLexicon(): Lexicon {
  return (builtIn ??= compile(BUILT_IN_PACKS));
}

function source(form: string): string {
  return form
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replaceAll('-', '[-\\u2010\\u2011 ]')
    .replaceAll("'", "['\\u2019]");
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the file'} ${issue.message}`;
}
