/** Step one of the import: a posted critique, in any of its formats, cut into posts and parts. */
import type { Critique, CritiqueFormat } from './critique';
import { cutHtml } from './html';
import { cutMarkdown } from './md';
import { cutText } from './text';

/**
 * Cuts `source` into the posts and parts that its format tells apart, in time linear in its length; any source gives
 * a critique. Yields often, for `runInSlices`.
 */
export function* cut(source: string, format: CritiqueFormat): Generator<void, Critique> {
  switch (format) {
    case 'md':
      return yield* cutMarkdown(source);
    case 'html':
      return yield* cutHtml(source);
    case 'text':
      return yield* cutText(source);
  }
}
