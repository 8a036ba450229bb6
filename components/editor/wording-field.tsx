import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { WordDiff } from '../word-diff';
import { GrowingText } from './growing-text';
import { asTyped, type Quoted, wordingParts } from '../../lib/versions/wording-parts';

interface WordingFieldProps {
  id: string;
  /** Null for the whole paper. */
  quotation: Quoted | null;
  wording: string;
  readOnly: boolean;
  onWording: (wording: string | null) => void;
}

/** Longer ones are not compared while somebody types. */
const COMPARED = 4_000;

/** A neutral wording, with what it changes in the passage shown while it is typed. */
export function WordingField({ id, quotation, wording, readOnly, onWording }: WordingFieldProps) {
  const compared = useMemo(() => {
    if (!quotation || wording.trim() === '' || quotation.text.length + wording.length > COMPARED) return null;
    return wordingParts(quotation, wording);
  }, [quotation?.text, wording]);
  const changes = compared?.parts.some(({ type }) => type !== 'same') ?? false;
  return (
    <div class="field">
      <label for={`${id}wording`}>{i18n.t('editor.wording.label')}</label>
      <GrowingText
        id={`${id}wording`}
        rows={2}
        serif
        value={wording}
        readOnly={readOnly}
        placeholder={i18n.t('editor.wording.hint')}
        onText={(text) => onWording(text === '' ? null : text)}
      />
      {quotation && wording === '' && (
        <button
          type="button"
          class="more"
          disabled={readOnly}
          onClick={() => {
            onWording(asTyped(quotation));
            document.getElementById(`${id}wording`)?.focus();
          }}
        >
          {i18n.t('editor.wording.fromQuotation')}
        </button>
      )}
      {compared && changes && (
        <div class="wording-diff">
          <p class="label">{i18n.t('editor.wording.diff')}</p>
          <WordDiff parts={compared.parts} tex={compared.tex} />
        </div>
      )}
      {compared && !changes && <p class="means">{i18n.t('editor.wording.same')}</p>}
    </div>
  );
}
