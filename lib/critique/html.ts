/** A page as a critique: read once from its beginning to its end, without a tree. */
import { bylineOf } from './byline';
import { Collected, imageWords } from './collected';
import type { Critique, Part } from './critique';
import { elementsOf, type Listener } from './html-elements';
import { PageFacts } from './html-page';
import { newScope, postsOf, type Scope } from './html-posts';
import { plainState, stateWithin, type State } from './html-state';
import { VOID, depthOf, holderOf, isBlock, toldBy, type Attributes } from './html-tags';
import { raised } from './raised';
import { saidBy, saidByCode, type Frame, type Run, type Said } from './runs';
import { typedRuns } from './typed';
import { visible } from './visible';

export function* cutHtml(source: string): Generator<void, Critique> {
  const reader = new Reader(source);
  yield* elementsOf(source, reader);
  return yield* reader.critique();
}

/** Words since the last block began. */
interface Block {
  runs: Run[];
  start: number;
  end: number;
  images: number;
  /** Words that are no image's. */
  words: boolean;
  /** All of them stand in `cite`. */
  cited: boolean;
  /** What the page says of a post in it. */
  author: string | null;
  date: string | null;
  url: string | null;
  /** Line breaks since the last words. */
  breaks: number;
  /** What held where it began. */
  state: State;
}

interface Element {
  before: State;
  end: ((at: number) => void) | null;
}

/** Posts within posts; deeper ones belong to the last of them. */
const MOST_SCOPES = 200;
const LONGEST_NAME = 80;
const LONGEST_BYLINE = 200;
/** Parts between two pauses. */
const STEP = 200;

class Reader implements Listener {
  private readonly facts = new PageFacts();
  private readonly root = newScope(null, null);
  private readonly scopes: Scope[] = [this.root];
  /** Of each part, by index. */
  private readonly scopeOf: Scope[] = [];
  private readonly collected: Collected;
  private readonly elements: Element[] = [];
  /** Elements whose text is read for what it tells, beside being words. */
  private readonly captures = new Set<{ text: string }>();
  /** Where no element holds posts: the post that the last byline began. */
  private flat = this.root;
  /** How deep the next post stands, where a flat list says so. */
  private depth: number | null = null;
  private state = plainState(this.root);
  private block: Block | null = null;

  constructor(private readonly source: string) {
    this.collected = new Collected(source);
  }

  *critique(): Generator<void, Critique> {
    this.flush();
    const { posts, postOf } = postsOf(this.scopes);
    const { parts } = this.collected;
    let last = 0;
    for (const [index, part] of parts.entries()) {
      if (index % STEP === 0) yield;
      last = postOf(this.scopeOf[index]!) ?? last;
      part.post = last;
    }
    const [first] = posts;
    if (first) {
      first.author ??= this.facts.author;
      first.date ??= this.facts.date;
    }
    return { source: this.source, title: this.facts.titleOf(), posts, parts };
  }

  // --- Elements -----------------------------------------------------------------------------------------------------

  open(name: string, attributes: Attributes, start: number, end: number): void {
    const before = this.state;
    if (isBlock(name) && !before.pre) this.flush();
    this.facts.read(name, attributes);
    this.state = stateWithin(before, name, attributes, start);
    const ends: ((at: number) => void)[] = [];
    if (!this.state.dropped) {
      this.scope(name, attributes);
      ends.push(...this.told(name, attributes));
      ends.push(...this.shown(name, attributes, start, end));
    }
    if (name === 'title' && !before.dropped) {
      const capture = this.capture();
      ends.push(() => {
        this.captures.delete(capture);
        this.facts.name(visible(capture.text));
      });
    }
    const ending = ends.length > 0 ? (at: number) => ends.forEach((each) => each(at)) : null;
    this.elements.push({ before, end: ending });
    if (VOID.has(name)) this.close(name, end);
  }

  close(name: string, at: number): void {
    const { before, end } = this.elements.pop()!;
    end?.(at);
    if (isBlock(name) && !before.pre) this.flush();
    this.state = before;
  }

  /** An element that may hold a post. */
  private scope(name: string, attributes: Attributes): void {
    const { quoted, scopes, scope } = this.state;
    this.depth = depthOf(attributes) ?? this.depth;
    if (quoted > 0 || scopes >= MOST_SCOPES) return;
    const holder = holderOf(name, attributes);
    if (!holder) return;
    const inner = newScope(scope === this.root ? this.flat : scope, holder);
    this.scopes.push(inner);
    this.state = { ...this.state, scope: inner, scopes: scopes + 1, item: null };
  }

  /** What an element says of the post around it, and what is to be done where it ends. */
  private told(name: string, attributes: Attributes): ((at: number) => void)[] {
    const ends: ((at: number) => void)[] = [];
    if (this.state.quoted > 0) return ends;
    for (const told of toldBy(name, attributes)) {
      switch (told.what) {
        case 'author': {
          if (!told.strong && this.here().words > 0 && this.here() !== this.root && this.here() !== this.flat)
            break;
          if (told.value !== null) this.tell({ author: told.value });
          else ends.push(this.read((text) => this.tell({ author: personIn(text) })));
          break;
        }
        case 'date':
          if (told.value !== null) this.tell({ date: told.value });
          else ends.push(this.read((text) => this.tell({ date: text })));
          break;
        case 'url':
          this.tell({ url: this.facts.address(told.value) });
          break;
        case 'answers':
          this.here().answers ??= told.value.startsWith('#')
            ? told.value
            : (this.facts.address(told.value) ?? told.value);
          break;
        case 'byline':
          this.state = { ...this.state, byline: true };
          break;
      }
    }
    return ends;
  }

  private read(take: (text: string) => void): (at: number) => void {
    const capture = this.capture();
    return () => {
      this.captures.delete(capture);
      const text = visible(capture.text).replace(/\s+/gu, ' ').trim();
      if (text !== '' && text.length <= LONGEST_NAME) take(text);
    };
  }

  private capture(): { text: string } {
    const capture = { text: '' };
    // Elements may nest without end; a name does not.
    if (this.captures.size < 10) this.captures.add(capture);
    return capture;
  }

  private tell(told: { author?: string | null; date?: string; url?: string | null }): void {
    const scope = this.here();
    const own = scope === this.root || scope === this.flat ? this.started() : scope;
    own.author ??= told.author ?? null;
    own.date ??= told.date ?? null;
    own.url ??= told.url ?? null;
    const block = this.started();
    block.author ??= told.author ?? null;
    block.date ??= told.date ?? null;
  }

  private here(): Scope {
    return this.state.scope === this.root ? this.flat : this.state.scope;
  }

  /** What an element shows of itself, or changes in how its words are read. */
  private shown(name: string, attributes: Attributes, start: number, end: number): ((at: number) => void)[] {
    const { state } = this;
    switch (name) {
      case 'br':
        if (state.pre) state.pre.text += '\n';
        else if (this.block) this.block.breaks += 1;
        return [];
      case 'img':
        this.image(attributes, start, end);
        return [];
      case 'td':
      case 'th':
        if (this.block && this.block.runs.length > 0)
          this.put({ ...state.style, text: ' | ' }, start, start, false);
        return [];
      case 'q':
        this.put({ ...state.style, text: '“' }, start, end, true);
        return [(at) => this.put({ ...state.style, text: '”' }, at, at, true)];
      case 'pre':
        return [(at) => this.pre(state, start, at)];
      default:
        break;
    }
    const { math } = state;
    return math?.start === start ? [(at) => this.formula(math, at)] : [];
  }

  private pre(state: State, start: number, at: number): void {
    if (!state.pre || state.furniture) return;
    this.add('text', saidByCode(state.pre.text), { start, end: at, images: 0, state });
  }

  private formula({ tex, text, display, start }: NonNullable<State['math']>, at: number): void {
    const { style } = this.state;
    const kind = display ? 'display' : 'formula';
    if (tex.trim() !== '') this.put({ ...style, kind, text: tex.replace(/\s+/gu, ' ') }, start, at, true);
    else if (text.trim() !== '') this.put({ ...style, text }, start, at, true);
  }

  private image(attributes: Attributes, start: number, end: number): void {
    const alt = attributes.get('alt') ?? '';
    const kind = imageKind(attributes);
    if (kind === null) return;
    if (kind === 'tex') {
      this.put({ ...this.state.style, kind: 'formula', text: alt }, start, end, true);
      return;
    }
    this.put(
      { ...this.state.style, text: kind === 'emoji' ? alt : ` ${imageWords(alt)} ` },
      start,
      end,
      kind === 'emoji',
    );
    if (kind === 'image' && this.block) this.block.images += 1;
  }

  // --- Words --------------------------------------------------------------------------------------------------------

  text(text: string, start: number, end: number): void {
    for (const capture of this.captures) if (capture.text.length < 500) capture.text += text;
    const { state } = this;
    if (state.dropped || state.furniture) return;
    if (state.math) {
      if (state.annotation === 'tex') state.math.tex += text;
      else if (state.annotation === null) state.math.text += text;
    } else if (state.pre) state.pre.text += text;
    else if (text.trim() === '') this.space(text);
    else {
      const words = state.raised
        ? raised(text, state.raised, (state.style.address ?? '').startsWith('#'))
        : text;
      this.put({ ...state.style, text: words }, start, end, true);
    }
  }

  private space(text: string): void {
    const last = this.block?.runs.at(-1);
    if (!last || this.block!.breaks > 0) return;
    if (last.kind === 'words') last.text += text;
    else this.block!.runs.push({ ...this.state.style, text });
  }

  /** `words`: they are not those that stand for an image, or between cells. */
  private put(run: Run, start: number, end: number, words: boolean): void {
    if (this.state.furniture) return;
    // Two line breaks part paragraphs.
    if (this.block && this.block.breaks > 1 && this.block.runs.length > 0) this.flush();
    const block = this.started();
    if (block.runs.length === 0) {
      block.start = start;
      block.state = this.state;
    } else if (block.breaks > 0) block.runs.push({ ...this.state.style, kind: 'break', text: '\n' });
    block.breaks = 0;
    const last = block.runs.at(-1);
    if (last && run.kind === 'words' && last.kind === 'words' && isAlike(last, run)) last.text += run.text;
    else block.runs.push({ ...run });
    block.end = Math.max(block.end, end);
    block.words ||= words;
    block.cited &&= this.state.cite;
  }

  private started(): Block {
    this.block ??= {
      runs: [],
      start: 0,
      end: 0,
      images: 0,
      words: false,
      cited: true,
      author: null,
      date: null,
      url: null,
      breaks: 0,
      state: this.state,
    };
    return this.block;
  }

  // --- Parts --------------------------------------------------------------------------------------------------------

  private flush(): void {
    const { block } = this;
    this.block = null;
    if (!block) return;
    const said = saidBy(
      block.runs.flatMap((run) =>
        run.kind === 'words' ? typedRuns(run.text, this.linked(run)) : [this.linked(run)],
      ),
      this.frameOf(block),
    );
    const role = roleOf(block, said.text);
    const isFlat = block.state.scope === this.root;
    if (isFlat && block.state.quoted === 0) this.begin(block, role, said.text);
    this.add(role, said, block);
    const { item, heading } = block.state;
    if (said.text === '') return;
    if (item && role === 'item') item.used = true;
    if (heading !== null) this.facts.headed(heading, said.text);
  }

  /** A byline on a page that has no elements for posts begins one. */
  private begin({ author, date, url }: Block, role: Part['role'], text: string): void {
    const line = role === 'byline' ? bylineOf(text) : null;
    const told =
      author !== null && date !== null
        ? { author, date, url }
        : line?.kind === 'start' && line.sure
          ? { author: line.author, date: line.date, url }
          : null;
    if (told && (this.flat.words > 0 || this.flat.author !== null)) {
      this.flat = newScope(this.root, null);
      this.flat.depth = this.depth;
      this.scopes.push(this.flat);
      Object.assign(this.flat, told);
      return;
    }
    this.flat.author ??= told?.author ?? author;
    this.flat.date ??= told?.date ?? date;
    this.flat.url ??= url;
  }

  private linked(run: Run): Run {
    return run.address === null ? run : { ...run, address: this.facts.address(run.address) };
  }

  private frameOf({ state }: Block): Frame {
    if (state.heading !== null) return { type: 'heading', depth: state.heading };
    return state.item && !state.item.used ? { type: 'item', number: state.item.number } : null;
  }

  private add(
    role: Part['role'],
    said: Said,
    { start, end, images, state }: Pick<Block, 'start' | 'end' | 'images' | 'state'>,
  ): void {
    const before = this.collected.parts.length;
    const quoted = role === 'byline' ? state.quoted : Math.max(state.quoted, state.box ? 1 : 0);
    this.collected.add(said, { post: 0, role, start, end, quoted, images });
    if (this.collected.parts.length === before) return;
    const scope = state.scope === this.root ? this.flat : state.scope;
    this.scopeOf.push(scope);
    scope.parts += 1;
    if (role !== 'byline' && role !== 'heading') scope.words += 1;
    if (role === 'heading' && scope.words === 0) scope.heading ??= said.text;
  }
}

function isAlike(a: Run, b: Run): boolean {
  return (
    a.strong === b.strong && a.emphasis === b.emphasis && a.struck === b.struck && a.address === b.address
  );
}

function roleOf(block: Block, text: string): Part['role'] {
  const { state } = block;
  if (isByline(block, text)) return 'byline';
  if (state.heading !== null) return 'heading';
  if (block.images > 0 && !block.words) return 'image';
  return state.item && !state.item.used ? 'item' : 'text';
}

function isByline({ state, author, date, cited }: Block, text: string): boolean {
  if (state.quoted > 0) return cited && text.length <= LONGEST_BYLINE;
  if (text.length > LONGEST_BYLINE) return false;
  if (state.byline || (state.box && /(?::|wrote|said|…)$/u.test(text))) return true;
  if ((author !== null || date !== null) && !/[.!?]["”’)]?$/u.test(text)) return true;
  const line = bylineOf(text);
  return (line?.kind === 'aside' || line?.kind === 'start') && line.sure;
}

/** "by Jane Doe", "Jane Doe:" */
function personIn(text: string): string {
  return text.replace(/^(?:posted |written )?by:? /iu, '').replace(/ ?:$/u, '');
}

/** What an image is to a reader; null where it is decoration, or counts who looks. */
function imageKind(attributes: Attributes): 'image' | 'emoji' | 'tex' | null {
  const alt = attributes.get('alt')?.trim();
  const classes = attributes.get('class') ?? '';
  if (
    /(?:^|[\s_-])(?:emoji|emoticon|smil(?:ey|ie))/iu.test(classes) ||
    (alt && /^(?::[\w+-]+:|\p{Extended_Pictographic}\uFE0F?)$/u.test(alt))
  )
    return alt ? 'emoji' : null;
  if (alt && /(?:^|\s)(?:latex|tex|mwe-math-fallback-image\S*)(?:\s|$)/iu.test(classes)) return 'tex';
  const isSmall = [attributes.get('width'), attributes.get('height')].some((size) =>
    /^(?:\d|1\d|2[0-4])(?:px)?$/u.test(size ?? ''),
  );
  const isDecoration = /(?:^|[\s_-])(?:avatar|icon|logo|spacer|gravatar|profile)/iu.test(classes);
  return isSmall || isDecoration || attributes.get('role') === 'presentation' ? null : 'image';
}
