/** Neutral wordings that a critic gives: "I would describe this as …", "it would be better to say …". */
import { builtAlike } from '../../neutral/stands-for';
import type { Told } from './sentences';

/** Between marks of one sort; an apostrophe within ends nothing. */
const MARKED = String.raw`(?:"(?<plain>[^"\n]{2,400}?)"|[“„](?<curly>[^“”\n]{2,400}?)[”“]|«(?<angled>[^»\n]{2,400}?)»|['‘](?<single>[^\n"“”]{2,300}?)['’](?![\p{L}\p{N}]))`;
/** The same for words that are to be replaced. */
const OLD = String.raw`(?<old>"[^"\n]{1,300}"|[“„][^“”\n]{1,300}[”“]|«[^»\n]{1,300}»|['‘][^\n"“”]{1,200}?['’](?![\p{L}\p{N}]))`;
/** Behind such a lead the rest of the sentence is the wording where nothing is marked. */
const BARE = String.raw`(?<bare>[^"“”.;:?!\n]{3,300}?)(?=\s*(?:[.;:!\n]|$|,? (?:since|because|as it|which|instead of|rather than|not|but|so|and (?:then|not)|if|though)\b))`;

const MAYBE = String.raw`(?:(?:\w+ly|also|just|simply|perhaps|maybe|probably|at (?:best|most)|instead|rather|personally) ){0,3}`;
const I_WOULD = String.raw`(?:i|we|one|they|you|the authors)(?: would|['’]d| could| should| might)(?: have)?`;
const THING = String.raw`(?:(?:it|them|(?:this|that|these|those|the|such|its|their)(?: [\w-]+){0,4}?) )?`;
const GAP = String.raw`(?:[,:;–—-]|\.\.\.|…)?\s*(?:something (?:like|along the lines of)\s*[:,]?\s*|e\.g\.,?\s*|for example,?\s*|(?:the )?(?:following|term|words?|phrase)\s*[:,]?\s*)?`;

/** Leads behind which the wording stands, marked or bare. */
const BARE_LEADS: readonly string[] = [
  String.raw`\b${I_WOULD} ${MAYBE}(?:describe|described|call|called|term|termed|phrase|phrased|characteri[sz]e|characteri[sz]ed|label|labell?ed|frame|framed|summari[sz]e|summari[sz]ed) ${THING}(?:\S+ )?(?:as|more like) `,
  String.raw`\ba (?:more )?(?:neutral|accurate|precise|modest|honest|sober|factual|careful|fitting|plain|appropriate|correct|better|fairer?|less loaded)(?:,? (?:and |more )?\w+)? (?:description|wording|phrasing|term|word|formulation|title|summary|statement|version|characteri[sz]ation|way to (?:say|put|phrase|describe) (?:it|this|that)) (?:would be|might be|could be|is|may be|would have been|would read|reads?)(?: that)?${GAP}`,
  String.raw`\b(?:it|this|that|the (?:sentence|title|claim|phrase|heading|caption|statement|wording)) (?:would|might|could) (?:be|have been) (?:\w+ )?(?:better|more (?:accurate|neutral|precise|honest|correct|appropriate)|clearer|fairer) (?:to (?:say|write|describe (?:it|this|that) as|call (?:it|this|that)|put it as|phrase (?:it|this) as)|(?:put|phrased|described|worded|written) as|as)(?: that)?${GAP}`,
  String.raw`\b(?:it|this|that|which|the (?:sentence|title|claim|phrase|heading|caption|statement|wording|term|word)) (?:should|ought to|could|might) (?:\w+ )?(?:read|say|be (?:re)?(?:phrased|worded|written|described|called|titled|named|labell?ed)(?: as| to)?)(?: that)?${GAP}`,
  String.raw`\b(?:better|clearer|fairer|more neutral(?:ly)?|more accurate(?:ly)?|neutral(?: wording)?|suggested (?:wording|rewording|phrasing|change|edit)|suggestion|rewording|proposed wording|neutral description)\s?:\s*`,
  String.raw`\b(?:better|more accurate|clearer) (?:to say|said|put|phrased as|would be to say)(?: that)?${GAP}`,
];

/** Leads behind which only marked words are a wording: bare, they may say anything. */
const MARKED_LEADS: readonly string[] = [
  String.raw`\b(?:a|the) (?:plainer|simpler|calmer|milder|humbler|truer|safer|softer|drier|quieter|cooler|soberer) (?:[\w-]+ )?(?:would be|is|might be|could be|would read)${GAP}`,
  String.raw`\b(?:more (?:honest|precise|modest|careful|cautious|exact|sober|fair|balanced|measured|factual)(?:ly)?|less loaded)(?: (?:wording|version|title|phrasing|put|said))?\s?:\s*`,
  String.raw`\b${I_WOULD} ${MAYBE}(?:call|called|term|dub|name|label|title|head) ${THING}(?:something like |simply |just )?`,
  String.raw`\b${I_WOULD} ${MAYBE}(?:say|said|write|written|put|prefer|preferred|suggest|propose|use|used|go with|gone with|opt for|word|worded|read|stick (?:with|to)|replace (?:this|that|it|the [\w-]+) (?:with|by))(?: (?:this|that|it|them)(?: as)?)?(?: as)?(?: that)?${GAP}`,
  String.raw`\b(?:i|we) ${MAYBE}(?:suggest|propose|recommend|prefer)(?: (?:using|writing|saying|calling (?:it|this|that)|rephrasing (?:it |this )?(?:as|to)|replacing (?:it|this|that) (?:with|by)|to (?:say|write|use)|the (?:word|term|wording|phrase)))?(?: that)?${GAP}`,
  String.raw`\b(?:should|ought to) (?:\w+ )?(?:be|read|say|become)(?: (?:re)?(?:phrased|worded|written|replaced|changed|titled|named|called))?(?: (?:as|to|by|with|simply))?${GAP}`,
  String.raw`\b(?:instead|rather),? ${MAYBE}(?:say|write|use|call it|try)?${GAP}`,
  String.raw`(?:^|[.;:!?)\n]\s+|\b(?:please|why not|then|and|but|could|should|might|would) )(?:just |simply |rather )?(?:say|write|use|try)${GAP}`,
  String.raw`\b(?:neutral|accurate|precise|better|plain|modest) (?:\w+ )?(?:would be|is|might be|could be)(?: to (?:say|write))?${GAP}`,
  String.raw`\b(?:rephrase|reword|change|rewrite)(?:d)? (?:this|that|it|the [\w-]+) (?:as|to)${GAP}`,
];

/** Forms that name the words to be replaced, or may. */
const NAMING: readonly RegExp[] = [
  String.raw`\b(?:instead|in place) of ${OLD},? (?:\w+ ){0,5}?${MARKED}`,
  String.raw`${MARKED},? (?:rather than|instead of|in place of|not) ${OLD}`,
  String.raw`\b(?:change|replace|reword|rephrase|swap)(?: the (?:word|term|phrase|title))? ${OLD} (?:to|with|by|for|as|into) ${MARKED}`,
  String.raw`${OLD},? (?:should|ought to|could|might|would) (?!not\b|never\b)(?:\w+ )?(?:be|read|say|become|have (?:been|read|said))(?: (?:\w+ )?(?:better|(?:re)?(?:phrased|worded|written|replaced|changed)))?(?: (?:as|to|by|with|simply))?${GAP}${MARKED}`,
  String.raw`\b(?:for|where (?:they|you|the authors|the paper|it) (?:say|write|have|says|writes|has)|as for) ${OLD},? ${I_WOULD} ${MAYBE}(?:say|said|write|written|put|prefer|suggest|propose|use|used|read|have|had|go with|opt for)${GAP}${MARKED}`,
  String.raw`${MARKED},? (?:would|might|could) (?:be|have been|seem) (?:\w+ )?(?:a )?(?:more (?:neutral|accurate|precise|modest|honest|fitting|appropriate)|better|clearer|fairer|less loaded|plainer|simpler|truer|closer|nearer|safer|right|correct|accurate|neutral|enough|the (?:right|better|fairer) (?:word|term|title|phrase))(?: than ${OLD})?(?! (?:if|only|for a|were)\b)`,
].map((form) => new RegExp(form, 'iu'));

/** Forms that are found in any text: they count where the words to be replaced are the passage's. */
const PASSAGES: readonly RegExp[] = [
  new RegExp(String.raw`${OLD}\s?(?:→|⇒|⟶|-{1,2}>|=>)\s?${MARKED}`, 'iu'),
  new RegExp(String.raw`${MARKED},? for ${OLD}`, 'iu'),
  /^[ \t>*•–-]*(?<old>[^"“”→⇒⟶>\n]{2,200}?)\s?(?:→|⇒|⟶|-{1,2}>|=>)\s?(?<bare>[^"“”→⇒⟶>\n]{2,200}?)[.;]?[ \t]*$/imu,
];

/** In a bare wording, words that judge what is there: a criticism, no wording. */
const CRITICISM =
  /\b(?:mislead\w*|wrong|incorrect|false|click-?bait|exaggerat\w*|overstat\w*|oversell\w*|overclaim\w*|over-?hyped?|hype\w*|dishonest\w*|nonsense|absurd|ridiculous|silly|sloppy|lazy|bad|poor(?:ly)?|terrible|unfair|unjustified|unsupported|questionable|problematic|confus\w+|vague|unclear|meaningless|sensational\w*|a (?:stretch|mistake|joke|problem|lie)|weak|circular|trivial|anthropomorphi[cs]\w*|loaded|fear-?mongering|propaganda|strange|weird|odd|cherry-?pick\w*|disingenuous|backed|explained|clarified|mentioned|discussed|reported|removed|deleted|defined|fixed|corrected|changed|noted|tested|compared|supported|cited|added|dropped|done|careful|more|less)\b/iu;
/** Or a condition, or somebody else's words. */
const UNDONE = /\b(?:not|never|n['’]t|wouldn|hardly|would(?:n['’]t| not))\b[^,;.]{0,20}$/iu;

const LONGEST = 600;

/** A wording, and the words that it is to replace, where they are named. */
export interface ToldWording extends Told<string> {
  replaces: string | null;
}

/**
 * The wording that a note gives for `quoted`, the words that it is on (null for the whole paper); null where it gives
 * none. `said` is the note's text, quotation marks and all.
 */
export function wordingIn(said: string, quoted: string | null): ToldWording | null {
  const found: (ToldWording & { at: number })[] = [];
  const consider = (match: RegExpExecArray | null, isBare: boolean) => {
    if (!match) return;
    const { plain, curly, angled, single, bare, old } = match.groups!;
    const value = tidy(plain ?? curly ?? angled ?? single ?? bare ?? '');
    if (value.length < 2 || value.length > LONGEST || !/\p{L}{2}/u.test(value)) return;
    if (isBare && (CRITICISM.test(value) || value.split(/\s+/).length < 2)) return;
    if (UNDONE.test(said.slice(0, match.index)) || isOld(match[0])) return;
    if (isQuoted(value, quoted) && !ENDS.test(said.slice(match.index + match[0].length))) return;
    const replaces = old === undefined ? null : old.replace(/^["“„«'‘]|["”“»'’]$/gu, '');
    found.push({ value, because: match[0].trim(), replaces, at: match.index });
  };
  for (const form of NAMING) consider(form.exec(said), false);
  for (const form of PASSAGES) {
    const match = form.exec(said);
    if (match && isQuoted(match.groups!.old!, quoted)) consider(match, false);
  }
  for (const lead of [...BARE_LEADS, ...MARKED_LEADS])
    consider(new RegExp(lead.replace(/ $/, String.raw`\s?`) + MARKED, 'iu').exec(said), false);
  for (const lead of BARE_LEADS) consider(new RegExp(lead + BARE, 'iu').exec(said), true);
  found.sort((a, b) => a.at - b.at);
  const [first] = found;
  if (!first) return null;
  const { value, because } = first;
  const naming = found.find((other) => other.value === value && other.replaces !== null);
  return { value, because, replaces: naming?.replaces ?? mentioned(said, value, quoted) };
}

/** Words of the passage that stand alone between marks in the note, where the wording is built as they are. */
function mentioned(said: string, value: string, quoted: string | null): string | null {
  if (quoted === null) return null;
  const marked = new Map<string, string>();
  for (const { 0: match } of said.matchAll(new RegExp(OLD, 'giu'))) {
    const words = match.slice(1, -1);
    const own = folded(words) === folded(value) || folded(words) === folded(quoted);
    if (!own && isQuoted(words, quoted)) marked.set(folded(words), words);
  }
  const [only, ...others] = marked.values();
  return only !== undefined && others.length === 0 && builtAlike(only, value) ? only : null;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The passage's own words are no other wording, unless less is to be said and nothing more is said of them. */
function isQuoted(value: string, quoted: string | null): boolean {
  return quoted !== null && folded(quoted).includes(folded(value));
}
const ENDS = /^["”»'’]?\s*(?:[.;!?,)]|$|(?:instead|rather|here|alone|and no more)\b)/iu;

/** "It should not be called …" gives the old word, not a new one. */
function isOld(words: string): boolean {
  return /\b(?:not|never)\b|n['’]t\b/iu.test(
    words.replace(/(?<!\p{L})["“„«'‘].*$/u, '').replace(/,? (?:rather than|instead of) .*$/iu, ''),
  );
}

function tidy(wording: string): string {
  return wording
    .trim()
    .replace(/^(?:that|simply|just|as)\s+(?=\p{L})/iu, '')
    .replace(/[\s,;:]+$/u, '');
}
