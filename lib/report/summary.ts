/** What stands at the head of a report: how many points stand where, whose turn it is, and each point in a row. */
import { type Block, heading, type Inline, paragraph, text, words } from './document';
import type { Answer, Point, Report, ReportSection } from './report';
import { KIND_NAMES, sayingName, SECTION_WORDS, STATE_NAMES, TURN_NAMES } from './words';

export function summaryBlocks(report: Report): Block[] {
  const points = report.sections.flatMap(({ points: within }) => within);
  if (points.length === 0) return [paragraph(text('There are no notes to report.'))];
  const rows = report.counts.map(({ state, points: count, turns }) =>
    [STATE_NAMES[state], String(count), String(turns.author), String(turns.critic), String(turns.nobody)].map(
      (cell) => [text(cell)],
    ),
  );
  return [
    heading(2, text('Summary')),
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
    {
      is: 'table',
      caption: 'Every point',
      head: ['Point', 'Place', 'Kind', 'State', 'Whose turn', 'The author’s answer'],
      rows: report.sections.flatMap((section) => section.points.map((point) => rowOf(point, section))),
    },
  ];
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

/** What the author answered to each part of a point; else whether one is wanted, and was asked for. */
function answersName({ kind, answers, asked }: Point): string {
  const said = answers.filter(({ replies }) => replies.length > 0).map(answerName);
  if (said.length > 0) return said.join(' / ');
  if (kind === null || kind === 'praise') return 'Needs none';
  return asked === 'private' ? 'Not asked' : 'No answer known';
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
