import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GivenOut } from '../../lib/messages/report-messages';
import { isPage } from './wish';

/** So much of a text is shown: a file of notes may have megabytes. */
const SHOWN = 200_000;

/**
 * What was written. A page stands in a frame where no script may run; its style is known to the policy of our pages by
 * its hash.
 */
export function Preview({ form, text }: { form: GivenOut; text: string }) {
  const page = useMemo(() => (isPage(form) ? framed(text) : null), [form, text]);
  if (page !== null) {
    return (
      <iframe
        class="report-page"
        title={i18n.t('report.preview')}
        srcdoc={page}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    );
  }
  return (
    <>
      <pre class="report-text" tabIndex={0} role="region" aria-label={i18n.t('report.preview')} dir="auto">
        {text.slice(0, SHOWN)}
      </pre>
      {text.length > SHOWN && <p class="soft small">{i18n.t('report.longer')}</p>}
    </>
  );
}

/** A page for a frame without an address: there `#place` would be a place of the page around it, and lead out. */
function framed(page: string): string {
  const read = new DOMParser().parseFromString(page, 'text/html');
  for (const link of read.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', `about:srcdoc${link.getAttribute('href')!}`);
  }
  return `<!doctype html>${read.documentElement.outerHTML}`;
}
