/**
 * What a reader has decided about the wordings that are proposed for a passage, and what follows from it for the text.
 * All of it is values: a choice made gives new choices, so that it can be taken back.
 */
import * as v from 'valibot';
import { fromTyped } from '../versions/wording-parts';
import { inOrder, isSame, overlap } from './apply';
import type { Change, Wording } from './change';
import type { Proposal } from './proposal';

export const Choice = v.object({
  /** Of the proposal. */
  key: v.string(),
  is: v.picklist(['taken', 'left']),
  /** Which of its wordings. */
  wording: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** What the reader has written in place of it, formulas as `$TeX$`; null: the wording as it is. */
  typed: v.nullable(v.string()),
});
export type Choice = v.InferOutput<typeof Choice>;

/** By what was decided last; at most one for each proposal. */
export type Choices = readonly Choice[];

/** A proposal as it stands in the passage. */
export interface Place {
  proposal: Proposal;
  wording: Wording;
  /** Which of the proposal's wordings it is; as the reader has changed it, where `typed` is set. */
  at: number;
  typed: string | null;
  is: 'taken' | 'proposed' | 'left';
  /** Others that may be taken in its place, since they stand on some of the same words. */
  others: readonly Proposal[];
}

/**
 * How a passage is read at first: the wordings of notes are taken, the newest of those that overlap; but none that
 * would wipe out more than it may be meant for.
 */
export function firstChoices(proposals: readonly Proposal[]): Choices {
  const notes = proposals.filter((proposal) => proposal.source === 'note' && proposal.sure);
  return notes.reduce<Choices>(
    (choices, proposal) =>
      standing(notes, choices).some(
        ({ is, wording }) => is === 'taken' && overlap(wording, proposal.wordings[0]!),
      )
        ? choices
        : take(choices, notes, proposal.key),
    [],
  );
}

/**
 * With a wording taken; what was taken on some of the same words is undecided again.
 * @param typed what the reader has written in its place
 */
export function take(
  choices: Choices,
  proposals: readonly Proposal[],
  key: string,
  wording = 0,
  typed: string | null = null,
): Choices {
  const proposal = proposals.find((each) => each.key === key);
  const taken = proposal?.wordings[wording];
  if (!taken) return choices;
  const others = choices.filter((choice) => {
    if (choice.key === key) return false;
    const other = choice.is === 'taken' ? wordingOf(proposals, choice) : null;
    return !other || !overlap(other, taken);
  });
  return [...others, { key, is: 'taken', wording, typed }];
}

/** With the words left as the paper has them. */
export function leave(choices: Choices, key: string): Choices {
  const before = choices.find((choice) => choice.key === key);
  return [
    ...choices.filter((choice) => choice.key !== key),
    { key, is: 'left', wording: before?.wording ?? 0, typed: null },
  ];
}

/**
 * What stands in the passage, in its order and never one over another: what is taken, then what is proposed (in the
 * order of `proposals`, the best first), then what was left. Whatever has no place is named beside one that has.
 */
export function standing(proposals: readonly Proposal[], choices: Choices): Place[] {
  const left = choices
    .filter(({ is }) => is === 'left')
    .flatMap((choice) => wordingOf(proposals, choice) ?? []);
  const places = proposals.map((proposal): Place => {
    const choice = choices.find(({ key }) => key === proposal.key);
    const at = choice && choice.wording < proposal.wordings.length ? choice.wording : 0;
    const wording = proposal.wordings[at]!;
    const typed = choice?.typed ?? null;
    // What was left is not proposed again by another.
    const is = choice?.is ?? (left.some((each) => isSame(each, wording)) ? 'left' : 'proposed');
    return {
      proposal,
      wording: typed === null ? wording : written(wording, typed),
      at,
      typed,
      is,
      others: [],
    };
  });
  const ranked = (['taken', 'proposed', 'left'] as const).flatMap((is) =>
    places.filter((place) => place.is === is),
  );
  const stand: Place[] = [];
  for (const place of ranked) {
    const over = stand.find((other) => overlap(other.wording, place.wording));
    if (!over) stand.push(place);
    // The same wording twice leaves nothing to choose.
    else if (!isSame(over.wording, place.proposal.wordings[0]!))
      over.others = [...over.others, place.proposal];
  }
  return stand.sort((a, b) => a.wording.start - b.wording.start);
}

/** The changes of a passage: those that are taken are accepted. */
export function changesOf(places: readonly Place[]): Change[] {
  return inOrder(
    places
      .filter(({ is }) => is !== 'left')
      .map(({ proposal: { source, id }, wording, is }) => ({
        ...wording,
        source,
        id,
        accepted: is === 'taken',
      })),
  );
}

function wordingOf(proposals: readonly Proposal[], { key, wording }: Choice): Wording | null {
  return proposals.find((proposal) => proposal.key === key)?.wordings[wording] ?? null;
}

function written(wording: Wording, typed: string): Wording {
  const { text, tex } = fromTyped(typed);
  return { ...wording, to: text, tex: [...tex] };
}
