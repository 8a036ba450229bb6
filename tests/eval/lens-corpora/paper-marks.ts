/** What the lens marks in the abstracts of the corpus. */
import type { Abstract } from '../labels/draw';
import type { Part } from './labels';
import { type Mark, marksIn } from './marks';

/** The marks of a title and its abstract. */
export type PaperMarks = Record<Part, Mark[]>;

/** What the lens marks in an abstract and its title. */
export function marksOf({ title, abstract, categories }: Abstract): PaperMarks {
  return {
    title: marksIn(title, 'title', { categories }),
    abstract: marksIn(abstract, 'abstract', { categories, title }),
  };
}
