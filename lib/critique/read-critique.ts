/** The import of a critique from its source to threads, with how far it is. */
import type { Critique, CritiqueFormat } from './critique';
import { assemble, type AssembleContext } from './assemble';
import { cut } from './cut';
import { findQuotes } from './quoting/quotes';
import type { Reading } from './reading';

export interface Progress {
  stage: 'cutting' | 'quotations' | 'threads';
  /** Steps of the stage that are done, of about so many. */
  done: number;
  of: number;
}

export interface CritiqueSource extends AssembleContext {
  source: string;
  format: CritiqueFormat;
}

/** Reads a critique that is still to be cut. Yields often. */
export function* readCritique(given: CritiqueSource): Generator<Progress, Reading> {
  const { source, format } = given;
  const critique = yield* told('cutting', source.length / CHARACTERS_A_STEP, cut(source, format));
  return yield* readThreads(critique, given);
}

/** Reads one that its format has cut already, such as the posts of a forum. */
export function* readThreads(critique: Critique, context: AssembleContext): Generator<Progress, Reading> {
  const steps = 3 * critique.parts.length;
  const quotes = yield* told('quotations', steps, findQuotes(critique, context.page));
  return yield* told('threads', steps, assemble(critique, quotes, context));
}

const CHARACTERS_A_STEP = 5_000;

/** Counts the steps of `work`; more than were expected still are not the last. */
function* told<T>(
  stage: Progress['stage'],
  expected: number,
  work: Generator<void, T>,
): Generator<Progress, T> {
  let done = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    done += 1;
    yield { stage, done, of: Math.max(Math.ceil(expected), done + 1) };
  }
}
