/** The kind of an objection, told by its wording; what it is on, and what the lens finds there, decide where words tie. */
import type { Kind } from '../../lens/finding';
import type { NoteKind } from '../../notes/note';
import { sentencesIn, type Told } from './sentences';

/** A cue weighs 3 where it names the objection, 2 where it strongly suggests it, 1 where it goes with it. */
type Cue = readonly [kind: NoteKind, weight: 1 | 2 | 3, form: RegExp];

const CUES: readonly Cue[] = [
  [
    'missing-baseline',
    3,
    /\b(?:no|without (?:a|any)|lacks? (?:a|any)?|missing|absent|needs? a|lack of (?:a|any)?|what(?:['’]s| is| was| are)(?: the)?|where(?:['’]s| is| are)(?: the)?|which|proper|any) (?:\w+ ){0,2}(?:baselines?|control (?:group|condition|arm|experiment|run)s?|controls\b|comparison (?:group|point|class)?)/iu,
  ],
  [
    'missing-baseline',
    3,
    /\b(?:compared|relative|in comparison) (?:to|with) what\b|\b(?:baselines?|controls?|comparisons?) (?:is|are|was|were) (?:\w+ )?(?:missing|absent|not (?:given|reported|shown|included)|never|nowhere|needed|unclear)/iu,
  ],
  [
    'missing-baseline',
    2,
    /\bbaselines?\b|\bcontrol (?:group|condition|arm|experiment)s?\b|\b(?:chance|base) (?:level|rate)s?\b|\b(?:more|less|better|worse|higher|lower) than (?:what|which)\?/iu,
  ],
  [
    'quantity',
    3,
    /\b(?:increase|decrease|rise|drop|reduction|gain|improvement|difference|effect|change|jump|growth)\b[^.!?]{0,60}(?:\d|\b(?:half|third|double|twice|percent|per cent)\b)|\d[^.!?]{0,60}\b(?:increase|decrease|rise|drop|reduction|gain|improvement|difference|growth)\b/iu,
  ],
  [
    'quantity',
    3,
    /\b(?:half|third|quarter|twice|double|three times|\d+ times) (?:as (?:much|many|large|big|high)|again)\b|\bas (?:much|many) again\b|\bthat is (?:only |just |less than |more than |about |roughly )?[\d.,]+ ?(?:%|percent|per cent)/iu,
  ],
  [
    'quantity',
    2,
    /[\d.,]+ ?(?:%|percent\b|per cent\b)|\b\d+ ?[/⁄] ?[\d,]+|\b(?:small|large|huge|tiny|substantial|significant|negligible) (?:increase|decrease|effect|difference|change|fraction|number)\b|\b\d+ out of [\d,]+|\berror bars?\b|\bwithin (?:the )?noise\b|\bstatistically\b/iu,
  ],
  ['quantity', 1, /\b\d+(?:\.\d+)?\b/u],
  [
    'over-claim',
    3,
    /\bover-?(?:s(?:ell|old|tat)|claim|reach|general|hype|blown|stretch)\w*|\bexaggerat\w*|\bclick-?bait\w*|\bsensational\w*|\bhyp(?:e|ed|ing)\b|\btoo (?:strong|broad|sweeping|general|far-reaching|bold)\b|\bstronger than\b[^.!?]{0,40}\b(?:evidence|results?|data|shown)\b|\binflat(?:e|es|ed|ing)\b/iu,
  ],
  [
    'over-claim',
    3,
    /\b(?:stated|presented|phrased|worded|sold|written|reads?|sounds?|framed) (?:\w+ )?(?:as|like) (?:a |an |if it were (?:a )?)?(?:\w+ )?(?:law|fact|certainty|given|universal|general (?:rule|law|truth|claim)|rule|proof|theorem|established)/iu,
  ],
  [
    'over-claim',
    3,
    /\b(?:title|abstract|claim|sentence|heading|headline|wording|it|they|authors|this) (?:\w+ )?(?:says?|claims?|suggests?|implies|promises?|asserts?|states?|makes? it (?:sound|seem))\b[^.!?]{0,80}\b(?:but|while|whereas|when|only|shown|shows?|actually|can|may|might|sometimes|some)\b/iu,
  ],
  [
    'over-claim',
    3,
    /\b(?:says?|claims?|suggests?|implies|promises?|asserts?|states?) that\b[^.!?]{0,60}(?<!\bnot )\b(?:whenever|always|every(?:one|body|where|thing)?|all(?= \p{L})|never|must|in general|inevitabl[ey])\b/iu,
  ],
  [
    'over-claim',
    2,
    /\b(?:unqualified|unhedged|sweeping|bold|strong|grand|blanket|categorical|absolute) (?:claim|statement|assertion|conclusion|language|title)s?\b|\b(?:always|inherently|inevitabl[ey]|necessarily|any means possible)\b|\bnot (?:always|inherent\w*|inevitable|necessarily)\b|\bunwarranted\b|\bunjustified\b/iu,
  ],
  [
    'loaded-term',
    3,
    /\bconnotation\w*|\bloaded\b|\banthropomorphi\w*|\b(?:emotive|emotional|charged|value-laden|sinister|pejorative|suggestive|dramatic|scary|alarmist|militar\w+) (?:word\w*|term\w*|language|phras\w*|framing|verb|noun|adjective)s?\b|\b(?:implies|imply|implying|suggests?|suggesting|evokes?|evoking) (?:\w+ ){0,3}(?:intent\w*|agency|malice|purpose\w*|planning|consciousness|desires?|goals?|deliberat\w+|aware\w*|human)/iu,
  ],
  [
    'loaded-term',
    2,
    /\b(?:the|this|that) (?:word|term|verb|phrase|label) (?:\w+ )?(?:has|carries|means?|meant|is (?:worth|usually|normally|commonly|reserved)|loses?|comes? with)\b/iu,
  ],
  [
    'loaded-term',
    2,
    /\b(?:the )?(?:word|term|verb|phrase|label|terminology|choice of words?|word choice|adjective|adverb|noun) (?:\w+ )?["“'‘]|["”'’] (?:is|are|seems?|sounds?|feels?|carries|has) (?:\w+ )?(?:a |an )?(?:\w+ )?(?:word|term|verb|phrase|label|misnomer|choice)\b|\bmisnomer\b|\bnot (?:really |actually )?(?:what|how) (?:\w+ ){0,3}(?:means?|is used|is understood|use)\b|\b(?:wrong|unusual|odd|strange|confusing|misleading|inappropriate) (?:word|term|terminology|label|use of the (?:word|term))/iu,
  ],
  [
    'counter-evidence',
    3,
    /\b(?:contradict\w*|contrary to|conflicts? with|at odds with|counter-?(?:example|evidence)s?|refut\w+|disprov\w+|opposite (?:result|effect|conclusion|finding|is true)|inconsistent with)\b/iu,
  ],
  [
    'counter-evidence',
    3,
    /\b(?:but|however|in fact|actually|yet|while|although)\b[^.!?]{0,60}\b(?:figure|fig\.|table|section|appendix|their own|your own|the same paper|elsewhere)\b[^.!?]{0,40}\b(?:shows?|says?|reports?|finds?|suggests?|states?|has|gives?|lists?|admits?)\b|\b(?:figure|fig\.|table|appendix) [\dA-Z][\w.]* (?:\w+ )?(?:shows?|says|suggests?|reports?) (?:otherwise|the opposite|no such|that)/iu,
  ],
  [
    'evidence',
    3,
    /\bwhere(?:['’]s| is| are) (?:it|this|that|these|the (?:evidence|data|result|proof|experiment|test))\b|\b(?:no|little|without|any|scant|insufficient|what|which|thin|weak|not enough|lack of) (?:\w+ )?evidence\b|\b(?:does not|doesn['’]t|do not|don['’]t|did not|didn['’]t|cannot|can['’]t|fails? to|never|nowhere) (?:\w+ )?(?:show|demonstrate|prove|support|establish|test|measure|back|substantiate|provide evidence)\w*\b/iu,
  ],
  [
    'evidence',
    2,
    /\b(?:un(?:supported|substantiated|proven|tested)|not (?:shown|supported|demonstrated|tested|measured|established|backed|substantiated|what was (?:shown|measured|tested)))\b|\bcitation needed\b|\bhow (?:do|does|did|can|could) (?:you|they|we|one|the authors) know\b|\bnothing (?:was|is) (?:found|shown|tested|measured|demonstrated)\b|\b(?:were|was|had been|are) (?:told|instructed|prompted|trained|asked|given)\b/iu,
  ],
  [
    'unclear',
    3,
    /\bwhat (?:do|does|did|is|are) (?:you|they|the authors?|this|that|it|["“'‘\w-]+) (?:\w+ )?(?:mean|meant)\b|\bmeant by\b|\bmean by\b|\b(?:not|never|nowhere|un)[- ]?(?:\w+ )?(?:defined|explained|specified|clear(?:ly)?)\b|\bunclear\b|\bundefined\b|\bambiguous\b|\bvague\b|\bconfus(?:ing|ed|es)\b|\b(?:no|any|clear(?:er)?|precise|which|what|missing|lacks? an?|needs? an?|without an?) definitions?\b|\bdefinitions? (?:is|are|was|were) (?:missing|absent|not|never|nowhere)\b|\bhard to (?:follow|understand|parse|tell)\b|\bi (?:do not|don['’]t) (?:understand|follow|see what)\b/iu,
  ],
  [
    'incorrect',
    3,
    /\b(?:is|are|was|were|seems?|looks?|simply|just|plainly|factually|plain|flat(?:ly)?) (?:\w+ly )?(?:wrong|incorrect|false|untrue|inaccurate|mistaken|erroneous)\b|\bnot (?:\w+ )?(?:true|correct|accurate|right|the case)\b|\b(?:is|are|was) not how\b|\b(?:isn['’]t|aren['’]t|wasn['’]t) (?:\w+ )?(?:how|true|correct|accurate|right|the case)\b|\b(?:an?|this|that|the same|another|obvious|plain) (?:\w+ )?(?:error|mistake|typo)\b|\b(?:miscalculat\w+|misquot\w+|misattribut\w+|misstat\w+|misrepresent\w*|mislabel\w*)\b/iu,
  ],
  [
    'alternative',
    3,
    /\b(?:alternative|other|simpler|another|different|more likely|likelier|plausible|mundane) (?:\w+ )?(?:explanation|interpretation|reading|account|hypothes[ie]s|reason|cause)s?\b|\b(?:could|can|might|may) (?:\w+ )?(?:also|equally|just as well|simply|just|instead|rather|well) be (?:\w+ )?(?:explained|due|because|caused|the result|a(?:n)? (?:artifact|artefact|effect|consequence|case))\b|\b(?:could|might|may) (?:be|have been) (?:\w+ )?(?:explained by|due to|because of|an artifact|an artefact|caused by|driven by)\b|\bconfound\w*\b/iu,
  ],
  [
    'scope',
    3,
    /\b(?:generali[sz](?:e|es|ed|ing|ation|ability|able)|extrapolat\w*|external validity|out of scope|beyond the scope|limited to|only (?:\w+ )?(?:tested|applies|holds|studied|in|one|two|a single|three|simulated|small)|one (?:model|dataset|task|environment|setting|seed|language)|a single (?:model|dataset|task|environment|setting|seed|language)|toy (?:setting|environment|example|task|problem)s?|real[- ]world|in practice|narrow|unrealistic|not representative|unrepresentative)\b/iu,
  ],
  [
    'praise',
    3,
    /\b(?:i|we) (?:\w+ly )?(?:like|liked|love|loved|enjoy|enjoyed|appreciate|appreciated|admire|commend|applaud|found (?:this|it|the \w+) (?:\w+ )?(?:interesting|useful|helpful|great|valuable|clear))\b|\b(?:well[- ](?:written|done|designed|executed|structured|argued|presented)|great|excellent|nice|good|interesting|impressive|valuable|important|thoughtful|careful|solid|fantastic|wonderful|useful|strong) (?:\w+ )?(?:paper|work|study|job|experiment|contribution|idea|section|figure|analysis|point|result|research|project|read|piece|write-?up)s?\b|\b(?:kudos|congratulations|congrats|well done)\b/iu,
  ],
  ['praise', 2, /^(?:many |very many |so many )?(?:thanks|thank you)\b/iu],
];

/** Of two kinds with the same weight the first is proposed. */
const ORDER: readonly NoteKind[] = [
  'missing-baseline',
  'counter-evidence',
  'over-claim',
  'loaded-term',
  'quantity',
  'incorrect',
  'alternative',
  'evidence',
  'scope',
  'unclear',
  'question',
  'praise',
];

/** What the lens finds in the quoted words speaks for a kind where the note's own words leave it open. */
const OF_LENS: Readonly<Partial<Record<Kind, NoteKind>>> = {
  loaded: 'loaded-term',
  booster: 'over-claim',
  hype: 'over-claim',
  claim: 'over-claim',
  surprise: 'loaded-term',
  quantity: 'quantity',
};

/** Praise that is taken back: "interesting paper, but". */
const BUT = /\b(?:but|however|though|although|yet|unfortunately|except)\b/iu;
const DENIED = /(?:\bnot|n['’]t|\bnever|\bno|\bwithout|\bhardly)(?: \w+){0,2} ?$/iu;

export interface KindContext {
  /** What the lens finds in the quoted words, in order. */
  findings: readonly { kind: Kind; words: string }[];
  /** Whether the note gives another wording for these words. */
  rewords: boolean;
}

/**
 * The kind that is proposed for a note by its writer's `own` words (see `ownWords`), with the words that suggest it;
 * `because` is empty where nothing does. `said` has quotation marks, which tell that a word is spoken of.
 */
export function kindIn(own: string, said: string, { findings, rewords }: KindContext): Told<NoteKind> {
  const scores = new Map<NoteKind, { score: number; weight: number; because: string }>();
  const add = (kind: NoteKind, weight: number, because: string) => {
    const known = scores.get(kind);
    if (!known) scores.set(kind, { score: weight, weight, because });
    else {
      known.score += weight / 2;
      if (weight > known.weight) Object.assign(known, { weight, because });
    }
  };
  for (const [kind, weight, form] of CUES) {
    const text = kind === 'loaded-term' ? said : own;
    const match = form.exec(text);
    if (!match) continue;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if ((kind === 'praise' || kind === 'over-claim' || kind === 'loaded-term') && DENIED.test(before))
      continue;
    add(kind, kind === 'praise' && BUT.test(own) ? weight - 2 : weight, match[0].trim());
  }
  for (const { kind, words } of findings) {
    const as = OF_LENS[kind];
    if (as !== undefined) add(as, 1, words);
  }
  if (rewords && scores.has('loaded-term')) add('loaded-term', 2, scores.get('loaded-term')!.because);
  const sentences = sentencesIn(own);
  const last = sentences.at(-1) ?? '';
  const asks = sentences.filter((sentence) => /\?["'”’)\]]*$/.test(sentence));
  if (asks.length > 0)
    add('question', asks.length === sentences.length || asks.includes(last) ? 2 : 1, asks.at(-1)!);
  let best: NoteKind | null = null;
  for (const kind of ORDER) {
    const scored = scores.get(kind);
    if (scored && scored.score >= 1 && (best === null || scored.score > scores.get(best)!.score)) best = kind;
  }
  return best === null
    ? { value: 'unclear', because: '' }
    : { value: best, because: scores.get(best)!.because.slice(0, 200) };
}
