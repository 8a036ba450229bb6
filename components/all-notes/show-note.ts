/** Puts a note in front of the reader on a page that has only just been opened. */
import { type Channel, isNoReceiver } from '../../lib/messages/channel';
import type { NoteId } from '../../lib/notes/ids';

/** For so long the page is waited for, in milliseconds; one that holds no paper never answers. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 150;

/**
 * Waits until the page in `tab` is read, then has it open its sidebar at the note and scroll to the note's passage.
 * Gives up quietly where no page of a paper comes: the address is open all the same.
 */
export async function showNote(
  { callPage }: Pick<Channel, 'callPage'>,
  tab: number,
  note: NoteId,
  pause: () => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
): Promise<void> {
  for (let tries = 0; tries < PATIENCE_MS / PAUSE_MS; tries += 1) {
    try {
      const { phase } = await callPage(tab, 'page/state', {});
      if (phase !== 'reading') {
        await callPage(tab, 'page/show-note', { id: note });
        return;
      }
    } catch (thrown) {
      if (!isNoReceiver(thrown)) throw thrown;
    }
    await pause();
  }
}
