import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FORMULA } from '../../lib/page-text/page-text';
import { beginningOf } from './body-text';

/** A passage of the paper. Its formulas, one character each in the text, are shown as such. */
export function Quotation({ text, class: extra = '' }: { text: string; class?: string }) {
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(text, 360);
  return (
    <blockquote class={`quotation ${extra}`}>
      <WithFormulas text={open ? text : (beginning ?? text)} />
      {beginning !== null && <MoreButton open={open} onToggle={() => setOpen(!open)} />}
    </blockquote>
  );
}

export function WithFormulas({ text }: { text: string }) {
  const parts = text.split(FORMULA);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <span class="formula">{i18n.t('sidebar.note.formula')}</span>}
          {part}
        </Fragment>
      ))}
    </>
  );
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
