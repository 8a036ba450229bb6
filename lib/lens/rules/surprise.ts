import { type Rule, beside, words } from './rule';

export const surpriseStudied: Rule = {
  name: 'surprise-studied',
  doc: '"Unexpected events", "disturbing images": the thing studied is so, not the result; "striking a balance" is a verb.',
  sense: 'the thing studied',
  on: [
    'unexpected',
    'surprising',
    'bizarre',
    'mysterious',
    'disturbing',
    'worrying',
    'devastating',
    'alarming',
    'chilling',
    'striking',
    'shocking',
    'frightening',
  ],
  silences: beside({
    after: `event events input inputs situation situations word words token tokens obstacle obstacles object objects failure
            failures content image images scene scenes weather disaster disasters earthquake earthquakes outcome outcomes stimuli
            stimulus error errors item items effect requirement requirements flood floods hurricane hurricanes fire fires war
            distance price prices communication outages outage the a`,
  }),
};

export const soarAsFlying: Rule = {
  name: 'soar-as-flying',
  doc: 'Birds and gliders soar; glass shatters and rocks crumble.',
  sense: 'birds, glass and rocks',
  on: ['soar', 'crumble', 'shatter', 'plummet'],
  silences: beside({
    before: 'birds bird gliders glider rocks rock glass',
    after: 'flight bird birds uav uavs glass',
  }),
};

const AT_THE_HEAD = words(', ; : and but – — (');

export const notablyAmong: Rule = {
  name: 'notably-among',
  doc: '"Several fields, notably physics", "critically analysed": one among others, or a manner. Marked: "Notably, ...".',
  sense: 'one among others, or a manner',
  on: ['notably', 'crucially', 'importantly', 'critically'],
  silences(hit) {
    if (hit.begins) return hit.hit === 'critically' && hit.after() !== ',';
    if (['more', 'most'].includes(hit.before()) && hit.after() === ',') return false;
    return !(AT_THE_HEAD.has(hit.before()) && (hit.after() === ',' || hit.hit.includes('most')));
  },
};
