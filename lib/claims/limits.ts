/**
 * What a paper says of its own limits: by wording anywhere in its prose, and by section where the paper has one for
 * them. A sentence on the limits of others' work is none of its own.
 */
import { type PageText, type Section, sectionTitleAt } from '../page-text/page-text';
import type { LimitKind, StatedLimit } from './claim-table';
import { passageOf } from './passage';
import type { Sentence } from './sentences';

/** The wordings of each kind; the first kind that fits counts. */
const WORDINGS: readonly (readonly [LimitKind, RegExp])[] = [
  [
    'threat',
    /\bthreats? to (?:\w+ )?validity\b|\bconfound(?:s|ed|ing|ers?)?\b|\b(?:selection|sampling|survivorship|publication|reporting|observer|response|annotator) bias(?:es)?\b|\b(?:may|might|could) (?:have )?(?:introduced?|affect(?:ed)?|influenced?|bias(?:ed)?|skew(?:ed)?) (?:the|our|these|this) (?:\w+ )?(?:results?|findings?|estimates?|conclusions?|measurements?|analysis|outcomes?)\b|\b(?:may|might|could) not (?:be )?(?:generali[sz]\w*|transfer|representative|extend)\b|\bspurious\b/i,
  ],
  [
    'trade-off',
    /\btrade-?offs?\b|\btrades? off\b|\bat the (?:cost|expense|price) of\b|\bin exchange for\b|\bcomes? at (?:a|the|some) (?:\w+ )?(?:cost|price)\b|\bsacrific(?:es|ing)\b/i,
  ],
  [
    'failure',
    /\bfailure (?:cases?|modes?)\b|\b(?:fails?|failed) (?:to|when|for|on|in|if|at)\b|\bbreaks? down\b|\b(?:does|do|did) not (?:work|converge|hold|help|improve|apply|perform|scale) (?:well )?(?:when|for|if|in|on|with|at|as)\b|\bperforms? (?:poorly|worse)\b|\bstruggles? (?:to|with|on|when|for|in)\b|\bnot (?:immediately |directly )?applicable\b|\bcannot (?:yet )?(?:be )?(?:us|handl|detect|captur|recover|distinguish|appl|account|scal|guarant|deal|model)\w*\b|\bunable to\b|\bdegrad(?:es?|ed|ation)\b/i,
  ],
  [
    'limitation',
    /\blimitations?\b|\b(?:is|are|was|were|be) (?:(?!not\b)\w+ )?limited (?:to|by|in)\b|\bwe are limited\b|\b(?:do|did|does|will|have|has) not (?:been )?(?:consider|address|attempt|examin|investigat|evaluat|claim|stud|explor|cover|includ|test|account|analy[sz]|model|compar|measur)\w*\b|\bbeyond (?:the|our) scope\b|\b(?:out of|outside(?: of)?) (?:the )?scope\b|\bcaveats?\b|\bshortcomings?\b|\bdrawbacks?\b|\bweakness(?:es)?\b|\b(?:is|are)(?: not|n['’]t) without (?:\w+ )?limit\w*|\bleft? (?:for|to|as) (?:a )?future\b|\b(?:is|are|it is) (?:not (?:yet |immediately |also )?(?:clear|apparent|known|certain|definit\w+)|unclear|uncertain)\b|\bremain(?:s)? (?:to be|poorly understood|unclear|unresolved|an? (?:open|topic))\b|\bcannot (?:rule out|exclude|be ruled out|be excluded)\b|\b(?:deserves?|requires?|needs?|warrants?) (?:further|more|additional) (?:\w+ )?(?:investigation|stud(?:y|ies)|research|work|analysis|testing)\b|\brestrict(?:ed|ion)s? (?:to|on)\b|\bsmall (?:sample|number of (?:samples|subjects|participants))\b/i,
  ],
  [
    'condition',
    /(?<!if and )\bonly (?:if|when|where|valid|applicable|appropriate|holds?|appl(?:y|ies)|works?|for|under|in the (?:case|limit|regime))\b|\b(?:can|may|must|should) only be\b|\bprovided (?:that\b|the \w+ (?:is|are|holds?)\b)|\bas long as\b|\b(?:holds|is valid|are valid|is accurate|applies|works) (?:only )?(?:for|when|under|if|in the (?:limit|case|regime)|provided)\b|\bunless (?!otherwise)|\bon (?:the )?condition that\b|\b(?:is|are) subject to\b|\brequires? that\b/i,
  ],
  [
    'assumption',
    /\b(?:we|i) (?:also |thus |therefore |then |will |have |further |implicitly |here )*(?:assum|presum|presuppos|neglect|ignor|simplif)\w+|\bassuming\b|\bassumptions? (?:that|of|is|are|was|were|made|under|about|on|behind|underlying)\b|\b(?:our|this|these|key|main|core|simplifying|following|strong|implicit|underlying|same|natural) assumptions?\b|\b(?:is|are|was|were|be|been) (?:also |generally |always |implicitly )?(?:assumed|neglected|ignored|idealised|idealized|presupposed)\b|\b(?:assumes?|presupposes?) (?:that|a|an|the|no|all)\b|\bfor simplicity\b|\bsimplifying\b|\bneglecting\b|\bignoring\b/i,
  ],
];

/** Sections that are there for limits. */
const LIMIT_SECTION =
  /\blimit(?:s|ations?)\b|\bthreats? to validity\b|\bcaveats?\b|\bshortcomings?\b|\bfailure cases?\b/i;

/** Sections of others' work, and of what is no argument. */
const OTHERS_SECTION =
  /\brelated work\b|\bprevious work\b|\bprior work\b|\bliterature\b|\backnowledge?ment|\breferences\b|\bbibliography\b|\bcompeting\b|\bconflicts? of interest|\bfunding\b|\bauthor\b|\bavailability\b/i;

/** Others, as the ones whose limits are told. */
const OTHERS =
  /\b(?:existing|previous|prior|earlier|current|traditional|conventional|classical|other|these|those|such|most|many|all such|recent|standard|usual|alternative|competing) (?:[\w-]+ ){0,3}(?:methods?|approach(?:es)?|works?|stud(?:y|ies)|models?|techniques?|systems?|benchmarks?|research|efforts?|algorithms?|literature|proofs?|theor(?:y|ies|ems)|authors?|learning-based|rules?|tools?|frameworks?|papers?)\b|\b(?:they|he|she) (?:assume|ignore|neglect|fail)/i;

/** The writers or what is theirs. */
const OWN =
  /\b(?:we|our|ours|us|this (?:paper|work|study|method|approach|model|article|analysis|framework|technique|assumption|result|choice|limitation)|the (?:proposed|present|presented|method|approach|model|study))\b/i;

/** Assumed within an argument, or defined: no limit of what the paper claims. */
const IN_ARGUMENT =
  /\bwithout loss of generality\b|\b(?:we|one|let us) (?:can|may|might|could) (?:always |also |then )?assume\b|^(?:let us |now |first,? |next,? )?assume\b|\bfail(?:s|ed)? to reject\b|\bassuming (?:for )?(?:a )?contradiction\b|\b(?:the|our) readers?\b|\bwe assume (?:familiarity|the reader)\b/i;

const ROLES: ReadonlySet<string> = new Set([
  'abstract',
  'paragraph',
  'list-item',
  'caption',
  'footnote',
  'quotation',
]);

/** Says where limits are told, and none. */
const SIGNPOST = /\b(?:in|see) (?:the )?(?:sections?|sec\.|appendix)\b|\bsections? \d|\bdedicate\b/i;

/** The stated limits of `page`, in page order. */
export function limitsOf(page: PageText, sentences: readonly Sentence[]): StatedLimit[] {
  const isForLimits = limitSections(page.sections);
  return sentences.flatMap((sentence): StatedLimit[] => {
    const { start, end, block } = sentence;
    if (!ROLES.has(block.role) || block.environment !== null) return [];
    const text = page.text.slice(start, end);
    const section = block.section === null ? null : page.sections[block.section]!;
    const inside = block.section !== null && isForLimits[block.section]!;
    const found = wordingOf(text, section, inside, isCited(page, sentence)) ?? bySection(sentence, section);
    return found ? [{ ...passageOf(page, sentence), section: sectionTitleAt(page, start), ...found }] : [];
  });
}

function wordingOf(
  text: string,
  section: Section | null,
  inside: boolean,
  cited: boolean,
): Pick<StatedLimit, 'kind' | 'wording'> | null {
  if (section !== null && OTHERS_SECTION.test(section.title)) return null;
  if (IN_ARGUMENT.test(text) || SIGNPOST.test(text)) return null;
  if (!inside && (cited || OTHERS.test(text)) && !OWN.test(text)) return null;
  for (const [kind, wording] of WORDINGS) {
    const match = wording.exec(text);
    if (match) return { kind, wording: match[0] };
  }
  return null;
}

/** Without a wording, what a paragraph of a section of limits begins with is one all the same. */
function bySection(
  { start, block }: Sentence,
  section: Section | null,
): Pick<StatedLimit, 'kind' | 'wording'> | null {
  if (section === null || start !== block.start || !LIMIT_SECTION.test(section.title)) return null;
  return { kind: /threat/i.test(section.title) ? 'threat' : 'limitation', wording: null };
}

/** For each section whether it is one of limits, or stands within one. */
function limitSections(sections: readonly Section[]): boolean[] {
  let above: number | null = null;
  return sections.map(({ title, level }) => {
    if (above !== null && level <= above) above = null;
    if (above === null && LIMIT_SECTION.test(title)) above = level;
    return above !== null;
  });
}

function isCited({ citations }: PageText, { start, end }: Sentence): boolean {
  return citations.some((citation) => citation.start >= start && citation.start < end);
}
