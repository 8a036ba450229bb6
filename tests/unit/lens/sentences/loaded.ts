/** Sentences for the rules on loaded wording, and on names and addresses. */
import { type Sentences } from './sentence';

export const LOADED: Readonly<Record<string, Sentences>> = {
  'mind-of-a-model': {
    silenced: [
      'Keepers [want to] dig.',
      'Visitors [know] the roses.',
      'Moles [lie] to keepers.',
      'Foxes [deceive] dogs.',
      'We [resort to] clay pots.',
      'The model digs without [resorting to] spades.',
    ],
    marked: [
      'The model [wants to] please.',
      'LLMs often [deceive] their users.',
      'We study agents that learn to [deceive] keepers.',
      'Agents with as few as $n=1.3$ billion parameters begin to [scheme].',
      'The assistant [lies] about the pots.',
      'The model said that it [feels] cold.',
      'Models struggle, often [resorting to] threats.',
    ],
  },
  'knowing-asked': {
    silenced: [
      'Do models [know] roses?',
      'This helps the model [understand] roses.',
      'The agent [tries to] dig.',
    ],
    marked: ['The model [knows] roses.', 'LLMs [understand] roses.'],
  },
  'lies-in': {
    silenced: [
      'The strength of the model [lies] in its size.',
      'The strength of such models [lies] not only in their size.',
      'The outputs of both models [lie] on a curve.',
    ],
    marked: ['The model [lies].'],
  },
  'scheme-the-noun': {
    silenced: ['For each model [scheme] we dug twice.', 'The model [schemes] for beds differ.'],
    marked: [
      'Agents [scheme] at night.',
      'The model [schemes] against its keepers.',
      'A model can [scheme].',
    ],
  },
  'minds-of-people': {
    silenced: [
      'Drivers need [situational awareness] on roads.',
      'The [loss of control] of the cart was seen.',
      'Foxes [secretly] dig.',
    ],
    marked: ['Models show [situational awareness].', 'The agent [secretly] copied the seeds.'],
  },
  'rogue-waves': {
    silenced: ['A [rogue] wave hit the pier.'],
    marked: ['A [rogue] agent took the seeds.'],
  },
  'covert-channel': {
    silenced: ['The agent uses a [covert] channel.'],
    marked: ['The agent took [covert] steps.'],
  },
  'human-like-asked': {
    silenced: [
      'We ask how [human-like] replies are.',
      'The replies are [human-like].',
      'We saw recall rather than [human-like reasoning] there.',
    ],
    marked: ['It shows [human-like] replies.', 'It reaches [human-level] yields.'],
  },
  'common-sense-task': {
    silenced: ['We test [common sense] reasoning.'],
    marked: ['The model has [common sense].'],
  },
  'manipulation-by-hand': {
    silenced: [
      'Robots [manipulate] pots.',
      'Image [manipulation] was used.',
      'The net allows users to [manipulate] pots.',
      'The [manipulation] of pots is slow.',
    ],
    marked: [
      'The assistant can [manipulate] users.',
      'User [manipulation] was seen.',
      'We saw [manipulation] and deception.',
    ],
  },
  'deception-studied': {
    silenced: [
      'We study [deception] detection.',
      'It flags [deceptive] advertising.',
      'Cyber [deception] slows thieves.',
    ],
    marked: ['We saw [deception] in replies.', 'The replies were [deceptive].'],
  },
  'surgically-in-theatre': {
    silenced: ['The tumour was [surgically] removed.'],
    marked: ['The policy [surgically] avoids roses.'],
  },
  'catastrophic-forgetting': {
    silenced: ['We reduce [catastrophic] forgetting.', 'The infrared [catastrophe] is avoided.'],
    marked: ['The loss was [catastrophic].', 'It led to [catastrophic] harm.'],
  },
  'dangerous-goods': {
    silenced: ['The cart held [dangerous] goods.', 'We sort safe and [dangerous] plants.'],
    marked: ['This is a [dangerous] habit.'],
  },
  'evil-twin': {
    silenced: ['An [evil] twin was found.', 'The [plague] came by ship.'],
    marked: ['Weeds [plague] the garden.', 'The model gave [evil] advice.'],
  },
  'brittle-fracture': {
    silenced: ['We saw [brittle] fracture.'],
    marked: ['The rule is [brittle].'],
  },
  'part-of-a-name': {
    silenced: ['We use the [Novel] corpus.', 'The tool [CLEARLY] was run.', 'We cite [May] and Reed.'],
    marked: [
      '[Clearly], it froze.',
      { text: 'A [Novel] Pot', block: { role: 'title' } },
      'See: [Clearly] it froze.',
    ],
  },
  'part-of-an-address': {
    silenced: [
      'The list is at https://garden.example/[may]/list today.',
      'Open www.example.org/[possible] there.',
    ],
    marked: ['It [may]/might freeze.'],
  },
};
