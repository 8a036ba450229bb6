/**
 * Answers that were given elsewhere and brought in. Nobody knows here whether an author of the paper gave them, so that
 * they move no state; but they are answers, and a report that says that there are none would be wrong.
 */
import type { Note } from '../notes/note';
import { answersOf, type PointAnswer } from '../threads/answers';
import { sideOf } from '../threads/sides';
import { type Thread, threadsOf } from '../threads/thread';

/** What one person answered elsewhere to who wrote the note. */
export interface QuotedVoice {
  /** The first thing that they said. */
  first: Note;
  answers: PointAnswer[];
}

/** The voices that are quoted in `thread` as answering its note, each by itself, in the order in which they speak. */
export function quotedVoices(thread: Thread): QuotedVoice[] {
  const quoted = thread.replies.filter((reply) => isQuoted(thread, reply));
  const voices = new Set(quoted.map(({ author }) => author.id));
  return [...voices].flatMap((voice) => {
    const first = quoted.find(({ author }) => author.id === voice)!;
    const answers = answersAs(voice, thread);
    return answers.length === 0 ? [] : [{ first, answers }];
  });
}

/** Whether `reply` is somebody’s word from elsewhere who is not the critic. */
export function isQuoted(thread: Thread, { author, importedFrom, deletedAt }: Note): boolean {
  return importedFrom !== null && deletedAt === null && sideOf(thread, author) === 'reader';
}

/** What a voice answers, read as an author’s answer would be. */
function answersAs(voice: string, { note, replies }: Thread): PointAnswer[] {
  const said = [note, ...replies];
  const asAuthor = said.map((each) => ({
    ...each,
    author: { ...each.author, claimsAuthor: each.author.id === voice },
  }));
  const [thread] = threadsOf(asAuthor);
  if (!thread) return [];
  const original = (changed: Note) => said.find(({ id }) => id === changed.id)!;
  return answersOf(thread).flatMap((answer) =>
    answer.replies.length === 0
      ? []
      : [
          {
            ...answer,
            replies: answer.replies.map(original),
            askedBack: answer.askedBack && original(answer.askedBack),
          },
        ],
  );
}
