/** What the background works with. Passed in, so that each request can be tried with stores and tabs of a test's own. */
import type { Channel } from '../../lib/messages/channel';
import type { JudgementStore } from '../../lib/claims/judgement-store';
import type { Library } from '../../lib/margin/library';
import type { AnswerStore } from '../../lib/notes/answer-store';
import type { DraftStore } from '../../lib/notes/draft-store';
import type { NoteStore } from '../../lib/notes/note-store';
import type { PaperStore } from '../../lib/notes/paper-store';
import type { SettingsArea } from '../../lib/settings/store';
import type { DismissalStore } from '../../lib/terms/dismissal-store';
import type { PackStore } from '../../lib/terms/pack-store';

export interface BackgroundContext {
  library: Library;
  store: NoteStore;
  drafts: DraftStore;
  papers: PaperStore;
  answers: AnswerStore;
  packs: PackStore;
  dismissals: DismissalStore;
  judgements: JudgementStore;
  settings: SettingsArea;
  channel: Pick<Channel, 'callPage' | 'callSidebar'>;
  tabs: {
    query(which: { active?: boolean; currentWindow?: boolean }): Promise<{ id?: number | undefined }[]>;
  };
  commands: { getAll(): Promise<{ name?: string | undefined; shortcut?: string | undefined }[]> };
  now: () => Date;
  /** How much room the browser grants and what is used of it, in bytes; null where it does not say. */
  room: () => Promise<{ usage: number | null; quota: number | null; persisted: boolean }>;
  /** A new UUID. */
  newId: () => string;
  /** Told what goes wrong where nobody waits for an answer. */
  report: (thrown: unknown) => void;
}
