/** A page of a paper, a background and words, to run the overlay on in a document without layout. */
import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';
import type { Handlers } from '../../../lib/messages/channel';
import type { ToPage } from '../../../lib/messages/map';
import type { NoteMark } from '../../../lib/messages/note-messages';
import { KINDS } from '../../../lib/lens/finding';
import type { Surroundings } from '../../../lib/overlay/surroundings';
import { startOverlay } from '../../../lib/overlay/overlay';
import type { Words } from '../../../lib/overlay/words';
import type { TermPack } from '../../../lib/lens/term-pack';
import { NOTE_KINDS } from '../../../lib/notes/note';
import { TARGETS } from '../../../lib/notes/target';
import { DEFAULT_SETTINGS, OVERLAYS, type Settings } from '../../../lib/settings/settings';
import { THREAD_STATES } from '../../../lib/threads/state';
import type { Dismissal } from '../../../lib/terms/dismissal';
import { addHighlights, type FakeRegistry } from './fake-highlights';

export const ARTICLE = `
  <div class="ltx_page_content"><article class="ltx_document">
    <h1 class="ltx_title ltx_title_document">How gardens may grow</h1>
    <div class="ltx_abstract"><h6 class="ltx_title">Abstract</h6>
      <p class="ltx_p" id="abstract1.1">Hedges may suggest that birds perhaps nest there.</p></div>
    <section class="ltx_section" id="S1"><h2 class="ltx_title"><span class="ltx_tag">1 </span>Introduction</h2>
      <div class="ltx_para" id="S1.p1"><p class="ltx_p" id="S1.p1.1">A groundbreaking hedge clearly pays, and it may
        keep <a href="#S1">the wind</a> out.</p></div></section>
  </article></div>`;

/** Makes `html` what the document's body holds. */
export function setBody(document: Document, html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...body.childNodes);
}

/** What lets a document without layout and without highlights pass for one in a browser. */
export function prepareWindow(view: Window & typeof globalThis, highlights = true): FakeRegistry {
  // Nor does anything ever change its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.assign(view, {
    matchMedia: () => ({ matches: false, addEventListener: () => {} }),
    scrollBy: () => {},
  });
  // jsdom lays nothing out: everything is one line at the top.
  view.Range.prototype.getClientRects = () => [new view.DOMRect(10, 10, 50, 20)] as unknown as DOMRectList;
  if (highlights) return addHighlights(view);
  Object.assign(view, { Highlight: undefined, CSS: {} });
  return new Map();
}

const noteWords: Words['note'] = {
  state: Object.fromEntries(THREAD_STATES.map((state) => [state, state])) as Words['note']['state'],
  turn: { author: 'author', critic: 'critic' },
  replies: (count) => `replies: ${count}`,
  writtenOn: (version) => `writtenOn: ${version}`,
  readsTheSame: 'readsTheSame',
  then: 'then',
  now: 'now',
};

const fetchWords: Words['fetch'] = {
  otherSite: 'otherSite',
  notThere: (version) => `notThere: ${version}`,
  otherPaper: (named) => `otherPaper: ${named}`,
  empty: 'empty',
  refused: (status) => `refused: ${status}`,
  offline: 'offline',
  failed: (reason) => `failed: ${reason}`,
};

const pickWords: Words['pick'] = {
  banner: 'banner',
  keys: 'keys',
  cancel: 'cancel',
  noObjects: 'noObjects',
};

export const words = new Proxy({} as Words, {
  get: (_, name) => {
    if (name === 'language') return 'en';
    if (name === 'kind' || name === 'hideKind' || name === 'kindHidden') {
      return Object.fromEntries(KINDS.map((kind) => [kind, `${name} ${kind}`]));
    }
    if (name === 'noteKind') return Object.fromEntries(NOTE_KINDS.map((kind) => [kind, kind]));
    if (name === 'overlay') return Object.fromEntries(OVERLAYS.map((overlay) => [overlay, overlay]));
    const text = String(name);
    if (name === 'object') return Object.fromEntries(TARGETS.map((what) => [what, what]));
    if (name === 'note') return noteWords;
    if (name === 'pick') return pickWords;
    if (name === 'termForm') return new Proxy({}, { get: (_form, field) => `${text}.${String(field)}` });
    if (name === 'fetch') return fetchWords;
    const plain =
      /^(?:undo|close|dismiss|neutral|useInNote|carry|weighed|source|meanings|noDefault|definedHere|showDefinition|writeOnIt|notHere|notHereMeans|neverForMe|wordingNotQuality|termKeys|nextOfTerm|previousOfTerm|dismissed|yourNote|openNote|noteMoved|noteReworded|writeNote|addTerm|selectFirst|front|fewShort|offShort|reading|failed|unfinished|openSidebar|closeSidebar|sidebar|noMarks|fewHint|cannotDraw|notShown|updated)$/;
    return plain.test(text) ? text : (...values: unknown[]) => `${text}: ${values.join(', ')}`;
  },
});

/** A background that answers from memory, and the page that is asked. */
export class FakeBackground {
  marks: NoteMark[] = [];
  drafts: string[] = [];
  packs: TermPack[] = [];
  dismissals: Dismissal[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  readonly asked: { name: string; request: unknown }[] = [];
  readonly controller = new AbortController();
  page: Handlers<ToPage> | null = null;
  /** Throws in place of an answer. */
  failing: Error | null = null;
  #watchers: ((settings: Settings) => void)[] = [];

  start(view: Window & typeof globalThis): void {
    // Node warns of the eleventh listener; everything of the overlay hangs on this one signal.
    setMaxListeners(0, this.controller.signal);
    const callBackground = (name: string, request: unknown): Promise<unknown> => {
      this.asked.push({ name, request });
      if (this.failing) return Promise.reject(this.failing);
      if (name === 'marks/of-page')
        return Promise.resolve({ marks: this.marks, drafts: this.drafts, wantsText: false });
      if (name === 'lens/of-page') {
        return Promise.resolve({ packs: this.packs, dismissals: this.dismissals });
      }
      if (name === 'keys/read') {
        return Promise.resolve({ toggleOverlay: null, writeNote: 'Alt+Shift+O', toggleSidebar: null });
      }
      return Promise.resolve({ id: '018f0000-0000-7000-8000-000000000000' });
    };
    startOverlay({
      view,
      channel: {
        callBackground: callBackground as Surroundings['channel']['callBackground'],
        servePage: (handlers) => {
          this.page = handlers;
          return () => {};
        },
      },
      settings: {
        read: () => Promise.resolve(this.settings),
        watch: (onChange) => {
          this.#watchers.push(onChange);
          return () => {};
        },
      },
      sidebarUrl: 'about:blank',
      fetch: () => Promise.reject(new TypeError('There is no network here')),
      words,
      signal: this.controller.signal,
      isAlive: () => true,
    });
  }

  /** Changes the settings, as another part of the extension would. */
  change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    for (const watcher of this.#watchers) watcher(this.settings);
  }

  ask<K extends keyof ToPage>(name: K, request: object = {}): ReturnType<Handlers<ToPage>[K]> {
    const handler = this.page![name] as (request: object, sender: unknown) => ReturnType<Handlers<ToPage>[K]>;
    return handler(request, { rank: 'extension', tabId: null, url: null });
  }
}
