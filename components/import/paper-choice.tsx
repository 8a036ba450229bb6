import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HeldText } from '../../lib/messages/critique-messages';
import { type ArxivId, parseArxivId } from '../../lib/paper/id';
import { absUrl, htmlUrl, locate, locatePdf } from '../../lib/paper/url';
import type { ImportClient } from './import-client';
import type { SourceForm } from './source';
import type { Recognised } from './use-recognised';

/** A paper, as an id or an address of it says. */
export function paperTyped(typed: string): { paper: ArxivId; version: number | null } | null {
  const address = typed.trim();
  return parseArxivId(address) ?? locate(address) ?? locatePdf(address);
}

/** What of a paper is kept; null while it is asked for. */
export interface HeldPaper {
  title: string | null;
  texts: readonly HeldText[];
}

interface PaperChoiceProps {
  client: ImportClient;
  form: SourceForm;
  named: Recognised['papers'];
  /** The paper that is read against; null where none is chosen. */
  paper: ArxivId | null;
  held: HeldPaper | null;
  disabled: boolean;
  onForm: (form: SourceForm) => void;
}

/** Which paper the critique is of: that of the address, one that the text names, or one that is typed. */
export function PaperChoice(props: PaperChoiceProps) {
  const { client, paper, held } = props;
  return (
    <fieldset class="side-part">
      <legend>{i18n.t('import.paper.label')}</legend>
      {client.paper === null ? (
        <Choices {...props} />
      ) : (
        <p>
          <span class="serif paper-title">{held?.title ?? i18n.t('sidebar.paper', [client.paper])}</span>{' '}
          <a class="small" href={client.pageUrl}>
            {i18n.t('import.paper.another')}
          </a>
        </p>
      )}
      {paper !== null && held !== null && <HeldWords {...props} paper={paper} held={held} />}
    </fieldset>
  );
}

function Choices({ form, named, paper, disabled, onForm }: PaperChoiceProps) {
  const id = useId();
  const wrong = form.typedPaper.trim() !== '' && paperTyped(form.typedPaper) === null;
  return (
    <>
      {named.length > 0 && (
        <ul class="named">
          {named.map((each) => (
            <li key={each.id}>
              <label>
                <input
                  type="radio"
                  name={`${id}-paper`}
                  checked={form.typedPaper.trim() === '' && paper === each.id}
                  disabled={disabled}
                  onChange={() => onForm({ ...form, paper: each.id, typedPaper: '', version: null })}
                />
                <span>
                  <span class="serif">{each.title ?? i18n.t('sidebar.paper', [each.id])}</span>
                  <span class="soft small">
                    {each.because === each.title
                      ? i18n.t('import.paper.byTitle')
                      : i18n.t('import.paper.because', [each.because])}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <div class="field">
        <label for={id}>{i18n.t(named.length > 0 ? 'import.paper.other' : 'import.paper.typed')}</label>
        <input
          id={id}
          type="text"
          value={form.typedPaper}
          disabled={disabled}
          autocomplete="off"
          spellcheck={false}
          placeholder="2411.02306"
          aria-invalid={wrong}
          aria-describedby={`${id}-says`}
          onInput={(event) => {
            const typedPaper = event.currentTarget.value;
            onForm({ ...form, typedPaper, version: paperTyped(typedPaper)?.version ?? null });
          }}
        />
        <p class="small fault" id={`${id}-says`}>
          {wrong && i18n.t('import.paper.wrong')}
        </p>
      </div>
    </>
  );
}

/** What of the paper's text can be looked into, and what follows where it cannot. */
function HeldWords({
  form,
  paper,
  held,
  disabled,
  onForm,
}: PaperChoiceProps & { paper: ArxivId; held: HeldPaper }) {
  const id = useId();
  const versions = [...new Set(held.texts.map(({ version }) => version))].sort((a, b) => b - a);
  const version = form.version ?? versions[0] ?? null;
  const text = held.texts.find((each) => each.version === version) ?? null;
  return (
    <>
      {versions.length > 1 && (
        <div class="field">
          <label for={id}>{i18n.t('import.paper.version')}</label>
          <select
            id={id}
            value={String(version ?? '')}
            disabled={disabled}
            onChange={(event) => onForm({ ...form, version: Number(event.currentTarget.value) })}
          >
            {versions.map((each) => (
              <option key={each} value={String(each)}>
                {i18n.t('versions.version', [each])}
              </option>
            ))}
            {version !== null && !versions.includes(version) && (
              <option value={String(version)}>{i18n.t('versions.version', [version])}</option>
            )}
          </select>
        </div>
      )}
      {text === null ? (
        <p class="notice caution small">
          <span>
            {i18n.t('import.paper.none')}{' '}
            <a href={htmlUrl(paper, version)} target="_blank" rel="noopener">
              {i18n.t('import.paper.open')}
            </a>
          </span>
        </p>
      ) : text.page === 'abs' ? (
        <p class="notice caution small">
          <span>
            {i18n.t('import.paper.abstractOnly', [text.version])}{' '}
            <a href={htmlUrl(paper, text.version)} target="_blank" rel="noopener">
              {i18n.t('import.paper.openFull')}
            </a>
          </span>
        </p>
      ) : (
        <p class="soft small">
          {i18n.t('import.paper.held', [text.version])}{' '}
          <a href={absUrl(paper, null)} target="_blank" rel="noopener">
            {i18n.t('allNotes.abs')}
          </a>
        </p>
      )}
    </>
  );
}
