import { i18n } from '#i18n';
import type { Target } from '../../lib/notes/target';
import { Quotation } from '../markdown/quotation';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';

/** What a note is on: what it is called, and the words. */
export function TargetHead({ target }: { target: Target }) {
  const quotation = quotationOf(target);
  return (
    <div class="editor-target">
      <p class="label">{i18n.t(`editor.targets.${target.what}`)}</p>
      {quotation !== null && <Quotation text={quotation} tex={formulasOf(target)} />}
    </div>
  );
}
