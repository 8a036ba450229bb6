/** Looking into a paper for what a note calls missing. */
import { type Sentence, sentencesOf } from '../claims/sentences';
import { stemsIn } from '../claims/stems';
import { pageTextOf } from '../page-text/from-text';
import { type PageText, type Span, sectionTitleAt } from '../page-text/page-text';
import type { ShownPassage } from './suggestion';
import type { Topic } from './topics';

/** Passages are shown up to this length, in code units. */
const LONGEST = 400;

/** Two show that it was no accident; more would be a search of its own. */
const SHOWN = 2;

/** Says that it is not there: what a note says as well. */
const DENIED =
  /\b(?:no|not|n['’]t|without|lacks?|lacking|neither|nor|never|absent|absence of|missing|omit\w*|future work|leave[sd]? (?:\w+ )?(?:for|to|as)|beyond the scope)\b[^.;]{0,40}$/i;
const DENIED_BEHIND =
  /^[^.;]{0,40}\b(?:is|are|was|were) (?:not|missing|absent|omitted|left (?:for|out|to))\b/i;

const OWN = /\b(?:we|our|us|this (?:paper|work|study)|table|figure|fig\.|section|appendix)\b/i;
const OTHERS = /\brelated work\b|\bprior work\b|\bprevious work\b|\bbackground\b|\bliterature\b/i;

/** The best passages on a topic, at most two, of different sections where there are; none that is in `except`. */
export function passagesOn(
  page: PageText,
  { written, section, own }: Topic,
  except: Span | null,
): ShownPassage[] {
  const entered = new Set<number>();
  return best(page, except, (sentence, text) => {
    const at = sentence.block.section;
    const title = at === null ? '' : page.sections[at]!.title;
    // The first sentence of a section that is about it says where to look.
    const opens = section !== undefined && at !== null && !entered.has(at) && section.test(title);
    if (opens) entered.add(at);
    const match = written.exec(text);
    const isOwn = OWN.test(text);
    if (!match || isDenied(text, match) || (own && !opens && !isOwn)) return opens ? 3 : 0;
    return (opens ? 3 : 0) + 1 + (isOwn ? 1 : 0) + (/\d/.test(text) ? 0.5 : 0) - (OTHERS.test(title) ? 1 : 0);
  });
}

/** The best passages in which all words of `phrase` stand, in whatever inflection. */
export function passagesWith(page: PageText, phrase: string, except: Span | null): ShownPassage[] {
  const asked = pageTextOf(phrase, 'paragraph').page;
  const wanted = [...new Set(stemsIn(asked, { start: 0, end: asked.text.length }))];
  if (wanted.length === 0) return [];
  return best(page, except, ({ start, end }, text) => {
    const stems = new Set(stemsIn(page, { start, end }));
    if (!wanted.every((stem) => stems.has(stem))) return 0;
    return DENIED.test(text) ? 0 : 1 + (OWN.test(text) ? 1 : 0);
  });
}

/** A stretch of the paper as it is shown. */
export function shown(page: PageText, { start, end }: Span): ShownPassage {
  const to = Math.min(end, start + LONGEST);
  return { start, end: to, text: page.text.slice(start, to), section: sectionTitleAt(page, start) };
}

function best(
  page: PageText,
  except: Span | null,
  scoreOf: (sentence: Sentence, text: string) => number,
): ShownPassage[] {
  const scored: { sentence: Sentence; score: number }[] = [];
  for (const sentence of sentencesOf(page)) {
    if (except && sentence.start < except.end && sentence.end > except.start) continue;
    const score = scoreOf(sentence, page.text.slice(sentence.start, sentence.end));
    if (score > 0) scored.push({ sentence, score });
  }
  scored.sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
  const chosen: Sentence[] = [];
  for (const { sentence } of scored) {
    if (chosen.length === SHOWN) break;
    if (!chosen.some(({ block }) => block.section === sentence.block.section)) chosen.push(sentence);
  }
  return chosen.map((sentence) => shown(page, sentence));
}

function isDenied(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return DENIED.test(text.slice(0, index)) || DENIED_BEHIND.test(text.slice(index + words.length));
}
