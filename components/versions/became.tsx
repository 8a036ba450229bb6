import { i18n } from '#i18n';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import { Quotation } from '../markdown/quotation';
import { WordDiff } from '../word-diff';

interface BecameProps {
  row: RebuttalRow;
  /** Leads to the wording before and after, which answers a promise about the whole paper. */
  onWording: () => void;
}

/**
 * What the newest kept version made of a point's passage, or of the place that was promised. Where a change was
 * announced and the words stand, it says where to look, and no more than that.
 */
export function Became({ row, onWording }: BecameProps) {
  const { became, action, where, note } = row;
  const target = action?.type === 'will-change' && where ? where : note.target;
  if (target.what === 'paper') {
    return (
      <p>
        {i18n.t('versions.became.paper')}{' '}
        <button type="button" class="more" onClick={onWording}>
          {i18n.t('versions.became.wording')}
        </button>
      </p>
    );
  }
  if (became === null) return <p class="soft">{i18n.t('versions.became.unknown')}</p>;
  const { status, to, diff, around, nearest, elsewhere } = became;
  switch (status) {
    case 'unchanged':
    case 'moved': {
      const announced = action?.type === 'will-change' || action?.type === 'changed';
      const key = announced ? 'notFound' : status;
      return (
        <>
          <p class={announced ? 'became-look' : ''}>{i18n.t(`versions.became.${key}`, [to])}</p>
          {around && (
            <>
              <p class="label">{i18n.t('versions.became.around')}</p>
              <WordDiff parts={around} />
            </>
          )}
        </>
      );
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
          {diff && <WordDiff parts={diff} />}
          {nearest && <Nearest text={nearest.text} />}
        </>
      );
    case 'ambiguous':
      return (
        <>
          <p>{i18n.t(elsewhere ? 'versions.became.elsewhere' : 'versions.became.ambiguous', [to])}</p>
          {nearest && !elsewhere && <Nearest text={nearest.text} />}
        </>
      );
  }
}

function Nearest({ text }: { text: string }) {
  return (
    <>
      <p class="label">{i18n.t('versions.became.nearest')}</p>
      <Quotation text={text} />
    </>
  );
}
