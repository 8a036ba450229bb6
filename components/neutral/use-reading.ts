import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NeutralPaper, NeutralPassage } from '../../lib/messages/neutral-messages';
import { type Choices, firstChoices, leave, type Place, standing, take } from '../../lib/neutral/choices';
import type { Proposal } from '../../lib/neutral/proposal';
import { choicesKept, keepChoices } from './kept-choices';
import type { NeutralClient } from './neutral-client';

/** A place of one of the passages that are read. */
export interface Row {
  /** Tells it from all others that are shown. */
  key: string;
  /** Of its passage among those that are read. */
  passage: number;
  place: Place;
}

export interface Reading {
  passages: readonly NeutralPassage[];
  /** What stands in each passage. */
  places: readonly (readonly Place[])[];
  /** All of them, in order. */
  rows: readonly Row[];
  /** Makes a wording; another one of the same words, or one that the reader has written. */
  accept: (row: Row, wording?: number, typed?: string | null) => void;
  /** Makes the wording of another proposal in a place. */
  acceptInstead: (passage: number, key: string) => void;
  /** Leaves the paper's words. */
  reject: (row: Row) => void;
  /** Takes the last decision back. The key of the row that it was about; null where there is none. */
  undo: () => string | null;
  canUndo: boolean;
}

interface State {
  of: NeutralPaper;
  choices: readonly Choices[];
  /** What was decided before the last decisions, the last at the end, and about which row each was. */
  before: readonly { choices: readonly Choices[]; row: string }[];
}

/** The key of the row in which a proposal stands. */
export function rowKey(passage: number, { key }: Pick<Proposal, 'key'>): string {
  return `${passage} ${key}`;
}

/** The row of this key; where the proposal has no place of its own, the one that stands in its place. */
export function rowOf(rows: readonly Row[], key: string | null): Row | undefined {
  return (
    rows.find((row) => row.key === key) ??
    rows.find(({ passage, place }) => place.others.some((other) => rowKey(passage, other) === key))
  );
}

/** What is decided about the passages of `paper`, and what follows for their text. */
export function useReading(client: NeutralClient, paper: NeutralPaper): Reading {
  const [held, setState] = useState<State>(() => begun(client, paper));
  const state = held.of === paper ? held : begun(client, paper);
  const { passages } = paper;

  useEffect(() => {
    for (const [index, passage] of passages.entries()) {
      keepChoices(client, { ...paper, ...passage }, state.choices[index]!);
    }
  }, [state.choices]);

  const places = useMemo(
    () => passages.map(({ proposals }, index) => standing(proposals, state.choices[index]!)),
    [passages, state.choices],
  );
  const rows = useMemo(
    () =>
      places.flatMap((list, passage) =>
        list.map((place) => ({ key: rowKey(passage, place.proposal), passage, place })),
      ),
    [places],
  );

  function decide(passage: number, key: string, change: (choices: Choices) => Choices): void {
    setState(({ choices: now, before, of }) => {
      const from = of === paper ? { choices: now, before } : state;
      const choices = from.choices.map((each, index) => (index === passage ? change(each) : each));
      return {
        of: paper,
        choices,
        before: [...from.before, { choices: from.choices, row: rowKey(passage, { key }) }],
      };
    });
  }

  return {
    passages,
    places,
    rows,
    accept: ({ passage, place }, wording = place.at, typed = place.typed) =>
      decide(passage, place.proposal.key, (choices) =>
        take(choices, passages[passage]!.proposals, place.proposal.key, wording, typed),
      ),
    acceptInstead: (passage, key) =>
      decide(passage, key, (choices) => take(choices, passages[passage]!.proposals, key)),
    reject: ({ passage, place }) =>
      decide(passage, place.proposal.key, (choices) => leave(choices, place.proposal.key)),
    undo: () => {
      const last = state.before.at(-1);
      if (!last) return null;
      setState({ of: paper, choices: last.choices, before: state.before.slice(0, -1) });
      return last.row;
    },
    canUndo: state.before.length > 0,
  };
}

function begun(client: NeutralClient, paper: NeutralPaper): State {
  const choices = paper.passages.map(
    (passage) => choicesKept(client, { ...paper, ...passage }) ?? firstChoices(passage.proposals),
  );
  return { of: paper, choices, before: [] };
}
