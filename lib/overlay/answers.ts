/** What the page answers to the background and to the extension's own pages: one function for each message. */
import type { Handlers } from '../messages/channel';
import type { ToPage } from '../messages/map';
import type { Controls } from './controls';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import { explained, pageState } from './telling';

export function answersOf(session: Session, controls: Controls, around: Surroundings): Handlers<ToPage> {
  return {
    'page/state': () => {
      // Asked for, a page begins to read even if nobody has looked at it yet.
      session.start();
      return session.stopwatch.time(() => pageState(session, around));
    },
    'page/findings': () => explained(session),
    'page/card': ({ kind, ...place }) => {
      const finding = session.lookup.findingAt(place, kind);
      return finding && session.lookup.card(finding);
    },
    'page/go': (place) => {
      if (!controls.goTo(place)) throw new Error(around.words.notShown);
      return {};
    },
    'page/claims': () => session.lookup.claims(),
    'page/find': ({ selectors }) => session.lookup.find(selectors),
    'page/place': ({ selectors }) => session.lookup.possiblePlaces(selectors),
    'page/selection': () => controls.selection(),
    'page/dismiss': async ({ kind, ...place }) => {
      const finding = session.lookup.findingAt(place, kind);
      return finding && (await controls.acts.dismiss(finding));
    },
    'page/write': async () => ({ started: await controls.write() }),
    'page/write-on': async ({ kind, rewording, ...place }) => {
      const finding = session.lookup.findingAt(place, kind);
      const card = finding && session.lookup.card(finding);
      if (!card) throw new Error(around.words.notShown);
      return { started: await controls.writing.onMark(finding, card, rewording) };
    },
    'page/pick': ({ turn }) => ({ started: controls.pickFor(turn) }),
    'page/point': ({ note }) => {
      session.lights.point(note);
      return {};
    },
    'page/show-note': async ({ id }) => {
      await controls.showNote(id);
      return {};
    },
    'page/fetch-version': ({ version }) => session.fetchVersion(version),
    'page/keep-text': () => session.keepText(),
    'page/sidebar': ({ open }) => {
      controls.setSidebar(open === 'toggle' ? !controls.sidebarIsOpen : open === 'open');
      return { open: controls.sidebarIsOpen };
    },
    'page/notes-changed': async ({ paper }) => {
      if (paper === session.identity.paper) await session.reloadNotes();
      return {};
    },
    'page/lens-changed': async ({ paper }) => {
      if (paper === null || paper === session.identity.paper) await session.reloadLens();
      return {};
    },
  };
}
