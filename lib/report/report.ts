/**
 * A report of the notes on a paper: what its writers (Markdown, HTML, plain text, response letter) say, before it is
 * said in any form. Names that are to be left out are left out here, so that no writer can tell them.
 */
import type { Action, Figures, Note, NoteKind, Position } from '../notes/note';
import type { Reference } from '../notes/reference';
import type { Target } from '../notes/target';
import { titleOf } from '../page-text/parts';
import type { PageText } from '../page-text/page-text';
import type { ArxivId } from '../paper/id';
import { absUrl } from '../paper/url';
import { runAtOnce } from '../slices/slices';
import { answersOf, type PointAnswer } from '../threads/answers';
import { type Side, sideOf } from '../threads/sides';
import {
  THREAD_STATES,
  threadStatus,
  type ThreadState,
  type ThreadStatus,
  type Turn,
} from '../threads/state';
import { type Thread, threadsOf } from '../threads/thread';
import type { PaperNews } from '../versions/newest';
import { rebuttalOf } from '../versions/rebuttal';
import type { RebuttalRow } from '../versions/rebuttal-row';
import type { Traced } from '../versions/trace';
import type { ReportOptions } from './options';
import { type Placed, placed, type SectionOf } from './places';
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

export type Asked = 'answered' | 'private' | 'posted' | 'shared' | 'unknown';

/** A note with everything that was said to it. */
export interface Point {
  /** From 1, through the whole report. */
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
  /** What the newest kept version made of the passage; null where that is not known. */
  became: { version: number; traced: Traced } | null;
  branches: Branch[];
}

/** What was said by one person: a note or a reply, without what tells more of who it was. */
export interface Said {
  writer: Writer;
  /** The phrase of its parent that it answers. */
  part: string | null;
  target: Target;
  body: string;
  rewording: string | null;
  references: readonly Reference[];
  numbers: readonly Figures[];
  tags: readonly string[];
  position: Position | null;
  action: Action | null;
}

export interface Writer {
  side: Side;
  /** Null where none was given, or names are left out. */
  name: string | null;
  /** Says to be an author of the paper. */
  claimsAuthor: boolean;
  /** When it was written; null where that is left out, or was elsewhere. */
  at: string | null;
  /** Somebody else’s words, brought in from elsewhere: what is told of that, as far as it may be. */
  imported: { url: string | null; date: string | null; by: string | null } | null;
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
  const rows = rebuttalOf(kept);
  const found = yield* placed(threads, page, kept.version !== null && kept.version === version);
  let number = 0;
  const sections = found.map(({ what, title, threads: within }): ReportSection => {
    const points = within.map((one) => {
      number += 1;
      return pointOf(one, { number, rows, version: kept.version, clean });
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
    counts: countsOf(points.filter(({ kind }) => kind !== 'praise')),
    praise: points.filter(({ kind }) => kind === 'praise').length,
    sections,
  };
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
  /** Takes names out of what a note says; null: they are told. */
  clean: Clean;
}

type Clean = ((note: Note) => Note) | null;

function pointOf({ thread, status, passage }: Placed, context: Context): Point {
  const { note } = thread;
  const gone = note.deletedAt !== null;
  const say = (said: Note) => saidOf(thread, said, context.clean);
  return {
    number: context.number,
    target: note.target,
    kind: gone ? null : note.kind,
    severity: gone ? null : note.severity,
    note: gone ? null : say(note),
    status,
    asked: askedOf(thread),
    answers: answersOf(thread).map((answer) => answerOf(thread, answer, context)),
    became: passage && context.version !== null ? { version: context.version, traced: passage } : null,
    branches: thread.branches.map(({ reply, under }) => ({
      reply: reply.deletedAt === null ? say(reply) : null,
      under: under.map((each) => {
        const parent = thread.parentOf(each.id);
        return {
          said: each.deletedAt === null ? say(each) : null,
          to: parent && parent.deletedAt === null ? writerOf(thread, parent, context.clean === null) : null,
        };
      }),
    })),
  };
}

function answerOf(thread: Thread, answer: PointAnswer, context: Context): Answer {
  const phrase = answer.part?.exact ?? null;
  const row = context.rows.find(({ note, point }) => note.id === thread.note.id && point.part === phrase);
  const { part } = context.clean?.({ ...thread.note, part: answer.part }) ?? answer;
  const say = (said: Note) => saidOf(thread, said, context.clean);
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
  if (note.importedFrom !== null) return note.importedFrom.url === null ? 'unknown' : 'posted';
  return note.visibility === 'private' ? 'private' : 'shared';
}

/** A note by itself, with names. */
export function saidAlone(note: Note): Said {
  return saidOf(threadsOf([{ ...note, deletedAt: null }])[0]!, note, null);
}

function saidOf(thread: Thread, note: Note, clean: Clean): Said {
  const { target, body, rewording, references, numbers, tags, position, action, part } =
    clean === null ? note : clean(note);
  return {
    writer: writerOf(thread, note, clean === null),
    part: part?.exact ?? null,
    target,
    body,
    rewording: rewording?.trim() === '' ? null : rewording,
    references,
    numbers,
    tags,
    position,
    action,
  };
}

function writerOf(thread: Thread, { author, importedFrom, createdAt }: Note, names: boolean): Writer {
  const side = sideOf(thread, author);
  const { claimsAuthor } = author;
  if (!names) {
    const imported = importedFrom && { url: null, date: null, by: null };
    return { side, name: null, claimsAuthor, at: null, imported };
  }
  if (importedFrom === null) return { side, name: author.name, claimsAuthor, at: createdAt, imported: null };
  const { url, date, by, name } = importedFrom;
  return { side, name, claimsAuthor, at: null, imported: { url, date, by } };
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
