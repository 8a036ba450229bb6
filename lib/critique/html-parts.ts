/** The blocks of a page as parts of posts. */
import { workOf } from '../evidence/references';
import { bylineOf } from './byline';
import { Collected } from './collected';
import type { Critique, Part } from './critique';
import { type Block, unsigned } from './html-blocks';
import type { PageFacts } from './html-page';
import { newScope, postsOf, type Scope } from './html-posts';
import type { State } from './html-state';
import type { Holder } from './html-conventions';
import { fieldNameOf, isBare, isBrief, isForm } from './openreview-fields';
import { PLAIN, saidBy, saidByCode, type Frame, type Run, type Said } from './runs';
import { typedRuns } from './typed';

/** A field of a review form, and where its name stands. */
interface Field {
  name: string;
  start: number;
  end: number;
  /** Boxes to tick and such: nobody's words. */
  isForm: boolean;
  /** Its name stands before what it says, or says nothing. */
  isTold: boolean;
}

const FIELD_DEPTH = 3;
const LONGEST_BYLINE = 200;
/** Parts between two pauses. */
const STEP = 200;

export class PageParts {
  readonly root = newScope(null, null);
  /** How deep the next post stands, where a flat list says so. */
  depth: number | null = null;
  private readonly scopes: Scope[] = [this.root];
  /** Of each part, by index. */
  private readonly scopeOf: Scope[] = [];
  private readonly collected: Collected;
  /** Where no element holds posts: the post that the last byline began. */
  private flat = this.root;

  /** The field of a form whose words follow. */
  private field: Field | null = null;

  constructor(
    private readonly source: string,
    private readonly facts: PageFacts,
  ) {
    this.collected = new Collected(source);
  }

  *critique(): Generator<void, Critique> {
    const { posts, postOf, isPagesOwn } = postsOf(this.scopes);
    const parts: Part[] = [];
    let last = 0;
    for (const [index, part] of this.collected.parts.entries()) {
      if (index % STEP === 0) yield;
      const scope = this.scopeOf[index]!;
      if (isPagesOwn(scope)) {
        if (!part.links.some(({ url }) => workOf(url)?.scheme === 'arxiv')) continue;
        // The page's own, but it may say what paper its posts are on.
        part.role = 'byline';
      }
      last = postOf(scope) ?? last;
      part.post = last;
      parts.push(part);
    }
    const [first] = posts;
    if (first) {
      first.author ??= this.facts.author;
      first.date ??= this.facts.date;
    }
    return { source: this.source, title: this.facts.titleOf(), posts, parts };
  }

  /** The post that words of a scope are said in. */
  spoken(scope: Scope): Scope {
    return scope === this.root ? this.flat : scope;
  }

  /** Whether words there belong to no element that holds a post. */
  isOpen(scope: Scope): boolean {
    return scope === this.root || scope === this.flat;
  }

  /** A scope for an element that may hold a post, within another. */
  scope(holder: Holder, around: Scope): Scope {
    const inner = newScope(this.spoken(around), holder);
    this.scopes.push(inner);
    return inner;
  }

  /** A block that has ended. */
  block(block: Block): void {
    const { state } = block;
    const typed = block.signed ? unsigned(block.runs) : { runs: block.runs, depth: 0 };
    const runs = typed.runs.flatMap((run) =>
      run.kind === 'words' ? typedRuns(run.text, this.linked(run)) : [this.linked(run)],
    );
    const frame = frameOf(state);
    const plain = saidBy(runs, frame);
    const isForumWords = state.forum?.at === 'said';
    const label = isForumWords && plain.text !== '' ? this.untold() : null;
    const isLed = label !== null && (label.isForm || ((state.forum?.typed ?? false) && isBrief(plain.text)));
    if (label && !isLed) this.headed(label, state);
    const said = isLed ? saidBy([leadOf(label), ...runs], frame) : plain;
    const role = isForumWords ? (this.field?.isForm ? 'byline' : ownRoleOf(block)) : roleOf(block, said.text);
    if (state.scope === this.root && state.quoted === 0) this.begin(block, role, said.text);
    this.add(role, said, isLed ? { ...block, start: label.start } : block, state.quoted + typed.depth);
    if (said.text === '') return;
    if (state.item && role === 'item') state.item.used = true;
    if (state.heading !== null && state.forum === null) this.facts.headed(state.heading, said.text);
  }

  /** The name of a field: what is said next, up to another name, stands in it. */
  label(text: string, start: number, end: number): void {
    const name = text.replace(/ ?:$/u, '');
    const isTold = isBare(fieldNameOf(name));
    this.field = { name, start, end, isForm: isForm(fieldNameOf(name)), isTold };
  }

  /** The field whose name has not been said yet; now it will be. */
  private untold(): Field | null {
    const { field } = this;
    if (field === null || field.isTold) return null;
    field.isTold = true;
    return field;
  }

  private headed({ name, start, end }: Field, state: State): void {
    const said = saidBy([{ ...PLAIN, text: name }], { type: 'heading', depth: FIELD_DEPTH });
    this.add('heading', said, { start, end, images: 0, state: { ...state, box: false } }, 0);
  }

  /** A block of code. */
  code(text: string, at: { start: number; end: number }, state: State): void {
    const label = state.forum?.at === 'said' && text.trim() !== '' ? this.untold() : null;
    if (label) this.headed(label, state);
    this.add('text', saidByCode(text), { ...at, images: 0, state }, state.quoted);
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

  private add(
    role: Part['role'],
    said: Said,
    { start, end, images, state }: Pick<Block, 'start' | 'end' | 'images' | 'state'>,
    depth: number,
  ): void {
    const before = this.collected.parts.length;
    const quoted = role === 'byline' ? depth : Math.max(depth, state.box ? 1 : 0);
    this.collected.add(said, { post: 0, role, start, end, quoted, images });
    if (this.collected.parts.length === before) return;
    const scope = this.spoken(state.scope);
    this.scopeOf.push(scope);
    scope.parts += 1;
    if (role !== 'byline' && role !== 'heading') {
      scope.words += 1;
      scope.letters += said.text.length;
      scope.longest = Math.max(scope.longest, said.text.length);
    }
    if (role === 'heading' && scope.words === 0 && state.forum?.at !== 'said') scope.heading ??= said.text;
    const line = role === 'byline' && scope.heading === null ? bylineOf(said.text) : null;
    if (line?.kind === 'start') scope.heading = line.heading;
  }
}

function leadOf({ name }: Field): Run {
  return { ...PLAIN, strong: true, text: `${name}: ` };
}

function frameOf({ heading, item }: State): Frame {
  if (heading !== null) return { type: 'heading', depth: heading };
  return item && !item.used ? { type: 'item', number: item.number } : null;
}

function roleOf(block: Block, text: string): Part['role'] {
  return isByline(block, text) ? 'byline' : ownRoleOf(block);
}

/** Of somebody's words. */
function ownRoleOf({ state, images, words }: Block): Part['role'] {
  if (state.heading !== null) return 'heading';
  if (images > 0 && !words) return 'image';
  return state.item && !state.item.used ? 'item' : 'text';
}

function isByline({ state, author, date, cited, signed }: Block, text: string): boolean {
  if (signed) return false;
  if (state.quoted > 0) return cited && text.length <= LONGEST_BYLINE;
  if (text.length > LONGEST_BYLINE) return false;
  if (state.byline || (state.box && /(?::|wrote|said|…)$/u.test(text))) return true;
  if ((author !== null || date !== null) && !/[.!?]["”’)]?$/u.test(text)) return true;
  const line = bylineOf(text);
  return (line?.kind === 'aside' || line?.kind === 'start') && line.sure;
}
