/**
 * The saved page of a forum of OpenReview. What its elements are, their classes say: those of its pages today, and of
 * the older ones (`note_with_children`). What stands in none of the places that hold somebody's words is the page's own.
 */
import { roleOf } from './forum-page';
import type { Holder, Told } from './html-conventions';
import { type Attributes, classesOf, names } from './html-tags';
import { addressOfNote } from './openreview-fields';

/** Where on such a page something stands: outside the posts, in one, at words about it, at words of it. */
export interface ForumPlace {
  at: 'page' | 'note' | 'about' | 'said';
  /** Of words that are said: each line of the source is one, as it was typed. */
  typed: boolean;
}

export const OUTSIDE: ForumPlace = { at: 'page', typed: false };

/** `gone`: a note that was deleted; `own`: the page's own; `label`: the name of a field. */
export type ForumElement =
  'thread' | 'note' | 'gone' | 'own' | 'title' | 'about' | 'label' | 'said' | 'other';

const OWN =
  names(`forum-note invitations-container invitation-buttons filters-container btn-group btn-group-vertical
  dropdown-menu parent-title title_collapsed meta_actions reply_row view-more-replies-container gradient-overlay
  note-editor readers revisions private-contents-icon attachment-download-link collapse-comment-tree`);
const KINDS: readonly (readonly [ForumElement, ReadonlySet<string>])[] = [
  ['own', OWN],
  ['thread', names('note_with_children')],
  ['title', names('heading note_content_title')],
  ['about', names('subheading meta_row')],
  ['label', names('note-content-field note_content_field')],
  ['said', names('note-content-value note_content_value')],
  ['note', names('note')],
];
const TYPED = /\bmarkdown-rendered\b/u;

/** Whether it is such a page, and an older one; null for another page. */
export function forumMarkupOf(source: string): { older: boolean } | null {
  const isForum = /class=["']?[^"'>]{0,200}\b(?:note-content-field|note_content_field)\b/u.test(source);
  return isForum ? { older: /class=["']?note_with_children\b/u.test(source) } : null;
}

/** @param inThread whether another note or a thread stands around it */
export function forumElementOf(older: boolean, attributes: Attributes, inThread: boolean): ForumElement {
  const classes = classesOf(attributes);
  const kind = KINDS.find(([, named]) => classes.some((each) => named.has(each)))?.[0] ?? 'other';
  if (kind !== 'note') return kind;
  // On older pages the paper is a note like those below it, which stand in threads.
  if (older && !inThread) return 'own';
  return classes.includes('deleted') || classes.includes('trashed') ? 'gone' : 'note';
}

/** Where words stand within an element. */
export function placeWithin(place: ForumPlace, element: ForumElement, attributes: Attributes): ForumPlace {
  switch (element) {
    case 'note':
    case 'thread':
      return { at: 'note', typed: false };
    case 'gone':
      return OUTSIDE;
    case 'title':
    case 'about':
      return place.at === 'note' ? { at: 'about', typed: false } : place;
    case 'said':
      return place.at === 'note' ? { at: 'said', typed: !TYPED.test(attributes.get('class') ?? '') } : place;
    case 'own':
    case 'label':
    case 'other':
      return place;
  }
}

/** The kind of post that a note is: "Official Review". */
export function isKind(attributes: Attributes): boolean {
  return classesOf(attributes).includes('invitation');
}

/** Whether the title of the paper stands there. */
export function isTitleOfPaper(attributes: Attributes): boolean {
  return classesOf(attributes).includes('citation_title');
}

export function forumHolderOf(attributes: Attributes): Holder {
  const id = noteIdOf(attributes);
  return { comment: true, author: null, ids: id === null ? [] : [id], parent: null, depth: null };
}

function noteIdOf(attributes: Attributes): string | null {
  const id = attributes.get('data-id') ?? attributes.get('id')?.replace(/^note_/u, '') ?? '';
  return /^[\w-]{1,100}$/u.test(id) ? id : null;
}

/** The address of a note, by that of its page. */
export function addressOfForumNote(page: string | null, attributes: Attributes): string | null {
  const note = noteIdOf(attributes);
  const forum = /\/forum\?(?:[^#]*&)?id=([\w-]{1,100})/u.exec(page ?? '')?.[1];
  return note !== null && forum !== undefined ? addressOfNote(forum, note) : null;
}

const AUTHOR = names('signatures');
const DATE = names('created-date date');

/** What an element says of the note around it. */
export function toldOnForum(attributes: Attributes): Told[] {
  const classes = classesOf(attributes);
  if (classes.some((each) => AUTHOR.has(each))) return [{ what: 'author', strong: true, value: null }];
  if (classes.some((each) => DATE.has(each))) return [{ what: 'date', value: null }];
  const address = attributes.get('href') ?? attributes.get('data-permalink-url') ?? '';
  return /[?&]noteId=/u.test(address) ? [{ what: 'url', value: address }] : [];
}

/** Who signs: "by Authors (Mo Mole, Vi Vole)", "Garden 2019 Conference Paper12 AnonReviewer2". */
export function signerIn(text: string): string {
  const name = text.replace(/^by /u, '').replace(/^.*\b(?:Conference|(?:Paper|Submission)\d+) (?=\S)/u, '');
  return roleOf(name) ?? name.replace(/ ?\([^()]*\)$/u, '');
}

/** "01 Nov 2023, 12:00 (modified: 10 Nov 2023, 12:21)" was posted on the first of them. */
export function dayIn(text: string): string {
  return text.replace(/ ?\([^()]*\)$/u, '');
}
