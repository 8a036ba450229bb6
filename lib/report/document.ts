/**
 * A report as a document: what every form of it can say, in reading order. Markdown, HTML and plain text each write
 * documents, and know nothing of notes; what a report or a letter is made of is decided once, here is only its shape.
 */

export type Inline =
  | { is: 'text'; text: string }
  /** Words of a person or of the paper: of whatever language, set apart from ours. */
  | { is: 'words'; text: string }
  | { is: 'formula'; tex: string }
  | { is: 'strong'; of: Inline[] }
  /** `to` is an address that may be opened. */
  | { is: 'link'; to: string; of: Inline[] }
  /** To a place with that id in this document, where the form has places. */
  | { is: 'jump'; to: string; of: Inline[] }
  | { is: 'removed' | 'added'; of: Inline[] };

/** How a paragraph is said: `label` names what follows, `soft` stands back, `loud` stands out. */
export type Tone = 'label' | 'soft' | 'loud';

export type Block =
  /** `id`: where a `jump` leads. */
  | { is: 'heading'; level: 1 | 2 | 3 | 4; of: Inline[]; id?: string }
  | { is: 'paragraph'; of: Inline[]; tone?: Tone }
  /** Of the paper, or of a note; `of` where it is from. */
  | { is: 'quotation'; words: Inline[]; from?: Inline[] }
  /** How one wording became another. */
  | { is: 'change'; of: Inline[] }
  /** Markdown as a person wrote it. */
  | { is: 'body'; source: string }
  | { is: 'list'; items: Block[][] }
  /** Short values by name. */
  | { is: 'facts'; facts: Fact[] }
  /** `flows`: a row can be read as a line, where there is no room for columns. */
  | { is: 'table'; caption: string; head: string[]; rows: Inline[][][]; flows?: true }
  /** Where the parts of a long document are: a form without places has none of it. */
  | { is: 'contents'; entries: Inline[][] }
  /** What belongs side by side, where there is room: first one, then the other. */
  | { is: 'beside'; first: Block[]; second: Block[] }
  /** What is said to something, within it. */
  | { is: 'replies'; items: Block[][] }
  /** A point with everything that belongs to it. */
  | { is: 'point'; number: number; of: Block[] };

export interface Fact {
  name: string;
  of: Inline[];
}

export interface ReportDocument {
  title: string;
  blocks: Block[];
}

export function text(written: string): Inline {
  return { is: 'text', text: written };
}

export function words(written: string): Inline {
  return { is: 'words', text: written };
}

export function paragraph(...of: Inline[]): Block {
  return { is: 'paragraph', of };
}

export function toned(tone: Tone, ...of: Inline[]): Block {
  return { is: 'paragraph', of, tone };
}

export function label(written: string): Block {
  return toned('label', text(written));
}

export function quoted(...of: Inline[]): Block {
  return { is: 'quotation', words: of };
}

export function changed(of: Inline[]): Block {
  return { is: 'change', of };
}

export function list(items: Block[][]): Block {
  return { is: 'list', items };
}

export function replies(items: Block[][]): Block {
  return { is: 'replies', items };
}

export function heading(level: 1 | 2 | 3 | 4, ...of: Inline[]): Block {
  return { is: 'heading', level, of };
}

/** The parts with `gap` between them. */
export function joined(parts: readonly Inline[][], gap: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(gap), ...part]));
}
