import { type Rule, beside, words } from './rule';

export const surpriseStudied: Rule = {
  name: 'surprise-studied',
  doc: '"Unexpected events", "disturbing images": the thing studied is so, not the result.',
  on: [
    'unexpected',
    'surprising',
    'bizarre',
    'mysterious',
    'disturbing',
    'worrying',
    'dramatic',
    'devastating',
    'alarming',
  ],
  silences: beside({
    after: `event events input inputs situation situations word words token tokens obstacle obstacles object objects failure
            failures content image images scene scenes arts music monologue weather disaster disasters earthquake earthquakes
            outcome stimuli error errors item items`,
  }),
};

export const soarAsFlying: Rule = {
  name: 'soar-as-flying',
  doc: 'Birds and gliders soar; glass shatters and rocks crumble.',
  on: ['soar', 'crumble', 'shatter', 'plummet'],
  silences: beside({
    before: 'birds bird gliders glider rocks rock glass',
    after: 'flight bird birds uav uavs glass',
  }),
};

const AT_THE_HEAD = words(', ; : and but –');

export const notablyAmong: Rule = {
  name: 'notably-among',
  doc: '"Several fields, notably physics": points one out among others.',
  on: ['notably', 'crucially', 'importantly'],
  silences: (hit) =>
    !hit.begins && !(AT_THE_HEAD.has(hit.before()) && (hit.after() === ',' || hit.hit.includes('most'))),
};
