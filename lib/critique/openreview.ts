/**
 * A forum of OpenReview as a critique: its reviews, answers and decisions are posts, and what stands under which is
 * known. The text that lines and offsets count in is the forum laid out in thread order, field by field.
 */
import type { Critique, Part, Post } from './critique';
import { cutMarkdown } from './md';
import { addressOfNote, isBare, isBrief, isForm, labelOf } from './openreview-fields';
import { type Forum, type ForumField, type ForumNote, readForum } from './openreview-notes';
import { PLAIN, type Run, saidBy } from './runs';
import { typedRuns } from './typed';

/**
 * @param json what the API answers when it is asked for the notes of a forum
 * @throws FileError where it is no such thing: the field is named
 */
export function* cutOpenReview(json: string): Generator<void, Critique> {
  const forum = readForum(json);
  yield;
  const write = new Writer(forum);
  for (const { note, under } of threadsOf(forum.notes)) {
    yield;
    yield* write.note(note, under);
  }
  return write.critique();
}

// --- Threads --------------------------------------------------------------------------------------------------------

interface Threaded {
  note: ForumNote;
  /** What it stands under, deleted notes and such without words passed over; null for one of its own. */
  under: ForumNote | null;
}

/**
 * The notes that say something, each behind what it stands under, the older of two first. What stands under nothing
 * that is here, the paper or a note that is missing, begins a thread; so does the first note of a circle.
 */
function* threadsOf(notes: readonly ForumNote[]): Generator<Threaded> {
  const ids = new Set(notes.map(({ id }) => id));
  const below = new Map<string, ForumNote[]>();
  const roots: ForumNote[] = [];
  for (const note of [...notes].sort(byDate)) {
    const beside = note.above !== null && ids.has(note.above) ? below.get(note.above) : roots;
    if (beside) beside.push(note);
    else below.set(note.above!, [note]);
  }
  const seen = new Set<string>();
  for (const first of [...roots, ...notes]) {
    const open: Threaded[] = [{ note: first, under: null }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { note, under } = next;
      if (seen.has(note.id)) continue;
      seen.add(note.id);
      const speaks = !note.deleted && note.fields.length > 0;
      if (speaks) yield next;
      for (const answer of (below.get(note.id) ?? []).toReversed())
        open.push({ note: answer, under: speaks ? note : under });
    }
  }
}

function byDate(one: ForumNote, other: ForumNote): number {
  if (one.date === null || other.date === null)
    return Number(one.date === null) - Number(other.date === null);
  return one.date - other.date;
}

// --- Parts ----------------------------------------------------------------------------------------------------------

class Writer {
  private readonly posts: Post[] = [];
  private readonly parts: Part[] = [];
  private readonly byNote = new Map<ForumNote, number>();
  private readonly texts: string[] = [];
  private length = 0;
  /** Of what is written next. */
  private line = 1;

  constructor(private readonly forum: Forum) {}

  critique(): Critique {
    return {
      source: this.texts.join(''),
      title: this.forum.title,
      posts: this.posts,
      parts: this.parts,
    };
  }

  *note(note: ForumNote, under: ForumNote | null): Generator<void> {
    const before = this.parts.length;
    for (const field of note.fields) yield* this.field(field);
    if (this.parts.length === before) return;
    const { author, date, kind } = note;
    this.byNote.set(note, this.posts.length);
    this.posts.push({
      author,
      date: date === null ? null : new Date(date).toISOString().replace(/\.\d+Z$/u, 'Z'),
      url: this.forum.id === null ? null : addressOfNote(this.forum.id, note.id),
      heading: kind,
      answers: (under && this.byNote.get(under)) ?? null,
    });
  }

  private *field({ name, text }: ForumField): Generator<void> {
    const label = labelOf(name);
    const plain = text.trim();
    if (name === 'title') {
      this.typed('heading', typedRuns(plain), plain);
    } else if (isForm(name)) {
      this.typed('byline', typedRuns(`${label}: ${plain}`), `${label}: ${plain}`);
    } else if (isBare(name)) {
      yield* this.markdown(null, text);
    } else if (isBrief(plain)) {
      const lead: Run = { ...PLAIN, strong: true, text: `${label}:` };
      this.typed('text', [lead, ...typedRuns(` ${plain}`)], `${label}: ${plain}`);
    } else yield* this.markdown(label, text);
  }

  private typed(role: Part['role'], runs: readonly Run[], source: string): void {
    const said = saidBy(runs, role === 'heading' ? { type: 'heading', depth: 3 } : null);
    if (said.text === '') return;
    const { start, from } = this.lay(source);
    this.parts.push({
      post: this.posts.length,
      lines: { from, to: from + countOf(source) },
      at: { start, end: start + source.length },
      role,
      ...said,
      quoted: 0,
      images: 0,
    });
  }

  private *markdown(label: string | null, text: string): Generator<void> {
    // Behind an empty line no field begins as a file would, with lines about itself.
    const source = `\n${text}`;
    const { parts } = yield* cutMarkdown(source);
    if (parts.length === 0) return;
    if (label !== null) this.typed('heading', [{ ...PLAIN, text: label }], label);
    const { start, from } = this.lay(source);
    for (const part of parts) {
      this.parts.push({
        ...part,
        post: this.posts.length,
        lines: { from: part.lines.from + from - 1, to: part.lines.to + from - 1 },
        at: { start: part.at.start + start, end: part.at.end + start },
        // Who posted what the forum knows: a line that looks like it is somebody's words.
        role: part.role === 'byline' ? 'text' : part.role,
      });
    }
  }

  /** Writes on: where it begins, and on which line. */
  private lay(text: string): { start: number; from: number } {
    const begun = { start: this.length, from: this.line };
    this.texts.push(text, '\n\n');
    this.length += text.length + 2;
    this.line += countOf(text) + 2;
    return begun;
  }
}

function countOf(text: string): number {
  return text.split('\n').length - 1;
}
