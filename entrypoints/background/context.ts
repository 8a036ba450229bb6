/** What the background works with. Passed in, so that each request can be tried with stores and tabs of a test's own. */
import { type Channel } from '../../lib/messages/channel';
import { type JudgementStore } from '../../lib/claims/judgement-store';
import { type AnswerStore } from '../../lib/notes/answer-store';
import { type NoteStore } from '../../lib/notes/note-store';
import { type PaperStore } from '../../lib/notes/paper-store';
import { type SettingsArea } from '../../lib/settings/store';
import { type DismissalStore } from '../../lib/terms/dismissal-store';
import { type PackStore } from '../../lib/terms/pack-store';

export interface BackgroundContext {
  store: NoteStore;
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
  /** Told what goes wrong where nobody waits for an answer. */
  report: (thrown: unknown) => void;
}
