/** What is kept of a page beside its text; apart from the store, since messages carry it. */
import * as v from 'valibot';
import { Time, Version } from '../notes/ids';
import { ArxivId } from '../paper/id';

/** How a version is shown; the fuller first, which is the one that is compared. */
export const TEXT_PAGES = ['html', 'ar5iv', 'abs'] as const;

/** What is kept of one page of one version, its text apart. */
export const KeptText = v.object({
  /** `paper/version/page`. */
  id: v.string(),
  paper: ArxivId,
  version: Version,
  page: v.picklist(TEXT_PAGES),
  title: v.nullable(v.string()),
  /** When it was last opened. */
  at: Time,
  /** What its text takes. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type KeptText = v.InferOutput<typeof KeptText>;
