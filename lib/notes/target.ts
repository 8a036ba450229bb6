/** What a note, a promise or a reference is about: a place of a paper. */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { ArxivId } from '../paper/id';
import { Version } from './ids';

/** What can be written on. A figure, a table and an equation are described by the words of their caption or place. */
export const TARGETS = [
  'passage',
  'formula',
  'figure',
  'table',
  'equation',
  'caption',
  'title',
  'paper',
] as const;
export const TargetKind = v.picklist(TARGETS);
export type TargetKind = v.InferOutput<typeof TargetKind>;

export const Target = v.pipe(
  v.object({
    paper: ArxivId,
    /** The version that was read; null where the page does not say. */
    version: v.nullable(Version),
    what: TargetKind,
    selectors: v.pipe(v.array(Selector), v.maxLength(10, 'must be at most 10 long')),
  }),
  v.forward(
    v.check(
      ({ what, selectors }) => (what === 'paper') === (selectors.length === 0),
      'must be empty for the whole paper, and only for it',
    ),
    ['selectors'],
  ),
);
export type Target = v.InferOutput<typeof Target>;
