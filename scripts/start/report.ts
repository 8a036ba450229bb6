/** What a headless start sees of a page, in the fixed form of `report.json`. An absent value is null. */
import type { PageState } from '../../lib/messages/page-state';
import type { Kind } from '../../lib/lens/finding';
import type { AnchorStatus } from '../../lib/anchor/result';
import type { NoteKind } from '../../lib/notes/note';

export interface ReportedFinding {
  kind: Kind;
  text: string;
  /** Offsets in UTF-16 code units of the page's text, `end` excluded. */
  start: number;
  end: number;
  section: string | null;
  term: string;
  why: string;
  neutral: string[];
}

export interface ReportedNote {
  id: string;
  kind: NoteKind;
  status: AnchorStatus;
  /** The words it is placed on; null where it is not placed. */
  text: string | null;
}

export interface Report {
  url: string;
  paper: string;
  version: number | null;
  page: PageState['page'];
  title: string | null;
  blocks: number;
  words: number;
  /** All marks, whatever is shown. */
  findings: ReportedFinding[];
  notes: ReportedNote[];
  timings: PageState['timings'];
  longestTaskMs: number;
  /** Text boxes whose position the overlay changed. */
  moved: number;
}
