import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FORMULA } from '../../lib/page-text/page-text';
import { beginningOf } from '../../lib/markdown/body-text';
import { Formula } from './formula';

interface QuotationProps {
  text: string;
  /** The TeX of its formulas, in order; empty or left out where it is not known. */
  tex?: readonly string[];
  class?: string;
}

/** A passage of the paper. Its formulas, one character each in the text, are set where their TeX is known. */
export function Quotation({ text, tex = [], class: extra = '' }: QuotationProps) {
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(text, 360);
  return (
    <blockquote class={`quotation ${extra}`}>
      <WithFormulas text={open ? text : (beginning ?? text)} tex={tex} />
      {beginning !== null && <MoreButton open={open} onToggle={() => setOpen(!open)} />}
    </blockquote>
  );
}

export function WithFormulas({ text, tex = [] }: { text: string; tex?: readonly string[] }) {
  const parts = text.split(FORMULA);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <FormulaInText tex={tex[index - 1] ?? ''} />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function FormulaInText({ tex }: { tex: string }) {
  if (tex !== '') return <Formula tex={tex} />;
  return <span class="formula">{i18n.t('sidebar.note.formula')}</span>;
}

/** The same, where no more than text can stand: a name that is read aloud. */
export function inWords(text: string): string {
  return text.replaceAll(FORMULA, i18n.t('sidebar.note.formula'));
}

export function MoreButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  return (
    <>
      {' '}
      <button type="button" class="more" aria-expanded={open} onClick={onToggle}>
        {i18n.t(open ? 'sidebar.note.less' : 'sidebar.note.more')}
      </button>
    </>
  );
}
