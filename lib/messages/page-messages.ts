/** To the content script of a tab, from the background or the popup. */
import * as v from 'valibot';
import { ClaimTable } from '../claims/claim-table';
import { Card } from '../lens/finding';
import { NoteId } from '../notes/ids';
import { ArxivId } from '../paper/id';
import { Dismissal } from '../terms/dismissal';
import { type MessageMap, Nothing, Place } from './message';
import { ExplainedFinding, PageState } from './page-state';
import {
  FetchedVersion,
  KeptHere,
  MarkPlace,
  MarkToWriteOn,
  Passage,
  PointedNote,
  PossiblePlaces,
  SelectedPassage,
  Started,
  Turn,
  VersionToFetch,
} from './passages';

export const PAGE_MESSAGES = {
  'page/state': { from: ['extension'], request: Nothing, reply: PageState },
  /** All findings with their cards: what the command line reports. */
  'page/findings': { from: ['extension'], request: Nothing, reply: v.array(ExplainedFinding) },
  'page/card': { from: ['extension'], request: MarkPlace, reply: v.nullable(Card) },
  'page/go': { from: ['extension'], request: Place, reply: Nothing },
  'page/claims': { from: ['extension'], request: Nothing, reply: v.nullable(ClaimTable) },
  'page/find': { from: ['extension'], request: Passage, reply: v.nullable(Place) },
  /** Null while the page is not read. */
  'page/place': { from: ['extension'], request: Passage, reply: v.nullable(PossiblePlaces) },
  'page/selection': { from: ['extension'], request: Nothing, reply: v.nullable(SelectedPassage) },
  'page/dismiss': { from: ['extension'], request: MarkPlace, reply: v.nullable(Dismissal) },
  /** Begins a note on what is selected. */
  'page/write': { from: ['extension'], request: Nothing, reply: Started, once: true },
  'page/write-on': { from: ['extension'], request: MarkToWriteOn, reply: Started, once: true },
  /** Lets the reader pick something on the page; the answer comes as `tab/picked`. Turn null: ends a picking. */
  'page/pick': {
    from: ['extension'],
    request: v.object({ turn: v.nullable(Turn) }),
    reply: Started,
    once: true,
  },
  /** Opens the sidebar at a note, and scrolls to where it stands. */
  'page/show-note': { from: ['extension'], request: v.object({ id: NoteId }), reply: Nothing },
  /** Lights the mark of a note. */
  'page/point': { from: ['extension'], request: PointedNote, reply: Nothing },
  /** Fetches another version from the page's own origin, reads it and has its text kept. */
  'page/fetch-version': { from: ['extension'], request: VersionToFetch, reply: FetchedVersion, once: true },
  /** Has the page's text kept, whether or not there are notes. */
  'page/keep-text': { from: ['extension'], request: Nothing, reply: KeptHere },
  'page/sidebar': {
    from: ['extension'],
    request: v.object({ open: v.picklist(['open', 'close', 'toggle']) }),
    reply: v.object({ open: v.boolean() }),
    once: true,
  },
  /** Notes of a paper have changed, or a draft was begun or has gone; pages of other papers do nothing. */
  'page/notes-changed': { from: ['extension'], request: v.object({ paper: ArxivId }), reply: Nothing },
  /** Packs or own terms have changed, or (where a paper is named) what is dismissed on it. */
  'page/lens-changed': {
    from: ['extension'],
    request: v.object({ paper: v.nullable(ArxivId) }),
    reply: Nothing,
  },
} as const satisfies MessageMap;
