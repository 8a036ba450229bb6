import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArxivId } from '../../lib/paper/id';
import { absUrl } from '../../lib/paper/url';
import { Failed } from '../versions/failed';
import { useAnswer } from '../versions/use-answer';
import { Acts } from './acts';
import { Preview } from './preview';
import type { ReportClient } from './report-client';
import { keepWish, keptWish, type Wish } from './wish';
import { WishForm } from './wish-form';

/** What is asked for at the left, what comes of it at the right, with the ways to take it along. */
export function OfPaper({ client, paper }: { client: ReportClient; paper: ArxivId }) {
  const [wish, setWish] = useState(() => keptWish(client.kept));
  const { answer, askAgain } = useAnswer(
    async () => ({ wish, ...(await client.call('report/write', wish)) }),
    JSON.stringify(wish),
  );

  function change(next: Wish): void {
    keepWish(client.kept, next);
    setWish(next);
  }

  if (answer.is === 'awaited') return <p class="soft late">{i18n.t('report.writing')}</p>;
  if (answer.is === 'failed') {
    return <Failed says={i18n.t('report.failed', [answer.why])} onAgain={askAgain} />;
  }
  const { value: written } = answer;
  return (
    <>
      <div class="paper-head">
        <h2 class="serif">{written.title ?? i18n.t('sidebar.paper', [paper])}</h2>
        <p class="soft">
          {i18n.t('sidebar.paper', [paper])}{' '}
          <a href={absUrl(paper, null)} target="_blank" rel="noopener">
            {i18n.t('neutral.openAbstract')}
          </a>
        </p>
      </div>
      {written.all === 0 ? (
        <div class="notice">
          <p>{i18n.t('report.noNotes')}</p>
          <div class="notice-actions">
            <a class="button" href={client.importUrl}>
              {i18n.t('sidebar.exchange.import')}
            </a>
          </div>
        </div>
      ) : (
        <div class="report-columns">
          <WishForm wish={wish} review={written.review} onWish={change} />
          <div class="report-written">
            <p class="tally" role="status">
              {i18n.t('report.holds', [String(written.notes), String(written.all)])}
            </p>
            {written.notes === 0 ? (
              <p class="notice">{i18n.t('report.noneLeft')}</p>
            ) : (
              <>
                <Acts key={written.text} written={written} form={written.wish.form} />
                <Preview form={written.wish.form} text={written.text} />
              </>
            )}
          </div>
        </div>
      )}
    </>
  );
}
