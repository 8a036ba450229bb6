import { i18n } from '#i18n';
import { type DiffPart } from '../lib/versions/diff';
import { WithFormulas } from './markdown/quotation';

/**
 * How one wording became another. What goes is struck through, what comes is underlined, and both are read aloud as
 * such: `data-said` is spoken by its style sheet, so that a copy of the text stays clean.
 */
export function WordDiff({ parts, class: extra = '' }: { parts: readonly DiffPart[]; class?: string }) {
  return (
    <p class={`word-diff serif ${extra}`}>
      {parts.map(({ type, text }, index) => {
        const words = <WithFormulas text={text} />;
        if (type === 'removed') {
          return (
            <del key={index} data-said={i18n.t('common.diff.removed')}>
              {words}
            </del>
          );
        }
        if (type === 'added') {
          return (
            <ins key={index} data-said={i18n.t('common.diff.added')}>
              {words}
            </ins>
          );
        }
        return <span key={index}>{words}</span>;
      })}
    </p>
  );
}
