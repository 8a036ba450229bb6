/**
 * A report of the notes on a paper: what its writers (Markdown, HTML, plain text, response letter) say, before it is
 * said in any form. Names that are to be left out are left out here, so that no writer can tell them.
 */
import type { Action, Note, NoteKind, Position } from '../notes/note';
import type { Target } from '../notes/target';
import { titleOf } from '../page-text/parts';
import type { PageText } from '../page-text/page-text';
import type { ArxivId } from '../paper/id';
import { absUrl } from '../paper/url';
import { runAtOnce } from '../slices/slices';
import { answersOf, type PointAnswer } from '../threads/answers';
import { sideOf } from '../threads/sides';
import {
  THREAD_STATES,
  threadStatus,
  type ThreadState,
  type ThreadStatus,
  type Turn,
} from '../threads/state';
import { type Thread, threadsOf } from '../threads/thread';
import type { PaperNews, ThreadNews } from '../versions/newest';
import { rebuttalOf } from '../versions/rebuttal';
import type { RebuttalRow } from '../versions/rebuttal-row';
import type { Traced } from '../versions/trace';
import type { ReportOptions } from './options';
import { type Placed, placed, type SectionOf } from './places';
import { isQuoted, quotedVoices } from './quoted';
import { type Origin, originOf, type Said, saidOf, type Telling, type Writer, writerOf } from './said';
import { unnamed } from './unnamed';
import { isWanted } from './wanted';

/** What is reported. What is left out is not known, or plain. */
export interface ReportInput {
  paper: ArxivId;
  /** All notes of the paper, replies and deleted ones among them. */
  notes: readonly Note[];
  title?: string | null;
  /** By its sections the notes are sorted; null: by where they say that they stand. */
  page?: PageText | null;
  /** The version of `page`. */
  version?: number | null;
  /** What the newest kept version says of each thread; null: no version is kept. */
  news?: PaperNews | null;
  /** Who uses this browser: whose notes “only mine” means. */
  me?: string | null;
  /** The paper is under confidential review. */
  review?: boolean;
  options?: ReportOptions;
  /** The number of the first point: where several reports are one document, they are numbered through. Default 1. */
  first?: number;
  now: Date;
}

export const ALL: ReportOptions = {
  onlyMine: false,
  onlyOpen: false,
  withoutNames: false,
  withSeverity: true,
};

export interface Report {
  paper: { id: ArxivId; title: string | null; version: number | null; url: string };
  /** When it was made (ISO 8601); null for a paper under review. */
  madeAt: string | null;
  /** What was asked for; names are out under review, whatever was asked. */
  options: ReportOptions;
  review: boolean;
  /** Where all that was brought in was posted; null where nothing was, or each says it by itself. */
  origin: Origin | null;
  /** Living notes of the paper that the options leave out. */
  leftOut: number;
  /** By state, those alone that occur; praise is counted apart. */
  counts: StateCount[];
  praise: number;
  sections: ReportSection[];
}

export interface StateCount {
  state: ThreadState;
  points: number;
  turns: Record<Turn | 'nobody', number>;
}

export interface ReportSection {
  what: SectionOf;
  /** Number and title as in the paper; null where `what` says all. */
  title: string | null;
  points: Point[];
}

/** `quoted`: an answer was brought in from elsewhere. */
export type Asked = 'answered' | 'quoted' | 'private' | 'posted' | 'shared' | 'unknown';

/** A note with everything that was said to it. */
export interface Point {
  /** Through the whole report, from 1 unless it is asked to go on from elsewhere. */
  number: number;
  target: Target;
  /** Null: a reply to a note that is not here, or a note that was deleted. */
  kind: NoteKind | null;
  severity: Note['severity'];
  /** Null where it was deleted. */
  note: Said | null;
  status: ThreadStatus;
  asked: Asked;
  answers: Answer[];
  /** What was answered elsewhere, by whoever it was. */
  quoted: { writer: Writer; answers: Answer[] }[];
  /** Whether anybody but critic and author has said something here. */
  othersReplied: boolean;
  /** What the newest kept version made of the passage; null where that is not known. */
  became: { version: number; traced: Traced } | null;
  branches: Branch[];
}

/** A reply with all below it laid flat; null for one that was deleted and on which others hang. */
export interface Branch {
  reply: Said | null;
  under: { said: Said | null; to: Writer | null }[];
}

/** What the author answered to the note, or to one phrase of it. */
export interface Answer {
  part: string | null;
  position: Position | null;
  action: Action | null;
  where: Target | null;
  replies: Said[];
  askedBack: Said | null;
  section: RebuttalRow['section'];
  became: RebuttalRow['became'];
}

/** The report of these notes, at once. */
export function reportOf(input: ReportInput): Report {
  return runAtOnce(reportSteps(input));
}

/** The same, pausing often: notes are looked for in the paper. */
export function* reportSteps(input: ReportInput): Generator<void, Report> {
  const { paper, page = null, version = null, review = false, options = ALL, me = null, now } = input;
  const clean = review || options.withoutNames ? unnamed(input.notes) : null;
  const kept = input.news ?? newsWithoutVersions(input.notes);
  const threads = kept.threads.filter((one) => isWanted(one, options, me));
  const origin = clean === null ? originOf(threads.flatMap(notesIn)) : null;
  const rows = rebuttalOf(kept);
  const found = yield* placed(threads, page, kept.version !== null && kept.version === version);
  let number = (input.first ?? 1) - 1;
  const sections = found.map(({ what, title, threads: within }): ReportSection => {
    const points = within.map((one) => {
      number += 1;
      return pointOf(one, { number, rows, version: kept.version, how: { clean, origin } });
    });
    return { what, title, points };
  });
  const points = sections.flatMap((section) => section.points);
  return {
    paper: {
      id: paper,
      title: input.title ?? (page && titleOf(page)),
      version: kept.version ?? version,
      url: absUrl(paper, null),
    },
    madeAt: review ? null : now.toISOString(),
    options: { ...options, withoutNames: clean !== null },
    review,
    origin,
    leftOut: kept.threads.filter(isLiving).length - threads.filter(isLiving).length,
    counts: countsOf(points.filter(({ kind }) => kind !== 'praise')),
    praise: points.filter(({ kind }) => kind === 'praise').length,
    sections,
  };
}

function notesIn({ thread }: ThreadNews): Note[] {
  return [thread.note, ...thread.replies];
}

function isLiving({ thread }: ThreadNews): boolean {
  return thread.note.deletedAt === null;
}

function newsWithoutVersions(notes: readonly Note[]): PaperNews {
  const threads = threadsOf(notes).map((thread) => ({
    thread,
    status: threadStatus(thread, null),
    passage: null,
    promised: null,
  }));
  return { version: null, threads };
}

interface Context {
  number: number;
  rows: readonly RebuttalRow[];
  version: number | null;
  how: Telling;
}

function pointOf({ thread, status, passage }: Placed, context: Context): Point {
  const { note } = thread;
  const gone = note.deletedAt !== null;
  const say = (said: Note) => saidOf(thread, said, context.how);
  return {
    number: context.number,
    target: note.target,
    kind: gone ? null : note.kind,
    severity: gone ? null : note.severity,
    note: gone ? null : say(note),
    status,
    asked: askedOf(thread),
    answers: answersOf(thread).map((answer) => answerOf(thread, answer, context)),
    quoted: quotedVoices(thread).map(({ first, answers }) => ({
      writer: writerOf(thread, first, context.how),
      // What the newest version says is told of promises that are made here.
      answers: answers.map((answer) => ({
        ...answerOf(thread, answer, context),
        section: 'other',
        became: null,
      })),
    })),
    othersReplied: thread.replies.some(
      (reply) =>
        reply.deletedAt === null && sideOf(thread, reply.author) === 'reader' && !isQuoted(thread, reply),
    ),
    became: passage && context.version !== null ? { version: context.version, traced: passage } : null,
    branches: thread.branches.map(({ reply, under }) => ({
      reply: reply.deletedAt === null ? say(reply) : null,
      under: under.map((each) => {
        const parent = thread.parentOf(each.id);
        return {
          said: each.deletedAt === null ? say(each) : null,
          to: parent && parent.deletedAt === null ? writerOf(thread, parent, context.how) : null,
        };
      }),
    })),
  };
}

function answerOf(thread: Thread, answer: PointAnswer, context: Context): Answer {
  const phrase = answer.part?.exact ?? null;
  const row = context.rows.find(({ note, point }) => note.id === thread.note.id && point.part === phrase);
  const { part } = context.how.clean?.({ ...thread.note, part: answer.part }) ?? answer;
  const say = (said: Note) => saidOf(thread, said, context.how);
  return {
    part: part?.exact ?? null,
    position: answer.position,
    action: answer.action,
    where: answer.where,
    replies: answer.replies.map(say),
    askedBack: answer.askedBack && say(answer.askedBack),
    section: row?.section ?? 'other',
    became: row?.became ?? null,
  };
}

function askedOf(thread: Thread): Asked {
  const { note, replies } = thread;
  const isAnswer = (reply: Note) => reply.deletedAt === null && sideOf(thread, reply.author) === 'author';
  if (replies.some(isAnswer)) return 'answered';
  if (quotedVoices(thread).length > 0) return 'quoted';
  if (note.importedFrom !== null) return note.importedFrom.url === null ? 'unknown' : 'posted';
  return note.visibility === 'private' ? 'private' : 'shared';
}

function countsOf(points: readonly Point[]): StateCount[] {
  return THREAD_STATES.flatMap((state) => {
    const within = points.filter(({ status }) => status.state === state);
    if (within.length === 0) return [];
    const turns = { author: 0, critic: 0, nobody: 0 };
    for (const { status } of within) turns[status.waitingFor ?? 'nobody'] += 1;
    return [{ state, points: within.length, turns }];
  });
}
