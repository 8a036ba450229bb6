/** A report as a document: a table of all points at its head, then each point by the sections of the paper. */
import {
  type Block,
  type Inline,
  label,
  paragraph,
  quoted,
  replies,
  type ReportDocument,
  text,
  toned,
  words,
} from './document';
import {
  becameBlocks,
  contentOf,
  dayOf,
  ofPaper,
  placeInline,
  quotationBlock,
  sayingInline,
  writerInline,
} from './pieces';
import { quotationOf } from '../notes/target-words';
import type { Answer, Branch, Point, Report, ReportSection, Said, Writer } from './report';
import {
  ASKED_WORDS,
  KIND_NAMES,
  NAMES_LEFT_OUT,
  POSITION_NAMES,
  REASON_WORDS,
  SECTION_WORDS,
  SIDE_NAMES,
  STATE_NAMES,
  TURN_NAMES,
  UNDER_REVIEW,
  WHAT_NOTES_ARE,
  actionName,
} from './words';

export function reportDocument(report: Report): ReportDocument {
  const title = titleOf(report);
  const blocks: Block[] = [
    { is: 'heading', level: 1, of: [text('Notes on '), ...paperInline(report)] },
    paragraph(...aboutInline(report)),
    ...noticeBlocks(report),
    ...summaryBlocks(report),
    ...report.sections.flatMap((section) => sectionBlocks(section, report)),
    { is: 'heading', level: 2, of: [text('About this report')] },
    paragraph(text(WHAT_NOTES_ARE)),
  ];
  return { title, blocks };
}

export function titleOf({ paper }: Report): string {
  return `Notes on ${paper.title === null ? `arXiv:${paper.id}` : inWords(paper.title)}`;
}

export function paperInline({ paper }: Report): Inline[] {
  return paper.title === null ? [text(`arXiv:${paper.id}`)] : [text('“'), ...ofPaper(paper.title), text('”')];
}

function inWords(written: string): string {
  return written.replaceAll('\uFFFC', '[formula]');
}

/** `arXiv:2411.02306v2; 12 points; 3 March 2026.` */
export function aboutInline({ paper, madeAt, sections }: Report): Inline[] {
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  const version = paper.version === null ? '' : `, newest version at hand v${paper.version}`;
  return [
    { is: 'link', to: paper.url, of: [text(`arXiv:${paper.id}`)] },
    text(`${version}. ${points === 1 ? '1 point' : `${points} points`}`),
    text(madeAt === null ? '.' : `, ${dayOf(madeAt)}.`),
  ];
}

/** What is left out, and why. */
export function noticeBlocks({ review, options }: Report): Block[] {
  const said = [
    ...(options.onlyMine ? ['Only the notes of one person are in it.'] : []),
    ...(options.onlyOpen ? ['What is settled, and praise, is left out.'] : []),
    ...(review ? [UNDER_REVIEW] : options.withoutNames ? [NAMES_LEFT_OUT] : []),
  ];
  return said.length === 0 ? [] : [toned('soft', text(said.join(' ')))];
}

function summaryBlocks(report: Report): Block[] {
  const points = report.sections.flatMap(({ points: within }) => within);
  if (points.length === 0) return [paragraph(text('There are no notes to report.'))];
  const rows = report.counts.map(({ state, points: count, turns }) =>
    [STATE_NAMES[state], String(count), String(turns.author), String(turns.critic), String(turns.nobody)].map(
      (cell) => [text(cell)],
    ),
  );
  return [
    { is: 'heading', level: 2, of: [text('Summary')] },
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
    [text(answerName(point))],
  ];
}

/** The author's last position and action on each part of a point. */
function answerName({ answers, asked }: Point): string {
  const said = answers.flatMap(({ position, action, replies }) => {
    if (replies.length === 0) return [];
    const parts = [
      ...(position === null ? [] : [POSITION_NAMES[position]]),
      ...(action === null ? [] : [actionName(action)]),
    ];
    return [parts.length === 0 ? 'Answered' : parts.join('; ')];
  });
  if (said.length > 0) return said.join(' / ');
  return asked === 'private' ? 'Not asked' : 'None known';
}

export function placeName({ what, title }: ReportSection): Inline[] {
  return [what === 'section' ? words(title ?? '') : text(SECTION_WORDS[what])];
}

export function pointId({ number }: Point): string {
  return `point-${number}`;
}

export function kindName({ kind, note }: Point): string {
  if (kind !== null) return KIND_NAMES[kind];
  return note === null ? 'A deleted note' : 'A reply to a note that is not here';
}

function sectionBlocks(section: ReportSection, report: Report): Block[] {
  return [
    { is: 'heading', level: 2, of: placeName(section) },
    ...section.points.map((point): Block => ({ is: 'point', of: pointBlocks(point, report) })),
  ];
}

function pointBlocks(point: Point, { options }: Report): Block[] {
  const { status, note, severity, became } = point;
  const reason = REASON_WORDS[status.reason].replace('{v}', String(status.version ?? ''));
  const announced = point.answers.some(({ action, where }) => isAnnounced(action) && where === null);
  const first: Block[] = [
    ...(note === null
      ? [toned('soft', text('This note was deleted. What was said to it is kept.'))]
      : [paragraph(...writerInline(note.writer)), ...saidBlocks(note)]),
    ...(became === null
      ? []
      : [label(`In the newest version`), ...becameBlocks(became.traced, became.version, announced)]),
  ];
  return [
    {
      is: 'heading',
      level: 3,
      id: pointId(point),
      of: [text(`${point.number}. ${kindName(point)}: ${STATE_NAMES[status.state].toLowerCase()}`)],
    },
    {
      is: 'facts',
      facts: [
        { name: 'Whose turn', of: [text(`${TURN_NAMES[status.waitingFor ?? 'nobody']}. ${reason}`)] },
        ...(options.withSeverity && severity !== null
          ? [{ name: 'Severity', of: [text(`${severity} of 3`)] }]
          : []),
      ],
    },
    ...quotationBlock(point.target),
    { is: 'beside', first, second: answerBlocks(point) },
  ];
}

export function isAnnounced(action: Said['action']): boolean {
  return action?.type === 'will-change' || action?.type === 'changed';
}

/** What is said in one piece, with the phrase it answers and what it takes for a position, above its text. */
function saidBlocks(said: Said): Block[] {
  const saying = sayingInline(said);
  return [
    ...(said.part === null ? [] : [quoted(words(said.part))]),
    ...(saying.length === 0 ? [] : [paragraph({ is: 'strong', of: saying })]),
    ...contentOf(said),
  ];
}

function answerBlocks(point: Point): Block[] {
  const answered = point.answers.filter(({ replies }) => replies.length > 0);
  const asked = ASKED_WORDS[point.asked];
  return [
    label('The author’s answer'),
    ...(answered.length === 0 ? [paragraph(text(asked === '' ? REASON_WORDS.unanswered : asked))] : []),
    ...answered.flatMap((answer) => summaryOf(answer)),
    ...(point.branches.length === 0 ? [] : [label('Replies'), replies(point.branches.map(branchBlocks))]),
  ];
}

function summaryOf({ part, position, action, where, askedBack, became }: Answer): Block[] {
  const saying = sayingInline({ position, action });
  const of: Inline[] = saying.length === 0 ? [text('Answered, without a position')] : saying;
  return [
    ...(part === null ? [] : [paragraph(text('To “'), words(part), text('”:'))]),
    paragraph({ is: 'strong', of }),
    ...(askedBack === null ? [] : [toned('loud', text('Asked back since.'))]),
    // What stands at the passage itself is said beside the objection.
    ...(where === null || became === null
      ? []
      : [paragraph(text('There: '), ...placeInline(where)), ...becameBlocks(became, became.to, true)]),
  ];
}

function branchBlocks({ reply, under }: Branch): Block[] {
  return [
    ...replyBlocks(reply, null),
    ...(under.length === 0 ? [] : [replies(under.map(({ said, to }) => replyBlocks(said, to)))]),
  ];
}

function replyBlocks(said: Said | null, to: Writer | null): Block[] {
  if (said === null) return [toned('soft', text('This reply was deleted.'))];
  const answers: Inline[] =
    to === null
      ? []
      : [text(', to '), to.name === null ? text(SIDE_NAMES[to.side].toLowerCase()) : words(to.name)];
  return [paragraph(...writerInline(said.writer), ...answers), ...saidBlocks(said)];
}

/** What a point is on, in a line: its quotation, or that it is the whole paper. */
export function placeLine({ target }: Point): Inline[] {
  return quotationOf(target) === null ? [text(SECTION_WORDS.paper)] : placeInline(target);
}
