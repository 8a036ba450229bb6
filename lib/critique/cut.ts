/** Step one of the import: a posted critique, in any of its formats, cut into posts and parts. */
import type { Critique, CritiqueFormat } from './critique';
import { cutHtml } from './html';
import { cutMarkdown } from './md';
import { cutOpenReview } from './openreview';
import { cutText } from './text';

/**
 * Cuts `source` into the posts and parts that its format tells apart, in time linear in its length. Any text gives a
 * critique; of a forum's JSON the `source` in it is the forum laid out as text. Yields often, for `runInSlices`.
 * @throws FileError where the JSON is no forum
 */
export function* cut(source: string, format: CritiqueFormat): Generator<void, Critique> {
  switch (format) {
    case 'md':
      return yield* cutMarkdown(source);
    case 'html':
      return yield* cutHtml(source);
    case 'openreview':
      return yield* cutOpenReview(source);
    case 'text':
      return yield* cutText(source);
  }
}
