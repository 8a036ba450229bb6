/** What a reply says of the point that it answers, told by its words. */
import type { Position } from '../../notes/note';
import { countWords } from '../plain-words';
import { sentencesIn, type Told } from './sentences';

/** Position without regard to who says it: to agree is an author's concession. */
type Stand = 'agree' | 'concede' | 'partly' | 'dispute' | 'clarify';

const I = String.raw`(?:i|we|i['’]d|we['’]d|i['’]ll|we['’]ll)`;
const SURELY = String.raw`(?:(?:\w+ly|do|would|certainly|very much|also|both|all|can only|have to|must|should|will|of course|too|now|still|definitely|mostly|don['’]t just) ){0,3}`;

interface Form {
  stand: Stand;
  form: RegExp;
}

const AGREES: readonly RegExp[] = [
  new RegExp(String.raw`\b${I} ${SURELY}(?:agree|concur|accept|admit|acknowledge|grant)\b`, 'iu'),
  /^(?:(?:yes|yeah|yep|ok(?:ay)?|ah|oh|hm+|(?:ha|he){1,5}h?|true|sure|right|indeed|well),? )*(?:(?:that|this|it|these|those|which)(?:['’]s| is| are| was| seems?| sounds?)? )?(?:(?:a|an|all|both|very|quite|totally|completely|entirely|pretty|absolutely|really|perfectly|indeed|certainly|probably|also) )*(?:agreed|fair(?: enough| points?| criticisms?| critiques?| comments?| questions?| concerns?| catch)?|good (?:points?|catch|call|idea|suggestion|criticisms?|spot|question that we missed)|great (?:points?|catch|suggestion|spot)|nice catch|well spotted|excellent points?|valid(?: points?| criticisms?| concerns?| critiques?)?|true(?: enough)?|correct|right|you(?:['’]re| are) (?:\w+ly )?(?:right|correct)|reasonable(?: points?| criticisms?| suggestion)?|touch[ée]|guilty as charged|point taken|noted|mea culpa|makes sense|(?:an? |our )?(?:\w+ )?(?:mistake|error|oversight|typo|slip|bug|omission))(?=\s*(?:$|[.,;:!)—–-]|(?:that|and|but|here|on|about|we|i|thanks|thank|for|to|in)\b))/iu,
  /\b(?:you|they|he|she|the (?:reviewer|commenter|poster))(?:['’]re| are| is| was| were)? (?:\w+ly |quite |absolutely |of course )*(?:right|correct|spot on)\b(?! (?:to|that it is (?:not|un))\b.{0,40}\?)/iu,
  /\b(?:that|this|it)(?:['’]s| is| was) (?:\w+ly |all |a |an |our |just |indeed )*(?:good|fair|great|valid|excellent|reasonable|legitimate|important|right|true|correct|helpful|justified|straightforward) ?(?:point|criticism|critique|concern|catch|suggestion|objection|idea|mistake)?(?=\s*(?:$|[.,;:!)—–-]|and\b|but\b|that\b|on\b|here\b))/iu,
  /\b(?:that|this|it)(?:['’]s| is| was) (?:\w+ly |indeed |just |simply |clearly |a |an |our )*(?:mistake|error|oversight|typo|slip|omission|incorrect|wrong|inaccurate|misleading|poorly (?:worded|phrased|chosen)|imprecise|too strong|an overstatement|sloppy)\b/iu,
  /\b(?:good|fair|great|valid|excellent|reasonable|helpful|nice|useful|legitimate) (?:points?|criticisms?|critiques?|catch|suggestions?|concerns?|objections?)\b(?! (?:but|against))/iu,
  /\b(?:you(?:['’]ve)? (?:do )?(?:have|make|raise|got) (?:a|an) (?:\w+ )?point|i(?:['’]m| am) (?:glad|happy|pleased) (?:to see|that you)|(?:i|we) (?:can (?:only )?|do |would )?confirm (?:this|that|it)(?=[\s.,;!]|$)|(?:i |we )?(?:have to |must |can )?side with)\b/iu,
  /\b(?:makes|make) (?:a lot of |total |perfect )?sense\b|\bpoint (?:well )?taken\b|\bi(?:['’]m| am) (?:convinced|persuaded)\b|\byou(?:['’]ve| have) (?:convinced|persuaded) (?:me|us)\b|\b(?:and|quite) rightly so\b|\bbetter way (?:of|to)\b|\b(?:that|this|yours|it)(?:['’]s| is| would be| sounds| reads| seems) (?:\w+ly |much |far |way |an? )*better (?:formulation|wording|phrasing|word|term|title|sentence|description|phrase|name)\b|\b(?:had|have) the same (?:reaction|thought|impression|feeling|question|concern)\b|^(?:i|we)['’]ll take (?:that|it)(?=\s*(?:[.,!]|$))|\b(?:i|we) (?:do |really |very much )?like (?:this|that|the|your) (?:\w+ )?(?:suggestion|idea|wording|phrasing|proposal|version)\b|\b(?:changed|change) my mind\b|\bhappy to (?:concede|accept|agree|grant)\b|^(?:same (?:\w+ ){0,2}here|\+1|this[.!]|seconded|exactly)(?=$|[\s.,!])/iu,
  /\byou (?:\w+ly )(?:point out|note|say|observe|write|remark|mention)\b|\b(?:i|we) (?:can |do |now )?(?:see|get|take|understand) (?:your|the|that|this) (?:point|concern|problem|worry)\b|\b(?:i|we) (?:can |do )?see (?:what you mean|(?:how|why|that) (?:this|that|it|the \w+|one|you|readers?|people) (?:may |might |could |can |would |will )?(?:comes?|reads?|sounds?|looks?|(?:be|is|was) (?:read|understood|taken|confusing|misleading|unclear|misread|misunderstood)|seems?))\b|^(?:sadly|unfortunately|all too|only too|quite|very|so|too|perfectly) (?:true|right)\b|^(?:thanks|thank you) for (?:spotting|catching|noticing|pointing|the (?:catch|correction))\b|\b(?:i|we) (?:\w+ly )?(?:thought|felt|noticed|said|wanted to say) the same\b|^same (?:thought|feeling|thing)\b|^(?:(?:\w+ly|i|we|can only|do) ){0,2}(?:agreed?|concur)(?=$|[\s.,!;:])|^(?:(?:so|very|much|far|way|a lot|certainly|indeed|that is|that['’]s|this is) ){0,3}better\b|\bexactly what (?:i|we) (?:thought|think|felt|wanted to say|was thinking|were thinking)\b|\b(?:i['’]m|i am|we['’]re|we are) with (?:you|op|the (?:\w+ )?(?:poster|critic|reviewer))\b|^(?:(?:ha|oh|ah|hm+|yes),? )?so (?:(?:would|do|did|am|are|have) (?:we|i)|(?:it|they|we|i) (?:is|are|was|were|do|did|does))\b|\b(?:works|fine) (?:for|by|with) (?:me|us)\b/iu,
  /\b(?:can(?:not|['’]t)|could(?: not|n['’]t)|hard to|difficult to|do not|don['’]t|won['’]t|will not|would(?: not|n['’]t)) (?:really |possibly |even )?(?:argue|quarrel|disagree|dispute|deny|object|contest|fault)\b|^(?:no|without) (?:objections?|arguments?|disagreement|quarrel)\b|^nothing to (?:object|disagree)\b/iu,
];

/** Speaks of a fault of one's own. */
const CONCEDES: readonly RegExp[] = [
  /\b(?:we|i)(?:['’]ve|['’]d| have| had)? (?:\w+ly |indeed |just |also )*(?:(?:should(?:n['’]t| not)?|ought(?: not)? to)(?: \w+ly| perhaps| maybe| of course| indeed)? have|should['’]ve|could(?:['’]ve| (?:\w+ly |perhaps )?have) (?:been|made|done|worded|phrased)|were wrong|was wrong|made (?:a|an|this|that|the same) (?:\w+ )?(?:mistake|error)|g[eo]t(?:ten)? (?:that|this|it) wrong|overlooked|missed (?:that|this|it)|misspoke|misspoken|misread|overstated|oversold|underestimated|forgot|forgotten|failed to|regret|stand corrected|take (?:this|that|it|the \w+) back|concede|retract|withdraw)\b/iu,
  /\b(?:our|my|the) (?:own )?(?:sentence|wording|phrasing|claim|statement|figure|number|title|abstract|caption|text|formulation|choice of words?|paper) (?:\w+ )?(?:is|are|was|were|seems?|reads?|sounds?) (?:\w+ly |indeed |too |a bit |simply |just |the )*(?:wrong|incorrect|false|inaccurate|misleading|strong|sloppy|imprecise|poorly \w+|badly \w+|mistaken|in error|unclear|confusing|off)\b/iu,
  /\b(?:our|my) (?:bad|mistake|error|fault|oversight)\b|\b(?:went|goes|go|gone) too far\b|\bis (?:indeed |clearly |simply )?the wrong (?:word|term|phrase|number|figure)\b|\btoo strong\b|\bseems? (?:\w+ly )?(?:incorrect|wrong) (?:of us|in hindsight)\b|\bin (?:hindsight|retrospect)\b|\ba slip of\b/iu,
  /\b(?:that|this|it|these|they|there|which) (?:\w+ly |perhaps |indeed )?(?:should(?: not|n['’]t)?|ought(?: not)? to|could) (?:\w+ly |perhaps )?have (?:been|said|read|stood|gone|had|come)\b|\bthere (?:\w+ly )?(?:should|ought to) be\b/iu,
  /\b(?:we|i) (?:was|were) (?:\w+ly )?(?:too|overly|over-) ?\w+\b|\b(?:we|i) (?:got|were) carried away\b|\b(?:poor|bad|unfortunate|unhappy|careless|clumsy) (?:choice|wording|phrasing|word|sentence)\b|\b(?:was|is|were) (?:\w+ly )?(?:premature|hasty|careless|clumsy|sloppy)\b|\b(?:we|i) wish (?:we|i) had (?:not |\w+ly )?(?:thought|done|written|said|known|seen|been|asked|chosen|\w+ed)\b|\b(?:we|i) (?:must |have to |will )?confess\b|^admittedly\b|\b(?:dumb|stupid|silly|lazy|foolish|careless|sloppy) of (?:us|me)\b|\b(?:we|i) did indeed (?:overlook|miss|forget|overstate|oversell|fail|err)\b|\ba (?:\w+ )?(?:limitation|weakness|shortcoming|flaw) of (?:the|our|this)\b/iu,
  /\b(?:we|i) (?:did(?: not|n['’]t)|had(?: not|n['’]t)|never|failed to) (?:\w+ly |even )?(?:think|thought|consider(?:ed)?|notice[d]?|spot(?:ted)?|reali[sz]e[d]?|check(?:ed)?|see|seen) (?:of |about )?(?:that|this|it|which)\b/iu,
  /\b(?:was|were|am|are|is)(?:n['’]t| not) (?:\w+ly )?(?:careful|precise|clear|cautious|explicit|thorough|rigorous) enough\b|\b(?:is|was|were|are)(?: \w+ly| perhaps| maybe)*(?:n['’]t| not) (?:\w+ly |perhaps )?(?:the|our) (?:best|ideal|right|happiest|most \w+) (?:\w+ )?(?:terms?|words?|wording|phrase|phrasing|choice|way|title|formulation|idea|name|description)\b|\b(?:i|we)(?: am| are|['’]m|['’]re| would be|['’]d be) (?:\w+ly )?(?:open to|happy to|glad to|willing to|fine with) (?:chang|rephras|reword|revis|drop|remov|soften|replac|renam|add|adopt|ton)\w*\b/iu,
  /\b(?:no|without) (?:excuses?|defen[cs]e)\b|\bembarrass\w+|\b(?:to (?:my|our)|what a) (?:shame|embarrassment)\b|\b(?:got|caught) (?:me|us)\b|\b(?:that|this|it)(?: one)?(?:['’]s| is| was) (?:\w+ly |all )?on (?:us|me)\b|^(?:we|i) (?:could|should)(?: have)?(?=\s*(?:[.,!]|$))|^(?:oops|whoops|yikes|ouch|d['’]oh|ugh|busted|guilty)(?=$|[\s.,!])/iu,
];

/** Nothing but a yes. */
const YES =
  /^(?:(?:yes|yep|yup|yeah|sure|ok(?:ay)?|absolutely|definitely|certainly|entirely|completely|totally|exactly|precisely|very much so|indeed|of course|deal|ha|haha|heh)[,.! ]*){1,3}$/iu;

/** What gives way before it says more; a yes may only answer a question. */
const GIVES_WAY = /^(?:ok(?:ay)?|fine|alright|all right|sure|deal|right|very well|fair)\s?[,.;:!–—]/iu;

/** Corrects what was said, where nothing else is said of it. */
const CORRECTS = /^(?:but |well,? )?(?:actually|in fact|as a matter of fact)\b/iu;

/** Regret is a concession where nothing else is said. */
const REGRETS: readonly RegExp[] = [
  /\b(?:got|was|were|went|been) (?:\w+ly )?(?:lost|mislaid)\b/iu,
  /\b(?:we |i )?apologi[sz]e\b|\b(?:my |our )?apologies\b|\bsorry (?:for|about|that)\b/iu,
];

const DISPUTES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${I} ${SURELY}(?:disagree|dispute|object|reject|contest|push back|beg to differ|take issue|stand by|maintain|deny|(?:see|read|view) (?:this|that|it|things|the \w+|that \w+) (?:\w+ )?differently|fail to see|have (?:a|an|quite a) (?:\w+ )?different (?:view|opinion|reading|take|impression))\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${I} ${SURELY}(?:don['’]t|do not|cannot|can['’]t|would not|wouldn['’]t|am not sure(?: that)?|['’]m not sure(?: that)?) ?(?:\w+ly |really |quite |at all )*(?:agree|think|believe|see (?:how|why|that|what)|buy|accept|share|find|consider|feel|understand why|concur|follow why|see (?:a|an|any|the|it|this|that))\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:i['’]m|i am|we['’]re|we are) (?:\w+ly )?not (?:\w+ly |so |at all )*(?:sure|convinced|persuaded|certain)(?: that| about| by| this| it| why)?\b`,
    'iu',
  ),
  /\b(?:i|we) (?:\w+ly |really )?(?:would not|wouldn['’]t) (?:\w+ly |really |quite )?(?:say|call|describe|characteri[sz]e|put it|word it|phrase|go (?:that|so|as|quite)|read|interpret|want|change|remove|drop)\b|\b(?:i|we) (?:\w+ly |really )?(?:do not|don['’]t) (?:\w+ly |really |quite )?(?:read|interpret|call|regard|view) (?:it|this|that|the|these|those)\b/iu,
  /\b(?:i|we)(?:['’]ll| will| do| are|['’]re|['’]m| am)? (?:\w+ly )?(?:not|won['’]t|n['’]t) (?:\w+ly |be )?(?:going to |planning to )?(?:chang|updat|remov|drop|delet|reword|rephras|renam|alter|revis|replac|soften)\w*|\b(?:i|we)(?: would|['’]d)? (?:\w+ly )?(?:rather not|prefer not to|prefer to (?:keep|leave|stay|stick)|rather (?:keep|leave)|(?:like|want) to keep|keep (?:this|it|that|the)|see no (?:need|reason))\b|\b(?:i|we)(?:['’]ve| have)? (?:\w+ )?(?:decided|chose|chosen) (?:against|not to)\b|\bdecided against\b/iu,
  /\b(?:that|this|it|these|those|they|there)(?:['’]s| is| was| are| were)(?:n['’]t| not| no| hardly) (?:\w+ly |too |meant as |an? |our ){0,3}(?:exaggerat\w+|overstate\w*|overclaim\w*|oversell\w*|mistakes?|errors?|oversight|misleading|strong|wrong|incorrect|hype|clickbait|loaded|stretch|vague|unclear|misnomer|arbitrary|circular|contradict\w+|problem)\b/iu,
  /\bour (?:view|reading|experience|understanding|impression) (?:is|was) (?:\w+ )?(?:different|another|the opposite)\b|\b(?:it|this|that) (?:does|did) (?:in fact |indeed )?(?:follow|hold|matter|make sense|work)\b|\b(?:is|are|['’]s) (?:\w+ly )?(?:(?:an? )?(?:standard|common|usual|established|widely used) (?:terms?|words?|phrases?|practices?|usages?|way|terminology|expression)|well[- ](?:supported|established|documented|understood)|standard(?! (?:errors?|deviations?))|widely used|(?:normal|usual|customary)(?= (?:in|for|among|with|when)\b|\s*[.,;])|not (?:needed|necessary))\b|\b(?:i|we) (?:can )?see no (?:contradiction|problem|conflict|issue|difficulty)\b|\bwe(?:['’]re| are) (?:\w+ly )?not (?:claiming|saying|suggesting|arguing|implying)\b/iu,
  /\b(?:nobody|no one|no reader|hardly anyone|few (?:people|readers)) (?:\w+ly )?(?:would |will |could )?(?:reads?|takes?|understands?|claims?|claimed|said|says|thinks?|believes?) (?:it|this|that|so|the)\b|\b(?:miss(?:es|ed|ing)?|beside) the point\b|\b(?:strange|odd|uncharitable|unfair|ungenerous|wrong|selective|peculiar|uncommon) (?:reading|interpretation|summary|comparison|standard)\b|\bnothing (?:\w+ )?(?:wrong|misleading|unclear|sensational|loaded|unusual)\b/iu,
  /\b(?:i|we) (?:\w+ly )?(?:think|believe|find|feel|consider) (?:that )?(?:(?:the|our|its) (?!\w*(?:criti|point|comment|objection|concern|question|suggestion|remark))(?:\w+ ){1,3})(?:(?:is|are|was|were) )?(?:\w+ly )?(?:accurate|fine|justified|appropriate|correct|fair|right|clear|warranted|supported|defensible|fitting|adequate)\b/iu,
  /\b(?:i|we|they|the authors) do (?:\w+ly |in fact )?(?:report|compare|say|state|show|mention|cite|discuss|define|test|control|include|give|explain|measure|list|note|write)\b|\b(?:i|we|they|the authors) did (?:\w+ly |in fact )?(?:report|compare|look|test|check|control|try|say|include|measure|ask|count)\b|\byour (?:calculation|number|count|reading|figure|example|comparison|analogy|argument|estimate)s? (?:is|are) (?:\w+ly )?(?:off|wrong|not|misleading)\b|\bin (?:defen[cs]e of|fairness to)\b|\bin (?:their|the authors['’]) defen[cs]e\b/iu,
  /\b(?:the|this|that|your) (?:\w+ )?(?:reviewer|commenter|poster|critic|referee|critique|criticism|objection|comment|point|remark|charge|reading) (?:is|are|was|seems?|looks?) (?:\w+ly |a bit |rather |simply |just )*(?:mistaken|wrong|incorrect|false|unfair|misplaced|unjustified|unfounded|unwarranted|misguided|not (?:fair|right|correct|justified))\b|\b(?:you|they|he|she)(?:['’]re| are| is) being (?:\w+ly |a (?:bit|little) |too |rather |quite )*(?:harsh|unfair|uncharitable|pedantic|picky)\b/iu,
  /\b(?:that|this|it|which)(?:['’]s| is| was| are| seems?| does| do)? ?(?:not|n['’]t|isn['’]t|wasn['’]t|doesn['’]t) (?:\w+ly |quite |at all |really |just |entirely |seem(?: to be)? |what we |a |an )*(?:accurate|correct|true|right|fair|the case|what we|how|so|a fair|what (?:the (?:paper|sentence|title|abstract|section|figure|table|text|claim)|our)|follow|justified|warranted|say|said|claim|reasonable|valid)\b/iu,
  /\b(?:that|this|it|which)(?:['’]s| is| was| seems?| are) (?:\w+ly |a |an |just |simply )*(?:incorrect|wrong|false|inaccurate|untrue|unfair|mistaken|misunderstanding|misreading|mischaracteri[sz]ation|misrepresentation|a stretch|uncharitable|unreasonable)\b/iu,
  /\b(?:you|they|he|she)(?:['’]re| are| is| have| has| (?:seems?|appears?) to(?: have)?| (?:may|must|might) (?:have|be))? (?:\w+ly |perhaps |a bit )*(?:wrong|mistaken|missed|misread(?:ing)?|misunderst(?:ood|anding)|misrepresent\w*|mischaracteri\w*|overlook\w*|missing the point|confusing|mixing (?:up|two)|forgetting|ignor\w+|conflat\w+)\b/iu,
  /\b(?:i|we) (?:do not|don['’]t|can(?:not|['’]t)) (?:\w+ly |quite |really )?follow(?=\s*(?:$|[.,;:!—–-]|this|that|the|your|why|here))|\b(?:can(?:not|['’]t)|do not|don['’]t|won['’]t|would not|wouldn['’]t) (?:\w+ly )?(?:go along|subscribe|sign up|share (?:this|that|the) view)\b|^(?:but )?(?:is|was|are|do|does|did)(?:n['’]t| not) (?:that|this|it|they|we)\b[^.!]{0,40}\b(?:say|said|write|wrote|show|shows|report|what|state|mention)\b|\b(?:nothing|nowhere|no (?:sentence|place|line)) in (?:the|our|this) (?:paper|text|abstract|title|section|article)\b|\b(?:evidence|support|case|data) (?:for (?:this|that|it) )?(?:is|are|seems?) (?:\w+ly |quite |very |fairly |pretty )*(?:strong|clear|solid|robust|compelling|conclusive)\b/iu,
  /^(?:(?:sorry|hm+|well|um|er|oh),? )?(?:but )?(?:no|nope|nah|(?:surely|certainly|definitely|absolutely|of course|probably|really|quite) not|hardly|none of (?:this|that|these)|hard disagree|strongly disagree|disagree(?:d)?|not (?:really|quite|true|so|at all)|on the contrary|false|wrong)(?=\s*(?:$|[.,;:!—–-]|with\b|that\b|here\b|is\b|are\b))/iu,
  /\b(?:seems?|is|are|was|sounds?|feels?) (?:\w+ly )?(?:too |overly |a bit |somewhat |rather )?(?:harsh|unfair|uncharitable|far-fetched|nitpicky|pedantic)\b|\b(?:is|seems?|sounds?) (?:a bit|a little|rather) much\b/iu,
  /\bwe (?:\w+ly )?(?:did not|didn['’]t|do not|don['’]t|never|nowhere) (?:\w+ly )?(?:claim(?:ed)?|say|said|mean to (?:say|claim|imply)|state[d]?|impl(?:y|ied)|suggest(?:ed)?|argue[d]?|assert(?:ed)?)\b/iu,
  /\b(?:i|we)(?:['’]d| would| do|) (?:\w+ly )?still (?:would )?(?:say|argue|claim|insist|call|prefer|defend)\b/iu,
  /\bstill (?:think|believe|hold|maintain|find|prefer|disagree|feel)\b|\b(?:we|i) (?:would|will|do|['’]d|['’]ll) (?:\w+ly )?(?:defend|stand by|keep (?:the|this|our)|stick (?:with|to))\b/iu,
];

const PARTLY: readonly RegExp[] = [
  /\b(?:is|are|was|were) (?:\w+ly )?(?:correct|right|true|accurate|fair),? but\b|\b(?:though|although|but) (?:i|we) (?:do |would |can |have to |must )?(?:accept|grant|concede|admit|agree|acknowledge)\b/iu,
  /\b(?:see|get|take|understand|appreciate|share) (?:your|the|this|that|where) (?:\w+ )?(?:point|concern|worry|argument|you)\b[^.!?]{0,60},? (?:but|although|though|yet|still)\b/iu,
  /\b(?:is|are|was|seems?) (?:\w+ly )?(?:defensible|fine|justified|accurate|warranted|okay|ok|fair)\b[^.!?]{0,30}[,;] (?:but|while|whereas|though) [^.!?]{0,60}\b(?:too (?:much|strong|far|broad)|not|n['’]t|overst\w+|excessive|less so)\b/iu,
  /\b(?:some|a grain of|a kernel of) truth (?:in|to) (?:this|that|it)\b|\b(?:something|a point) (?:to|in) (?:this|that)\b/iu,
  /\b(?:partly|partially|partial|somewhat|half|in part|to (?:some|a certain|an) (?:extent|degree)|up to a point|mostly|largely|broadly|in principle|generally|sort of|kind of|mixed) (?:\w+ )?(?:agree|agreement|agreed|right|fair|true|correct|concede|accept|disagree|valid|feelings)\b/iu,
  /^(?:to (?:some|a certain|an) (?:extent|degree)|up to a point|in part|to a degree|fair to a degree|only (?:partly|partially|in part)|partly|partially|half|yes and no|yes, and no|both yes and no)(?=$|[\s.,;:!—–-])|^(?:well,? )?(?:yes|yeah|sure|ok(?:ay)?|granted|true|perhaps|maybe|possibly|fair(?: enough)?),? (?:but|although|though)\b/iu,
  /\b(?:agree|accept|concede|right|fair|true|correct)\b[^.!?]{0,60}(?:\bbut (?:not|less so|only)|, less so)\b|\bsee both sides\b|\bsympathetic to\b|\b(?:right|fair|true|correct|agree|(?:see|take|get|grant|accept|understand) (?:the|your|this|that) point)\b[^.!?]{0,100},? but [^.!?]{0,80}(?:\bnot\b|n['’]t\b|\b(?:still|holds?|stands?|remains?|unaffected|unchanged)\b)/iu,
  /\b(?:agree|agreed|right|fair|true|correct|concede|accept|valid|good point)\b[^.!?]{0,30}\b(?:partly|partially|in part|to (?:some|a certain|an) (?:extent|degree)|up to a point|only in|with caveats?|with reservations)\b/iu,
];

const CLARIFIES: readonly RegExp[] = [
  /(?:(?:^|[,;:(–—]\s*|\b(?:just|only|and) )to|\b(?:let me|let us|i (?:should|want to|would like to|['’]d like to|ought to)|we (?:should|want to|would like to|['’]d like to|ought to)|(?:maybe|perhaps) (?:i|we) should|one (?:could|should|can|may))) (?:\w+ly |just |quickly |briefly )*(?:clarify|be (?:\w+ly )?(?:clear|precise|explicit|concrete)|explain|elaborate|expand|specify|point out|note|add|give (?:some|a bit of|more) (?:context|background|detail))\b/iu,
  /\bwe (?:just |simply |merely |only )(?:did not|didn['’]t|do not|don['’]t) (?:print|report|show|include|mention|say so)\b|\bwe only meant\b/iu,
  /\b(?:as|for) (?:a )?(?:clarification|context|background|reference|the record)\b|\bclarif(?:ication|ying)\b:?|^(?:fwiw|for what it['’]s worth)\b/iu,
  /\b(?:what|all) we (?:meant|mean|intended|wanted to say|had in mind|were trying to say|tried to say)\b|\bwe (?:meant|mean|intended|were referring to|refer to|had in mind|use (?:the (?:word|term) )?\S+ (?:to mean|in the sense))\b|\bby (?:\S+ ){1,4}we mean(?:t)?\b|\b(?:was|were|is|are) (?:only |just |merely )?meant (?:as|to (?:say|mean|be|describe|refer))\b|\b(?:here|there|in this (?:paper|table|figure|section)),? (?:refers? to|means|meant|stands? for)\b|\b(?:here|there) (?:refers? to|means|stands? for)\b|^\W*(?:refers? to|means|stands? for)\b|\b(?:is|are|was|were) (?:\w+ly )?(?:described|explained|reported|listed|given|shown|defined|discussed|mentioned|stated) (?:in|on) (?:the|our|section|appendix|table|figure|fig\.|page|footnote|supplement)\b|^(?:it|this|that|they|these|those)(?:['’]s| is| are|['’]re) (?:(?!now\b)\w+ )?(?:in|on) (?:the (?:supplement\w*|appendix|readme|caption|repository|footnote|methods?)|section|appendix|table|figure|page|footnote)\b|\b(?:a bit|some) (?:of |more )?(?:background|context)\b|\bin the sense (?:of|that)\b|^what (?:the|this|that) (?:\w+ ){1,3}(?:means?|says?|is meant to say)\b|^note that\b|^as (?:\w+ )?(?:explained|described|noted|stated|mentioned|shown|discussed|reported|written) (?:in|on|above|below)\b|\bby (?:that|this|it),? (?:i|we) (?:meant|mean)\b|^(?:the|this|that) (?:sentence|word|term|phrase|figure|number|table|claim|statement|line) (?:only |just )?(?:refers?|relates?|applies|is about|describes)\b|^(?:it|this|that) (?:only |just |simply )?means\b|\blet me rephrase\b|\bin other words\b|\bthe (?:reason|idea|intention|motivation|rationale) (?:is|was|for|behind|here|that|why)\b/iu,
];

const OPENS_CLARIFYING =
  /^(?:just |only )?(?:to|let me|let us|as a|for|a|some|one)? ?(?:\w+ )?(?:clarify|clarification|clarity)\b/iu;

const NEGATED =
  /(?:\bnot|n['’]t|\bnever|\bhardly|\bcannot|\bneither|\bno|\bfar from|\bnowhere near|\bwithout)(?: \w+){0,3} ?$/iu;

/** "I disagree that this is wrong": what follows is disputed, not said. */
const DENIED = /\b(?:disagree|dispute|deny|doubt) that (?:\w+ ){0,4}$/iu;

const QUESTION = /\?["'”’)\]]*$/;

const FORMS: readonly Form[] = [
  ...PARTLY.map((form): Form => ({ stand: 'partly', form })),
  ...DISPUTES.map((form): Form => ({ stand: 'dispute', form })),
  ...CONCEDES.map((form): Form => ({ stand: 'concede', form })),
  ...AGREES.map((form): Form => ({ stand: 'agree', form })),
  ...CLARIFIES.map((form): Form => ({ stand: 'clarify', form })),
];

export interface Answering {
  /** Agreeing is an author's concession. */
  isAuthor: boolean;
  /** The words that are answered, empty where they are not quoted; null where it is not known to be an answer. */
  asked: string | null;
  /** The change of the paper that the answer promises. */
  promise: string | null;
}

/**
 * The position that the writer's `own` words (see `ownWords`) take; null where they take none. What is asked, said
 * under a condition, or denied is no position. One who agrees and then disputes agrees in part. Whoever takes no side
 * clarifies, if they state something where a question was asked, or are the author and explain.
 */
export function positionIn(own: string, { isAuthor, asked, promise }: Answering): Told<Position> | null {
  const seen: Told<Stand>[] = [];
  for (const sentence of sentencesIn(own)) {
    const told = standIn(sentence);
    if (told) seen.push(...told);
  }
  const first = (stand: Stand) => seen.find(({ value }) => value === stand);
  const [agrees, concedes, disputes] = [first('agree'), first('concede'), first('dispute')];
  const partly = first('partly');
  if (partly) return { value: 'partly', because: partly.because };
  const gives = concedes ?? agrees;
  if (gives && disputes) return { value: 'partly', because: `${gives.because} … ${disputes.because}` };
  if (disputes) return { value: 'dispute', because: disputes.because };
  // One who says that this is a clarification, and owns up to no more than a slip, clarifies.
  const opens = agrees ? null : OPENS_CLARIFYING.exec(own.trimStart());
  if (opens) return { value: 'clarify', because: opens[0] };
  if (concedes) return { value: 'concede', because: concedes.because };
  if (agrees) return { value: isAuthor ? 'concede' : 'agree', because: agrees.because };
  const clarifies = first('clarify');
  if (clarifies) return { value: 'clarify', because: clarifies.because };
  const corrects = CORRECTS.exec(own.trimStart());
  if (corrects) return { value: 'dispute', because: corrects[0] };
  const regrets = [
    ...REGRETS.map((form) => form.exec(own)),
    YES.exec(sentencesIn(own)[0] ?? ''),
    GIVES_WAY.exec(own.trimStart()),
  ].find((match) => match !== null);
  if (regrets) return { value: isAuthor ? 'concede' : 'agree', because: regrets[0].trim() };
  // Who changes the paper gives way, unless they say that they do it all the same.
  if (promise !== null && isAuthor)
    return { value: ALL_THE_SAME.test(promise) ? 'partly' : 'concede', because: promise };
  if (asked === null || promise !== null) return null;
  const question = questionAtEnd(asked);
  const stated = sentencesIn(own).find(question === null ? explains : states);
  if (stated === undefined || (question === null && !isAuthor)) return null;
  return { value: 'clarify', because: question ?? stated };
}

/** The last sentence, where it asks. */
function questionAtEnd(text: string): string | null {
  const last = sentencesIn(text).at(-1)?.trim() ?? '';
  return QUESTION.test(last) ? last : null;
}

/** Whether a sentence says something, and asks nothing back. */
function states(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence) && !QUESTION.test(sentence);
}

/** What is no explanation: thanks, what its writer does not know or has yet to do, a remark in passing. */
const EXPLAINS_NOTHING =
  /\b(?:thanks?|cheers|grateful|appreciate|curious|wonder\w*|hope|sorry|haha|lol)\b|\b(?:i|we)(?: am|['’]m| are|['’]re)? (?:\w+ly )?(?:do not|don['’]t|not|can(?:not|['’]t)|have no|haven['’]t|have not)\b[^.!?]{0,24}\b(?:know|sure|certain|remember|recall|opinion|views?|feelings?|idea|say|tell|thought|looked|checked)\b|\b(?:get back to|look into|have a look|think about (?:this|that|it)|let you know)\b|!$/iu;
const LEAST_WORDS = 6;

const ALL_THE_SAME = /\b(?:nevertheless|nonetheless|anyway|all the same|even so|still|regardless)\b/iu;

/** Whether a sentence tells enough of the matter to explain it. */
function explains(sentence: string): boolean {
  return states(sentence) && countWords(sentence) >= LEAST_WORDS && !EXPLAINS_NOTHING.test(sentence);
}

/** What one sentence says, in its order; null where it says nothing on it. */
function standIn(sentence: string): Told<Stand>[] | null {
  const isQuestion = QUESTION.test(sentence);
  const found: (Told<Stand> & { at: number })[] = [];
  for (const { stand, form } of FORMS) {
    const match = form.exec(sentence);
    if (!match) continue;
    const before = sentence.slice(0, match.index);
    if (stand !== 'clarify' && (isQuestion || isConditional(sentence, match))) continue;
    if ((stand === 'agree' || stand === 'concede') && DENIED.test(before)) continue;
    if ((stand === 'agree' || stand === 'concede') && NEGATED.test(before)) {
      found.push({ value: 'dispute', because: match[0].trim(), at: match.index });
      continue;
    }
    if (stand === 'dispute' && /(?:\bnot|n['’]t)(?: \w+){0,2} ?$/iu.test(before)) continue;
    if (stand === 'agree' && found.some(({ value }) => value === 'partly')) continue;
    found.push({ value: stand, because: match[0].trim(), at: match.index });
  }
  if (found.length === 0) return null;
  found.sort((a, b) => a.at - b.at);
  return found.map(({ value, because }) => ({ value, because }));
}

/** "I would agree if", "If you are right". */
function isConditional(sentence: string, match: RegExpExecArray): boolean {
  const words = match[0];
  if (/\b(?:would|could|might|['’]d)\b/iu.test(words) && /\bif\b|\bunless\b/iu.test(sentence)) return true;
  return /\b(?:if|unless|whether|in case|suppose|assuming)\b[^,;]*$/iu.test(sentence.slice(0, match.index));
}
