import { IN_CLAUSE, type Rule, sentenceAround } from '../rule';

const THEY = String.raw`(?:the |these |its )?(?:authors?|writers?|researchers?|team|lab|company|group|they|paper|title|abstract)`;
/** What serves somebody. */
const GAIN = String.raw`(?:agendas?|careers?|narratives?|cause|compan(?:y|ies)|products?|brands?|funding|reputations?|interests|ideolog(?:y|ies)|stor(?:y|ies)|publicity|image|business|profits?|standing|prestige|grants?|citations?)`;
/** What is done to readers. */
const DECEIVE = String.raw`(?:sell|scare|hype|hide|mislead|deceive|fool|trick|impress|bury|manipulate|oversell|exaggerate|spin|dupe|cover up|alarm|frighten|whitewash)`;
const TRY = String.raw`(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed)?|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|set out)`;

/** Each says why somebody did what they did. `person` marks forms that tell themselves who it is. */
const FORMS: readonly { form: RegExp; person: boolean }[] = [
  {
    form: new RegExp(
      String.raw`\b(?:in order |so as )?to (?:advance|promote|push|further|boost|protect|serve|support|sell|enhance|polish|feed) (?:their|his|her|its|the authors?['’]s?|the company['’]s) (?:own )?(?:\w+ ){0,2}${GAIN}\b`,
      'gi',
    ),
    person: true,
  },
  {
    form: new RegExp(
      String.raw`\b${THEY} (?:\w+ )?(?:just|only|simply|merely|really|clearly|obviously) (?:want(?:s|ed)?|wish(?:es|ed)?|need(?:s|ed)?|care[sd]?) (?:to|about)\b`,
      'gi',
    ),
    person: true,
  },
  {
    form: /\bto make (?:it|this|that|things|them|themselves|(?:the|their|its) (?:[\w-]+ ){1,3}?)\s?(?:look|seem|appear|sound)\b/gi,
    person: false,
  },
  {
    form: new RegExp(String.raw`\b${THEY} (?:\w+ ){0,2}?${TRY} to (?:\w+ly )?${DECEIVE}\b`, 'gi'),
    person: true,
  },
  {
    form: new RegExp(
      String.raw`\b(?:tries|tried|trying|attempts?|attempting|attempted) to (?:\w+ly )?${DECEIVE}\b`,
      'gi',
    ),
    person: false,
  },
  {
    form: /\b(?:just |only |merely |purely )?for (?:the )?(?:clicks|attention|publicity|headlines|marketing|pr|the sake of (?:hype|publicity|attention|citations))(?=\s*(?:[.,;:!?)]|$|and\b|alone\b))/gi,
    person: false,
  },
  {
    form: /\b(?:deliberately|intentionally|purposely|purposefully|knowingly|wilfully|willfully|consciously|conveniently) (?:\w+ )?(?:omit|hid|hide|mislead|misled|leav|left|obscur|ignor|exclud|inflat|exaggerat|conceal|fram|cherry|misrepresent|distort|suppress|drop|buri|bury|downplay|vague|deceiv)\w*\b/gi,
    person: false,
  },
  {
    form: new RegExp(
      String.raw`\bso(?: that)? (?:the authors|they) (?:can|could|would) (?:claim|sell|publish|brag|boast|get away)\b`,
      'gi',
    ),
    person: true,
  },
  {
    form: new RegExp(
      String.raw`\b${THEY} (?:clearly |obviously )?ha(?:ve|s|d) (?:an? )?(?:\w+ )?(?:agenda|axe to grind|ulterior motives?|vested interests?)\b`,
      'gi',
    ),
    person: true,
  },
  {
    form: /\b(?:in bad faith|bad-faith|ulterior motives?|hidden agendas?|motivated by (?:money|fame|funding|politics|ideology|greed|hype)|driven by (?:money|fame|funding|politics|ideology|greed|hype))\b/gi,
    person: false,
  },
];

/** What the note says that it does not say. */
const DISCLAIMED =
  /\b(?:not|n['’]t|never|nor|without) (?:\w+ ){0,2}?(?:say|saying|suggest|suggesting|think|claim|claiming|believe|mean|imply|implying|accus\w+|assum\w+|sure|intend\w*|that)\b|\bno (?:bad )?intent/i;
const FIRST_PERSON = /\b(?:i|i['’](?:m|d|ve|ll)|we|we['’](?:re|d|ve|ll)|me|us|my|our|you|your)\b/i;
/** What a paper studies may have aims: a model that tries to deceive is no author. */
const STUDIED =
  /\b(?:models?|agents?|ais?|llms?|systems?|networks?|polic(?:y|ies)|assistants?|attackers?|adversar(?:y|ies)|users?|participants?|subjects?|players?|animals?|chatbots?|monitors?|prompts?)\b/i;

export const motive: Rule = {
  name: 'motive',
  doc: 'A reason ascribed to the authors: in order to advance their careers, just want to, to make it look. Not of the writer themselves, of what the paper studies, of words quoted, or where the note says that it does not mean so.',
  check({ said }) {
    const found = FORMS.flatMap(({ form, person }) =>
      [...said.matchAll(form)].flatMap((match) => {
        const at = { start: match.index, end: match.index + match[0].length };
        const sentence = sentenceAround(said, at);
        const before = said.slice(sentence.start, at.start);
        if (DISCLAIMED.test(before) || isOwn(before, match[0]) || (!person && isStudied(before))) return [];
        if (/\bthey\b/i.test(match[0]) && isStudied(before)) return [];
        return [at];
      }),
    );
    const apart = found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start }, index, all) => !all.slice(0, index).some((other) => other.end > start));
    return apart.map((at) => ({
      rule: 'motive',
      says: { key: 'motive', values: { words: said.slice(at.start, at.end) } },
      at,
      shows: null,
    }));
  },
};

/** Whether the writer is the one who wants: no other subject stands between. */
function isOwn(before: string, words: string): boolean {
  const clause =
    new RegExp(`${IN_CLAUSE}*$`).exec(before.replace(/.*\b(?:that|because|since|but|,)\b/i, ''))?.[0] ?? '';
  return (
    FIRST_PERSON.test(clause.split(/\s+/).slice(-7).join(' ')) &&
    !new RegExp(String.raw`\b(?:authors?|they|paper)\b`, 'i').test(`${clause} ${words}`)
  );
}

function isStudied(before: string): boolean {
  return STUDIED.test(before) && !/\bauthors?\b/i.test(before);
}
