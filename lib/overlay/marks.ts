/**
 * What is marked on the page, sorted, with the question that pointer and keyboard ask of it: what stands here, what
 * comes next. Offsets in UTF-16 code units of `PageText.text`, the end excluded.
 */
import type { AnchorResult } from '../anchor/result';
import type { Finding } from '../lens/finding';
import type { NoteMark } from '../messages/note-messages';
import type { Span } from '../page-text/page-text';
import type { TargetKind } from '../notes/target';

/** A finding of the lens, or a note that was found again on this page. */
export type Mark = FindingOnPage | NoteOnPage;

export type FindingOnPage = Span & { on: 'finding'; finding: Finding };

export type NoteOnPage = Span & {
  on: 'note';
  note: NoteMark;
  status: 'exact' | 'moved' | 'reworded';
  /** The words as they read here. */
  text: string;
  /** What is drawn: the words marked, or an outline around an element or around the boxes of the words. */
  outline: Element | 'boxes' | null;
};

/** A note with where it stands on this page. */
export interface AnchoredNote {
  note: NoteMark;
  anchor: AnchorResult;
}

/**
 * The marks of those notes that have one place; ambiguous, uncertain and lost ones are never drawn.
 * @param outlineOf what the outline of something that is no words goes around
 */
export function noteMarks(
  notes: readonly AnchoredNote[],
  outlineOf: (what: TargetKind, span: Span) => NoteOnPage['outline'],
): NoteOnPage[] {
  return notes.flatMap(({ note, anchor }): NoteOnPage[] => {
    if (!('start' in anchor)) return [];
    const { start, end, status, text } = anchor;
    const outline = outlineOf(note.what, { start, end });
    return [{ on: 'note', start, end, note, status, text, outline }];
  });
}

/** Whether nothing is left to be said about a note by anybody. */
export function isSettled({ state }: Pick<NoteMark, 'state'>): boolean {
  return state === 'resolved' || state === 'withdrawn' || state === 'agreed-to-differ';
}

export function findingMarks(findings: readonly Finding[]): FindingOnPage[] {
  return findings.map((finding) => ({ on: 'finding', start: finding.start, end: finding.end, finding }));
}

/** Marks in page order. A list is made once for each drawing and asked at every move of the pointer. */
export class MarkList {
  readonly marks: readonly Mark[];
  /** For each mark the furthest end among it and all before it: tells a search when it may stop. */
  readonly #reach: readonly number[];

  constructor(marks: readonly Mark[]) {
    this.marks = marks.toSorted((a, b) => a.start - b.start || a.end - b.end);
    let reach = 0;
    this.#reach = this.marks.map((mark) => (reach = Math.max(reach, mark.end)));
  }

  /**
   * The marks that touch `offset`, in page order. A mark's end touches: a caret position lies between two letters,
   * and the pointer on the right half of a mark's last letter gives the offset behind it.
   */
  at(offset: number): Mark[] {
    const found: Mark[] = [];
    for (let i = this.#firstAfter(offset) - 1; i >= 0 && this.#reach[i]! >= offset; i -= 1) {
      if (this.marks[i]!.end >= offset) found.push(this.marks[i]!);
    }
    return found.reverse();
  }

  /** The marks that share at least one letter with `span`, in page order. */
  within(span: Span): Mark[] {
    return this.marks
      .slice(0, this.#firstAfter(span.end - 1))
      .filter((mark) => mark.end > span.start && mark.start < span.end);
  }

  /** The first mark that begins behind `offset`; null after the last. */
  after(offset: number): Mark | null {
    return this.marks[this.#firstAfter(offset)] ?? null;
  }

  /** The last mark that begins before `offset`; null before the first. */
  before(offset: number): Mark | null {
    return this.marks[this.#firstAfter(offset - 1) - 1] ?? null;
  }

  /** The marks of a finding's term and kind, in page order, its own among them. */
  ofTerm({ kind, term }: Pick<Finding, 'kind' | 'term'>): FindingOnPage[] {
    return this.marks.filter(
      (mark): mark is FindingOnPage =>
        mark.on === 'finding' && mark.finding.kind === kind && mark.finding.term === term,
    );
  }

  /** The index of the first mark that begins behind `offset`. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
