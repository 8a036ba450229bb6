/**
 * Who speaks where. Posts say so by their names; in a flat text it is told by words of address, by quotations (nobody
 * answers themselves) and by "our paper" against "the authors".
 */
import { unquoted } from '../check/own-words';
import type { Critique } from './critique';
import { type Quoted, saidIn } from './quoted';
import { isPapersAgain } from './taken-up';
import { addressIn, authorshipIn, isAuthors, speaksToSomebody } from './words/voice';

export interface Voices {
  /** Of each part, counted from 0 in order of appearance. */
  of: readonly number[];
  /** Of each voice: whether what it says is said by an author of the paper, by its own words or its name. */
  isAuthor: readonly boolean[];
  /** Its name as given; null where none is. */
  names: readonly (string | null)[];
}

/** A name that says so: "Authors", "Paper authors", "Ann Reed (author)". */
const AUTHORS_NAME =
  /^(?:the |paper |submission(?:\d+)? )?authors?\b|\((?:the |an |paper )?(?:co-?)?authors?\)/i;

/** So many parts of one's own post are quoted by somebody else alone, whose name was lost. */
const OWN_QUOTED = 3;

/** How many parts before a quotation may be the beginning of the answer that it belongs to. */
const LONGEST_OPENING = 12;

export function voicesOf(critique: Critique, quoted: Quoted): Voices {
  const { posts, parts } = critique;
  const of: number[] = [];
  const names: (string | null)[] = [];
  const byName = new Map<string, number>();
  const shared = sharedPosts(critique, quoted);
  const begin = (name: string | null): number => {
    const known = name === null ? undefined : byName.get(name);
    if (known !== undefined) return known;
    const voice = names.push(name) - 1;
    if (name !== null) byName.set(name, voice);
    return voice;
  };
  let post = -1;
  let voice = -1;
  for (const [index, part] of parts.entries()) {
    const author = posts[part.post]?.author ?? null;
    if (part.post !== post) {
      // What a reader's page or a file of notes says of names is sure; a post without one is somebody else's.
      voice = begin(author);
      post = part.post;
    } else if (
      (author === null || shared.has(part.post)) &&
      !quoted.isCopy(index) &&
      part.role !== 'byline'
    ) {
      const said = saidIn(critique, quoted, index);
      const answers = quoted.part(index);
      const answered = answers?.of[0] === undefined ? null : of[answers.of[0].part]!;
      if (answered !== null && answered === voice && !isPapersAgain(answers!, quoted)) {
        const from = openingOf(index);
        voice = begin(null);
        for (let back = from; back < index; back++) of[back] = voice;
      } else if (opensAnswer(said, index)) {
        voice = begin(null);
      }
    }
    of[index] = voice;
  }
  return { of, names, isAuthor: names.map((name, each) => isAuthor(name, each)) };

  /** Whether an answer to what the voice before says begins here. */
  function opensAnswer(said: string, index: number): boolean {
    const address = addressIn(said);
    if (address === null || !hasSpoken(index)) return false;
    return voice === firstIn(index) || address === 'answer';
  }

  /** Whether the voice has said anything before this part. */
  function hasSpoken(index: number): boolean {
    for (let back = index - 1; back >= 0 && of[back] === voice; back--) {
      const { role } = parts[back]!;
      if (role !== 'byline' && role !== 'heading') return true;
    }
    return false;
  }

  /** The voice with which the post began. */
  function firstIn(index: number): number {
    let back = index;
    while (back > 0 && parts[back - 1]!.post === parts[index]!.post) back -= 1;
    return of[back] ?? voice;
  }

  /** Where the answer begins whose first quotation stands in `index`: what speaks to somebody, or as an author. */
  function openingOf(index: number): number {
    let from = index;
    while (from > 0 && index - from < LONGEST_OPENING) {
      const back = from - 1;
      const part = parts[back]!;
      if (of[back] !== voice || part.post !== parts[index]!.post || quoted.isCopy(back)) break;
      if (quoted.paper(back) || quoted.part(back) || part.quoted > 0) break;
      if (!speaksToSomebody(part.text) && !isAuthors(part.text)) break;
      from = back;
    }
    return from;
  }

  /** By its name, else by its words: what suggests it against what speaks of the authors as of others. */
  function isAuthor(name: string | null, voice: number): boolean {
    if (name !== null && AUTHORS_NAME.test(name)) return true;
    let sum = 0;
    for (const [index, part] of parts.entries()) {
      if (of[index] !== voice || part.quoted > 0 || part.role === 'byline') continue;
      const told = authorshipIn(unquoted(saidIn(critique, quoted, index)));
      if (told > 1) return true;
      sum += told;
    }
    return sum > 0;
  }
}

/** The posts with one name that quote themselves as only an answer does: the text has lost where that begins. */
function sharedPosts({ parts }: Critique, quoted: Quoted): Set<number> {
  const counts = new Map<number, number>();
  for (const [index, { post, role }] of parts.entries()) {
    const answers = role === 'text' && !quoted.isCopy(index) ? quoted.part(index) : null;
    if (!answers?.whole || isPapersAgain(answers, quoted)) continue;
    if (answers.of.every(({ part }) => parts[part]!.post === post))
      counts.set(post, (counts.get(post) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([post, count]) => (count >= OWN_QUOTED ? [post] : [])));
}
