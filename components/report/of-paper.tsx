import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { ArxivId } from '../../lib/paper/id';
import { absUrl } from '../../lib/paper/url';
import { Failed } from '../versions/failed';
import { useAnswer } from '../versions/use-answer';
import { Acts } from './acts';
import { Preview } from './preview';
import type { ReportClient } from './report-client';
import { keepWish, keptWish, sameWish, type Wish } from './wish';
import { WishForm } from './wish-form';

/** What was written, and in answer to what. */
type Written = Reply<ToBackground, 'report/write'> & { wish: Wish };

/** What is asked for at the left, what comes of it at the right, with the ways to take it along. */
export function OfPaper({ client, paper }: { client: ReportClient; paper: ArxivId }) {
  const [wish, setWish] = useState(() => keptWish(client.kept));
  const { answer, askAgain } = useAnswer<Written>(
    async () => ({ wish, ...(await client.call('report/write', wish)) }),
    JSON.stringify(wish),
  );
  // What is known of the paper stays known where one form could not be written.
  const last = useRef<Written | null>(null);
  if (answer.is === 'there') last.current = answer.value;

  function change(next: Wish): void {
    keepWish(client.kept, next);
    setWish(next);
  }

  if (answer.is === 'awaited') return <p class="soft late">{i18n.t('report.writing')}</p>;
  const title = last.current?.title ?? null;
  return (
    <>
      <div class="paper-head">
        <h2 class="serif">{title ?? i18n.t('sidebar.paper', [paper])}</h2>
        <p class="soft">
          {title !== null && i18n.t('sidebar.paper', [paper])}{' '}
          <a href={absUrl(paper, null)} target="_blank" rel="noopener">
            {i18n.t('neutral.openAbstract')}
          </a>
        </p>
      </div>
      {answer.is === 'there' && answer.value.all === 0 ? (
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
          <WishForm wish={wish} review={last.current?.review ?? false} onWish={change} />
          {answer.is === 'failed' ? (
            <Failed says={i18n.t('report.failed', [answer.why])} onAgain={askAgain} />
          ) : (
            <Shown written={answer.value} isOld={!sameWish(answer.value.wish, wish)} />
          )}
        </div>
      )}
    </>
  );
}

/** `isOld`: something else was asked for meanwhile, and is on its way. */
function Shown({ written, isOld }: { written: Written; isOld: boolean }) {
  return (
    <div class="report-written" aria-busy={isOld}>
      <p class="tally" role="status">
        {isOld
          ? i18n.t('report.writing')
          : i18n.t('report.holds', [String(written.notes), String(written.all)])}
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
  );
}
