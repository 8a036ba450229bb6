/**
 * The overlay: marks and notes drawn over a paper's page, without a change to the page.
 *
 *                        the page's DOM ──────────────────────────────┐ never written
 *                          │ read (lib/arxiv)                         │
 *   watchPage ── Pace ──▶ Reading: PageText, map, Finding[]           │
 *   page/lens-changed ──▶ PageLens: lexicon, dismissals               │
 *   page/notes-changed ─▶ PageNotes ── anchor ──▶ AnchoredNote[]      │
 *   storage ────────────▶ Settings: all, few, off; kinds; muted terms │
 *                          │ all in Session, the one owner of state:  │
 *                          │ what was found, less what was taken away │
 *                          ▼                                          │
 *                        Drawing ──▶ Painter ─▶ CSS.highlights ◀──────┘ ranges of it
 *                          │
 *                        MarkList ◀── hitTest ◀── pointer, keys, selection
 *                          │                        │
 *                          ▼                        ▼
 *   <hedgerow-root>      Controls: cards, bar under a selection, strip, toast, edge tab, sidebar's frame
 *                          ▲ │
 *                   answers│ │calls  the channel to the background
 *
 * | what runs               | all | few                  | off                | no Highlight API     | tab never looked at |
 * | ----------------------- | --- | -------------------- | ------------------ | -------------------- | ------------------- |
 * | reading, lens, notes    | yes | yes                  | yes: lists, counts | yes                  | when asked for      |
 * | drawing                 | yes | five, and selections | only where one goes| no; the sidebar says | no                  |
 * | pointer and keys        | yes | find those drawn     | find no marks      | find marks           | yes                 |
 * | sums under the pointer  | yes | yes                  | no                 | yes                  | yes                 |
 * | strip (HTML, ar5iv)     | yes | those drawn          | no                 | yes                  | no                  |
 * | bar under selections    | yes | yes                  | yes                | yes                  | yes                 |
 * | edge tab, sidebar       | yes | yes                  | yes, dimmed        | yes                  | yes                 |
 *
 * It runs in the top frame only; a page that is no paper is left alone entirely. Everything is released by one
 * AbortSignal: listeners, timers, highlights, the host element, the attribute.
 */
import { identify } from '../arxiv/identify';
import { answersOf } from './answers';
import { Controls } from './controls';
import { Session } from './session';
import type { Surroundings } from './surroundings';

/** How often a page in front asks whether its extension is still there. */
const ALIVE_MS = 5_000;

/** Starts the overlay on the page of a paper; does nothing at all on any other. */
export function startOverlay(around: Surroundings): void {
  const { view, channel, settings, signal } = around;
  if (view !== view.top || signal.aborted) return;
  const identity = identify(view.document, view.location.href);
  if (!identity) return;

  // The session tells of its changes before there are controls to show them.
  let refresh = () => {};
  const session = new Session(around, identity, () => refresh());
  const controls = new Controls(around, session);
  refresh = () => controls.refresh();
  refresh();

  const endAnswers = channel.servePage(answersOf(session, controls, around));
  const endWatching = settings.watch((changed) => void session.setSettings(changed));
  signal.addEventListener('abort', () => {
    // An orphan's listeners went with its extension; to take them away would be refused.
    if (!around.isAlive()) return;
    endAnswers();
    endWatching();
  });

  whenVisible(view, signal, () => {
    session.start();
    void askForKeys(around, controls);
  });
  watchReturn(around, session);
  watchOrphaned(around, controls);
}

/** Calls `then` once, as soon as the page is in front; a tab opened in the background costs nothing until then. */
function whenVisible(view: Window, signal: AbortSignal, then: () => void): void {
  const { document } = view;
  if (document.visibilityState === 'visible') return then();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', look);
    then();
  };
  document.addEventListener('visibilitychange', look, { signal });
}

/** What may have been missed or lost while nobody looked: settings and notes, and highlights that the page cleared. */
function watchReturn({ view, signal }: Surroundings, session: Session): void {
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      void session.reloadSettings();
      void session.reloadNotes();
      void session.reloadLens();
    },
    { signal },
  );
  const mend = () => session.mend();
  view.document.addEventListener('visibilitychange', mend, { signal });
  view.document.addEventListener('scrollend', mend, { signal, passive: true });
  view
    .matchMedia('(forced-colors: active)')
    .addEventListener('change', () => void session.redraw(), { signal });
}

/**
 * After an update this script lives on without its extension, and nobody tells it: `isAlive` finds out, and then
 * everything is taken out of the page. What is being said to the reader is said to its end.
 */
function watchOrphaned(around: Surroundings, controls: Controls): void {
  const { view, signal } = around;
  const look = () => {
    if (view.document.visibilityState === 'visible' && !controls.toast.isShown) around.isAlive();
  };
  const timer = setInterval(look, ALIVE_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  view.document.addEventListener('visibilitychange', look, { signal });
}

async function askForKeys({ channel }: Surroundings, controls: Controls): Promise<void> {
  try {
    controls.setKeys(await channel.callBackground('keys/read', {}));
  } catch (thrown) {
    // The key is only a hint beside a button that works without it.
    console.warn('Hedgerow:', thrown);
  }
}
