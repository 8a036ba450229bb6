/** What a critic writes before a quotation, and the place in the paper that it may name. */
import type { Block, PageText } from '../../page-text/page-text';
import { blockIndexAt } from '../../page-text/page-text';
import { countWords } from '../plain-words';

/** The longest lead-in, in words. */
const MOST_WORDS = 12;

const MARKS = /["“”„«»]|``|''/;
/** Words of somebody who proposes a wording of their own. */
const PROPOSING =
  /\b(?:i(?:'|’)?d|i would|i(?:'|’)d rather|would (?:be|say|write|read|put|call|describe|prefer|have)|should (?:be|say|read)|could (?:be|say|read|write)|better|instead|rather|rephrase|reword|rewrite|rewording|suggest(?:ion|ed)?|propos(?:e|al|ed)|alternative(?:ly)?|neutral(?:ly)?|more (?:accurate|precise|honest|modest)(?:ly)?|describe (?:this|it|that)|e\.?g\.|for example|for instance|such as|something like|imagine|replace|change (?:this|it|that)|paraphrase|in other words|my summary|tl;?dr|i\.?e\.)/iu;
/** Words of another source. */
const ELSEWHERE =
  /\b(?:other|another|elsewhere|previous|prior|earlier|related|different|separate|their (?:blog|tweet|thread|post|talk)|blog post|tweet|dictionary|wikipedia)\b/iu;
const REPORTING =
  /\b(?:says?|said|writes?|wrote|written|claims?|claimed|states?|stated|reports?|reported|argues?|argued|reads?|concludes?|concluded|asserts?|asserted|announces?|promises?|tells? us|we (?:read|are told|find)|quot(?:e|es|ed|ing)|it has|you (?:have|put it)|they (?:have|put it))(?:\s+that)?\s*[,:]?\s*$/iu;
/** The critic's own words: "I have read", "I would claim". */
const OWN =
  /\bi(?:(?:'|’)ve|(?:'|’)d)?(?: \p{L}+){0,2} (?:say|said|writes?|wrote|written|claim(?:ed)?|state[sd]?|report(?:ed)?|argued?|read|conclude[sd]?|assert(?:ed)?)(?: that)?\s*[,:]?\s*$/iu;
/** What names a paper, as a heading or a link does: its title behind it is not quoted. */
const NAMING =
  /^\W*(?:re|aw|fwd?|subject|topic|thread|(?:a |my )?(?:comments?|review|critique|notes?|reading|discussion|reply)(?: (?:on|of|to|about))?|(?:the |this )?(?:paper|article|preprint|arxiv|link|source|reference)|about|on|see|cf)\b[^:]{0,20}[:—–-]?\s*$/iu;
/** The parts of a paper by name. */
const PLACE =
  /\b(?:abstract|title|intro(?:duction)?|conclusions?|discussion|limitations?|related work|background|methods?|methodology|results?|experiments?|evaluation|appendix|appendices|caption|footnote|summary|contributions?|section|sect?\.?|subsection|chapter|figure|fig\.?|table|tab\.?|page|p\.|pp\.|line|lines|paragraph|para\.?|§|quote|quotation|ibid|text)(?![\p{L}])/iu;
/** What names a place in the paper, or the paper itself. */
const PLACES = new Set(
  'abstract title intro introduction conclusion conclusions discussion limitation limitations background method methods methodology result results experiment experiments evaluation appendix appendices caption footnote summary contribution contributions section sect sec subsection chapter figure fig table tab page p pp line lines paragraph para quote quotation ibid text paper article preprint excerpt §'.split(
    ' ',
  ),
);
/** What may stand beside it. */
const BESIDE =
  'and also then again later first second third fourth last finally next from in on at see the your their of same its this opening closing related work main body original version s i ii iii iv v'.split(
    ' ',
  );
const SAYS_WHERE: ReadonlySet<string> = new Set([...PLACES, ...BESIDE]);

/** A section by its title: `Section "The second summer":`. */
const TITLED =
  /\b(section|subsection|chapter|appendix|paragraph|under|heading|headed)\s*(?:"[^"\n]{1,80}"|[“„][^“”\n]{1,80}[”“]|«[^»\n]{1,80}»)/iu;

/** The number or sign of a point in a list: "1.", "(b)", "iv)", "#3". */
const ITEM = /^\s*(?:[([]?\d{1,2}[.)\]]|[([]?(?:\p{L}|[ivx]{2,4})[)\]]|#\d{1,2}[.:)]?|[-*•])(?=\s|$)/iu;

export interface LeadIn {
  /** What a place has to be to be named by it; null where it names none. */
  names: ((page: PageText, at: number) => boolean) | null;
}

/** Reads the words before a quotation as its lead-in; null where they say more than where it comes from. */
export function leadInOf(before: string): LeadIn | null {
  const said = before.replace(ITEM, '').replace(TITLED, '$1').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return { names: null };
  if (said.length > 160 || countWords(said) > MOST_WORDS || MARKS.test(said)) return null;
  if (/[.?!]\s+\p{L}/u.test(said.replace(/\b(?:p|pp|sec|sect|fig|tab|para|cf|vs|eq)\.\s/giu, '')))
    return null;
  if (OWN.test(said)) return null;
  if (PROPOSING.test(said) || ELSEWHERE.test(said)) return null;
  if (!isPlaceAlone(said) && !isAside(said) && !/:\s*[*_]*$/u.test(said) && !REPORTING.test(said))
    return null;
  return { names: PLACE.test(said) ? placeNamed(said) : null };
}

const FROM_IT = /^\W*(?:from|in) (?:the|this|their|your) (?:paper|article|preprint)\b/iu;

/** Whether a lead-in says that words of the paper follow: by more than a colon, which stands within titles as well. */
export function isReporting(before: string): boolean {
  return [PLACE, REPORTING, FROM_IT].some((says) => says.test(before)) || !/\p{L}/u.test(before);
}

/** Whether words before a title name a paper by it, and no part of it. */
export function isNaming(before: string): boolean {
  return NAMING.test(before) && !PLACE.test(before);
}

/** Whether the words right before a quotation offer a wording, or another source, not the paper's. */
export function isOffered(before: string): boolean {
  const sentence = before
    .slice(-120)
    .split(/[.?!]\s/)
    .at(-1)!;
  const clause = sentence.split(/["“”„«»]/).at(-1)!;
  return PROPOSING.test(clause);
}

/** Nothing but the name of a place with its number: "Section 4.2", "p. 3", "(From the abstract)". */
function isPlaceAlone(said: string): boolean {
  const words = said.toLowerCase().match(/\p{L}+|[\d.]+|§/gu) ?? [];
  return (
    words.some((word) => PLACES.has(word)) &&
    words.every((word) => SAYS_WHERE.has(word) || /^(?:[\d.]+|\p{L})$/u.test(word))
  );
}

/** A place in parentheses, whatever is said of it: "(2nd sentence of the abstract)". */
function isAside(said: string): boolean {
  return /^\([^()]+\)$/u.test(said) && countWords(said) <= 8 && PLACE.test(said);
}

const ROLES: readonly (readonly [RegExp, Block['role']])[] = [
  [/\babstract\b/iu, 'abstract'],
  [/\btitle\b/iu, 'title'],
  [/\bfootnote\b/iu, 'footnote'],
  [/\bcaption\b|\bfig(?:ure|\.|\b)/iu, 'caption'],
];
const NUMBERED =
  /(?:section|subsection|sect?\.?|§|appendix|chapter)\s*§?\s*([A-Z](?:\.\d+)*|\d+(?:\.\d+)*)(?![\p{L}\d])/iu;
const NAMED =
  /\b(intro|conclusion|discussion|limitation|related work|background|method|result|experiment|evaluation|appendix|summary|contribution)/iu;
const LABELLED = /\b(fig|tab)(?:ure|le|\.)?\s*(\d+|[A-Z]\d*)/iu;

function placeNamed(said: string): LeadIn['names'] {
  const labelled = LABELLED.exec(said);
  if (labelled) {
    const label = new RegExp(`^${labelled[1]}[a-z.]*\\s*${labelled[2]}(?!\\d)`, 'iu');
    return (page, at) => label.test(blockTextAt(page, at));
  }
  const number = NUMBERED.exec(said)?.[1];
  if (number !== undefined) {
    return (page, at) => {
      const own = sectionAt(page, at)?.number ?? '';
      return own === number || own.startsWith(`${number}.`);
    };
  }
  for (const [word, role] of ROLES) {
    if (word.test(said)) return (page, at) => page.blocks[blockIndexAt(page.blocks, at)]?.role === role;
  }
  const name = NAMED.exec(said)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  return (page, at) => titlesAt(page, at).some((title) => title.toLowerCase().includes(name));
}

function blockTextAt(page: PageText, at: number): string {
  const block = page.blocks[blockIndexAt(page.blocks, at)];
  return block ? page.text.slice(block.start, Math.min(block.end, block.start + 40)) : '';
}

function sectionAt(page: PageText, at: number) {
  const section = page.blocks[blockIndexAt(page.blocks, at)]?.section ?? null;
  return section === null ? null : page.sections[section]!;
}

/** The titles of the sections around a place, the innermost first. */
function titlesAt(page: PageText, at: number): string[] {
  const titles: string[] = [];
  const innermost = page.blocks[blockIndexAt(page.blocks, at)]?.section ?? null;
  if (innermost === null) return titles;
  let level = Infinity;
  for (let index = innermost; index >= 0 && level > 1; index -= 1) {
    const section = page.sections[index]!;
    if (section.level >= level) continue;
    level = section.level;
    titles.push(section.title);
  }
  return titles;
}
