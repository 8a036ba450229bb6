import { i18n } from '#i18n';
import { FORMULA } from '../lib/page-text/page-text';
import type { DiffPart } from '../lib/versions/diff';
import { WithFormulas } from './markdown/quotation';

interface WordDiffProps {
  parts: readonly DiffPart[];
  /** The TeX of the formulas in them, in order; empty or left out where it is not known. */
  tex?: readonly string[];
  class?: string;
}

/**
 * How one wording became another. What goes is struck through, what comes is underlined, and both are read aloud as
 * such: `data-said` is spoken by its style sheet, so that a copy of the text stays clean.
 */
export function WordDiff({ parts, tex = [], class: extra = '' }: WordDiffProps) {
  return (
    <p class={`word-diff serif ${extra}`}>
      <DiffParts parts={parts} tex={tex} />
    </p>
  );
}

/** The same within a text; what stands around it has the class `word-diff`. */
export function DiffParts({ parts, tex = [] }: Omit<WordDiffProps, 'class'>) {
  let formulas = 0;
  return (
    <>
      {parts.map(({ type, text }, index) => {
        const first = formulas;
        formulas += text.split(FORMULA).length - 1;
        const words = <WithFormulas text={text} tex={tex.slice(first, formulas)} />;
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
    </>
  );
}
