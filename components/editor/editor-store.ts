/** What an editor asks of the sidebar it stands in. The sidebar's store does it; a test may pass something else. */
import { type Picked } from '../../lib/messages/passages';
import { type Draft } from '../../lib/notes/note';
import { type Span } from '../../lib/page-text/page-text';
import { type DraftKeeper } from './draft-keeper';

export interface EditorStore {
  notes: {
    /** What keeps a draft while it is typed. */
    keeperOf(draft: Draft): DraftKeeper;
    /** Saves a draft as typed. Resolves to what went wrong, a sentence; null where it was saved. */
    save(id: string): Promise<string | null>;
    /** Throws a draft away; that can be taken back. */
    discard(draft: Draft): Promise<void>;
  };
  /** Shows a passage in the page. */
  go(span: Span): Promise<void>;
  /** What the reader picks on the page; null where that is given up. */
  pick?(): Promise<Picked | null>;
}
