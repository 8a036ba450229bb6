/** What the page answers to the background and to the extension's own pages: one function for each message. */
import { type Handlers } from '../messages/channel';
import { type ToPage } from '../messages/map';
import { type Controls } from './controls';
import { type Session } from './session';
import { type Words } from './words';

export function answersOf(session: Session, controls: Controls, words: Words): Handlers<ToPage> {
  return {
    'page/state': () => {
      // Asked for, a page begins to read even if nobody has looked at it yet.
      session.start();
      return session.stopwatch.time(() => session.state());
    },
    'page/findings': () => session.explained(),
    'page/card': (place) => session.cardAt(place),
    'page/go': (place) => {
      if (!controls.goTo(place)) throw new Error(words.notShown);
      return {};
    },
    'page/write': async () => ({ started: await controls.writeOnSelection() }),
    'page/sidebar': ({ open }) => {
      controls.setSidebar(open === 'toggle' ? !controls.sidebarIsOpen : open === 'open');
      return { open: controls.sidebarIsOpen };
    },
    'page/notes-changed': async ({ paper }) => {
      if (paper === session.identity.paper) await session.reloadNotes();
      return {};
    },
  };
}
