/**
 * Another version of the paper, fetched from the page's own origin when the reader asks for it, read without layout,
 * and handed to the background to be kept. The full text where there is one, else the abstract page.
 */
import { identify, type PageIdentity } from '../arxiv/identify';
import { namedBy } from '../arxiv/named';
import { readPage } from '../arxiv/read';
import { pageTitle } from '../arxiv/title';
import type { FetchedVersion } from '../messages/passages';
import type { PageText } from '../page-text/page-text';
import { absUrl, htmlUrl, type PageKind } from '../paper/url';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { packForMessage } from '../versions/packed';
import { reasonOf } from './failures';
import type { Surroundings } from './surroundings';

/** What the reader is told of why a version was not kept. */
class NotFetched extends Error {}

/** The text of one version, as a page shows it. */
export interface VersionPage {
  version: number;
  page: PageKind;
  title: string | null;
  text: PageText;
}

/** Has the background keep a text. */
export async function keepText(
  channel: Surroundings['channel'],
  { version, page, title, text }: VersionPage,
): Promise<void> {
  await channel.callBackground('text/keep', { version, page, title, text: await packForMessage(text) });
}

/** Fetches `version` of the paper and has it kept. What went wrong is in the answer, as a sentence for the reader. */
export async function fetchVersion(
  { view, channel, fetch, words }: Surroundings,
  { paper, page }: PageIdentity,
  version: number,
  options: SliceOptions,
): Promise<FetchedVersion> {
  const url = absUrl(paper, version);
  // Another site, which has only one version of each paper.
  if (page === 'ar5iv') return { kept: false, url, problem: words.fetch.otherSite };
  try {
    const found = await fetchPage(view, htmlUrl(paper, version));
    const document = found ?? (await fetchPage(view, url));
    if (!document) throw new NotFetched(words.fetch.notThere(version));
    const kind = found ? 'html' : 'abs';
    const named = namedBy(document);
    const isOther =
      (named.paper !== null && named.paper !== paper) ||
      (named.version !== null && named.version !== version);
    if (isOther)
      throw new NotFetched(words.fetch.otherPaper(`${named.paper ?? paper}v${named.version ?? '?'}`));
    const { page: text } = await runInSlices(readPage(document, kind), options);
    if (text.text.trim() === '') throw new NotFetched(words.fetch.empty);
    await keepText(channel, { version, page: kind, title: pageTitle(document, text), text });
    return { kept: true, url: found ? htmlUrl(paper, version) : url, problem: null };
  } catch (thrown) {
    const problem = thrown instanceof NotFetched ? thrown.message : words.fetch.failed(reasonOf(thrown));
    return { kept: false, url, problem };
  }

  /** The document at an address, moved to the page's own host; null where there is no paper at it. */
  async function fetchPage(from: Surroundings['view'], address: string): Promise<Document | null> {
    const here = new URL(new URL(address).pathname, from.location.origin).href;
    const answer = await reach(() => fetch(here, { credentials: 'same-origin' }));
    if (answer.status === 404 || answer.status === 410) return null;
    if (!answer.ok) throw new NotFetched(words.fetch.refused(answer.status));
    const type = answer.headers.get('content-type') ?? '';
    if (!/html/i.test(type)) return null;
    const document = new DOMParser().parseFromString(await reach(() => answer.text()), 'text/html');
    return identify(document, here) ? document : null;
  }

  /** What fetching rejects with says nothing to a reader: it is the network, or it took too long. */
  async function reach<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      throw new NotFetched(words.fetch.offline, { cause });
    }
  }
}
