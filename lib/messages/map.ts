/**
 * Every message between the parts of Hedgerow: who may send it, what it carries, what comes back. One file an area;
 * types, checks and the table in `docs/architecture.md` follow from here.
 *
 * A message never names its paper where the background can take it from the sender's tab: the address of the tab
 * is known to the browser, while a page that got hold of the sidebar's frame could claim any paper.
 */
import * as v from 'valibot';
import { ArxivId } from '../paper/id';
import { CRITIQUE_MESSAGES } from './critique-messages';
import { DATA_MESSAGES } from './data-messages';
import { EXCHANGE_MESSAGES } from './exchange-messages';
import { LENS_MESSAGES } from './lens-messages';
import { type MessageMap, Nothing, Place } from './message';
import { NEUTRAL_MESSAGES } from './neutral-messages';
import { NOTE_MESSAGES } from './note-messages';
import { PAGE_MESSAGES } from './page-messages';
import { Focus, Picked, PointedNote, Turn } from './passages';
import { REPORT_MESSAGES } from './report-messages';
import { SEARCH_MESSAGES } from './search-messages';
import { SETTINGS_MESSAGES } from './settings-messages';
import { TAB_MESSAGES } from './tab-messages';
import { VERSION_MESSAGES } from './version-messages';

/** To the background. Each request is complete in itself: the background may have been stopped a moment ago. */
export const TO_BACKGROUND = {
  ...SETTINGS_MESSAGES,
  ...NOTE_MESSAGES,
  ...SEARCH_MESSAGES,
  ...VERSION_MESSAGES,
  ...LENS_MESSAGES,
  ...TAB_MESSAGES,
  ...DATA_MESSAGES,
  ...CRITIQUE_MESSAGES,
  ...EXCHANGE_MESSAGES,
  ...REPORT_MESSAGES,
  ...NEUTRAL_MESSAGES,
} as const satisfies MessageMap;

/** To the content script of a tab, from the background or the popup. */
export const TO_PAGE = PAGE_MESSAGES;

/** To the sidebar of a tab, from the background. It takes up what is meant for its paper. */
export const TO_SIDEBAR = {
  'sidebar/refresh': { from: ['extension'], request: v.object({ focus: v.nullable(Focus) }), reply: Nothing },
  /** Notes, drafts or judgements of a paper have changed. */
  'sidebar/notes-changed': { from: ['extension'], request: v.object({ paper: ArxivId }), reply: Nothing },
  /** The answer to `tab/pick`; null where the reader gave it up. */
  'sidebar/picked': {
    from: ['extension'],
    request: v.object({ turn: Turn, picked: v.nullable(Picked) }),
    reply: Nothing,
  },
  /** What of the page's text is in the window. */
  'sidebar/visible': { from: ['extension'], request: Place, reply: Nothing },
  /** The note whose mark the reader points at on the page; null once it is no longer. */
  'sidebar/pointed': { from: ['extension'], request: PointedNote, reply: Nothing },
} as const satisfies MessageMap;

export type ToBackground = typeof TO_BACKGROUND;
export type ToPage = typeof TO_PAGE;
export type ToSidebar = typeof TO_SIDEBAR;
