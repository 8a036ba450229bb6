/** Which papers a critique names: by link, id, or a title that is known here. */
import { fold } from '../anchor/fold';
import { worksIn, workOf } from '../evidence/references';
import { parseArxivId, type ArxivId } from '../paper/id';
import type { Critique } from './critique';

export interface NamedPaper {
  id: ArxivId;
  /** The words that name it, as written. */
  because: string;
  /** Its title is named, not only its address or id. */
  titled: boolean;
}

/** Shorter titles stand in any text. */
const SHORTEST_TITLE = 15;

/**
 * The papers that `critique` names, the likeliest first: one whose title it names before one that it links to, and of
 * each the one named most often, then first.
 * @param titles of papers that are known here
 */
export function papersNamed(
  critique: Critique,
  titles: readonly { id: ArxivId; title: string }[],
): NamedPaper[] {
  const named = new Map<ArxivId, NamedPaper & { times: number }>();
  const add = (id: ArxivId, because: string, titled: boolean) => {
    const known = named.get(id);
    if (!known) named.set(id, { id, because, times: 1, titled });
    else {
      known.times += 1;
      if (titled && !known.titled) Object.assign(known, { because, titled });
    }
  };
  for (const { text, links } of critique.parts) {
    for (const { scheme, id, start, end } of worksIn(text)) {
      const paper = scheme === 'arxiv' ? parseArxivId(id) : null;
      if (paper) add(paper.paper, text.slice(start, end), false);
    }
    for (const { url, start, end } of links) {
      const work = workOf(url);
      const paper = work?.scheme === 'arxiv' ? parseArxivId(work.id) : null;
      // An address that is written out was counted with the text.
      if (paper && worksIn(text.slice(start, end)).length === 0)
        add(paper.paper, text.slice(start, end), false);
    }
  }
  const texts = [
    critique.title ?? '',
    ...critique.posts.map(({ heading }) => heading ?? ''),
    ...critique.parts.map(({ text }) => text),
  ];
  const folded = texts.map((text) => fold(text).text.toLowerCase());
  for (const { id, title } of titles) {
    const sought = fold(title).text.toLowerCase();
    if (sought.length >= SHORTEST_TITLE && folded.some((text) => text.includes(sought))) add(id, title, true);
  }
  return [...named.values()]
    .sort((a, b) => Number(b.titled) - Number(a.titled) || b.times - a.times)
    .map(({ id, because, titled }) => ({ id, because, titled }));
}

/** The paper that a critique is of, by those that it names: the only one, or the only one by its title; else null. */
export function paperMeant(named: readonly Pick<NamedPaper, 'id' | 'titled'>[]): ArxivId | null {
  const titled = named.filter((each) => each.titled);
  const [meant, another] = titled.length > 0 ? titled : named;
  return meant && !another ? meant.id : null;
}
