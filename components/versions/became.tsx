import { i18n } from '#i18n';
import { Quotation } from '../markdown/quotation';
import { WordDiff } from '../word-diff';
import { type RebuttalRow } from './shapes';

/**
 * What the newest kept version made of a point's passage. Where a change was promised and the words stand, it says
 * where to look, and no more than that.
 */
export function Became({ row: { became, action } }: { row: RebuttalRow }) {
  if (became === null) return <p class="soft">{i18n.t('versions.became.unknown')}</p>;
  const { status, to, diff, nearest } = became;
  switch (status) {
    case 'unchanged':
    case 'moved': {
      const owed = action?.type === 'will-change' || action?.type === 'changed';
      if (owed) return <p class="became-look">{i18n.t('versions.became.notFound', [to])}</p>;
      return <p>{i18n.t(`versions.became.${status}`, [to])}</p>;
    }
    case 'changed':
      return (
        <>
          <p class="soft">{i18n.t('versions.became.changed', [to])}</p>
          {diff && <WordDiff parts={diff} />}
        </>
      );
    case 'deleted':
      return (
        <>
          <p>{i18n.t('versions.became.deleted', [to])}</p>
          {nearest && (
            <>
              <p class="label">{i18n.t('versions.became.nearest')}</p>
              <Quotation text={nearest.text} />
            </>
          )}
        </>
      );
    case 'ambiguous':
      return <p>{i18n.t('versions.became.ambiguous', [to])}</p>;
  }
}
