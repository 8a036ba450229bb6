/** What the sidebar asks of the page in its tab, through the background; and what the page tells it. */
import * as v from 'valibot';
import { ClaimTable } from '../claims/claim-table';
import { Card } from '../lens/finding';
import { Dismissal } from '../terms/dismissal';
import { type MessageMap, Nothing, Place } from './message';
import { PageState } from './page-state';
import { Focus, MarkPlace, MarkToWriteOn, Passage, SelectedPassage, Started } from './passages';

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
  /** What is selected there; null where nothing of the paper is. */
  'tab/selection': { from: ['extension'], request: Nothing, reply: v.nullable(SelectedPassage) },
  /** Takes a mark of that page away for good; null where there is no such mark. */
  'tab/dismiss': { from: ['extension'], request: MarkPlace, reply: v.nullable(Dismissal) },
  /** Begins a note on a mark of that page. */
  'tab/write-on': { from: ['extension'], request: MarkToWriteOn, reply: Started, once: true },
  /** Closes the sidebar's frame. */
  'tab/close-sidebar': { from: ['extension'], request: Nothing, reply: Nothing },
  /** The page has something new for its sidebar; relayed to it as `sidebar/refresh`. */
  'tab/changed': { from: ['page'], request: v.object({ focus: v.nullable(Focus) }), reply: Nothing },
} as const satisfies MessageMap;
