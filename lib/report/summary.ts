/** What stands at the head of a report: how many points stand where, whose turn it is, and each point in a row. */
import { type Block, type Inline, paragraph, text, words } from './document';
import type { Answer, Point, Report, ReportSection } from './report';
import { KIND_NAMES, sayingName, SECTION_WORDS, STATE_NAMES, TURN_NAMES } from './words';

export function summaryBlocks(report: Report): Block[] {
  const points = report.sections.flatMap(({ points: within }) => within);
  if (points.length === 0)
    return [paragraph(text(`There are no notes to report: ${whyNone(report.leftOut)}.`))];
  const rows = report.counts.map(({ state, points: count, turns }) =>
    [STATE_NAMES[state], String(count), String(turns.author), String(turns.critic), String(turns.nobody)].map(
      (cell) => [text(cell)],
    ),
  );
  return [
    { is: 'heading', level: 2, of: [text('Summary')], id: SUMMARY },
    ...(rows.length === 0
      ? []
      : [
          {
            is: 'table',
            caption: 'How many points stand where, and whose turn it is',
            head: ['State', 'Points', 'Author’s turn', 'Critic’s turn', 'Nobody’s turn'],
            rows,
          } satisfies Block,
        ]),
    ...(report.praise === 0
      ? []
      : [
          paragraph(
            text(
              report.praise === 1
                ? '1 note of praise is not counted above.'
                : `${report.praise} notes of praise are not counted above.`,
            ),
          ),
        ]),
    ...quotedBlocks(points),
    {
      is: 'table',
      caption: 'Every point',
      flows: true,
      head: ['Point', 'Place', 'Kind', 'State', 'Whose turn', 'The author’s answer'],
      rows: report.sections.flatMap((section) => section.points.map((point) => rowOf(point, section))),
    },
  ];
}

/** Where a jump to the summary leads. */
export const SUMMARY = 'summary';

/** Why there is nothing to report, so that one knows what to do about it. */
export function whyNone(leftOut: number): string {
  if (leftOut === 0) return 'nobody has written a note on this paper yet, or taken one in from elsewhere';
  const notes = leftOut === 1 ? '1 note on this paper is' : `${leftOut} notes on this paper are`;
  return `${notes} left out by the options with which this was written`;
}

function rowOf(point: Point, section: ReportSection): Inline[][] {
  const { status } = point;
  return [
    [{ is: 'jump', to: pointId(point), of: [text(String(point.number))] }],
    [...placeName(section)],
    [text(kindName(point))],
    [text(STATE_NAMES[status.state])],
    [text(TURN_NAMES[status.waitingFor ?? 'nobody'])],
    [text(answersName(point))],
  ];
}

/** Points that count as open though somebody has answered them elsewhere. */
function quotedBlocks(points: readonly Point[]): Block[] {
  const count = points.filter(isOpenButQuoted).length;
  if (count === 0) return [];
  const open = count === 1 ? 'it counts as open' : 'they count as open';
  return [
    paragraph(
      text(
        `To ${count} of these points an answer is quoted from elsewhere: ${open} until an author answers here.`,
      ),
    ),
  ];
}

export function isOpenButQuoted({ kind, status, quoted }: Point): boolean {
  return kind !== 'praise' && status.state === 'open' && quoted.length > 0;
}

/** What the author answered to each part of a point, and what is quoted; else whether one is wanted, and was asked for. */
function answersName(point: Point): string {
  const said = point.answers.filter(({ replies }) => replies.length > 0).map(answerName);
  const quoted = quotedName(point);
  if (said.length > 0) return said.join(' / ') + (quoted === null ? '' : `; ${lowered(quoted)}`);
  if (quoted !== null) return quoted;
  if (point.kind === null || point.kind === 'praise') return 'Needs none';
  return point.asked === 'private' ? 'Not asked' : 'No answer known';
}

/** "Quoted from elsewhere: concedes; will change it / disputes"; null where nothing is quoted. */
export function quotedName({ quoted }: Point): string | null {
  if (quoted.length === 0) return null;
  const names = quoted.flatMap(({ answers }) => answers.map((answer) => lowered(answerName(answer))));
  return `Quoted from elsewhere: ${names.join(' / ')}`;
}

export function lowered(sentence: string): string {
  return sentence[0]!.toLowerCase() + sentence.slice(1);
}

/** "Concedes; will change it" */
export function answerName({ position, action }: Answer): string {
  return sayingName(position, action) ?? 'Answered, without a position';
}

export function placeName({ what, title }: ReportSection): Inline[] {
  return [what === 'section' ? words(title ?? '') : text(SECTION_WORDS[what])];
}

/** Where a jump to a point leads. */
export function pointId({ number }: Point): string {
  return `point-${number}`;
}

export function kindName({ kind, note }: Point): string {
  if (kind !== null) return KIND_NAMES[kind];
  return note === null ? 'A deleted note' : 'A reply to a note that is not here';
}
