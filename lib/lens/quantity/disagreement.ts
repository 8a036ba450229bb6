import { type Arithmetic } from './arithmetic';

/** A size word that disagrees with its numbers. */
export interface Disagreement {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  /** `Finding.entry`. */
  entry: 'quantity/size' | 'quantity/multiple' | 'quantity/share';
  term: string;
  arithmetic: Arithmetic;
  /** A sentence for the card. */
  why: string;
  /** The same phrase with what the numbers say. */
  neutral: string[];
}
