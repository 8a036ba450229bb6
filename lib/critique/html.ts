/** A page as a critique: read once from its beginning to its end, without a tree. */
import { imageWords } from './collected';
import type { Critique } from './critique';
import { Blocks } from './html-blocks';
import { depthOf, holderOf, toldBy } from './html-conventions';
import { elementsOf, type Listener } from './html-elements';
import { imageKind } from './html-images';
import { PageFacts } from './html-page';
import { PageParts } from './html-parts';
import type { Scope } from './html-posts';
import { isMute, plainState, stateWithin, type State } from './html-state';
import { VOID, isBlock, type Attributes } from './html-tags';
import { Captures, personIn } from './html-told';
import {
  addressOfForumNote,
  dayIn,
  forumElementOf,
  forumHolderOf,
  forumMarkupOf,
  isKind,
  isTitleOfPaper,
  OUTSIDE,
  placeWithin,
  signerIn,
  toldOnForum,
} from './openreview-page';
import { raised } from './raised';

export function* cutHtml(source: string): Generator<void, Critique> {
  const reader = new Reader(source);
  yield* elementsOf(source, reader);
  return yield* reader.critique();
}

type Ending = (at: number) => void;

interface Element {
  before: State;
  endings: readonly Ending[];
}

/** Posts within posts; deeper ones belong to the last of them. */
const MOST_SCOPES = 200;
const LONGEST_TITLE = 400;
/** As they are shown, with the names of who stands behind a role. */
const LONGEST_SIGNATURES = 400;

class Reader implements Listener {
  private readonly facts: PageFacts;
  private readonly parts: PageParts;
  private readonly blocks: Blocks;
  private readonly elements: Element[] = [];
  private readonly captures = new Captures();
  private readonly forum: { older: boolean } | null;
  private state: State;

  constructor(private readonly source: string) {
    this.forum = forumMarkupOf(source);
    this.facts = new PageFacts(source);
    this.parts = new PageParts(source, this.facts);
    this.blocks = new Blocks((block) => this.parts.block(block));
    this.state = plainState(this.parts.root, this.forum && OUTSIDE);
  }

  *critique(): Generator<void, Critique> {
    this.blocks.end();
    return yield* this.parts.critique();
  }

  // --- Elements -----------------------------------------------------------------------------------------------------

  open(name: string, attributes: Attributes, start: number, end: number): void {
    const before = this.state;
    if (isBlock(name) && !before.pre) this.blocks.end();
    this.facts.read(name, attributes);
    this.state = stateWithin(before, name, attributes, start);
    const endings: Ending[] = [];
    if (!this.state.dropped) {
      if (this.forum) endings.push(...this.onForum(this.forum, attributes, start));
      else this.scope(name, attributes);
      endings.push(...this.told(name, attributes));
      endings.push(...this.shown(name, attributes, start, end));
    }
    if (name === 'title' && !before.dropped)
      endings.push(this.captures.read((text) => this.facts.name(text), Infinity));
    this.elements.push({ before, endings });
    if (VOID.has(name)) this.close(name, end);
  }

  close(name: string, at: number): void {
    const { before, endings } = this.elements.pop()!;
    for (const ending of endings) ending(at);
    if (isBlock(name) && !before.pre) this.blocks.end();
    this.state = before;
  }

  /** An element that may hold a post. */
  private scope(name: string, attributes: Attributes): void {
    const { quoted, scopes, scope } = this.state;
    this.parts.depth = depthOf(attributes) ?? this.parts.depth;
    if (quoted > 0 || scopes >= MOST_SCOPES) return;
    const holder = holderOf(name, attributes);
    if (holder) this.within(this.parts.scope(holder, scope));
  }

  private within(scope: Scope): void {
    this.state = { ...this.state, scope, scopes: this.state.scopes + 1, item: null };
  }

  /** The same on a page of OpenReview, where each element has its place. */
  private onForum({ older }: { older: boolean }, attributes: Attributes, start: number): Ending[] {
    const { forum, scope, scopes } = this.state;
    if (forum === null || forum.at === 'said') return [];
    const element = forumElementOf(older, attributes, scope !== this.parts.root);
    this.state = { ...this.state, forum: placeWithin(forum, element, attributes) };
    switch (element) {
      case 'own':
        this.state = { ...this.state, furniture: true };
        break;
      case 'about':
        this.state = { ...this.state, byline: true };
        break;
      case 'thread':
      case 'note':
      case 'gone': {
        if (scopes >= MOST_SCOPES) break;
        const note = this.parts.scope(forumHolderOf(attributes), scope);
        note.url = addressOfForumNote(this.facts.address(''), attributes);
        this.within(note);
        break;
      }
      case 'label':
        return [this.captures.read((text, at) => this.parts.label(text, start, at))];
      case 'title':
      case 'said':
      case 'other':
        break;
    }
    if (isTitleOfPaper(attributes))
      return [this.captures.read((text) => this.facts.citedAs(text), LONGEST_TITLE)];
    if (isKind(attributes)) return [this.captures.read((text) => (this.here().heading = text))];
    return [];
  }

  /** What an element says of the post around it, and what is to be done where it ends. */
  private told(name: string, attributes: Attributes): Ending[] {
    const endings: Ending[] = [];
    if (this.state.quoted > 0) return endings;
    const { forum } = this.state;
    if (forum?.at === 'said') return endings;
    const signer = forum ? signerIn : personIn;
    const longest = forum ? LONGEST_SIGNATURES : undefined;
    for (const told of forum ? toldOnForum(attributes) : toldBy(name, attributes)) {
      switch (told.what) {
        case 'author': {
          const here = this.here();
          if (!told.strong && here.words > 0 && !this.parts.isOpen(here)) break;
          if (told.value !== null) this.tell({ author: told.value });
          else endings.push(this.captures.read((text) => this.tell({ author: signer(text) }), longest));
          break;
        }
        case 'date':
          if (this.state.style.address !== null)
            this.tell({ url: this.facts.address(this.state.style.address) });
          if (told.value !== null) this.tell({ date: told.value });
          else endings.push(this.captures.read((text) => this.tell({ date: forum ? dayIn(text) : text })));
          break;
        case 'url':
          this.tell({ url: this.facts.address(told.value) });
          break;
        case 'answers':
          this.here().answers ??= told.value.startsWith('#')
            ? told.value
            : (this.facts.address(told.value) ?? told.value);
          break;
        case 'answered':
          endings.push(this.captures.read((text) => (this.here().answersName ??= personIn(text))));
          break;
        case 'byline':
          this.state = { ...this.state, byline: true };
          break;
      }
    }
    return endings;
  }

  private tell({
    author = null,
    date = null,
    url = null,
  }: Partial<Record<'author' | 'date' | 'url', string | null>>): void {
    const scope = this.here();
    const block = this.blocks.started(this.state);
    for (const own of this.parts.isOpen(scope) ? [block] : [scope, block]) {
      own.author ??= author;
      own.date ??= date;
      own.url ??= url;
    }
  }

  private here(): Scope {
    return this.parts.spoken(this.state.scope);
  }

  /** What an element shows of itself, or changes in how its words are read. */
  private shown(name: string, attributes: Attributes, start: number, end: number): Ending[] {
    const { state, blocks } = this;
    switch (name) {
      case 'br':
        if (state.pre) state.pre.text += '\n';
        else blocks.lineBreak();
        return [];
      case 'img':
        this.image(attributes, start, end);
        return [];
      case 'td':
      case 'th':
        if (blocks.hasWords()) this.put(' | ', start, start, false);
        return [];
      case 'q':
        this.put('“', start, end);
        return [(at) => this.put('”', at, at)];
      case 'pre':
        return [(at) => this.pre(state, start, at)];
      default:
        break;
    }
    const { math } = state;
    return math?.start === start ? [(at) => this.formula(math, at)] : [];
  }

  private pre(state: State, start: number, at: number): void {
    if (state.pre && !isMute(state)) this.parts.code(state.pre.text, { start, end: at }, state);
  }

  private formula({ tex, text, display, start }: NonNullable<State['math']>, at: number): void {
    const kind = display ? 'display' : 'formula';
    if (tex.trim() !== '') this.put(tex.replace(/\s+/gu, ' '), start, at, true, kind);
    else if (text.trim() !== '') this.put(text, start, at, true, 'words');
  }

  private image(attributes: Attributes, start: number, end: number): void {
    const alt = attributes.get('alt') ?? '';
    const kind = imageKind(attributes);
    if (kind === 'tex') this.put(alt, start, end, true, 'formula');
    else if (kind === 'emoji') this.put(alt, start, end);
    else if (kind === 'image') {
      this.put(` ${imageWords(alt)} `, start, end, false);
      this.blocks.image();
    }
  }

  // --- Words --------------------------------------------------------------------------------------------------------

  text(text: string, start: number, end: number): void {
    this.captures.add(text);
    const { state } = this;
    if (isMute(state)) return;
    if (state.math) {
      if (state.annotation === 'tex') state.math.tex += text;
      else if (state.annotation === null) state.math.text += text;
    } else if (state.pre) state.pre.text += text;
    else if (state.forum?.typed && text.includes('\n')) this.typed(text, start, end);
    else if (text.trim() === '') this.blocks.space(text, state);
    else {
      const linked = (state.style.address ?? '').startsWith('#');
      this.put(state.raised ? raised(text, state.raised, linked) : text, start, end);
    }
  }

  /** Words that break their lines as they were typed. */
  private typed(text: string, start: number, end: number): void {
    const lines = text.split('\n');
    const written = this.source.slice(start, end).split('\n');
    let from = start;
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.blocks.lineBreak();
      const to = lines.length === written.length ? from + written[index]!.length : end;
      if (line.trim() !== '') this.put(line, from, to);
      if (lines.length === written.length) from = to + 1;
    }
  }

  /** @param words whether it is words, and not what stands for an image or between cells */
  private put(text: string, start: number, end: number, words = true, kind = this.state.style.kind): void {
    const { state } = this;
    if (!isMute(state)) this.blocks.put({ ...state.style, kind, text }, state, start, end, words);
  }
}
