import { i18n } from '#i18n';
import { NOTE_FORMATS } from '../../lib/exchange/note-format';
import type { GivenOut } from '../../lib/messages/report-messages';
import { REPORT_FORMS, type ReportOptions } from '../../lib/report/options';
import type { Wish } from './wish';

interface WishFormProps {
  wish: Wish;
  /** The paper is under review: nothing goes out with a name. */
  review: boolean;
  onWish: (wish: Wish) => void;
}

/** In which form the notes are given out, and what is left out of them. */
export function WishForm({ wish, review, onWish }: WishFormProps) {
  const form = (one: GivenOut) => (
    <label key={one} class="form-choice">
      <input
        type="radio"
        name="form"
        value={one}
        checked={wish.form === one}
        onChange={() => onWish({ ...wish, form: one })}
      />
      <span>
        <span class="form-name">{i18n.t(`report.form.${keyOf(one)}.name`)}</span>
        <span class="soft small">{i18n.t(`report.form.${keyOf(one)}.help`)}</span>
      </span>
    </label>
  );
  return (
    <form class="report-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{i18n.t('report.reports')}</legend>
        {REPORT_FORMS.map(form)}
      </fieldset>
      <fieldset>
        <legend>{i18n.t('report.files')}</legend>
        {NOTE_FORMATS.map(form)}
      </fieldset>
      <fieldset>
        <legend>{i18n.t('report.options')}</legend>
        {OPTIONS.map((option) => {
          const forced = review && option === 'withoutNames';
          return (
            <label key={option} class="form-choice">
              <input
                type="checkbox"
                checked={forced || wish.options[option]}
                disabled={forced}
                onChange={(event) =>
                  onWish({ ...wish, options: { ...wish.options, [option]: event.currentTarget.checked } })
                }
              />
              <span>
                <span class="form-name">{i18n.t(`report.option.${option}.name`)}</span>
                <span class="soft small">
                  {i18n.t(forced ? 'report.option.underReview' : `report.option.${option}.help`)}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </form>
  );
}

const OPTIONS = [
  'onlyMine',
  'onlyOpen',
  'withoutNames',
  'withSeverity',
] as const satisfies readonly (keyof ReportOptions)[];

/** Names of strings have no hyphen. */
function keyOf(form: GivenOut): Exclude<GivenOut, 'letter-html'> | 'letterHtml' {
  return form === 'letter-html' ? 'letterHtml' : form;
}
