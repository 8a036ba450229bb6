/** Notes without the names that their fields carry, in the texts as well: who is answered is often called by name. */
import type { Note } from '../notes/note';
import type { Reference } from '../notes/reference';
import { quotationOf } from '../notes/target-words';

/** What stands where a name stood. */
const LEFT_OUT = '(name)';

/**
 * @param all the notes whose people are to stay unknown, everywhere in them
 * @returns a note with those names, and every mention with an @, taken out of what it says; its author and source stay
 */
export function unnamed(all: readonly Note[]): (note: Note) => Note {
  const patterns = patternsOf(all.flatMap(namesIn));
  // The paper's own words are public: a wording that keeps a citation of them is no change.
  const clean = (text: string, paper: string | null = null) =>
    patterns.reduce(
      (left, pattern) => left.replace(pattern, (name) => (paper?.includes(name) ? name : LEFT_OUT)),
      text,
    );
  const cleanOrNull = (text: string | null) => text && clean(text);
  return (note) => ({
    ...note,
    body: clean(note.body),
    rewording: note.rewording && clean(note.rewording, quotationOf(note.target)),
    references: note.references.map((reference) => unnamedReference(reference, clean)),
    numbers: note.numbers.map((row) => ({ ...row, where: cleanOrNull(row.where) })),
    tags: note.tags.map((tag) => clean(tag)),
    part: note.part && {
      ...note.part,
      exact: clean(note.part.exact),
      prefix: clean(note.part.prefix),
      suffix: clean(note.part.suffix),
    },
    action:
      note.action?.type === 'will-change' ? { ...note.action, what: clean(note.action.what) } : note.action,
  });
}

/** Who states what is not public is a name as well. */
function unnamedReference(reference: Reference, clean: (text: string) => string): Reference {
  if (reference.type === 'not-public') return { ...reference, by: '' };
  if (reference.type === 'passage') return reference;
  const quote = reference.quote && clean(reference.quote);
  // The address of a profile or of a post often holds a name; an id of a work does not.
  return { ...reference, quote, id: reference.scheme === 'url' ? clean(reference.id) : reference.id };
}

function namesIn({ author, importedFrom, references }: Note): string[] {
  // "Ruth Quince, in a talk": the name stands before the comma.
  const stated = references.flatMap((one) => (one.type === 'not-public' ? [one.by.split(/[,;(]/)[0]!] : []));
  return [author.name, importedFrom?.name, importedFrom?.by, ...stated].flatMap((name) =>
    name?.trim() ? [name.trim()] : [],
  );
}

/** Anybody's: an address of mail, a handle. Each begins where no letter stands before, so that it is tried once. */
const MENTIONS =
  /(?<![\p{L}\p{N}_.+@-])(?:[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+|@[\p{L}\p{N}_]+)/gu;

/** A shorter name is one only as it is written: "ed" is the end of many things. */
const ANY_CASE = 4;
/** Shorter parts of a name say little of anybody. */
const SHORTEST_PART = 3;

function patternsOf(names: readonly string[]): RegExp[] {
  const whole = [...new Set(names.flatMap((name) => [name, ...joinedOf(name)]))].filter(
    (name) => name.length > 1,
  );
  const exact = [...whole.filter((name) => name.length < ANY_CASE), ...whole.flatMap(partsOf)];
  return [
    ...patternOf(
      whole.filter((name) => name.length >= ANY_CASE),
      'giu',
    ),
    ...patternOf([...new Set(exact)], 'gu'),
    MENTIONS,
  ];
}

/** "Marta Oldfield" as an address or a handle has her: "MartaOldfield". */
function joinedOf(name: string): string[] {
  return /\s/u.test(name) ? [name.replace(/\s+/gu, '')] : [];
}

/** First and last name, by which people are called; nothing of "the authors", or of a handle. */
function partsOf(name: string): string[] {
  const parts = name.split(/\s+/u);
  if (parts.length === 1 || parts.some((part) => /^\P{L}|^\p{Ll}/u.test(part))) return [];
  return parts.filter((part) => part.length >= SHORTEST_PART);
}

/** The longest first, each where no word goes on; as Markdown may write it, with its marks escaped. */
function patternOf(names: readonly string[], flags: string): RegExp[] {
  if (names.length === 0) return [];
  const written = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name.replace(/\s+/gu, ' ')].map(characterOf).join(''));
  return [new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${written.join('|')})(?![\\p{L}\\p{N}])`, flags)];
}

function characterOf(character: string): string {
  if (character === ' ') return '\\s+';
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return character;
  return `\\\\?${character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}`;
}
