import type { Arithmetic } from './arithmetic';

/** Wording that its numbers do not carry. */
export interface Disagreement {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  /** `Finding.entry`. */
  entry: 'quantity/size' | 'quantity/multiple' | 'quantity/share' | 'quantity/baseline';
  term: string;
  /** Null where the numbers give no sum. */
  arithmetic: Arithmetic | null;
  /** A sentence for the card. */
  why: string;
  /** What would carry the wording; null where the numbers settle it. */
  carry: string | null;
  /** What found it, a sentence. */
  says: string;
  /** The same phrase with what the numbers say; empty where only the paper can say it. */
  neutral: string[];
}
