/** What the reader said of places where a note may stand, in IndexedDB. */
import type { ArxivId } from '../paper/id';
import { derivedId } from '../store/derived-id';
import { inTransaction } from '../store/database';
import { parsed, readable } from '../store/records';
import { StoreError } from '../store/store-error';
import { parseOr } from '../schema/explain';
import type { NoteId } from './ids';
import { PlaceAnswer } from './place-answer';
import { REAL, type StoreContext } from './store-context';

export class AnswerStore {
  constructor(private readonly context: StoreContext = REAL) {}

  async ofPaper(paper: ArxivId): Promise<{ items: PlaceAnswer[]; problems: string[] }> {
    const raw = await inTransaction('readonly', (tx) =>
      tx.objectStore('answers').index('paper').getAll(paper),
    );
    return readable(PlaceAnswer, raw, 'answer');
  }

  /**
   * Keeps an answer. The same place asked of again has the same answer's id: the later word stands. Of one note on one
   * version one place is "the same" at most: a second one takes the first one's stead.
   */
  async keep(
    paper: ArxivId,
    said: { note: NoteId; version: number | null; verdict: string; selectors: unknown },
  ): Promise<PlaceAnswer> {
    const place = said.verdict === 'same' ? 'same' : JSON.stringify(said.selectors);
    const id = derivedId(new Date(0).toISOString(), said.note, String(said.version), place);
    const answer = parseOr(
      PlaceAnswer,
      { ...said, id, paper, at: this.context.now().toISOString() },
      (why) => {
        const mend = 'Load the page anew and try again.';
        return new StoreError('invalid', `Cannot keep what you said of this place: ${why}.`, mend);
      },
    );
    await inTransaction('readwrite', async (tx) => {
      const store = tx.objectStore('answers');
      const others = readable(PlaceAnswer, await store.index('paper').getAll(paper), 'answer').items;
      for (const other of others) {
        const overruled =
          other.note === answer.note &&
          other.version === answer.version &&
          JSON.stringify(other.selectors) === JSON.stringify(answer.selectors);
        if (overruled) await store.delete(other.id);
      }
      await store.put(answer);
    });
    return answer;
  }

  /** Takes an answer back. Tells which paper it was on; null where there was none. */
  forget(id: string): Promise<ArxivId | null> {
    return inTransaction('readwrite', async (tx) => {
      const held = parsed(PlaceAnswer, await tx.objectStore('answers').get(id));
      await tx.objectStore('answers').delete(id);
      return held?.paper ?? null;
    });
  }
}
