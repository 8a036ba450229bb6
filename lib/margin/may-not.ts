/** Why a reply may not be saved with the action that it names. */
import type { Author, Note } from '../notes/note';
import { STAYS_DRAFT } from '../notes/store-faults';
import { StoreError } from '../store/store-error';
import { type WhyNot, whyNot } from '../threads/may-say';
import { threadsOf } from '../threads/thread';

const SENTENCES: Readonly<Record<WhyNot, string>> = {
  'critic-only': 'only who wrote the note may say that',
  'author-only': 'only who claims to be an author of the paper may say that',
  'sides-only': 'only who wrote the note and who claims to be an author of the paper may say that',
  ended: 'the thread has ended; it has to be reopened first',
  'not-ended': 'the thread has not ended',
  deleted: 'the note that it answers is deleted',
  'own-words': 'there is nothing of anybody else’s to answer',
};

/**
 * The fault where `me` may not save `note` with its action; null where they may, and where what it answers is not
 * known: it may arrive later, and what may not be said has no effect then.
 * @param others the other notes of the paper
 */
export function mayNot(note: Note, me: Author, others: readonly Note[]): StoreError | null {
  if (note.action === null || note.replyTo === null) return null;
  const { replyTo } = note;
  const thread = threadsOf(others).find(
    ({ note: first, replies }) => first.id === replyTo || replies.some(({ id }) => id === replyTo),
  );
  const why = thread && whyNot(me, thread, note.action.type);
  if (!why) return null;
  return new StoreError(
    'invalid',
    `Cannot save the reply with “${note.action.type}”: ${SENTENCES[why]}.`,
    `Take that out of the reply, then save it. ${STAYS_DRAFT}`,
    'action',
  );
}
