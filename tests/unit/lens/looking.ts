/** Helpers for tests of the lens: sentences in, what is marked out. */
import { findings } from '../../../lib/lens/find';
import type { Finding } from '../../../lib/lens/finding';
import { hitsIn, type OnSilent } from '../../../lib/lens/hits';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { Passage } from '../../../lib/lens/passage';
import { sceneOf } from '../../../lib/lens/scene';
import type { PageText } from '../../../lib/page-text/page-text';
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

/** Which rule silenced which form in a text, as `rule: words`; every rule that spoke, whatever the papers' field. */
export function silencedIn(
  text: string,
  block: Partial<WrittenBlock> = {},
  categories: readonly string[] = [],
): string[] {
  const { page } = pageOf([{ role: 'paragraph', ...block, text }]);
  const lexicon = lexiconOf();
  const scene = { ...sceneOf(lexicon, page, categories), wanted: () => true };
  const silenced: string[] = [];
  for (const [index, { start, end }] of page.blocks.entries()) {
    const passage = new Passage(page, index, scene.mathematics);
    const told: OnSilent = (_, context, { spoken }) => {
      for (const { name } of spoken) silenced.push(`${name}: ${page.text.slice(context.start, context.end)}`);
    };
    runAtOnce(
      hitsIn(passage, lexicon.matcher.scan(page.text, start, end).matches, page.citations, scene, told),
    );
  }
  return silenced;
}
