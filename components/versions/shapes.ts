import { type Note, type NoteKind, type Action, type Position } from '../../lib/notes/note';
import { type Target } from '../../lib/notes/target';
import { type ThreadState, type Turn } from '../../lib/threads/state';
import { type DiffPart } from '../../lib/versions/diff';
import { type Trace } from '../../lib/versions/trace';
import { type PageKind } from '../../lib/paper/url';

export interface KeptVersion {
  version: number;
  page: PageKind;
  title: string | null;
  at: string;
  bytes: number;
}

export interface RebuttalRow {
  note: Note;
  point: { kind: NoteKind | null; quote: string | null; part: string | null; gist: string };
  position: Position | null;
  action: Action | null;
  where: Target | null;
  became: Trace | null;
  state: ThreadState;
  waitingFor: Turn | null;
  section: 'unanswered' | 'asked-back' | 'other';
}

export interface KeptVersions {
  kept: KeptVersion[];
  newest: number | null;
}

export interface Comparison {
  from: number;
  to: number;
  sections: {
    title: string | null;
    changes: {
      type: 'changed' | 'added' | 'removed';
      diff: DiffPart[];
      start: number | null;
      end: number | null;
    }[];
  }[];
  lens: {
    title: string | null;
    before: Record<string, number> | null;
    after: Record<string, number> | null;
  }[];
}
