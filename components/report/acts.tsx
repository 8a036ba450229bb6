import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GivenOut } from '../../lib/messages/report-messages';
import { copyText } from '../copy-text';
import { saveText } from '../save-text';
import { printPage } from './print-page';
import { isPage } from './wish';

interface ActsProps {
  written: { name: string; text: string };
  form: GivenOut;
}

/** What can be done with a report: copied, saved, and, where it is a page, printed or opened in a tab. */
export function Acts({ written: { name, text }, form }: ActsProps) {
  const [told, setTold] = useState<string | null>(null);
  const { address, keep } = useAddress(isPage(form) ? text : null);
  const printed = useRef<HTMLDivElement>(null);
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
        <>
          <button type="button" class="button" onClick={() => printPage(text, printed.current!)}>
            {i18n.t('report.print')}
          </button>
          <a class="button" href={address} target="_blank" onClick={keep}>
            {i18n.t('report.open')}
          </a>
        </>
      )}
      <span class="soft small report-name">{name}</span>
      <p class="soft small" role="status">
        {told}
      </p>
      {address !== null && <p class="soft small report-tab">{i18n.t('report.tab')}</p>}
      <div ref={printed} />
    </div>
  );
}

/**
 * An address that opens a page as its own tab; null for none. It goes with what is shown here; one that was opened is
 * to be kept, so that its tab can be loaded again as long as our page is there.
 */
function useAddress(page: string | null): { address: string | null; keep: () => void } {
  const [address, setAddress] = useState<string | null>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (page === null) return undefined;
    const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
    opened.current = false;
    setAddress(url);
    return () => {
      setAddress(null);
      if (!opened.current) URL.revokeObjectURL(url);
    };
  }, [page]);
  return {
    address,
    keep: () => {
      opened.current = true;
    },
  };
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
