/** Words that tell who speaks: somebody who answers, an author of the paper, somebody who sums up. */

const START = String.raw`^[\s"“‘'*_>•-]*`;
/** Before the thanks: "Hi Ann," "First of all," "Many". */
const BEFORE_THANKS = String.raw`(?:(?:hi|hello|hey|dear)\b[^,.!:]{0,40}[,.!:]?\s+)?(?:(?:first(?:ly)?(?: of all)?|to begin|to start),?\s+)?(?:many |very many |so many )?`;
const THANKS = String.raw`(?:thanks|thank you|thank-you|thx|cheers|(?:i|we)(?: really| very much| greatly| both| all)? (?:appreciate|thank you|thank the)|(?:i|we) (?:would|want|['’]d) (?:like )?to thank|(?:i|we) am grateful|we are (?:very )?grateful)`;
/** What is thanked for where somebody has spoken on one's own words. */
const SPOKEN = String.raw`(?:comments?|feedback|reviews?|critiques?|criticisms?|thoughts|questions?|remarks?|suggestions?|points?|concerns?|notes|observations|engag(?:ing|ement)|scrutiny|corrections?|careful(?:ly)?|close read(?:ing)?|detailed read(?:ing)?|read(?:ing)? (?:it|this|us|the (?:paper|work)|our (?:paper|work))? ?(?:so )?(?:closely|carefully|thoroughly|attentively)|time|effort|reviewers?|pointing|raising|flagging|spotting|catching|noticing)`;
/** And where somebody has answered. */
const ANSWERED = String.raw`(?:repl(?:y|ies|ying)|responses?|responding|answers?|answering|clarif(?:ying|ication|ications)|explanations?|explaining|rebuttals?|following up|getting back)`;

const ADDRESS = new RegExp(
  String.raw`${START}${BEFORE_THANKS}${THANKS}[^.!?\n]{0,80}?\b(?:${SPOKEN}|${ANSWERED})\b`,
  'iu',
);
const ANSWER_ADDRESS = new RegExp(
  String.raw`${START}${BEFORE_THANKS}${THANKS}[^.!?\n]{0,80}?\b${ANSWERED}\b`,
  'iu',
);
/** Says goodbye, not hello. */
const AGAIN = /\b(?:again|once more)\b|^[^.!?]{0,20}\bin advance\b/i;

/** How the beginning of a post speaks to those before it: to a critique, or to an answer; null where it does not. */
export function addressIn(text: string): 'critique' | 'answer' | null {
  const head = text.slice(0, 240);
  const match = ADDRESS.exec(head);
  if (!match || AGAIN.test(match[0])) return null;
  return ANSWER_ADDRESS.test(head) ? 'answer' : 'critique';
}

/** What belongs to who wrote the paper. */
const OWN = String.raw`(?:paper|preprint|manuscript|draft|title|abstract|introduction|appendix|appendices|figures?|captions?|tables?|experiments?|results?|findings?|method(?:s|ology)?|setup|environments?|set-?up|models?|data(?:set)?|work|wording|phrasing|terminology|language|choice of|claims?|conclusions?|discussion|related work|limitations?|definitions?|codebase|repository|evaluations?|analys[ei]s|study|baselines?|(?:main |central |core )?(?:point|argument|thesis))`;
const OWN_WORK = new RegExp(
  String.raw`\bour (?:(?:own|main|current|original|actual|first|second|whole|final|initial|full|\w+ing|\w+al) ){0,2}${OWN}\b|\bwe (?:ran|trained|collected|wrote the (?:paper|abstract)|meant to|did not mean|didn['’]t mean|intended|call (?:it|this|them) in|called (?:it|this|them))\b|\bwe (?:cite|report|show|define|discuss|mention|state|note|describe|write|find|use|measured?)\w* [^.?!]{0,60}\bin (?:the|our) (?:paper|abstract|appendix|main text|title|caption|introduction)\b|\bmy (?:own )?(?:co-?authors?|paper|preprint|manuscript|abstract|title|appendix|experiments?|tables?|figures?|captions?)\b`,
  'iu',
);
/** Promises that only who writes the paper can make. */
const OWN_PROMISE =
  /\b(?:we|i)(?:['’]ll| will| shall|['’]re going to| are going to| plan to| intend to|['’]ve| have) (?:\w+ly |also |certainly |definitely |of course |then |both |now |already |just )*(?:update|change|fix|correct|revise|reword|rephrase|amend|edit|clarif|add|remove|drop|replace|rewrit|make (?:this|that|it) clear|includ|adjust|ton|soften|renam|upload)\w*\b|\bin (?:the|our|a) (?:next|new|updated|revised|coming|upcoming|camera[- ]ready|final) (?:arxiv )?(?:version|revision|draft)\b/iu;
/** Says so plainly. */
const CERTAIN =
  /\b(?:first|lead|senior|second|last|co-?|one of the|corresponding|paper|an)[ -]?authors? (?:here|of (?:this|the) (?:paper|work))\b|^\W*(?:the )?authors? (?:here|speaking|replying|responding)\b|\bi(?:['’]m| am) (?:the|an|a|one of the) (?:(?:first|lead|senior|second|last|corresponding) )?(?:co-?)?authors?\b|\bauthors? of (?:this|the) paper here\b|\b(?:as|being) (?:the|an|one of the) authors? of\b|\bwe,? (?:the|as) authors\b|\bon behalf of (?:the|my|all) (?:co-?)?authors\b/iu;
const OTHERS =
  /\b(?:the|these|its|their|both|all) (?:\w+ )?authors?\b|\bwhat they (?:write|say|claim|call|mean)\b|\b(?:they|the paper) (?:writes?|says?|claims?|calls?|argues?|states?)\b/iu;

/** How plainly `said` is said by an author of the paper: 2 where it says so, 1 where its words suggest it, below 0 where it speaks of the authors as of others. */
export function authorshipIn(said: string): number {
  if (CERTAIN.test(said)) return 2;
  if (OWN_WORK.test(said) || OWN_PROMISE.test(said)) return 1;
  return OTHERS.test(said) ? -1 : 0;
}

/** Whether the words of `text` suggest that an author of the paper says them. */
export function isAuthors(text: string): boolean {
  return authorshipIn(text) > 0;
}

/** Speaks to somebody: "you", "your". */
export function speaksToSomebody(text: string): boolean {
  return /\b(?:you|your|yours|you['’](?:re|ve|ll|d))\b/iu.test(text);
}

const WHOLE: readonly RegExp[] = [
  /^(?:overall|all in all|all things considered|in (?:summary|sum|short|conclusion|closing|general|the end|brief)|on the whole|by and large|to (?:conclude|sum up|summari[sz]e|wrap up|close)|taken (?:together|as a whole)|summing up|as a (?:whole|general (?:point|remark|comment|note))|more (?:generally|broadly)|stepping back|tl;?\s?dr|conclusions?:|(?:my |a |the )?(?:short )?(?:summary|verdict|bottom line|take-?away)s?\s?:|general (?:comments?|remarks?|impressions?)\b|other than that|apart from (?:that|this|these|all this)|with all that said|that (?:being )?said, (?:overall|i (?:enjoyed|liked)|the paper)|despite (?:all (?:this|that|of this)|these))(?![\p{L}-])/iu,
  /^(?:finally|lastly),? (?:i (?:would like|want|['’]d like) to (?:thank|say|stress|add)|thank|let me (?:thank|say|stress)|overall|some (?:general|overall))/iu,
  /^(?:\w+,? ){0,3}(?:(?:this|the) (?:paper|work|study|preprint|article)|(?:the )?paper) (?:as a whole|is (?:overall|generally|otherwise))/iu,
];
/** Says of itself that it is no remark on one passage. */
const GENERAL: readonly RegExp[] = [
  /^(?:\w+,? ){0,3}(?:general|overall|broader|global|high-level|overarching) (?:and \w+ )?(?:points?|remarks?|comments?|observations?|thoughts?|notes?|complaints?|concerns?|questions?|impressions?|worr(?:y|ies))\b/iu,
  /^(?:\w+,? ){0,3}(?:points?|remarks?|comments?|observations?|thoughts?|notes?|complaints?|concerns?|words?|questions?) (?:on|about|concerning|regarding|for|to) (?:the |this |its )?(?:\w+ ){0,2}(?:in general|overall|as a whole|at large)(?=\s*(?:$|[.,;:—–-]))/iu,
  /^(?:let me|let us|let['’]s|now|next|back|turning|coming|returning|i(?:['’]ll| will| want to| would like to|['’]d like to| shall))\b[^.:;]{0,40}\b(?:the|this) (?:paper|manuscript|article|work|text|study|preprint|submission|whole)(?: as a whole| in general| overall|(?= again\b))/iu,
  /^(?:zooming out|leaving (?:the |single |individual )*(?:wording|words|sentences|passages|details) aside|beyond (?:the |single |individual )*(?:wording|words|sentences|passages)|(?:on|in) a (?:more )?(?:general|broader) note|(?:a few|some|several) (?:\w+ )?(?:things|points) (?:that|which) (?:do not|don['’]t|have no|belong to no)\b)/iu,
];
const GREETING =
  /^(?:(?:many |very many |so many |with )?(?:thanks?|thank you|thx|cheers|regards|best(?: wishes| regards)?|sincerely|yours)\b|(?:i|we)(?: really| very much)? (?:appreciate|thank)\b|(?:hi|hello|hey|dear)\b.{0,60}[,!.]?$|(?:good luck|congratulations|congrats|kudos|well done)\b|(?:i )?hope (?:this|that|these|it) helps?\b|(?:i['’]m |i am |i )?look(?:ing)? forward\b|happy to (?:discuss|chat|talk|elaborate|answer|hear)\b)/iu;
/** Sends to what was written elsewhere. */
const FOLLOW_UP =
  /^(?:(?:see|for) (?:also )?(?:my|our) (?:follow[- ]?up|other|longer|full)|(?:i|we)(?:['’]ve| have)? (?:also )?(?:wrote|written|posted|published) (?:a |an |some )?(?:follow[- ]?up|longer|response|reply|post|more)|(?:cross-?)?posted (?:on|at|to|from)|follow[- ]?up(?: post)?:|(?:edit|update|ps|p\.s\.|disclaimer|disclosure|epistemic status)(?: \d+)?\s?[:.–-])/iu;

/** The words by which a part plainly speaks of the whole, not of what stands before it; null where it does not. */
export function speaksOfWhole(text: string): string | null {
  const plain = text.trimStart().replace(/^[-*•–—\d.)(\s]{1,8}(?=\p{L})/u, '');
  for (const form of [...WHOLE, ...GENERAL, GREETING, FOLLOW_UP]) {
    const match = form.exec(plain);
    if (match) return match[0].trim();
  }
  return null;
}

/** A greeting or thanks, and nothing else. */
export function isGreeting(text: string): boolean {
  return text.length < 160 && GREETING.test(text.trim());
}

const GOES_ON =
  /^(?:(?:this|that|these|those|it|they|he|she|so|but|and|or|then|thus|hence|therefore|however|moreover|furthermore|instead|in other words|for (?:example|instance)|e\.g\.|i\.e\.|in particular|specifically|indeed|also|because|otherwise|which|to be (?:clear|fair))(?![\p{L}'’]))/iu;

/** Whether it goes on with what the part before it says. */
export function goesOn(text: string): boolean {
  const plain = text.replace(/^["“'(\s]+/u, '');
  return /^\p{Ll}/u.test(plain) || GOES_ON.test(plain);
}
