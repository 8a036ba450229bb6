/** What the words of a piece suggest: its kind, a neutral wording, references, a position, a promise. */
import { findings } from '../lens/find';
import type { Lexicon } from '../lens/lexicon';
import { BODY_LIMIT } from '../notes/note';
import type { Target } from '../notes/target';
import { pageTextOf } from '../page-text/from-text';
import { runAtOnce } from '../slices/slices';
import type { ArxivId } from '../paper/id';
import { bodyOf } from './body';
import type { Critique } from './critique';
import { type Quoted, quotedIn } from './quoted';
import type { PaperQuote, Quotes } from './quotes';
import type { ReadNote, ReadReply } from './reading';
import { rewordingOf } from './rewording';
import { type Places, referencesOf } from './refers-to';
import { kindIn, type KindContext } from './words/kind';
import { positionIn } from './words/position';
import { promiseIn } from './words/promise';
import { ownWords } from './words/sentences';
import { wordingIn } from './words/wording';

type Said = Pick<
  ReadNote,
  'key' | 'parts' | 'quoting' | 'lines' | 'body' | 'post' | 'references' | 'dropped' | 'known'
>;

export interface Proposer {
  /** What notes and replies have in common. */
  said: (key: string, parts: readonly number[], quoting: readonly number[], post: number) => Said;
  target: (quote: PaperQuote | null) => Target;
  /** Of a note. */
  point: (parts: readonly number[], quote: PaperQuote | null) => Pick<ReadNote, 'kind' | 'rewording'>;
  /** Of a reply, and of what may be one; not taken. */
  stance: (
    parts: readonly number[],
    quoting: readonly number[],
    isAuthor: boolean,
  ) => Pick<ReadReply, 'position' | 'action'>;
}

export interface ProposeContext {
  critique: Critique;
  quotes: Quotes;
  paper: ArxivId;
  version: number | null;
  lexicon: Lexicon | null;
  places: Places;
}

export function proposer(context: ProposeContext): Proposer {
  const { critique, quotes, paper, version, lexicon } = context;
  const quoted = quotedIn(quotes);
  const merged = linksOfCopies(quotes);
  return {
    said(key, parts, quoting, post) {
      const copied = [...quoting, ...parts].flatMap((part) => merged.get(part) ?? []);
      return {
        key,
        parts: [...parts],
        quoting: [...quoting],
        lines: linesOf(critique, parts.length > 0 ? parts : quoting),
        body: bodyOf(critique, quoted, parts),
        post,
        references: referencesOf(critique, parts, copied, context),
        dropped: false,
        known: null,
      };
    },
    target: (quote) => targetOf(paper, version, quote),
    point(parts, quote) {
      const { own, said } = wordsOf(critique, quoted, parts);
      const words = quote && quotedWords(critique, quote);
      const wording = wordingIn(said, words);
      const kind = kindIn(own, said, {
        findings: foundIn(words, lexicon),
        rewords: wording !== null,
        onPaper: quote === null,
      });
      return {
        kind: { ...kind, taken: true },
        rewording: wording && rewordingOf(wording, targetOf(paper, version, quote)),
      };
    },
    stance(parts, quoting, isAuthor) {
      const { own, said } = wordsOf(critique, quoted, parts);
      const promise = promiseIn(own, said);
      const position = positionIn(own, {
        isAuthor,
        asked: answeredWords(critique, quotes, [...quoting, ...parts]),
        promise: promise?.value ?? null,
      });
      return {
        position: position && { ...position, taken: false },
        action: promise && {
          value: { type: 'will-change', what: promise.value, where: null },
          because: promise.because,
          taken: false,
        },
      };
    },
  };
}

/** From the first line of `parts` to the last. */
function linesOf(critique: Critique, parts: readonly number[]): { from: number; to: number } {
  const lines = parts.map((part) => critique.parts[part]!.lines);
  return { from: Math.min(...lines.map(({ from }) => from)), to: Math.max(...lines.map(({ to }) => to)) };
}

/** What a note with this quotation is on; the whole paper where there is none, or nothing of it can be found again. */
function targetOf(paper: ArxivId, version: number | null, quote: PaperQuote | null): Target {
  const selectors = quote?.selectors ?? [];
  return { paper, version, what: selectors.length === 0 ? 'paper' : 'passage', selectors };
}

/** The words of the critique that the last quotation among `parts` quotes; empty where there is none. */
function answeredWords(critique: Critique, quotes: Quotes, parts: readonly number[]): string {
  const last = quotes.parts.findLast(({ part }) => parts.includes(part));
  const of = last?.of.at(-1);
  if (!of) return '';
  // What ends the sentence is not always quoted along.
  return critique.parts[of.part]!.text.slice(of.span.start, of.span.end + 1);
}

/** The words quoted: as the paper has them where they were found, else as typed. */
function quotedWords({ parts }: Critique, { part, span, found }: PaperQuote): string {
  return 'text' in found ? found.text : parts[part]!.text.slice(span.start, span.end);
}

/** The writer's own words in `parts`, and the same with what they put between quotation marks; at most a body of them. */
function wordsOf(
  critique: Critique,
  quoted: Quoted,
  parts: readonly number[],
): { own: string; said: string } {
  const said = bodyOf(critique, quoted, parts).slice(0, BODY_LIMIT);
  return { own: ownWords(said), said };
}

function foundIn(words: string | null, lexicon: Lexicon | null): KindContext['findings'] {
  if (words === null || lexicon === null) return [];
  const { page } = pageTextOf(words, 'paragraph');
  return runAtOnce(findings(page, { categories: [] }, lexicon)).flatMap(({ kind, start, end, negated }) =>
    negated ? [] : [{ kind, words: page.text.slice(start, end) }],
  );
}

/** By part: the addresses that a second copy of it links to and it does not. */
function linksOfCopies({ copies }: Quotes): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { part, url } of copies.flatMap(({ links }) => links))
    found.set(part, [...(found.get(part) ?? []), url]);
  return found;
}
