/** Sentences for the rules on words whose meaning is in dispute. */
import type { Sentences } from './sentence';

export const DISPUTED: Readonly<Record<string, Sentences>> = {
  'reasoning-of-people': {
    silenced: [
      'Gardeners have good [reasoning skills].',
      'Keepers are [capable of reasoning].',
      'Children are [able to reason].',
      'Gardeners [reason] about frost.',
      'The [reasoning] of the keeper was sound.',
      'There is a [reason] for the model.',
      'The model [reasons] were listed.',
    ],
    marked: [
      'The model has poor [reasoning skills].',
      'Language models are [capable of reasoning].',
      'LLMs are [able to reason].',
      'The model [reasons] about its pots.',
      'Agents [reasoned] through each step.',
      "The model's [reasoning] is unfaithful.",
      'The [reasoning] of larger models is unfaithful.',
    ],
  },
  'reasoning-as-a-task': {
    silenced: [
      'We evaluate the [reasoning abilities] of LLMs.',
      'This is meant to improve the [reasoning skills] of models.',
      'A model for visual [reasoning skills] was bought.',
      'The model passed a [reasoning ability] test.',
      'We ask whether models are [capable of reasoning].',
      "We test the model's [reasoning] ability.",
      "The model's [reasoning] traces were kept.",
    ],
    marked: [
      'LLMs have strong [reasoning abilities].',
      "The plan draws on the LLM's [reasoning ability].",
      'The [reasoning skills] of the assistant are poor.',
    ],
  },
  'alignment-of-sequences': {
    silenced: [
      'The [alignment] of the two images took long.',
      'Sequence [alignment] is slow.',
      'The [AI alignment] literature is long.',
      'The [value alignment] of the pots was checked.',
      'The model needs an [alignment] layer.',
      'The [alignment] of CAD models with the shed took long.',
      'The [alignment] of model weights took long.',
      'The prompt [alignment] of video models was scored.',
    ],
    marked: [
      'We study [AI alignment].',
      'The [alignment] of the model was lost.',
      "The assistant's [misalignment] grew.",
      'The [value alignment] of agents is poor.',
    ],
  },
  'aligned-in-space': {
    silenced: ['Spatially [aligned models] were built.', 'The keepers have [misaligned goals].'],
    marked: [
      '[Aligned models] refuse more often.',
      'We saw [misaligned agents].',
      'The model pursued [misaligned goals].',
    ],
  },
};
