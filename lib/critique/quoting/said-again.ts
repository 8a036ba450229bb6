/** Whether a part says again what an earlier one said: all of it, or all but its quotations. */
import type { Span } from '../../page-text/page-text';
import type { PartQuote } from '../quotes';
import type { Repeat } from './copies';
import type { ToldPart } from './quoting-part';
import { quotationsIn } from '../../lens/quotation';
import { foldedIndex } from '../../anchor/fold';

/** Fewer letters may be the same by accident. */
const TELLING = 24;
/** So much of a part stands in earlier ones where it is said again with words lost. */
const MOST = 0.85;

/** The earlier parts, as they may come again. */
export class Earlier {
  readonly #whole = new Map<string, number[]>();
  readonly #rest = new Map<string, number[]>();

  /** What `part` says again; null where it says something new. `last`: what the part before it says again. */
  repeatOf(
    part: ToldPart,
    quotes: readonly PartQuote[],
    inEarlier: number,
    last: Repeat | null,
  ): Repeat | null {
    const { letters } = part;
    if (letters.text === '') return null;
    if (quotes[0]?.whole) {
      const of = quotes.flatMap((quote) => quote.of.map((each) => each.part));
      return { of: [...new Set(of)].sort((one, other) => one - other), certain: true };
    }
    const before = last?.of.at(-1) ?? -1;
    for (const said of [letters.text, without(part, linksIn(part))]) {
      const known = said === '' ? null : (this.#whole.get(said) ?? this.#rest.get(said));
      if (!known) continue;
      return { of: [known.find((each) => each > before) ?? known[0]!], certain: said.length >= TELLING };
    }
    const of = [...new Set(quotes.flatMap((quote) => quote.of.map((each) => each.part)))];
    if (of.length > 0 && letters.text.length >= TELLING && inEarlier >= MOST * letters.text.length) {
      return { of: of.sort((one, other) => one - other), certain: false };
    }
    return null;
  }

  /** Keeps a part; `quoted`: its quotations of the paper. */
  keep(index: number, part: ToldPart, quoted: readonly Span[]): void {
    list(this.#whole, part.letters.text, index);
    const marked = quotationsIn(part.text, { start: 0, end: part.text.length });
    for (const gone of [quoted, marked, [...quoted, ...marked]]) {
      if (gone.length === 0) continue;
      const rest = without(part, gone);
      if (rest !== '' && rest !== part.letters.text) list(this.#rest, rest, index);
    }
  }
}

function list(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [index]);
  else if (known.at(-1) !== index) known.push(index);
}

const TYPED = /(?:https?:\/\/|www\.)\S+/giu;
/** What leads to a link: "Link: ...", "See here". */
const LEADS = /(?<![\p{L}\p{N}])(?:links?|source|see|via|cf|url|from|here)[\s.:,(]{0,4}$/iu;
const LONGEST_LEAD = 12;

/** The links of a part with the word that leads to them: a copy may have them though the first has not. */
function linksIn({ part, text }: ToldPart): Span[] {
  const typed = Array.from(text.matchAll(TYPED), ({ 0: url, index }) => ({
    start: index,
    end: index + url.length,
  }));
  return [...part.links, ...typed].map(({ start, end }) => {
    const lead = LEADS.exec(text.slice(Math.max(0, start - LONGEST_LEAD), start));
    return { start: start - (lead?.[0].length ?? 0), end };
  });
}

/** The letters of a part that stand outside these spans of its text. */
function without({ letters }: ToldPart, spans: readonly Span[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const [from, to] = [foldedIndex(letters, start), foldedIndex(letters, end)];
    if (to <= done) continue;
    rest += letters.text.slice(done, Math.max(done, from));
    done = to;
  }
  return rest + letters.text.slice(done);
}
