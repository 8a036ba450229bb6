import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GivenOut } from '../../lib/messages/report-messages';
import { copyText } from '../copy-text';
import { saveText } from '../save-text';
import { isPage } from './wish';

interface ActsProps {
  written: { name: string; text: string };
  form: GivenOut;
}

/** What can be done with a report: copied, saved, and, where it is a page, opened in a tab to be read and printed. */
export function Acts({ written: { name, text }, form }: ActsProps) {
  const [told, setTold] = useState<string | null>(null);
  const address = useAddress(isPage(form) ? text : null);
  return (
    <div class="report-acts">
      <button type="button" class="button primary" onClick={() => saveText(name, text, TYPES[form])}>
        {i18n.t('report.save')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          void copyText(text).then((copied) =>
            setTold(i18n.t(copied ? 'report.copied' : 'neutral.copied.failed')),
          )
        }
      >
        {i18n.t(isPage(form) ? 'report.copyHtml' : 'report.copy')}
      </button>
      {address !== null && (
        <a class="button" href={address} target="_blank">
          {i18n.t('report.open')}
        </a>
      )}
      <span class="soft small report-name">{name}</span>
      <p class="soft small" role="status">
        {told}
      </p>
    </div>
  );
}

/** An address that opens a page as its own tab, as long as it is shown here; null for none. */
function useAddress(page: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (page === null) return undefined;
    const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
    setAddress(url);
    return () => {
      setAddress(null);
      // A tab that is just being opened still reads from it.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    };
  }, [page]);
  return address;
}

const TYPES: Readonly<Record<GivenOut, string>> = {
  markdown: 'text/markdown',
  html: 'text/html',
  plain: 'text/plain',
  letter: 'text/markdown',
  'letter-html': 'text/html',
  json: 'application/json',
  jsonld: 'application/ld+json',
  hypothesis: 'application/json',
  csv: 'text/csv',
  pack: 'application/json',
};
