import { definedIn } from '../../lens/defined';
import type { Span } from '../../page-text/page-text';
import { passagesOn, passagesWith, shown } from '../in-paper';
import type { Checked, Rule } from '../rule';
import type { ShownPassage, Suggestion } from '../suggestion';
import { TOPICS } from '../topics';

const TELLING = String.raw`(?:report|give|include|provide|mention|discuss|show|have|contain|release|publish|describe|state|use|run|offer|present|list|share|do|perform|add|compare (?:with|to|against)|specify|make)`;
const TOLD = String.raw`(?:report|giv|includ|provid|mention|discuss|show|releas|publish|describ|stat|us|run|offer|present|list|shar|done|perform|add|specifi|mad|quantifi|available|public)\w*`;
const NOT = String.raw`(?: not|n['’]t)`;
/** What says that something is missing, before its name. */
const BEFORE = String.raw`(?:no|without(?: an?y?)?|lacks?|lacking|missing|(?:absence|lack) of|omits?|omitted|fails? to (?:\w+ )?${TELLING}|failed to ${TELLING}|(?:do|does|did)${NOT} (?:even |actually )?${TELLING}|never ${TELLING}s?|where (?:is|are))`;
/** And behind it. */
const BEHIND = String.raw`(?:(?:is|are|was|were) (?:missing|absent|omitted|left out|lacking|nowhere|(?:not|never) (?:\w+ )?${TOLD})|(?:is|are|was|were)n['’]t (?:\w+ )?${TOLD})`;
/** Words between, none of which may begin another thing. */
const GAP = String.raw`(?:(?!(?:and|or|but|that|which|because|than)\b)[\w'’-]+ ){0,3}?`;
/** A weak one is not a missing one. */
const OF_QUALITY =
  /\b(?:strong|good|clear|proper|fair|adequate|sufficient|meaningful|convincing|reason|problem|issue|doubt|wonder|matter|longer|need|need for)\b/i;

/** A thing called by its name: up to five words, with or without quotation marks. */
const NAME = String.raw`["“'‘]?(?<name>(?:(?!(?:and|or|but|that|which|because|than|in|for|as|here|at|anywhere|properly|clearly|explicitly|precisely)\b)[\p{L}\p{N}][\p{L}\p{N}'’-]*\s?){1,5})`;
const UNDEFINED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:never|nowhere|(?:do|does|did)${NOT}|fails? to|failed to) (?:\w+ly )?defines? (?:what )?(?:the (?:term|word|notion|concept)s? )?(?:of )?(?:the |an? )?${NAME}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:no|without an?|lacks? an?|missing|lack of an?) (?:\w+ )?definition (?:of|for) (?:the |an? )?${NAME}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:^|[.;:,!?\n]\s*)(?:the (?:term|word|notion|concept) )?${NAME}["”'’]?\s?(?:is|are) (?:never|not|nowhere|un) ?(?:\w+ly )?defined\b`,
    'giu',
  ),
];
const UNNAMED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:never|nowhere|(?:do|does|did)${NOT}(?: even)?|fails? to|failed to) (?:mention|cite|discuss|consider|acknowledge|address|control for|account for|compare (?:with|to|against))s? (?:the |an? |any )?(?:possibility (?:of|that) )?${NAME}`,
    'giu',
  ),
  new RegExp(
    String.raw`\bno (?:mention|discussion|comparison|citation) (?:of|with|to) (?:the |an? |any )?${NAME}`,
    'giu',
  ),
];

export const missing: Rule = {
  name: 'missing',
  doc: 'Something that the note calls missing and the paper seems to have: it is looked for, and the best passages are shown. Not what is called weak, nor passages in which the paper itself says that it is not there.',
  check(note) {
    return note.page ? [...ofTopics(note), ...ofDefinitions(note), ...ofNames(note)] : [];
  },
};

function ofTopics({ said, page, place }: Checked): Suggestion[] {
  return TOPICS.flatMap((topic) => {
    const forms = [
      new RegExp(String.raw`\b${BEFORE} (?<gap>${GAP})(?<name>${topic.named})(?![\p{L}-])`, 'giu'),
      new RegExp(String.raw`(?<![\p{L}-])(?<name>${topic.named})(?: [\w-]+){0,2}? ${BEHIND}`, 'giu'),
    ];
    const match = forms
      .flatMap((form) => [...said.matchAll(form)])
      .find(({ groups }) => !OF_QUALITY.test(groups!['gap'] ?? ''));
    if (!match) return [];
    return passagesOn(page!, topic, place).map((passage) => there(match, match.groups!['name']!, passage));
  });
}

function ofDefinitions({ own, page }: Checked): Suggestion[] {
  const definedAt = definedIn(page!);
  return matchesOf(UNDEFINED, own).flatMap((match) => {
    const name = match.groups!['name']!.trim();
    const at = definedAt(name.toLowerCase());
    if (!at) return [];
    return [{ ...there(match, name, shown(page!, at)), says: { key: 'defined' as const, values: { name } } }];
  });
}

function ofNames({ own, page, place }: Checked): Suggestion[] {
  return matchesOf(UNNAMED, own).flatMap((match) => {
    const name = match.groups!['name']!.trim();
    // What is a topic is looked for as one.
    if (TOPICS.some(({ named }) => new RegExp(`^(?:${named})$`, 'iu').test(name))) return [];
    return passagesWith(page!, name, place).map((passage) => there(match, name, passage));
  });
}

function matchesOf(forms: readonly RegExp[], text: string): RegExpExecArray[] {
  return forms.flatMap((form) => [...text.matchAll(form)]);
}

function there(match: RegExpExecArray, name: string, shows: ShownPassage): Suggestion {
  const at: Span = { start: match.index, end: match.index + match[0].trimEnd().length };
  return { rule: 'missing', says: { key: 'there', values: { name } }, at, shows };
}
