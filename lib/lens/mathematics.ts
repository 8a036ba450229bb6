/**
 * Whether a paper is one of mathematics: by its primary category, and where no category is known (ar5iv pages, plain
 * texts) by what it looks like.
 *
 * In mathematics a theorem is an unhedged universal and "clearly" is plain speech, so boosters and claims are off
 * there. The bounds below part the pages they were set on by a wide margin (papers of mathematics have 170 formulas and
 * more for a thousand words and a third of their paragraphs in theorems, proofs and definitions; papers of physics and
 * statistics up to 120 and under a sixth), and are cautious: where in doubt, a paper is not one of mathematics.
 */
import { type Block, type PageText, countWords } from '../page-text/page-text';

/** Archives of mathematics, also those that arXiv has merged into `math`. */
const ARCHIVES = /^(?:math(?:\.|-ph|$)|alg-geom|dg-ga|funct-an|q-alg|stat\.TH)/;

/** The classification that journals of mathematics ask for, with one of its codes. */
const CLASSIFICATION =
  /\b(?:mathematics subject classifications?|AMS (?:subject )?classifications?|MSC(?:[ -]?(?:19|20)\d\d)?)\b[^\n]{0,40}(?:\n[^\n]{0,60})?\b\d\d[A-Z](?:\d\d|xx)\b/i;

/** The classification stands on the first page or on the last. */
const EDGE = 6_000;

/** Of the paragraphs, this share stands in theorems, proofs and definitions. */
const FORMAL_SHARE = 1 / 4;
/** Formulas for a word of prose. */
const FORMULAS_PER_WORD = 0.08;
/** Theorems and the like in a paper; fewer are found in papers of all fields. */
const STATEMENTS = 3;

const STATEMENT = /^(?:theorem|lemma|proposition|corollary|definition|proof|claim)\b/i;

/** A text up to this length is an abstract, where none of that is seen; its words must tell. */
const SHORT = 5_000;
/** Words of pure mathematics; so many different ones make an abstract one of mathematics. */
const TERMS =
  /\b(?:theorems?|lemmas?|conjectures?|corollar(?:y|ies)|we prove|is proved|proves? that|if and only if|counterexamples?|isomorphi(?:c|sms?)|homomorphisms?|homeomorphisms?|diffeomorphisms?|cohomolog(?:y|ical)|homolog(?:y|ical)|homotop(?:y|ic)|manifolds?|subgroups?|lie groups?|lie algebras?|hopf algebras?|c\*-algebras?|algebraic (?:curves?|surfaces?|groups?|varieties|geometry)|banach|hilbert spaces?|sobolev|functors?|holonomy|holomorphic|meromorphic|abelian|nilpotent|noetherian|galois|riemannian|k[aä]hler|symplectic|moduli spaces?|sheaf|sheaves|prime numbers?|polynomial rings?|eigenvalue density|bijections?|convex bod(?:y|ies)|partial orders?|cardinals?|ergodic|well-posedness|orthogonal polynomials|finitely generated|random matri(?:x|ces)|let \uFFFC be)(?![\w-])/gi;
const TERMS_NEEDED = 3;

/** By the primary category, the first; where there is none, by the page. */
export function isMathematics(categories: readonly string[], page: PageText): boolean {
  return categories.length > 0 ? ARCHIVES.test(categories[0]!) : looksLikeMathematics(page);
}

/** Whether a page reads as one of mathematics. Linear in the text, and reads little of a long one. */
export function looksLikeMathematics(page: PageText): boolean {
  const { text } = page;
  if (CLASSIFICATION.test(text.slice(0, EDGE)) || CLASSIFICATION.test(text.slice(-EDGE))) return true;
  return text.length <= SHORT ? speaksMathematics(text) || isFormal(page) : isFormal(page);
}

function speaksMathematics(text: string): boolean {
  const terms = new Set(Array.from(text.matchAll(TERMS), ([term]) => term.toLowerCase().slice(0, 6)));
  return terms.size >= TERMS_NEEDED;
}

/** Whether theorems and formulas make up the page. */
function isFormal({ text, blocks, formulas }: PageText): boolean {
  const prose = blocks.filter(({ role }) => role === 'paragraph' || role === 'list-item');
  const formal = prose.filter((block) => isStatement(block, text)).length;
  if (formal < STATEMENTS || formal < FORMAL_SHARE * prose.length) return false;
  return formulas.length >= FORMULAS_PER_WORD * countWords(text);
}

function isStatement({ environment, start }: Block, text: string): boolean {
  if (environment === 'theorem' || environment === 'proof' || environment === 'definition') return true;
  return STATEMENT.test(text.slice(start, start + 12));
}
