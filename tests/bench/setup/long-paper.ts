/** A paper as long as long papers are, of sentences that were never written before: made from a seed. */
import { type Random, randomFrom } from '../in-page/random';

const NOUNS =
  `mole vole hedge wall tunnel garden gardener shed spade frost root leaf worm beetle field ditch fence gate
  orchard meadow stone path pond reed willow yew box beech hawthorn nettle clover seed soil clay sand rain winter spring
  summer autumn morning evening night census survey count sample trap marker camera sensor burrow nest litter colony
  territory border density depth width slope aspect shade light moisture drainage acidity frosting mulch compost`
    .trim()
    .split(/\s+/);
const VERBS =
  `digs crosses avoids follows widens blocks floods drains marks measures counts covers reaches leaves
  enters guards shares repairs abandons revisits maps predicts explains limits raises lowers exceeds resembles precedes
  suggests indicates confirms contradicts depends varies recovers declines persists`
    .trim()
    .split(/\s+/);
const QUALITIES =
  `old young shallow deep narrow wide quiet wet dry cold warm northern southern eastern western early
  late common rare small large steep level shaded open dense sparse repeated seasonal annual local average median
  unusual careful rough smooth heavy light`
    .trim()
    .split(/\s+/);
const LINKS = `because although while whereas after before unless since whenever where`.split(' ');

const phraseFrom = ({ pick, below }: Random) =>
  `the ${pick(QUALITIES)} ${pick(NOUNS)}${below(3) === 0 ? ` of the ${pick(NOUNS)}` : ''}`;

/** A clause of moles and gardens, without its stop. */
export const clauseFrom = (random: Random) =>
  `${phraseFrom(random)} ${random.pick(VERBS)} ${phraseFrom(random)}`;

/** HTML of about `bytes`, in the markup of arXiv's pages. */
export function longPaper(bytes: number, seed: number): string {
  const random = randomFrom(seed);
  const { pick, below } = random;
  const phrase = () => phraseFrom(random);
  const clause = () => clauseFrom(random);
  const formula = () =>
    `<math alttext="${pick(['x', 'n', 'k'])}_{${below(90)}}"><mi>x</mi><mn>${below(90)}</mn></math>`;
  const sentence = () => {
    const first = clause();
    const parts = [
      first[0]!.toUpperCase() + first.slice(1),
      ...(below(2) ? [`${pick(LINKS)} ${clause()}`] : []),
      ...(below(4) === 0 ? [`as <em>${phrase()}</em> does`] : []),
      ...(below(5) === 0 ? [`for ${formula()}`] : []),
      ...(below(6) === 0 ? [`<cite class="ltx_cite">[${1 + below(80)}]</cite>`] : []),
    ];
    return `${parts.join(' ')}.`;
  };
  const paragraph = (id: string) =>
    `<div class="ltx_para" id="${id}"><p class="ltx_p">${Array.from({ length: 3 + below(6) }, sentence).join('\n')}</p></div>`;
  const sections: string[] = [];
  for (let size = 0; size < bytes;) {
    const number = sections.length + 1;
    const heading = `<h2 class="ltx_title ltx_title_section">${number} On ${phrase()}</h2>`;
    const body = Array.from({ length: 8 }, (_, at) => paragraph(`S${number}.p${at + 1}`)).join('\n');
    sections.push(`<section class="ltx_section" id="S${number}">${heading}\n${body}</section>`);
    size += sections.at(-1)!.length;
  }
  return `<!doctype html><html lang="en"><head><title>Moles</title></head><body><article class="ltx_document">
<h1 class="ltx_title ltx_title_document">A long survey of moles</h1>
${sections.join('\n')}
</article></body></html>`;
}
