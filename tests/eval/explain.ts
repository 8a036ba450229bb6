/**
 * `eval explain --text T [--part P] [--title T] [--json]`: why words of a text are marked, or are not: the card that a
 * reader is shown, every rule that spoke, and the words that the lens knows and left alone. With `--json` as
 * `{findings, silent}`, offsets in UTF-16 code units of the text as given.
 */
import { parseArgs } from 'node:util';
import { explainText, type Explained, type Silent } from '../../lib/lens/explain';
import type { Card } from '../../lib/lens/finding';
import type { PageFromText } from '../../lib/page-text/from-text';
import { runAtOnce } from '../../lib/slices/slices';
import { contextOf, foundIn, pageOfPart, type Part, PARTS } from './texts/texts';

export function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      text: { type: 'string' },
      part: { type: 'string', default: 'body' },
      title: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { text, part, title, json } = values;
  if (text === undefined) throw new Error('eval explain needs --text "..."');
  if (!isPart(part)) throw new Error(`--part must be one of ${PARTS.join(', ')}, not "${part}"`);
  const explained = explain(text, part, title);
  console.log(json ? JSON.stringify(explained, null, 2) : inWords(text, explained));
  return Promise.resolve();
}

type FoundCard = ReturnType<typeof foundIn> &
  Omit<Card, 'defined' | 'replaces'> & {
    /** What the paper itself means by the term, in its words; null where it does not say. */
    definition: string | null;
  };
type SilentWord = Pick<Silent, 'start' | 'end' | 'kind' | 'term'> & { why: string; rules: Silent['spoken'] };

/** What the command writes. */
export interface Explanation {
  findings: FoundCard[];
  silent: SilentWord[];
}

/** Everything the lens has to say of a text. */
export function explain(text: string, part: Part, title?: string): Explanation {
  const source = pageOfPart(text, part);
  const { found, silent } = runAtOnce(explainText(source.page, contextOf(part, title)));
  return {
    findings: found.map((one) => cardIn(source, one)),
    silent: silent.map(({ start, end, kind, term, spoken }) => ({
      start: source.toSource(start),
      end: source.toSource(end),
      kind,
      term,
      why: spoken.map(({ says }) => says).join(' '),
      rules: spoken,
    })),
  };
}

function cardIn(source: PageFromText, { finding, card }: Explained): FoundCard {
  const { text, why, carry, place, weighed, neutral, definitions, defined, source: from, rules } = card;
  return {
    ...foundIn(source, finding),
    text,
    why,
    carry,
    place,
    weighed,
    neutral,
    definitions,
    definition: defined?.text ?? null,
    source: from,
    rules,
  };
}

function isPart(part: string): part is Part {
  return (PARTS as readonly string[]).includes(part);
}

function inWords(text: string, { findings, silent }: Explanation): string {
  const cards = findings.map((card) => cardInWords(text, card));
  const left = silent.map(
    ({ start, end, kind, rules }) =>
      `  "${text.slice(start, end)}" (${kind}, at ${start})\n${rules.map(ruleInWords).join('\n')}`,
  );
  return [
    cards.length ? cards.join('\n\n') : 'Nothing is marked.',
    ...(left.length ? [`Known and left alone:\n${left.join('\n')}`] : []),
  ].join('\n\n');
}

function cardInWords(text: string, card: FoundCard): string {
  const line = (name: string, said: string) => `  ${name.padEnd(16)}${said}`;
  const first = (name: string, all: readonly string[]) =>
    all.map((said, n) => line(n === 0 ? name : '', said));
  const { kind, term, start, end, sense, quiet, tier } = card;
  const how = [tier === 'few' && 'also where few are shown', quiet && 'quiet'].filter(Boolean);
  return [
    `${kind.toUpperCase()}  "${text.slice(start, end)}"  at ${start} to ${end}${how.length ? ` (${how.join(', ')})` : ''}`,
    line('term', term),
    ...(typeof sense === 'string' ? [line('sense', sense)] : []),
    line('why', card.why),
    ...(card.carry === null ? [] : [line('would carry it', card.carry)]),
    ...first('here', card.place),
    ...first('weighed', card.weighed),
    ...first('neutral', card.neutral),
    ...first(
      'means',
      card.definitions.map(({ means, by, source }) => `${by}: ${means} (${source})`),
    ),
    ...(card.definition === null ? [] : [line('in this paper', card.definition)]),
    line('source', card.source),
    ...(card.rules.length ? ['  rules that spoke', ...card.rules.map(ruleInWords)] : []),
  ].join('\n');
}

function ruleInWords({ name, says }: Card['rules'][number]): string {
  return `    ${name}: ${says}`;
}
