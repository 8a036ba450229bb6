/** What the sidebar asks of the page in its tab, through the background; and what the page tells it. */
import * as v from 'valibot';
import { ClaimTable } from '../claims/claim-table';
import { Card } from '../lens/finding';
import { Dismissal } from '../terms/dismissal';
import { type MessageMap, Nothing, Place } from './message';
import { PageState } from './page-state';
import {
  FetchedVersion,
  Focus,
  KeptHere,
  MarkPlace,
  MarkToWriteOn,
  Passage,
  Picked,
  PointedNote,
  PossiblePlaces,
  SelectedPassage,
  Started,
  Turn,
  VersionToFetch,
} from './passages';

export const TAB_MESSAGES = {
  /** The state of the page in the sender's tab; null while its content script does not answer. */
  'tab/state': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ state: v.nullable(PageState) }),
  },
  /** Shows a place of the page in the sender's tab. */
  'tab/go': { from: ['extension'], request: Place, reply: Nothing },
  /** What the card says of a finding of the page in the sender's tab. */
  'tab/card': { from: ['extension'], request: MarkPlace, reply: v.nullable(Card) },
  /** The claims of the page in the sender's tab; null while it is not read. */
  'tab/claims': { from: ['extension'], request: Nothing, reply: v.nullable(ClaimTable) },
  /** Where a stored passage stands there; null where it does not, or not for sure. */
  'tab/find': { from: ['extension'], request: Passage, reply: v.nullable(Place) },
  /** Where it stands there or may, with the text around; null while the page is not read. */
  'tab/place': { from: ['extension'], request: Passage, reply: v.nullable(PossiblePlaces) },
  /** What is selected there; null where nothing of the paper is. */
  'tab/selection': { from: ['extension'], request: Nothing, reply: v.nullable(SelectedPassage) },
  /** Takes a mark of that page away for good; null where there is no such mark. */
  'tab/dismiss': { from: ['extension'], request: MarkPlace, reply: v.nullable(Dismissal) },
  /** Begins a note on a mark of that page. */
  'tab/write-on': { from: ['extension'], request: MarkToWriteOn, reply: Started, once: true },
  /**
   * Lets the reader pick a passage, figure, table or formula on that page; the answer comes as `sidebar/picked`. A
   * picking that is under way is ended by the next, and by turn null.
   */
  'tab/pick': {
    from: ['extension'],
    request: v.object({ turn: v.nullable(Turn) }),
    reply: Started,
    once: true,
  },
  /** Lights the mark of a note there, as long as its card is pointed at. */
  'tab/point': { from: ['extension'], request: PointedNote, reply: Nothing },
  /** Fetches another version from that page's own origin, and keeps its text. */
  'tab/fetch-version': { from: ['extension'], request: VersionToFetch, reply: FetchedVersion, once: true },
  /** Has the text of that page kept, whether or not there are notes: only where the reader asks for what needs it. */
  'tab/keep-text': { from: ['extension'], request: Nothing, reply: KeptHere },
  /** Closes the sidebar's frame. */
  'tab/close-sidebar': { from: ['extension'], request: Nothing, reply: Nothing },
  /** The page has something new for its sidebar; relayed to it as `sidebar/refresh`. */
  'tab/changed': { from: ['page'], request: v.object({ focus: v.nullable(Focus) }), reply: Nothing },
  /** What the reader picked; null where that was given up. Relayed as `sidebar/picked`. */
  'tab/picked': {
    from: ['page'],
    request: v.object({ turn: Turn, picked: v.nullable(Picked) }),
    reply: Nothing,
  },
  /** What of the text is in the window; relayed as `sidebar/visible`. Sent only while the sidebar is open. */
  'tab/visible': { from: ['page'], request: Place, reply: Nothing },
  /** The note whose mark is pointed at; relayed as `sidebar/pointed`. */
  'tab/pointed': { from: ['page'], request: PointedNote, reply: Nothing },
} as const satisfies MessageMap;
