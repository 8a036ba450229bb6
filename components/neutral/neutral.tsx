import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import type { Opening } from '../../lib/neutral/address';
import type { ArxivId } from '../../lib/paper/id';
import { absUrl, htmlUrl } from '../../lib/paper/url';
import { sentenceOf } from '../errors';
import { PageHead } from '../page-head';
import { Failed } from '../versions/failed';
import { useAnswer } from '../versions/use-answer';
import type { NeutralClient } from './neutral-client';
import { Reader } from './reader';
import { WhatToRead } from './what-to-read';

/** The page of the neutral reading: a paper's words with neutral wordings beside them; the paper stays as it is. */
export function Neutral({ client }: { client: NeutralClient }) {
  return (
    <main class="page neutral">
      <PageHead title={i18n.t('neutral.title')}>
        <a href={client.allNotesUrl}>{i18n.t('neutral.notes')}</a>
        <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
      </PageHead>
      {client.paper === null ? (
        <p class="notice">{i18n.t('neutral.noPaper')}</p>
      ) : (
        <OfPaper client={client} paper={client.paper} />
      )}
    </main>
  );
}

function OfPaper({ client, paper }: { client: NeutralClient; paper: ArxivId }) {
  const [opening, setOpening] = useState(client.opening);
  const [problem, setProblem] = useState<string | null>(null);
  const { answer, askAgain } = useAnswer(
    () =>
      untilKept(
        () =>
          client.call('neutral/of-paper', {
            version: opening.text?.version ?? null,
            page: opening.text?.page ?? null,
            read: opening.read,
          }),
        client.pause,
      ),
    JSON.stringify(opening),
  );
  const held = answer.is !== 'there' || answer.value !== null;
  useEffect(() => {
    if (held) return undefined;
    // Who comes back has opened the paper meanwhile.
    const again = () => document.visibilityState === 'visible' && askAgain();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [held]);

  function open(url: string, note: string): void {
    client.open(url, note).then(
      () => setProblem(null),
      (thrown: unknown) => setProblem(sentenceOf(thrown)),
    );
  }

  switch (answer.is) {
    case 'awaited':
      return <p class="soft late">{i18n.t('neutral.loading')}</p>;
    case 'failed':
      return <Failed says={i18n.t('neutral.failed', [answer.why])} onAgain={askAgain} />;
    case 'there':
      if (answer.value === null) return <NotHeld paper={paper} onAgain={askAgain} />;
      return (
        <>
          <Head
            paper={paper}
            read={answer.value}
            opening={opening}
            onOpening={(next) => {
              setOpening(next);
              client.onRead(next);
            }}
          />
          {problem !== null && (
            <p class="notice alarm" role="alert">
              {i18n.t('allNotes.openFailed', [problem])}
            </p>
          )}
          {answer.value.passages.length === 0 ? (
            <p class="notice">{i18n.t('neutral.noPassage')}</p>
          ) : (
            <Reader
              client={client}
              paper={answer.value}
              paperUrl={urlOf(paper, answer.value)}
              ofNote={opening.read.is === 'note'}
              onOpen={open}
            />
          )}
        </>
      );
  }
}

/** The sidebar opens this page while the paper's text is on its way: so often it is asked for. */
const TRIES = 6;
const PAUSE_MS = 400;

async function untilKept<T>(ask: () => Promise<T | null>, pause: NeutralClient['pause']): Promise<T | null> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(PAUSE_MS);
  }
  return ask();
}

interface HeadProps {
  paper: ArxivId;
  read: NeutralPaper;
  opening: Opening;
  onOpening: (opening: Opening) => void;
}

function Head({ paper, read, opening, onOpening }: HeadProps) {
  const { title, version } = read;
  return (
    <div class="paper-head">
      <div>
        <h2 class="serif">{title ?? i18n.t('sidebar.paper', [paper])}</h2>
        <p class="soft">
          {`${i18n.t('sidebar.paper', [paper])}v${version}`}{' '}
          <a href={urlOf(paper, read)} target="_blank" rel="noopener">
            {i18n.t('neutral.openPaper')}
          </a>
        </p>
        <p class="soft small">{i18n.t('neutral.never')}</p>
      </div>
      <WhatToRead paper={read} opening={opening} onOpening={onOpening} />
    </div>
  );
}

function NotHeld({ paper, onAgain }: { paper: ArxivId; onAgain: () => void }) {
  return (
    <div class="notice caution not-held">
      <h2>{i18n.t('neutral.notHeld.title')}</h2>
      <p>{i18n.t('neutral.notHeld.body')}</p>
      <div class="notice-actions">
        <a class="button primary" href={htmlUrl(paper, null)} target="_blank" rel="noopener">
          {i18n.t('neutral.openPaper')}
        </a>
        <a class="button" href={absUrl(paper, null)} target="_blank" rel="noopener">
          {i18n.t('neutral.openAbstract')}
        </a>
        <button type="button" class="button" onClick={onAgain}>
          {i18n.t('common.tryAgain')}
        </button>
      </div>
    </div>
  );
}

function urlOf(paper: ArxivId, { version, page }: NeutralPaper): string {
  return page === 'abs' ? absUrl(paper, version) : htmlUrl(paper, version);
}
