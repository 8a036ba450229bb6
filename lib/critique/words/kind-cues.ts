/** What objections say by their kind: the cues by which a note's kind is proposed. */
import type { NoteKind } from '../../notes/note';

/** A number speaks for a quantity only beside a passage: on the whole paper anybody counts. */
export const BARE_NUMBER = /\b\d+(?:\.\d+)?\b/u;

/** A cue weighs 3 where it names the objection, 2 where it strongly suggests it, 1 where it goes with it. */
type Cue = readonly [kind: NoteKind, weight: 1 | 2 | 3, form: RegExp];

export const CUES: readonly Cue[] = [
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
    'missing-baseline',
    3,
    /\bhow (?:does|do|did|would) (?:this|that|it|these|they|the \w+) compare\b|\b(?:obvious|natural|fair|direct|right|simplest|proper) comparison\b|\bnothing to compare\b|\b(?:expected|happens?|due to|would|explained by|better than|above|by) chance\b|\ba random \p{L}+ (?:would|could|might|does|will)\b|\b(?:random|untrained|naive|naïve|trivial|majority[- ]class|constant|vanilla) (?:\w+ )?(?:agent|model|guess(?:er|ing|es)?|classifier|policy|choice|strategy|system|predictor|labels?)s?\b/iu,
  ],
  [
    'missing-baseline',
    3,
    /\b(?:rate|share|frequency|number|percentage|figure) (?:for|in|of|among|without) (?:\w+ )?(?:ordinary|normal|typical|usual|untrained|unmodified|other|humans?|people)\b|\b(?:before|without) (?:any )?(?:training|treatment|intervention|fine-?tuning|optimi[sz]ation)\b|\bhow (?:an?|the) (?:\w+ ){1,3}without (?:a|any|the|an)\b/iu,
  ],
  [
    'missing-baseline',
    3,
    /\b(?:miss|missing|want|like|lacks?|needs?|see) (?:\w+ ){0,2}comparisons?\b|\bcoin (?:flips?|toss(?:es)?)\b|\bwithout (?:the|any|an?) (?:agent|model|treatment|method|system|intervention|tool)s?\b/iu,
  ],
  [
    'missing-baseline',
    3,
    /\bno (?:controls?|baselines?|comparisons?)\b|\bwhat (?:do|does|did|would|happens) (?:\w+ ){0,3}without\b|\bthe same (?:numbers?|figures?|rates?|table|plot|test|counts?) (?:for|from|of|without)\b/iu,
  ],
  [
    'quantity',
    3,
    /\b(?:error bars?|confidence intervals?|standard (?:errors?|deviations?)|significance tests?|sample size|p-values?|denominator|order of magnitude)\b|\b(?:\d+|one|two|three|four|five|a single|few|how many) (?:random )?(?:seeds?|runs|repetitions|trials)\b|\bfrom [^\s.?!\d]{0,8}\d[^\s?!]{0,16}(?: \w{1,20})? to [^\s.?!\d]{0,8}\d/iu,
  ],
  [
    'quantity',
    2,
    /\bhow (?:large|big|small|much|many|strong|often|far)\b|\b(?:n|N) ?= ?\d|\b(?:doubl|tripl|trebl|halv)(?:ed|es|ing)\b|\b(?:percentages?|proportions?|shares?) (?:in|do|does|don['’]t|is|are)\b|\badds? up\b|\b(?:tiny|minuscule|negligible)\b|\bmore than half\b/iu,
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
    /(?<![\d.,])\d[\d.,]* ?(?:%|percent\b|per cent\b)|\b\d+ ?[/⁄] ?[\d,]+|\b(?:small|large|huge|tiny|substantial|significant|negligible) (?:increase|decrease|effect|difference|change|fraction|number)\b|\b\d+ out of [\d,]+|\berror bars?\b|\bwithin (?:the )?noise\b|\bstatistically\b/iu,
  ],
  ['quantity', 1, BARE_NUMBER],
  [
    'quantity',
    3,
    /\b(?:half|percent|%|fraction|third|quarter) of what\b|\b(?:cut|cutting|truncat\w+|stretch\w*) (?:the |of the |off the )?(?:\w-)?axis\b|\b(?:y|x)-axis\b|\b(?:wide|wider|broad) (?:\w+ )?intervals?\b|\bintervals? (?:is|are|that) (?:\w+ )?(?:wide|broad|huge)\b/iu,
  ],
  ['quantity', 3, /\beffect sizes?\b|\ba difference of\b/iu],
  [
    'over-claim',
    3,
    /\b(?:is|was|are|were)(?:n['’]t| not) what (?:the|this|that|these|their|your) (?:\w+ )?(?:experiments?|data|results?|tables?|figures?|sections?|study|numbers?|plots?) (?:\w+ )?(?:shows?|says?|supports?|measures?)\b|\b(?:big|huge|large|bold|tall|grand|major|giant) (?:claim|statement|words?|conclusion|promise)s?\b|\b(?:promis|claim|say|suggest|impl|conclud)\w* (?:\w+ )?(?:more|further) than\b|\b(?:goes|go|going) (?:well |far |way |much )?beyond\b/iu,
  ],
  [
    'over-claim',
    3,
    /\b(?:should|needs?|ought|must|deserves?|requires?|lacks?|could use|missing|without) (?:to )?(?:be )?(?:a |an |some |any |more )?(?:hedg\w+|qualifi\w+|caveats?|softened|toned down|weaken\w*)\b|\b(?:groundbreaking|revolutionary|unprecedented|game-?chang\w+|breakthrough)\b/iu,
  ],
  [
    'over-claim',
    2,
    /\b(?:goe?s? from(?=\s{3})|(?:jumps?|leaps?|slides?) (?:\w+ )?from)\b[^.?!]{3,80}\bto\b|\bdoing (?:a lot of|some|much|all the|most of the|(?:\w+ )?heavy) ?(?:heavy )?(?:lifting|work)\b|\breally\?|\babout (?:\p{L}+ ){1,3}in general\b|\bno (?:hedge|caveat|qualifier)s?\b/iu,
  ],
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
    'over-claim',
    3,
    /\b(?:nothing|none)\b[^.?!]{0,40}\b(?:justif|support|warrant)\w*|(?<=\s{3})(?:is|are) (?:\w+ )?too (?:much|far)\b|\b(?:tabloid|hyperbol\w+|grandiose|bombast\w*|marketing|sales (?:pitch|talk)|advertis\w+|drum ?roll|fanfare|overblown|law of nature)\b|\b(?:heading|title|abstract|sentence|headline|introduction|section) promises\b|\bfrom (?:one|a single) \p{L}+ to (?!(?:two|three|four|five|\d))/iu,
  ],
  ['over-claim', 2, /\bmak(?:es?|ing) it (?:sound|seem|look) (?:as if|as though|like)\b/iu],
  [
    'over-claim',
    3,
    /\b(?:cannot|can['’]t|(?:do not|don['’]t) think (?:that )?(?:you|they|we|one|anyone) can) (?:say|claim|conclude)\b|\b(?:broader|bolder|wider|grander|stronger) than\b/iu,
  ],
  [
    'loaded-term',
    3,
    /\bconnotation\w*|\bloaded\b|\banthropomorphi\w*|\b(?:emotive|emotional|charged|value-laden|sinister|pejorative|suggestive|dramatic|scary|alarmist|militar\w+) (?:word\w*|term\w*|language|phras\w*|framing|verb|noun|adjective)s?\b|\b(?:implies|imply|implying|suggests?|suggesting|evokes?|evoking) (?:\w+ ){0,3}(?:intent\w*|agency|malice|purpose\w*|planning|consciousness|desires?|goals?|deliberat\w+|aware\w*|human)/iu,
  ],
  [
    'loaded-term',
    3,
    /\b(?:agents?|(?:language )?models?|systems?|machines?|networks?|algorithms?|programs?|computers?|pages?|texts?|plants?|animals?|numbers?) (?:do not|don['’]t|cannot|can['’]t|never|does not|doesn['’]t) (?:want|lie|know|think|believe|feel|intend|plan|decide|care|hedge|scheme|deceive|understand|try|hide|see|desire|hope|mean|cheat)\b|\b(?:emotional|moral|rhetorical) (?:work|weight|load|charge)\b|\b(?:needlessly|unnecessarily|overly|too|rather|quite|unduly) (?:dramatic|emotional|colou?rful|charged|suggestive|judg(?:e)?mental|theatrical|negative|poetic|military)\b|\baccus(?:es|ing|ation)\b|\b(?:unkind|disparaging|derogatory|melodramatic|baggage)\b/iu,
  ],
  [
    'loaded-term',
    3,
    /["”'’] (?:\w+ly )?(?:makes?|making) (?:it|them|this|us|one|the \w+) (?:sound|seem|look|appear|think)\b|\b(?:why|really) ["“'‘][^"“”\n]{2,40}["”'’]\?|["”'’] is for \p{L}+/iu,
  ],
  [
    'loaded-term',
    2,
    /\b(?:more )?(?:neutral|sober|plain) (?:verb|word|term|version|wording|description|phrase|phrasing|alternative)\b/iu,
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
    'loaded-term',
    3,
    /["”'’] (?:is|are) (?:an? )?(?:\w+ )?(?:strong|big|heavy|nasty|harsh|ugly|cruel|fighting) words?\b|\b(?:negative|positive|nasty|martial|religious|criminal|moral|sinister) (?:ring|tone|flavou?r|undertone|overtone|association)s?\b|\bas if (?:it|they|the \w+) (?:were|was) (?:a |an )?(?:\w+ )?(?:person|people|human|being|mind|character|villain)s?\b|\b(?:vocabulary|rhetoric|metaphors?|imagery|euphemisms?)\b/iu,
  ],
  [
    'loaded-term',
    2,
    /\b(?:words?|terms?|verbs?) (?:like|such as) ["“'‘]|\b(?:calling|call) (?:it|this|that|them|(?:a|an|the) \w+) ["“'‘]/iu,
  ],
  [
    'loaded-term',
    3,
    /["”'’] (?:presum|presuppos|insinuat|connot)\w+|\b(?:avoid|drop|lose) (?:the (?:word|term) )?["“'‘]/iu,
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
    'counter-evidence',
    3,
    /\b(?:the|exactly|precisely|quite the) (?:\w+ )?(?:opposite|reverse|contrary)\b|\b(?:does not|doesn['’]t|do not|don['’]t|hardly|cannot|can['’]t|did not|didn['’]t) (?:\w+ )?(?:fit|square|agree with|be reconciled|sit well)\b|\b(?:figure|fig\.|table|section|appendix) [\dA-Z][\w.]* (?:\w+ )?(?:shows?|has|gives?|lists?) (?:no|none|nothing)\b|\b(?:i|we) (?:\w+ )?(?:tried|repeated|replicated|reproduced|re-?ran|checked)\b[^.!?]{0,80}\b(?:(?:did not|didn['’]t) (?:\w+ )?(?:happen|work|occur|see|find|get|appear|hold|reproduce)|(?:never|not once) (?:happen|work|occur|appear|held)\w*|nothing|no such|failed)\b|\b(?:failed|unable|could not|couldn['’]t|cannot|can['’]t) (?:to )?(?:reproduce|replicate)\b/iu,
  ],
  [
    'counter-evidence',
    2,
    /(?<!\p{L})\p{Lu}\p{L}{1,40}(?: et al\.?| and \p{Lu}\p{L}+| & \p{Lu}\p{L}+)?,? (?:(?:\(\d{4}\w?\)|\d{4}) |(?<=al\.? | and \p{Lu}\p{L}{1,20} ))(?:found|finds?|report(?:s|ed)?|show(?:s|ed)?|saw|concluded?s?|measured)\b(?! (?:in|here)\b)/u,
  ],
  [
    'counter-evidence',
    2,
    /\b(?:section|table|figure|appendix|footnote) [\dA-Z][\w.]* (?:\w+ )?(?:admits?|concedes?|states?|reports?|acknowledges?)\b/iu,
  ],
  [
    'counter-evidence',
    3,
    /\b(?:another|later|earlier|other|recent|newer) (?:\w+ )?(?:papers?|study|studies|experiments?|work)\b[^.?!]{0,40}\b(?:finds?|found|shows?|showed|reports?|reported|saw|see) (?:no|none|nothing|otherwise|less|fewer)\b/iu,
  ],
  [
    'evidence',
    3,
    /\b(?:no|any|without|missing|needs? a|lacks? (?:a|any)?|a) (?:\w+ )?(?:citations?|references?|sources?)\b[^.?!]{0,30}(?:\bfor\b|\bhere\b|\bwould\b|\bneeded\b|[.?!]|$)|\b(?:no|not one|not a single|which|what) (?:experiment|test|data|table|figure|study|analysis|measurement|trial)\b|^\W*(?:source|citation|evidence|reference)s?\?|\baccording to wh(?:om|at)\b|\bby whom\b|\bhow (?:do|does|did|can|could|would) (?:you|they|we|one|anyone|the authors) (?:\w+ )?know\b|\b(?:merely |simply |just |only )?asserted\b|\b(?:could not|couldn['’]t|cannot|can['’]t|did not|didn['’]t) (?:find|see) (?:any|it|one|a|the)\b|\bfound nothing\b/iu,
  ],
  ['evidence', 2, /\bwhere(?:['’]s| is| are) (?:the|your|their|any) \w+/iu],
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
  ['evidence', 3, /\b(?:speculati(?:on|ve)|conjecture|guesswork|hand-?wav\w+|anecdot\w+|wishful)\b/iu],
  ['evidence', 2, /\b(?:mere |an |bare )assertion\b/iu],
  [
    'evidence',
    3,
    /\bbased on what\b|\bno (?:numbers?|figures|counts?|details) (?:are|is|were|was) (?:given|reported|shown)\b/iu,
  ],
  [
    'unclear',
    3,
    /\bwhat (?:do|does|did|is|are) (?:you|they|the authors?|this|that|it|["“'‘\w-]+) (?:\w+ )?(?:mean|meant)\b|\bmeant by\b|\bmean by\b|\b(?:not|never|nowhere|un)[- ]?(?:\w+ )?(?:defined|explained|specified|clear(?:ly)?)\b|\bunclear\b|\bundefined\b|\bambiguous\b|\bvague\b|\bconfus(?:ing|ed|es)\b|\b(?:no|any|clear(?:er)?|precise|which|what|missing|lacks? an?|needs? an?|without an?) definitions?\b|\bdefinitions? (?:is|are|was|were) (?:missing|absent|not|never|nowhere)\b|\bhard to (?:follow|understand|parse|tell)\b|\bi (?:do not|don['’]t) (?:understand|follow|see what)\b/iu,
  ],
  [
    'unclear',
    3,
    /^\W*(?:please )?define\b|\b(?:several|two|three|many|different|various|multiple) (?:\w+ )?(?:meanings|senses|readings)\b|\bwhich (?:one |of (?:them|these) )?(?:is|was|do you|do they) (?:\w+ )?(?:meant|mean|intend\w*)\b|\bstill (?:do not|don['’]t|cannot|can['’]t) (?:know|tell|say|understand)\b|\b(?:not sure|no idea|unsure|hard to know|cannot tell|can['’]t tell|couldn['’]t tell) (?:\w+ )?(?:what|whether|which|if)\b|\bambiguity\b/iu,
  ],
  [
    'unclear',
    2,
    /^\W*(?:which|what) \p{L}+\?|\bread (?:this|that|it|the \w+) (?:\w+ )?(?:twice|three|four|five|several|many|\d+)\b|\bwhat (?:is|are) (?:a|an|the)\s{3}/iu,
  ],
  [
    'unclear',
    3,
    /\bwhat (?:does|do|did)\s[^.?!]{1,40}\b(?:mean|stand for|refer to)\b|^\W*(?:does|is)\s{3}[^.?!]{0,30}\bor\b|\bdoes\s[^.?!]{1,30}\bmean\b[^.?!]{1,60}\bor\b/iu,
  ],
  [
    'unclear',
    3,
    /^\W*who (?:is|are)\s|\bwhat counts as\b|\b(?:cannot|can['’]t|couldn['’]t|could not) (?:parse|follow|make sense)\b/iu,
  ],
  [
    'incorrect',
    3,
    /\b(?:that|this|it)['’]s not how\b|\bnon[- ]sequitur\b|\b(?:does not|doesn['’]t) follow\b|\boff by (?:one|a factor|an order)\b|\bmiscount\w*\b|\b(?:that|this|it)['’]s (?:\w+ly |just |simply |plain )?(?:wrong|incorrect|false|untrue|inaccurate|not true|not correct|not right)\b/iu,
  ],
  [
    'incorrect',
    3,
    /\b(?:is|are|was|were|seems?|looks?|simply|just|plainly|factually|plain|flat(?:ly)?) (?:\w+ly )?(?:wrong|incorrect|false|untrue|inaccurate|mistaken|erroneous)\b|\bnot (?:\w+ )?(?:true|correct|accurate|right|the case)\b|\b(?:is|are|was) not how\b|\b(?:isn['’]t|aren['’]t|wasn['’]t) (?:\w+ )?(?:how|true|correct|accurate|right|the case)\b|\b(?:is|was|has|have|contains?|there['’]s|found|spotted|makes?|made|obvious|plain) (?:an?|another|the same|some) (?:\w+ )?(?:errors?|mistakes?|typos?)\b|\b(?:miscalculat\w+|misquot\w+|misattribut\w+|misstat\w+|misrepresent\w*|mislabel\w*)\b/iu,
  ],
  [
    'incorrect',
    3,
    /^\W*(?:wrong|incorrect|false|not true|untrue|inaccurate)\b|\bnever (?:said|wrote|claimed|showed|found|measured) (?:this|that|so|any|it|anything)\b|\bis [\d.,]+ ?%?,? (?:and )?not [\d.]|^\W*(?:an?|another) (?:\w+ )?(?:error|mistake|typo)\b/iu,
  ],
  ['incorrect', 2, /\bit (?:was|is) [\p{L} ]{2,30}, not \p{L}/iu],
  [
    'alternative',
    3,
    /\b(?:alternative|other|simpler|another|different|more likely|likelier|plausible|mundane) (?:\w+ )?(?:explanation|interpretation|reading|account|hypothes[ie]s|reason|cause)s?\b|\b(?:could|can|might|may) (?:\w+ )?(?:also|equally|just as well|simply|just|instead|rather|well) be (?:\w+ )?(?:explained|due|because|caused|the result|a(?:n)? (?:artifact|artefact|effect|consequence|case))\b|\b(?:could|might|may) (?:be|have been) (?:\w+ )?(?:explained by|due to|because of|an artifact|an artefact|caused by|driven by)\b|\bconfound\w*\b/iu,
  ],
  [
    'alternative',
    3,
    /\b(?:maybe|perhaps|possibly|probably) (?:\w+ ){1,5}(?:simply|just|merely|only)\b|\bexplains? (?:this|that|it|the \w+|everything)? ?(?:just as|equally|as) well\b|\bwhat (?:you|one|we|i|anyone)(?:['’]d| would) expect\b|\bcorrelation\b[^.?!]{0,30}\bcausa\w+|\b(?:perhaps|maybe)\b[^?!]{3,80}[.?!] (?:perhaps|maybe|or perhaps|or maybe)\b/iu,
  ],
  [
    'alternative',
    2,
    /\b(?:you|one|we|i|anyone)(?:['’]d| would) expect\b|\bcould (?:\w+ )?be (?:chance|luck|noise|the weather)\b/iu,
  ],
  [
    'alternative',
    3,
    /\bwould (?:\w+ )?(?:give|produce|show|yield|look|lead to) (?:exactly |just |much )?the same\b|\bcould it (?:not )?be\b|\b(?:simplest|likeliest|obvious|boring|dull|likely) (?:reading|explanation|reason|account|answer|cause)\b/iu,
  ],
  ['alternative', 3, /\barte?i?facts?\b|\b(?:may|might|could) just as well\b/iu],
  [
    'scope',
    3,
    /\b(?:one|a single|only one|two) \p{L}+, (?:and )?(?:one|a single|two) \p{L}+|\bonly (?:\w+ )?(?:tried|done|shown|run|checked|seen|looked at) (?:with|on|in|for|at)\b|\bsimulated \p{L}+ (?:are|is)(?:n['’]t| not)\b|\b(?:in|from|with|of) (?:just |only )?(?:one|a single) (?:\w+ )?(?:society|country|language|group|school|city|field|garden|model|lab(?:oratory)?|site|population)\b/iu,
  ],
  [
    'scope',
    3,
    /\b(?:generali[sz](?:e|es|ed|ing|ation|ability|able)|extrapolat\w*|external validity|out of scope|beyond the scope|limited to|only (?:\w+ )?(?:tested|applies|holds|studied|in|one|two|a single|three|simulated|small)|one (?:model|dataset|task|environment|setting|seed|language)|a single (?:model|dataset|task|environment|setting|seed|language)|toy (?:setting|environment|example|task|problem)s?|real[- ]world|in practice|narrow|unrealistic|not representative|unrepresentative)\b/iu,
  ],
  [
    'scope',
    3,
    /\b(?:would|will|does) (?:this|it|that|the \w+|any of this) (?:\w+ )?(?:hold|transfer|apply|carry over|generali[sz]e)\b|\ball (?:\w+ ){1,3}(?:are|were|come|came) (?:in|from|of) (?:the same|one)\b|\btoy \p{L}+\b|\bthe same (?:town|school|city|country|laboratory|lab|dataset|model family)\b/iu,
  ],
  [
    'scope',
    3,
    /\b(?:a|one) single \p{L}+ (?:cannot|can['’]t|does not|doesn['’]t|tells?)\b|\bholds? (?:only )?for\b[^.?!]{0,30}\bat best\b/iu,
  ],
  [
    'praise',
    3,
    /\b(?:i|we) (?:\w+ly )?(?:like|liked|love|loved|enjoy|enjoyed|appreciate|appreciated|admire|commend|applaud|found (?:this|it|the \w+) (?:\w+ )?(?:interesting|useful|helpful|great|valuable|clear))\b|\b(?:well[- ](?:written|done|designed|executed|structured|argued|presented)|great|excellent|nice|good|interesting|impressive|valuable|important|thoughtful|careful|solid|fantastic|wonderful|useful|strong) (?:\w+ )?(?:paper|work|study|job|experiment|contribution|idea|section|figure|analysis|point|result|research|project|read|piece|write-?up)s?\b|\b(?:kudos|congratulations|congrats|well done)\b/iu,
  ],
  [
    'praise',
    3,
    /\b(?:lovely|charming|beautiful(?:ly)?|elegant(?:ly)?|delightful|admirabl[ey]|commendabl[ey]|refreshing(?:ly)?|brilliant(?:ly)?|well put|a pleasure|a joy|hats off|credit (?:where|to)|best (?:paragraph|part|section|figure|sentence|paper|idea|chapter))\b|\b(?:i|we|everyone|everybody|all of us) (?:\w+ ){0,4}(?:loves?|enjoys?)\b|\b(?:would|i['’]d) (?:\w+ly |still )?(?:recommend|hand to)\b|\bglad (?:that|to see)\b/iu,
  ],
  ['praise', 2, /^(?:many |very many |so many )?(?:thanks|thank you)\b/iu],
  ['praise', 1, /\b(?:thanks|thank you|kind regards|best wishes)\b/iu],
  [
    'praise',
    3,
    /\b(?:fine|superb|neat|exemplary|thorough|good|great|lovely) piece of\b|\b(?:i|we) (?:\w+ )?learn(?:ed|t)\b|\b(?:nicely|well|neatly|beautifully|carefully|cleanly) (?:done|put|said|written|argued|drawn|made)\b|\bhow (?:an?|the) [\w ]{2,40} should (?:look|be)\b/iu,
  ],
  ['praise', 3, /\b(?:i|we) (?:was|were|am|are) (?:\w+ )?impressed\b/iu],
];
