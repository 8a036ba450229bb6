import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SEARCH_SORTS } from '../../lib/messages/search-messages';
import { searchWords } from '../../lib/notes/search-fold';
import { ownPageOf } from '../../lib/paper/own-page';
import { isTyping } from '../sidebar/use-rows';
import { Icon } from '../icon';
import { Unreadable } from '../unreadable';
import { Failed } from '../versions/failed';
import type { AllNotesClient } from './all-notes-client';
import { Filters } from './filters';
import { ResultList } from './result-list';
import { useOpening } from './use-opening';
import { type Query, useSearch } from './use-search';
import { useWide } from './use-wide';

/** A search over the notes of all papers, or of the one that the page's address names. */
export function SearchView({ client }: { client: AllNotesClient }) {
  const [query, setQuery] = useState<Query>(() => ({
    text: '',
    kinds: [],
    states: [],
    turns: client.turn === null ? [] : [client.turn],
    papers: client.paper === null ? [] : [client.paper],
    tags: [],
    sort: 'time',
  }));
  const { found, answered, problem, more } = useSearch(client.call, query);
  const { open, problem: openFailed } = useOpening(client);
  const wide = useWide();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const change = (wanted: Partial<Query>) => setQuery((before) => ({ ...before, ...wanted }));
  const words = useMemo(() => searchWords(answered?.text ?? ''), [answered?.text]);
  const chosen = countChosen(query, client);
  useEffect(() => {
    field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div class="search-view">
      <div class="search-bar" role="search">
        <div class="field">
          <label for={`${id}-text`}>{i18n.t('allNotes.search')}</label>
          <input
            ref={field}
            id={`${id}-text`}
            type="search"
            value={query.text}
            placeholder={i18n.t('allNotes.placeholder')}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              document.querySelector<HTMLElement>('.found')?.focus();
              event.preventDefault();
            }}
          />
        </div>
        <div class="field">
          <label for={`${id}-sort`}>{i18n.t('allNotes.sort')}</label>
          <select
            id={`${id}-sort`}
            value={query.sort}
            onChange={(event) => {
              const sort = SEARCH_SORTS.find((name) => name === event.currentTarget.value);
              if (sort) change({ sort });
            }}
          >
            {SEARCH_SORTS.filter((name) => client.paper === null || name !== 'paper').map((name) => (
              <option key={name} value={name}>
                {i18n.t(`allNotes.sorts.${name}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {problem !== null && (
        <Failed says={i18n.t('allNotes.failed', [problem])} onAgain={() => change({ text: query.text })} />
      )}
      {openFailed !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('allNotes.openFailed', [openFailed])}
        </p>
      )}
      {found && <Unreadable sentences={found.problems} />}
      {found && (
        <div class="search-columns">
          <details class="fold facets" open={wide}>
            <summary>
              <Icon name="chevron" class="chevron" />
              {i18n.t('allNotes.filters')}
              {chosen > 0 && <span class="count">{chosen}</span>}
            </summary>
            <Filters query={query} facets={found.facets} ofOne={client.paper !== null} onChange={change} />
            {chosen > 0 && (
              <button
                type="button"
                class="action"
                onClick={() =>
                  change({
                    kinds: [],
                    states: [],
                    turns: [],
                    tags: [],
                    papers: client.paper === null ? [] : [client.paper],
                  })
                }
              >
                {i18n.t('allNotes.clear')}
              </button>
            )}
          </details>
          <div class="search-results">
            <p class="soft" role="status">
              {found.total > 0 && i18n.t('allNotes.total', found.total)}
            </p>
            {found.total === 0 ? (
              <Empty searched={query.text.trim() !== '' || chosen > 0} />
            ) : (
              <ResultList
                rows={found.rows}
                total={found.total}
                words={words}
                paperUrl={(paper) => ownPageOf(client.pageUrl, paper)}
                ofOne={client.paper !== null}
                onOpen={open}
                onMore={more}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function countChosen({ kinds, states, turns, tags, papers }: Query, { paper }: AllNotesClient): number {
  return kinds.length + states.length + turns.length + tags.length + (paper === null ? papers.length : 0);
}

function Empty({ searched }: { searched: boolean }) {
  const key = searched ? 'found' : 'none';
  return (
    <div class="empty">
      <h2>{i18n.t(`allNotes.empty.${key}.title`)}</h2>
      <p>{i18n.t(`allNotes.empty.${key}.body`)}</p>
    </div>
  );
}
