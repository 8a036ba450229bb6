import type { ThreadState } from '../lib/threads/state';
import { stateName } from './thread-names';

/** A sign for each state, drawn on a grid of 16: states are told apart without colour. */
const PATHS: Readonly<Record<ThreadState, string>> = {
  open: 'M8 2.75a5.25 5.25 0 1 0 0 10.5a5.25 5.25 0 1 0 0-10.5z',
  answered: 'M2.75 3.5h10.5v7H7.5L4.75 13v-2.5h-2z',
  conceded: 'M2.75 3.5h10.5v7H7.5L4.75 13v-2.5h-2zM5.75 7l1.5 1.5 3-3',
  disputed: 'M3.5 6h9M3.5 10h9M10.75 2.75l-5.5 10.5',
  promised: 'M8 2.75a5.25 5.25 0 1 0 0 10.5a5.25 5.25 0 1 0 0-10.5zM8 5v3.25l2.25 1.5',
  changed: 'M8 3.25l5.25 9.5H2.75z',
  resolved: 'M8 2.75a5.25 5.25 0 1 0 0 10.5a5.25 5.25 0 1 0 0-10.5zM5.5 8.25l1.75 1.75 3.25-3.5',
  'agreed-to-differ': 'M6 3v10M10 3v10',
  withdrawn: 'M8 2.75a5.25 5.25 0 1 0 0 10.5a5.25 5.25 0 1 0 0-10.5zM4.5 11.5l7-7',
};

/** The sign of a state alone; beside its word, never instead of it. */
export function StateSign({ state }: { state: ThreadState }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[state]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Where a thread stands, as a sign and a word. */
export function StateMark({ state, title }: { state: ThreadState; title?: string }) {
  return (
    <span class={`state-mark state-${state}`} {...(title === undefined ? {} : { title })}>
      <StateSign state={state} />
      {stateName(state)}
    </span>
  );
}
