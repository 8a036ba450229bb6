/** A report as a document: a table of all points at its head, then each point by the sections of the paper. */
import { FORMULA } from '../page-text/page-text';
import {
  type Block,
  type Fact,
  heading,
  type Inline,
  label,
  paragraph,
  replies,
  type ReportDocument,
  text,
  toned,
  words,
} from './document';
import {
  becameBlocks,
  dayOf,
  isAnnounced,
  nameInline,
  ofPaper,
  originInline,
  placeInline,
  quotationBlock,
  saidBlocks,
  writerInline,
} from './pieces';
import type { Answer, Branch, Point, Report, ReportSection } from './report';
import type { Said, Writer } from './said';
import {
  SUMMARY,
  answerName,
  isOpenButQuoted,
  kindName,
  lowered,
  placeName,
  pointId,
  summaryBlocks,
} from './summary';
import {
  ASKED_WORDS,
  NAMES_LEFT_OUT,
  severityName,
  standingSentence,
  STATE_NAMES,
  turnOf,
  UNDER_REVIEW,
  WHAT_NOTES_ARE,
} from './words';

export function reportDocument(report: Report): ReportDocument {
  const blocks: Block[] = [
    heading(1, text('Notes on '), ...paperInline(report)),
    paragraph(...aboutInline(report)),
    ...noticeBlocks(report),
    ...contentsBlocks(report),
    ...summaryBlocks(report),
    ...report.sections.flatMap((section) => sectionBlocks(section, report)),
    heading(2, text('About this report')),
    paragraph(text(WHAT_NOTES_ARE)),
  ];
  return { title: `Notes on ${titleOf(report)}`, blocks };
}

/** The paper's title, else its id, as plain words. */
export function titleOf({ paper }: Report): string {
  return paper.title === null ? `arXiv:${paper.id}` : inWords(paper.title);
}

export function paperInline({ paper }: Report): Inline[] {
  return paper.title === null ? [text(`arXiv:${paper.id}`)] : [text('“'), ...ofPaper(paper.title), text('”')];
}

function inWords(written: string): string {
  return written.replaceAll(FORMULA, '[formula]');
}

/** `arXiv:2411.02306, newest version at hand: v2. 12 points. Written on 3 March 2026.` */
export function aboutInline({ paper, madeAt, sections }: Report): Inline[] {
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  const version = paper.version === null ? '' : `, newest version at hand: v${paper.version}`;
  return [
    { is: 'link', to: paper.url, of: [text(`arXiv:${paper.id}`)] },
    text(`${version}. ${points === 0 ? 'No points' : points === 1 ? '1 point' : `${points} points`}.`),
    text(madeAt === null ? '' : ` Written on ${dayOf(madeAt)}.`),
  ];
}

/** What is left out, and why. */
export function noticeBlocks({ review, options, origin }: Report): Block[] {
  const said = [
    ...(options.onlyMine ? ['Only the notes of one person are in it.'] : []),
    ...(options.onlyOpen ? ['What is settled, and praise, is left out.'] : []),
    ...(review ? [UNDER_REVIEW] : options.withoutNames ? [NAMES_LEFT_OUT] : []),
  ];
  return [
    ...(said.length === 0 ? [] : [toned('soft', text(said.join(' ')))]),
    ...(origin === null ? [] : [toned('soft', ...originInline(origin))]),
  ];
}

/** From so many points and sections on, one wants to know where they are. */
const MANY_POINTS = 10;
const MANY_SECTIONS = 3;

function contentsBlocks({ sections }: Report): Block[] {
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  if (points < MANY_POINTS || sections.length < MANY_SECTIONS) return [];
  return [
    {
      is: 'contents',
      entries: [
        [{ is: 'jump', to: SUMMARY, of: [text('Summary')] }],
        ...sections.map((section): Inline[] => [
          { is: 'jump', to: sectionId(section), of: placeName(section) },
          text(` (${section.points.length})`),
        ]),
      ],
    },
  ];
}

/** Where a jump to a section leads: by the number of its first point. */
function sectionId({ points }: ReportSection): string {
  return `section-${points[0]!.number}`;
}

function sectionBlocks(section: ReportSection, report: Report): Block[] {
  return [
    { is: 'heading', level: 2, id: sectionId(section), of: placeName(section) },
    ...section.points.map((point): Block => ({
      is: 'point',
      number: point.number,
      of: pointBlocks(point, report),
    })),
  ];
}

function pointBlocks(point: Point, { options }: Report): Block[] {
  const { status, note, became } = point;
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
      of: [
        text(`${point.number}. ${kindName(point)}: ${STATE_NAMES[status.state].toLowerCase()}`),
        ...(isOpenButQuoted(point) ? [text(', an answer is quoted')] : []),
      ],
    },
    {
      is: 'facts',
      facts: [
        { name: 'Whose turn', of: [text(`${turnOf(status)}. ${standingSentence(point)}`)] },
        ...severityFacts(point, options),
      ],
    },
    ...quotationBlock(point.target),
    { is: 'beside', first, second: answerBlocks(point) },
  ];
}

/** How grave a point is to its writer; nothing where that is not said, or not asked for. */
export function severityFacts({ severity }: Point, { withSeverity }: Report['options']): Fact[] {
  if (!withSeverity || severity === null) return [];
  return [{ name: 'Severity', of: [text(severityName(severity))] }];
}

function answerBlocks(point: Point): Block[] {
  const answered = point.answers.filter(({ replies: said }) => said.length > 0);
  // Nobody is asked about praise, or about what is no longer said.
  const wanted = point.kind !== null && point.kind !== 'praise';
  return [
    ...(answered.length > 0 || wanted ? [label('The author’s answer')] : []),
    ...(answered.length === 0 && wanted ? [paragraph(text(ASKED_WORDS[point.asked]))] : []),
    ...answered.flatMap(summaryOf),
    ...quotedBlocks(point),
    ...(point.branches.length === 0 ? [] : [label('Replies'), replies(point.branches.map(branchBlocks))]),
  ];
}

/** What was answered elsewhere, by whom where several did. */
function quotedBlocks({ quoted, asked }: Point): Block[] {
  if (quoted.length === 0) return [];
  return [
    ...(asked === 'quoted' ? [] : [paragraph(text('Quoted from elsewhere:'))]),
    ...quoted.flatMap(({ writer, answers }) => [
      ...(quoted.length === 1 ? [] : [paragraph(...nameInline(writer), text(':'))]),
      ...answers.flatMap(summaryOf),
    ]),
  ];
}

function summaryOf(answer: Answer): Block[] {
  const { part, where, askedBack, became } = answer;
  return [
    paragraph(...toPart(part), { is: 'strong', of: [text(answerName(answer))] }),
    ...(askedBack === null ? [] : [toned('loud', text('Asked back since.'))]),
    // What stands at the passage itself is said beside the objection.
    ...(where === null || became === null
      ? []
      : [paragraph(text('At '), ...placeInline(where), text(':')), ...becameBlocks(became, became.to, true)]),
  ];
}

/** “To “a phrase of the note”: ”; nothing for the note as a whole. */
export function toPart(part: string | null): Inline[] {
  return part === null ? [] : [text('To “'), words(part), text('”: ')];
}

function branchBlocks({ reply, under }: Branch): Block[] {
  return [
    ...replyBlocks(reply, null),
    ...(under.length === 0 ? [] : [replies(under.map(({ said, to }) => replyBlocks(said, to)))]),
  ];
}

function replyBlocks(said: Said | null, to: Writer | null): Block[] {
  if (said === null) return [toned('soft', text('This reply was deleted.'))];
  return [paragraph(...writerInline(said.writer), ...toInline(to)), ...saidBlocks(said)];
}

function toInline(to: Writer | null): Inline[] {
  if (to === null) return [];
  const [name] = nameInline(to);
  return [text(', to '), name!.is === 'text' ? text(lowered(name!.text)) : name!];
}
