/** The paper read with neutral wordings: from its kept text, so that it works offline and never touches the page. */
import * as v from 'valibot';
import { Wording } from '../neutral/change';
import { Measures } from '../neutral/measures';
import { Part, Piece, SectionName } from '../neutral/passage-text';
import { Disputed, Proposal } from '../neutral/proposal';
import { NoteId, Version } from '../notes/ids';
import { KeptText } from '../versions/kept-text';
import type { MessageMap } from './message';

/** Which text of the paper; null: that of the newest version that is kept, and its fullest page. */
const OfText = {
  version: v.nullable(Version),
  page: v.nullable(KeptText.entries.page),
};

const { version, page, title } = KeptText.entries;

/** What is read: title and abstract, or a part of the paper, or the paragraphs that a note is on. */
export const ToRead = v.variant('is', [
  v.object({ is: v.literal('front') }),
  ...(Part.options satisfies readonly v.GenericSchema[]),
  v.object({ is: v.literal('note'), id: NoteId }),
]);
export type ToRead = v.InferOutput<typeof ToRead>;

/** A passage and what is proposed for it. */
export const NeutralPassage = v.object({
  part: Part,
  text: v.string(),
  /** The TeX of the formulas in it, in order. */
  tex: v.array(v.string()),
  pieces: v.array(Piece),
  /** Those of notes first, the one last written on at the head. */
  proposals: v.array(Proposal),
  disputed: v.array(Disputed),
  /** Notes with a wording whose passage reaches beyond this one. */
  beyond: v.array(NoteId),
  before: Measures,
});
export type NeutralPassage = v.InferOutput<typeof NeutralPassage>;

export const NeutralPaper = v.object({
  version,
  page,
  title,
  /** What of the paper is kept, by version, the fuller page of a version first. */
  kept: v.array(v.object({ version, page })),
  sections: v.array(SectionName),
  /** Notes that propose a wording, with the words that they are on. */
  notes: v.array(v.object({ id: NoteId, quote: v.string() })),
  /** Empty where the text has nothing of what is asked for. */
  passages: v.array(NeutralPassage),
});
export type NeutralPaper = v.InferOutput<typeof NeutralPaper>;

export const NEUTRAL_MESSAGES = {
  /** What is to be read of the sender's paper, with all that is proposed for it; null where its text is not kept. */
  'neutral/of-paper': {
    from: ['extension'],
    request: v.object({ ...OfText, read: ToRead }),
    reply: v.nullable(NeutralPaper),
  },
  /** The measures of passages with these changes made, in their order. */
  'neutral/measures': {
    from: ['extension'],
    request: v.object({
      version,
      page,
      passages: v.array(v.object({ part: Part, changes: v.array(Wording) })),
    }),
    reply: v.array(Measures),
  },
} as const satisfies MessageMap;
