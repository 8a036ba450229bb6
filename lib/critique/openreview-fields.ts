/** What the fields of OpenReview's forms are to a reader, by their names in its API; and how it names and addresses things. */

/** Fields that are all that a post says: their name would say what kind of post it is once more. */
const BARE = new Set(
  'comment,review,main_review,metareview,meta_review,rebuttal,response,reply,answer'.split(','),
);

/** Boxes to tick and what the site keeps for itself: nobody's words on the paper. */
const FORM =
  /^_|^(?:code_of_conduct|first_time_reviewer|flag_for_ethics_review|reviewing_experience|venue(?:id)?|paperhash|pdf|withdrawal_confirmation|(?:i_have_|i_)?acknowledg\w*)$/u;

/** A field with so little in it stands on one line with its name. */
const SHORT = 60;
/** "6: marginally above the acceptance threshold" */
const GRADE = /^-?\d{1,3}(?:\.\d+)?\s*(?:[:(–—-]|$)/u;
/** A quotation stands first in what is said to it, and Markdown is read as such. */
const MARKS = /["“”«»‘<>*_`$#[\]\\|~]|^\s*[-+]\s|\n/u;

/** A name of the API in words: signs that part them are spaces. */
export function wordsOf(name: string): string {
  return name.replace(/[\s_]+/gu, ' ').trim();
}

/** `summary_of_the_paper` is "Summary of the paper". */
export function labelOf(name: string): string {
  const words = wordsOf(name);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "Summary Of The Paper", as the site shows it, is `summary_of_the_paper`. */
export function fieldNameOf(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/gu, '_');
}

export function isBare(name: string): boolean {
  return BARE.has(name) || name === '';
}

export function isForm(name: string): boolean {
  return FORM.test(name);
}

/** Whether a field says so little that it stands on one line with its name. */
export function isBrief(text: string): boolean {
  return !MARKS.test(text) && (text.length <= SHORT || GRADE.test(text));
}

/** The address of one note of a forum. */
export function addressOfNote(forum: string, note: string): string {
  return `https://openreview.net/forum?id=${encodeURIComponent(forum)}&noteId=${encodeURIComponent(note)}`;
}
