/** What numbers say, in words. */
import { i18n } from '#i18n';
import type { RowSum } from '../../lib/evidence/numbers';

/** `+0.07 · +50 % relative · 0.019 % of the whole`; null while nothing follows. */
export function sumWords({ change, share }: RowSum): string | null {
  const said = [
    ...(change === null ? [] : [change.absolute]),
    ...(change?.relative ? [i18n.t('editor.numbers.relative', [change.relative])] : []),
    ...(change?.factor ? [change.factor] : []),
    ...(share === null ? [] : [i18n.t('editor.numbers.share', [share])]),
  ];
  return said.length === 0 ? null : said.join(' · ');
}
