/**
 * A critique as it was posted, cut into parts. Line numbers are 1-based and count `\n` in `source`; offsets count
 * UTF-16 code units, the end excluded.
 */
import * as v from 'valibot';

export const TEXT_FORMATS = ['text', 'md', 'html'] as const;

/** `openreview`: the JSON of a forum of OpenReview, as its API gives it. */
export const FORMATS = [...TEXT_FORMATS, 'openreview'] as const;
export type CritiqueFormat = (typeof FORMATS)[number];

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Both ends included. */
export const Lines = v.object({ from: Whole, to: Whole });
export type Lines = v.InferOutput<typeof Lines>;

export const Stretch = v.object({ start: Whole, end: Whole });

/** One person's words, posted at once. A text in which nothing tells one post from another is one post. */
export const Post = v.object({
  /** As given; null where it is not said. */
  author: v.nullable(v.string()),
  date: v.nullable(v.string()),
  url: v.nullable(v.string()),
  heading: v.nullable(v.string()),
  /** The post under which it stands, by index, always a smaller one; null for one of its own, or where nothing says so. */
  answers: v.nullable(Whole),
});
export type Post = v.InferOutput<typeof Post>;

/**
 * `byline`: who wrote the post, when, votes, buttons: nobody's words on the paper. `image`: a picture that stood alone.
 */
const PART_ROLES = ['text', 'heading', 'item', 'image', 'byline'] as const;

/** The smallest piece that is placed as one: a paragraph, an item of a list, a line of a flat text. */
export const Part = v.object({
  post: Whole,
  lines: Lines,
  /** In `source`. */
  at: Stretch,
  role: v.picklist(PART_ROLES),
  /** What it says, in one line: white space collapsed, markup and its signs gone. Spans of quotations count in it. */
  text: v.string(),
  /** The same as a note keeps it: Markdown, with links, emphasis and formulas; an image is said in words. */
  markdown: v.string(),
  /** How deep in quotations the format marks it: 0 for words of the post itself. */
  quoted: Whole,
  /** Of `text`, in order. */
  links: v.array(v.object({ ...Stretch.entries, url: v.string() })),
  /** Stretches of `text` in bold or italics, in order. */
  stressed: v.array(Stretch),
  /** Images that stood in it. */
  images: Whole,
});
export type Part = v.InferOutput<typeof Part>;

export const Critique = v.object({
  source: v.string(),
  title: v.nullable(v.string()),
  posts: v.array(Post),
  /** In order of `source`. */
  parts: v.array(Part),
});
export type Critique = v.InferOutput<typeof Critique>;
