import { i18n } from '#i18n';
import { REBUTTAL_SECTIONS, type RebuttalRow } from '../../lib/versions/rebuttal-row';
import { noteKindName } from '../kind-names';
import { plainBody } from '../../lib/markdown/plain-body';
import { Quotation } from '../markdown/quotation';
import { stateName, turnName } from '../thread-names';
import { rowKey, sectionName } from './answers-view';
import { Became } from './became';
import { actionWords, positionWords, whereWords } from './said';

const COLUMNS = ['point', 'position', 'action', 'became', 'state'] as const;

interface AnswersTableProps {
  rows: readonly RebuttalRow[];
  /** Where the row's passage can be read. */
  urlOf: (row: RebuttalRow) => string;
  onOpen: (row: RebuttalRow, url: string) => void;
  /** Shows the wording of the whole paper, before and after. */
  onWording: () => void;
}

/** The same as the cards of the sidebar, where there is room for a table: a response letter at a glance. */
export function AnswersTable({ rows, urlOf, onOpen, onWording }: AnswersTableProps) {
  if (rows.length === 0) {
    return (
      <div class="empty">
        <h2>{i18n.t('versions.answers.emptyTitle')}</h2>
        <p>{i18n.t('versions.answers.emptyBody')}</p>
      </div>
    );
  }
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={i18n.t('versions.answers.caption')}>
      <table class="answers-table">
        <caption class="sr-only">{i18n.t('versions.answers.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {i18n.t(`versions.answers.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {REBUTTAL_SECTIONS.map((section) => {
          const within = rows.filter((row) => row.section === section);
          return (
            within.length > 0 && (
              <tbody key={section}>
                <tr class="table-section">
                  <th scope="rowgroup" colSpan={COLUMNS.length}>
                    {sectionName(section)} <span class="count">{within.length}</span>
                  </th>
                </tr>
                {within.map((row) => (
                  <Row key={rowKey(row)} row={row} url={urlOf(row)} onOpen={onOpen} onWording={onWording} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}

interface RowProps {
  row: RebuttalRow;
  url: string;
  onOpen: AnswersTableProps['onOpen'];
  onWording: () => void;
}

function Row({ row, url, onOpen, onWording }: RowProps) {
  const { kind, quote, part, gist } = row.point;
  const action = actionWords(row);
  const where = whereWords(row);
  return (
    <tr>
      <th scope="row">
        <p class="note-kind">{noteKindName(kind)}</p>
        {quote !== null && <Quotation text={quote} />}
        {gist !== '' && <p class="gist">{plainBody(gist)}</p>}
        {part !== null && <p class="soft small">{i18n.t('versions.answers.part', [part])}</p>}
        <a
          class="small"
          href={url}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onOpen(row, url);
          }}
        >
          {i18n.t('allNotes.open')}
        </a>
      </th>
      <td>{positionWords(row)}</td>
      <td>
        {action ?? <span class="soft">{i18n.t('versions.answers.noAction')}</span>}
        {where !== null && <p class="soft small">{i18n.t('versions.answers.at', [where])}</p>}
      </td>
      <td class="became">
        <Became row={row} onWording={onWording} />
      </td>
      <td>
        <p class="state">{stateName(row.state)}</p>
        <p class="soft small">{turnName(row.waitingFor)}</p>
      </td>
    </tr>
  );
}
