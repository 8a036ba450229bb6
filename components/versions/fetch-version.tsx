import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FetchedVersion } from '../../lib/messages/passages';
import type { ArxivId } from '../../lib/paper/id';
import { htmlUrl } from '../../lib/paper/url';
import { sentenceOf } from '../errors';

interface FetchVersionProps {
  paper: ArxivId | null;
  version: number;
  /** Null where no page of the paper is at hand that could fetch it: then a link opens it. */
  fetch: ((version: number) => Promise<FetchedVersion>) | null;
  /** Its text is kept now. */
  onKept: () => void;
}

type State = { is: 'idle' } | { is: 'fetching' } | { is: 'failed'; why: string; url: string | null };

/** A version whose text is not here: what brings it, and where it can be opened if that fails. */
export function FetchVersion({ paper, version, fetch, onKept }: FetchVersionProps) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const address = paper === null ? null : htmlUrl(paper, version);

  async function run(ask: (version: number) => Promise<FetchedVersion>): Promise<void> {
    setState({ is: 'fetching' });
    try {
      const { kept, url, problem } = await ask(version);
      if (kept) {
        setState({ is: 'idle' });
        onKept();
      } else setState({ is: 'failed', why: problem ?? i18n.t('versions.fetch.noText'), url });
    } catch (thrown) {
      setState({ is: 'failed', why: sentenceOf(thrown), url: address });
    }
  }

  return (
    <div class="notice">
      <p>{i18n.t(fetch ? 'versions.fetch.away' : 'versions.fetch.openFirst', [version])}</p>
      <div class="notice-actions">
        {fetch && (
          <button
            type="button"
            class="button"
            disabled={state.is === 'fetching'}
            onClick={() => void run(fetch)}
          >
            {i18n.t('versions.fetch.get', [version])}
          </button>
        )}
        {!fetch && address !== null && <OpenLink url={address} version={version} />}
      </div>
      <div role="status">
        {state.is === 'fetching' && <p class="soft">{i18n.t('versions.fetch.fetching', [version])}</p>}
        {state.is === 'failed' && (
          <>
            <p>{i18n.t('versions.fetch.failed', [version, state.why])}</p>
            {state.url !== null && (
              <p>
                <OpenLink url={state.url} version={version} />
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function OpenLink({ url, version }: { url: string; version: number }) {
  return (
    <a href={url} target="_blank" rel="noopener">
      {i18n.t('versions.fetch.open', [version])}
    </a>
  );
}
