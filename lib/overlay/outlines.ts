/**
 * Notes on what is no words: an outline around a figure, a table, an equation or a formula; and the number of notes
 * where several share a place, which opens the card that lists them. The numbers stand beside the text, not on it.
 */
import { button, element } from './element';
import { around, grown, lay, type Layer } from './layer';
import { isSettled, type Mark, type NoteOnPage } from './marks';
import { groupsOf } from './note-groups';
import { boxesOf, type PageMap } from './page-map';
import type { Box } from './place';
import type { NoteId } from '../notes/ids';
import type { Words } from './words';

/** So far outside of the element its outline lies, and beside the text a number. CSS px. */
const OUTSIDE = 3;
const BESIDE = 6;
/** A number is about as wide. CSS px. */
const BADGE = 18;

export interface OutlinesOptions {
  words: Words;
  /** The number at a place was pressed. */
  onOpen: (notes: readonly NoteOnPage[], box: Box) => void;
}

export class Outlines {
  readonly #document: Document;
  readonly #layer: Layer;
  readonly #options: OutlinesOptions;
  #notes: readonly NoteOnPage[] = [];
  #map: PageMap | null = null;
  #drawn: { notes: readonly NoteOnPage[]; element: HTMLElement; end: () => void }[] = [];

  constructor(document: Document, layer: Layer, options: OutlinesOptions, signal: AbortSignal) {
    this.#document = document;
    this.#layer = layer;
    this.#options = options;
    signal.addEventListener('abort', () => this.#clear());
  }

  /** Shows what `marks` hold of this kind; cheap where that is the same as before. */
  show(map: PageMap | null, marks: readonly Mark[], lit: NoteId | null): void {
    const notes = marks.filter((mark) => mark.on === 'note');
    const same =
      map === this.#map &&
      notes.length === this.#notes.length &&
      notes.every((note, i) => note === this.#notes[i]);
    if (!same) {
      this.#clear();
      this.#map = map;
      this.#notes = notes;
      if (map) this.#draw(map, notes);
    }
    for (const { notes: shown, element: each } of this.#drawn) {
      each.classList.toggle('lit', lit !== null && shown.some(({ note }) => note.id === lit));
    }
  }

  #draw(map: PageMap, notes: readonly NoteOnPage[]): void {
    for (const note of notes) if (note.outline !== null) this.#outline(map, note);
    for (const group of groupsOf(notes)) {
      const object = group.find(({ outline }) => outline instanceof Element)?.outline;
      const isFloat = object instanceof Element && group.some(({ note: { what } }) => IN_FLOAT.has(what));
      if (group.length > 1 || isFloat) this.#badge(map, group, isFloat ? object : null);
    }
  }

  #outline(map: PageMap, mark: NoteOnPage): void {
    const { outline, note, status } = mark;
    const box = element(this.#document, 'div', `outline ${note.what}`);
    box.classList.toggle('settled', isSettled(note));
    box.classList.toggle('reworded', status === 'reworded');
    this.#add([mark], box, {
      measure: () =>
        outline instanceof Element
          ? grown(this.#document, shownBox(outline), OUTSIDE)
          : around(boxesOf(this.#document, map, mark)),
      place: (where) => lay(box, where),
    });
  }

  #badge(map: PageMap, group: readonly NoteOnPage[], object: Element | null): void {
    const { words, onOpen } = this.#options;
    const first = group[0]!;
    const badge = button(this.#document, 'badge', String(group.length), () => {
      onOpen(group, badge.getBoundingClientRect());
    });
    badge.setAttribute('aria-label', words.notesHere(group.length));
    badge.title = words.notesHere(group.length);
    // The keys from mark to mark come past all of them.
    badge.tabIndex = -1;
    badge.classList.toggle(
      'settled',
      group.every(({ note }) => isSettled(note)),
    );
    this.#add(group, badge, {
      measure: () => (object ? shownBox(object) : this.#marginOf(map, first)),
      place: (where) => {
        badge.hidden = where === null;
        if (!where) return;
        badge.style.left = `${object ? where.right - BADGE / 2 : where.left}px`;
        badge.style.top = `${object ? where.top - BADGE / 2 : where.top}px`;
      },
    });
  }

  /** Beside the text, at the line where a mark begins; inside of the window where the text goes up to its edge. */
  #marginOf(map: PageMap, mark: NoteOnPage): Box | null {
    const [line] = boxesOf(this.#document, map, mark);
    const start = map.boundsOf(mark)?.startContainer;
    const block = (start instanceof Element ? start : start?.parentElement)?.closest(BLOCK);
    if (!line || !block) return line ?? null;
    const { clientWidth } = this.#document.documentElement;
    const left = Math.min(block.getBoundingClientRect().right + BESIDE, clientWidth - BADGE - BESIDE);
    return { left, top: line.top, right: left + BADGE, bottom: line.bottom };
  }

  #add(
    notes: readonly NoteOnPage[],
    made: HTMLElement,
    placing: { measure: () => Box | null; place: (box: Box | null) => void },
  ): void {
    // Where it belongs is known only with the next frame.
    made.hidden = true;
    this.#layer.append(made);
    const forget = this.#layer.keep(placing);
    const end = () => {
      forget();
      made.remove();
    };
    this.#drawn.push({ notes, element: made, end });
  }

  #clear(): void {
    for (const { end } of this.#drawn) end();
    this.#drawn = [];
    this.#notes = [];
    this.#map = null;
  }
}

const IN_FLOAT: ReadonlySet<string> = new Set(['figure', 'table']);

const BLOCK = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, td, figcaption, .ltx_caption, .ltx_p, div';

/** The box of an element in the window; null where it is not shown. */
function shownBox(element: Element): Box | null {
  const box = element.isConnected ? element.getBoundingClientRect() : null;
  return box && box.width > 0 && box.height > 0 ? box : null;
}
