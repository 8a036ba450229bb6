import { i18n } from '#i18n';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import { Icon } from '../icon';
import { noteKindName } from '../kind-names';
import { plainBody } from '../../lib/markdown/plain-body';
import { Quotation } from '../markdown/quotation';
import { stateName, turnName } from '../thread-names';
import { rowKey } from './answers-view';
import { Became } from './became';
import { actionWords, positionWords, whereWords } from './said';

interface AnswerCardProps {
  row: RebuttalRow;
  /** Whether this is the card that Tab reaches. */
  current: boolean;
  onThread: () => void;
  /** Null where the passage does not stand on this page. */
  onPassage: (() => void) | null;
  /** Shows the wording of the whole paper, before and after. */
  onWording: () => void;
}

/** A point with its answer, and what the text became. Enter goes to its passage, t to its thread. */
export function AnswerCard({ row, current, onThread, onPassage, onWording }: AnswerCardProps) {
  const { kind, quote, part, gist } = row.point;
  const tabIndex = current ? 0 : -1;
  const action = actionWords(row);
  const where = whereWords(row);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && onPassage) onPassage();
    else if (event.key === 't') onThread();
    else return;
    event.preventDefault();
  }

  return (
    <article
      class="answer"
      data-row={rowKey(row)}
      tabIndex={tabIndex}
      aria-label={[noteKindName(kind), quote ?? i18n.t('versions.place.paper')].join(': ')}
      onKeyDown={onKeyDown}
    >
      <header class="note-head">
        <h3 class="note-kind">{noteKindName(kind)}</h3>
        <p class="note-meta">
          <span class="state">{stateName(row.state)}</span>
          <span>{turnName(row.waitingFor)}</span>
        </p>
      </header>
      {quote !== null && <Quotation text={quote} />}
      {gist !== '' && <p class="gist">{plainBody(gist)}</p>}
      {part !== null && <p class="soft small">{i18n.t('versions.answers.part', [part])}</p>}
      <dl class="facts">
        <Fact name={i18n.t('versions.answers.position')}>{positionWords(row)}</Fact>
        {action !== null && <Fact name={i18n.t('versions.answers.action')}>{action}</Fact>}
        {where !== null && <Fact name={i18n.t('versions.answers.where')}>{where}</Fact>}
      </dl>
      <div class="became">
        <Became row={row} onWording={onWording} />
      </div>
      <footer class="note-actions">
        <button type="button" class="action" tabIndex={tabIndex} onClick={onThread}>
          <Icon name="sidebar" />
          {i18n.t('versions.answers.thread')}
        </button>
        {onPassage && (
          <button type="button" class="action" tabIndex={tabIndex} onClick={onPassage}>
            <Icon name="go" />
            {i18n.t('versions.answers.passage')}
          </button>
        )}
      </footer>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
