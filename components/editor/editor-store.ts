/** What an editor asks of the sidebar it stands in. The sidebar's store does it; a test may pass something else. */
import type { Suggestion } from '../../lib/messages/note-messages';
import type { PageState } from '../../lib/messages/page-state';
import type { Picked } from '../../lib/messages/passages';
import type { Draft, Note } from '../../lib/notes/note';
import type { PaperRecord } from '../../lib/notes/paper-record';
import type { Span } from '../../lib/page-text/page-text';
import type { DraftKeeper } from './draft-keeper';

export interface EditorStore {
  readonly state: {
    /** All notes of the paper. */
    notes: readonly Note[];
    record: PaperRecord | null;
    page: Pick<PageState, 'version' | 'newestVersion'> | null;
    /** The reader picks something on the page. */
    picking: boolean;
  };
  notes: {
    /** What keeps a draft while it is typed. */
    keeperOf(draft: Draft): DraftKeeper;
    /** Saves a draft as typed. Resolves to what went wrong, a sentence; null where it was saved. */
    save(id: string): Promise<string | null>;
    /** Throws a draft away; that can be taken back. */
    discard(draft: Draft): Promise<void>;
  };
  papers: {
    /** Says, or no longer says, to be an author of the paper. */
    claimAuthor(claimsAuthor: boolean): Promise<void>;
  };
  /** Shows a passage in the page. */
  go(span: Span): Promise<void>;
  /** What the reader picks on the page; null where that is given up. */
  pick(): Promise<Picked | null>;
  /** Gives up a picking that is under way. */
  endPick(): Promise<void>;
  /** What is to be said of a draft before it is saved. Rejects with an error that can be shown. */
  check(draft: Draft): Promise<Suggestion[]>;
}
