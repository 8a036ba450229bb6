/** Reports of a paper’s notes. */
import * as v from 'valibot';
import { NOTE_FORMATS } from '../exchange/note-format';
import { REPORT_FORMS, ReportOptions } from '../report/options';
import type { MessageMap } from './message';

/** A report, or a file of notes for other programs. */
export const GIVEN_OUT = [...REPORT_FORMS, ...NOTE_FORMATS] as const;
export type GivenOut = (typeof GIVEN_OUT)[number];

export const REPORT_MESSAGES = {
  /** The living notes on the sender's paper in one form; under review without names, whatever is asked. */
  'report/write': {
    from: ['extension'],
    request: v.object({ form: v.picklist(GIVEN_OUT), options: ReportOptions }),
    reply: v.object({
      /** Of the file. */
      name: v.string(),
      text: v.string(),
      /** Of the paper, where it is known. */
      title: v.nullable(v.string()),
      /** Notes that are in it, and all there are on the paper: replies apart. */
      notes: v.number(),
      all: v.number(),
      review: v.boolean(),
    }),
  },
} as const satisfies MessageMap;
