// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { identify } from '../../../lib/arxiv/identify';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { readOnce } from '../../../lib/overlay/reading';
import { setBody } from './fake-page';

test('marks in the title stand first: they are drawn in full, and quiet where they come again', async () => {
  setBody(
    document,
    `<article class="ltx_document">
       <h1 class="ltx_title ltx_title_document">Deception Emerges When Gardeners Share a Shed</h1>
       <div class="ltx_abstract"><p class="ltx_p">Models learn deception.</p></div>
     </article>`,
  );
  const identity = identify(document, 'https://arxiv.org/html/2601.00001v1')!;
  const { found } = await readOnce(document, identity, lexiconOf(), null, {});
  expect(found.map(({ term, quiet }) => [term, quiet])).toEqual([
    ['deception', false],
    ['emerge', false],
    ['deception', true],
  ]);
});
