/** What holds where words of a page stand: what the elements around them say together. */
import type { Scope } from './html-posts';
import { isDropped, isFurniture } from './html-chrome';
import { isQuoteBox } from './html-conventions';
import type { Attributes } from './html-tags';
import type { ForumPlace } from './openreview-page';
import { PLAIN, type Run } from './runs';

/** An element that changes nothing hands on the same one. */
export interface State {
  /** Nothing is read: programs, styles, what is not shown. */
  dropped: boolean;
  /** Words are those of the page's own parts. */
  furniture: boolean;
  quoted: number;
  /** In a box that pages draw round a quotation. */
  box: boolean;
  style: Run;
  raised: 'sup' | 'sub' | null;
  heading: number | null;
  /** The first words in an item are the item. */
  item: { number: number | null; used: boolean } | null;
  /** The number of the next item; null where they have none. */
  list: { next: number | null } | null;
  byline: boolean;
  cite: boolean;
  pre: { text: string } | null;
  /** `start`: where its element begins. */
  math: { tex: string; text: string; display: boolean; start: number } | null;
  /** In a formula: its TeX, or what is no text of it. */
  annotation: 'tex' | 'other' | null;
  scope: Scope;
  /** How many elements around may hold posts. */
  scopes: number;
  /** On the page of a forum of OpenReview. */
  forum: ForumPlace | null;
}

export function plainState(scope: Scope, forum: ForumPlace | null): State {
  return {
    dropped: false,
    furniture: false,
    quoted: 0,
    box: false,
    style: PLAIN,
    raised: null,
    heading: null,
    item: null,
    list: null,
    byline: false,
    cite: false,
    pre: null,
    math: null,
    annotation: null,
    scope,
    scopes: 0,
    forum,
  };
}

/** Whether words that stand there are not read. */
export function isMute({ dropped, furniture, forum }: State): boolean {
  return dropped || furniture || forum?.at === 'page' || forum?.at === 'note';
}

/** What holds within an element. @param start where its tag begins */
export function stateWithin(state: State, name: string, attributes: Attributes, start: number): State {
  if (state.dropped) return state;
  const script = name === 'script' && /^math\/tex/iu.test(attributes.get('type') ?? '');
  if (script) {
    const display = /mode=display/iu.test(attributes.get('type')!);
    return { ...state, math: { tex: '', text: '', display, start }, annotation: 'tex' };
  }
  if (isDropped(name, attributes)) return { ...state, dropped: true };
  let within = state;
  const change = (changes: Partial<State>) => {
    within = { ...within, ...changes };
  };
  if (!state.furniture && isFurniture(name, attributes, state.scope.parent !== null))
    change({ furniture: true });
  if (name !== 'blockquote' && name !== 'q' && isQuoteBox(attributes)) change({ box: true });
  if (state.math) return withinFormula(within, name, attributes);

  const style = styleOf(state.style, name, attributes);
  if (style !== state.style) change({ style });
  switch (name) {
    case 'blockquote':
      change({ quoted: state.quoted + 1, item: null });
      break;
    case 'cite':
      change({ cite: true });
      break;
    case 'sup':
    case 'sub':
      change({ raised: name });
      break;
    case 'ol':
      change({ list: { next: numberOf(attributes.get('start')) ?? 1 } });
      break;
    case 'ul':
    case 'menu':
      change({ list: { next: null } });
      break;
    case 'li':
      change({ item: { number: nextNumber(state, attributes), used: false } });
      break;
    case 'pre':
    case 'listing':
    case 'xmp':
      if (!state.pre) change({ pre: { text: '' } });
      break;
    case 'math': {
      const tex = attributes.get('alttext') ?? '';
      const display = attributes.get('display') === 'block';
      // What stands beside it in words is said already.
      change({ math: { tex, text: '', display, start }, annotation: tex === '' ? null : 'other' });
      break;
    }
    case 'p':
    case 'div':
      break;
    default: {
      const depth = /^h([1-6])$/u.exec(name)?.[1];
      if (depth !== undefined) change({ heading: Number(depth) });
    }
  }
  return within;
}

function withinFormula(state: State, name: string, attributes: Attributes): State {
  if (state.annotation === 'other') return state;
  if (name === 'annotation') {
    const isTex = /tex/iu.test(attributes.get('encoding') ?? '');
    return { ...state, annotation: isTex ? 'tex' : 'other' };
  }
  return name === 'annotation-xml' ? { ...state, annotation: 'other' } : state;
}

function styleOf(style: Run, name: string, attributes: Attributes): Run {
  switch (name) {
    case 'b':
    case 'strong':
      return { ...style, strong: true };
    case 'i':
    case 'em':
      return { ...style, emphasis: true };
    case 's':
    case 'del':
    case 'strike':
      return { ...style, struck: true };
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { ...style, kind: 'code' };
    case 'a': {
      const href = attributes.get('href');
      return href === undefined ? style : { ...style, address: href };
    }
    default:
      return style;
  }
}

function nextNumber(state: State, attributes: Attributes): number | null {
  const { list } = state;
  if (list?.next === null || list === null) return null;
  const number = numberOf(attributes.get('value')) ?? list.next;
  list.next = number + 1;
  return number;
}

function numberOf(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,6}$/u.test(written.trim()) ? Number(written) : null;
}
