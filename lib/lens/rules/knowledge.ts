import { type Rule, beside, isMark, words } from './rule';
import { BE, PREPOSITIONS } from './words';

const STATE = words(
  'is are was were be been therefore thus remain remains remained still stays stay yet highly very quite somewhat largely',
);

export const uncertainEnvironments: Rule = {
  name: 'uncertain-environments',
  doc: '"Uncertain environments", "ambiguous queries": the thing studied is uncertain. "It remains uncertain" hedges.',
  on: ['uncertain', 'ambiguous', 'elusive', 'questionable', 'doubtful', 'debatable', 'dubious'],
  silences(hit) {
    const after = hit.after();
    const closes = isMark(after) || PREPOSITIONS.has(after) || BE.has(after);
    return (
      !STATE.has(hit.before()) || !(closes || after === 'whether' || after === 'how' || after === 'that')
    );
  },
};

export const speculativeDecoding: Rule = {
  name: 'speculative-decoding',
  doc: 'Speculative decoding and execution are techniques.',
  on: ['speculative', 'speculate', 'speculation'],
  silences: beside({
    after: `decoding sampling execution inference drafting tokens token generation verification rejection parallel decoder
            parallelism attacks attack rag rollout rollouts pipeline reasoning fiction length lengths`,
  }),
};

export const tendToPatients: Rule = {
  name: 'tend-to-patients',
  doc: 'Nurses tend to patients; a limit tends to zero.',
  on: ['tend to'],
  silences: (hit) =>
    isMark(hit.after()) ||
    ['\uFFFC', 'zero', 'infinity', 'the', 'a', 'patients', 'their'].includes(hit.after()),
};

export const signsOfANumber: Rule = {
  name: 'signs-of-a-number',
  doc: 'The signs of coefficients are plus and minus.',
  on: ['signs of'],
  silences: beside({ before: 'the opposite' }),
};

const ASKED = words('that how why what whether which if when where from to');

export const notSeen: Rule = {
  name: 'not-seen',
  doc: '"A delay was not evident": it was not seen. "It is not evident that" hedges.',
  on: ['not obvious'],
  silences: (hit) => !hit.hit.endsWith('obvious') && !ASKED.has(hit.after()),
};

export const addedKnowledge: Rule = {
  name: 'added-knowledge',
  doc: '"Adds to our knowledge of moles": something is learnt. "To our knowledge, this is" hedges.',
  on: ['to our knowledge'],
  silences: beside({
    before: 'add adds adding added contribute contributes contributing contribution addition relevant',
    after: 'of about on regarding',
  }),
};

export const clearTheVerb: Rule = {
  name: 'clear-the-verb',
  doc: '"Keepers did not clear the beds": to clear is something that one does.',
  on: ['not clear'],
  silences: beside({
    before: "do does did to will could must can don't",
    after: 'the a an its their this these all up',
  }),
};
