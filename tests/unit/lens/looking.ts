/** Helpers for tests of the lens: sentences in, what is marked out. */
import { findings } from '../../../lib/lens/find';
import { type Finding } from '../../../lib/lens/finding';
import { hitsIn } from '../../../lib/lens/hits';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { isMathematics } from '../../../lib/lens/scope';
import { type PageText } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';
import { pageOf, type WrittenBlock } from '../build-page';

export function findingsOn(page: PageText, categories: readonly string[] = []): Finding[] {
  return runAtOnce(findings(page, { categories }));
}

/** The findings of one text, as `kind: words`. */
export function marksIn(
  text: string,
  block: Partial<WrittenBlock> = {},
  categories: readonly string[] = [],
): string[] {
  const { page } = pageOf([{ role: 'paragraph', ...block, text }]);
  return findingsOn(page, categories).map(
    ({ kind, start, end }) => `${kind}: ${page.text.slice(start, end)}`,
  );
}

/** Which rule silenced which form in a text, as `rule: words`; every rule that spoke. */
export function silencedIn(
  text: string,
  block: Partial<WrittenBlock> = {},
  categories: readonly string[] = [],
): string[] {
  const { page } = pageOf([{ role: 'paragraph', ...block, text }]);
  const scene = { lexicon: lexiconOf(), mathematics: isMathematics(categories), wanted: () => true };
  const silenced: string[] = [];
  for (const one of page.blocks) {
    const own = page.text.slice(one.start, one.end);
    runAtOnce(
      hitsIn(own, one, page.citations, scene, (_, context, { spoken }) => {
        for (const { name } of spoken) silenced.push(`${name}: ${own.slice(context.start, context.end)}`);
      }) as Generator<unknown, void>,
    );
  }
  return silenced;
}
