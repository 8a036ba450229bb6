/**
 * The author's response letter: each point quoted, what was answered, and what was changed, with the old and the new
 * text word by word. What nobody has answered, and what was asked back since, stands at its head.
 */
import {
  type Block,
  heading,
  type Inline,
  label,
  list,
  paragraph,
  type ReportDocument,
  text,
  toned,
} from './document';
import { htmlOf } from './html';
import { markdownOf } from './markdown';
import {
  becameBlocks,
  contentOf,
  isAnnounced,
  ofPaper,
  placeInline,
  quotationBlock,
  saidBlocks,
  writerInline,
} from './pieces';
import type { Answer, Point, Report, ReportSection } from './report';
import { aboutInline, noticeBlocks, paperInline, severityFacts, titleOf, toPart } from './report-document';
import { answerName, kindName, lowered, placeName, pointId, quotedName, whyNone } from './summary';
import { formulasOf, quotationOf } from '../notes/target-words';
import { ASKED_WORDS, reasonSentence, SECTION_WORDS, STATE_NAMES, WHAT_NOTES_ARE } from './words';

export function writeLetter(report: Report, form: 'markdown' | 'html'): string {
  const letter = letterDocument(report);
  return form === 'html' ? htmlOf(letter) : markdownOf(letter);
}

/** Praise, and what is left of deleted notes, asks for no response. */
function letterDocument(report: Report): ReportDocument {
  const sections = report.sections
    .map((section) => ({ ...section, points: section.points.filter(isAnswerable) }))
    .filter(({ points }) => points.length > 0);
  const points = sections.flatMap((section) => section.points);
  const blocks: Block[] = [
    heading(1, text('Response to the notes on '), ...paperInline(report)),
    paragraph(...aboutInline({ ...report, sections })),
    ...noticeBlocks(report),
    ...headBlocks(points, report),
    ...sections.flatMap((section) => sectionBlocks(section, report)),
    heading(2, text('About this letter')),
    paragraph(text(WHAT_NOTES_ARE)),
  ];
  return { title: `Response to the notes on ${titleOf(report)}`, blocks };
}

/** Why there is nothing to respond to. */
function nothingSentence({ leftOut, praise }: Report): string {
  if (praise > 0) return 'There are no points to respond to: praise asks for no response.';
  return `There are no points to respond to: ${whyNone(leftOut)}.`;
}

function isAnswerable({ kind }: Point): boolean {
  return kind !== null && kind !== 'praise';
}

function headBlocks(points: readonly Point[], report: Report): Block[] {
  if (points.length === 0) return [paragraph(text(nothingSentence(report)))];
  const waiting = (section: Answer['section']) =>
    points.filter(({ answers }) => answers.some((answer) => answer.section === section));
  const [none, askedBack] = [waiting('unanswered'), waiting('asked-back')];
  const unanswered = none.filter(({ quoted }) => quoted.length === 0);
  const elsewhere = none.filter(({ quoted }) => quoted.length > 0);
  if (none.length === 0 && askedBack.length === 0) {
    return [paragraph(text('Every point has an answer, and nothing was asked back.'))];
  }
  return [
    ...waitingBlocks('Unanswered', unanswered),
    ...waitingBlocks('Answered elsewhere, not here', elsewhere),
    ...waitingBlocks('Asked back', askedBack),
  ];
}

function waitingBlocks(name: string, points: readonly Point[]): Block[] {
  if (points.length === 0) return [];
  return [
    heading(2, text(`${name} (${points.length})`)),
    list(
      points.map((point) => [
        paragraph(
          { is: 'jump', to: pointId(point), of: [text(`Point ${point.number}, ${kindName(point)}`)] },
          text(': '),
          ...aboutPoint(point),
        ),
      ]),
    ),
  ];
}

/** Longest quotation within a line, in UTF-16 code units. */
const LINE = 160;

/** What a point is on, within a line. */
function aboutPoint({ target }: Point): Inline[] {
  const quotation = quotationOf(target);
  if (quotation === null) return [text(SECTION_WORDS.paper.toLowerCase())];
  const short =
    quotation.length <= LINE
      ? quotation
      : `${quotation.slice(0, quotation.lastIndexOf(' ', LINE)).slice(0, LINE)} …`;
  return [text('“'), ...ofPaper(short, formulasOf(target)), text('”')];
}

function sectionBlocks(section: ReportSection, report: Report): Block[] {
  return [
    heading(2, ...placeName(section)),
    ...section.points.map((point): Block => ({
      is: 'point',
      number: point.number,
      of: pointBlocks(point, report),
    })),
  ];
}

function pointBlocks(point: Point, { options }: Report): Block[] {
  const { note, answers, became } = point;
  const facts = severityFacts(point, options);
  const said = answers.filter(({ replies }) => replies.length > 0);
  const how = said.length === 0 ? unansweredName(point) : lowered(said.map(answerName).join(' / '));
  const announced = answers.some(({ action, where }) => isAnnounced(action) && where === null);
  const changes = [
    ...(became === null ? [] : becameBlocks(became.traced, became.version, announced)),
    ...answers.flatMap(elsewhereBlocks),
  ];
  return [
    {
      is: 'heading',
      level: 3,
      id: pointId(point),
      of: [text(`${point.number}. ${kindName(point)}: ${how}`)],
    },
    ...(facts.length === 0 ? [] : [{ is: 'facts', facts } satisfies Block]),
    ...quotationBlock(point.target),
    {
      is: 'beside',
      first: [
        label('The point'),
        ...(note === null ? [] : [paragraph(...writerInline(note.writer)), ...contentOf(note)]),
      ],
      second: [
        label('The answer'),
        ...(said.length === 0 ? unansweredBlocks(point) : said.flatMap(answerBlocks)),
        ...quotedBlocks(point),
        ...(changes.length === 0 ? [] : [label('What the text became'), ...changes]),
      ],
    },
  ];
}

/** What the critic has settled by themselves asks for no answer any more. */
function unansweredName(point: Point): string {
  const { state, waitingFor } = point.status;
  if (waitingFor === null) return STATE_NAMES[state].toLowerCase();
  return lowered(quotedName(point) ?? 'Unanswered');
}

function unansweredBlocks({ status, asked }: Point): Block[] {
  if (status.waitingFor === null) return [toned('soft', text(reasonSentence(status)))];
  return [toned('loud', text(asked === 'quoted' ? 'Not answered here yet.' : 'Not answered yet.'))];
}

/** What was answered elsewhere, which the author may make their own. */
function quotedBlocks({ quoted }: Point): Block[] {
  if (quoted.length === 0) return [];
  return [
    label('Quoted from elsewhere'),
    paragraph(text(ASKED_WORDS.quoted)),
    ...quoted.flatMap(({ answers }) => answers.flatMap(answerBlocks)),
  ];
}

function answerBlocks({ part, replies, askedBack }: Answer): Block[] {
  return [
    ...(part === null ? [] : [paragraph(...toPart(part))]),
    ...replies.flatMap((reply) => [
      paragraph(...writerInline(reply.writer)),
      // The phrase is named once, above all that was said to it.
      ...saidBlocks({ ...reply, part: reply.part === part ? null : reply.part }),
    ]),
    ...(askedBack === null
      ? []
      : [
          toned('loud', text('Asked back since:')),
          paragraph(...writerInline(askedBack.writer)),
          ...saidBlocks(askedBack),
        ]),
  ];
}

/** What became of another place that was promised. */
function elsewhereBlocks({ where, became }: Answer): Block[] {
  if (where === null || where.what === 'paper' || became === null) return [];
  return [paragraph(text('At '), ...placeInline(where), text(':')), ...becameBlocks(became, became.to, true)];
}
