import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Author } from '../../lib/notes/note';
import {
  type Facet,
  FACETS,
  type FacetValue,
  type Filter,
  isFiltering,
  NO_FILTER,
  toggled,
} from '../../lib/threads/filter';
import { type Order, ORDERS } from '../../lib/threads/sort';
import { Icon } from '../icon';
import { facetName, facetValueName } from './facet-names';

interface ThreadFilterProps {
  filter: Filter;
  facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  order: Order;
  follow: boolean;
  found: number;
  total: number;
  me: Author | null;
  searchRef: RefObject<HTMLInputElement | null>;
  onFilter: (filter: Filter) => void;
  onOrder: (order: Order) => void;
  onFollow: (follow: boolean) => void;
  /** The reader goes from the search into the list. */
  onEnter: () => void;
}

/** One line that searches, and behind a button all that the notes can be chosen by. */
export function ThreadFilter(props: ThreadFilterProps) {
  const { filter, facets, found, total, me, follow, onFilter } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter((value) => value.chosen).map((value) => ({ facet, value })),
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && filter.text !== '') onFilter({ ...filter, text: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') props.onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search class="filter">
      <div class="filter-line">
        <div class="filter-text">
          <Icon name="search" />
          <input
            type="search"
            ref={props.searchRef}
            value={filter.text}
            placeholder={i18n.t('sidebar.filter.search')}
            aria-label={i18n.t('sidebar.filter.search')}
            aria-keyshortcuts="/"
            onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
        </div>
        <button
          type="button"
          class="action"
          aria-expanded={open}
          aria-controls={`${id}facets`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {i18n.t('sidebar.filter.filters')}
          {chosen.length > 0 && <span class="count">{chosen.length}</span>}
        </button>
        <button
          type="button"
          class="action sign"
          aria-pressed={follow}
          aria-label={i18n.t('sidebar.filter.follow')}
          title={i18n.t('sidebar.filter.follow')}
          onClick={() => props.onFollow(!follow)}
        >
          <Icon name="follow" />
        </button>
      </div>
      <div class="facets" id={`${id}facets`} hidden={!open}>
        {FACETS.map(
          (facet) =>
            isWorthChoosing(facets[facet]) && (
              <FacetChips
                key={facet}
                facet={facet}
                values={facets[facet]}
                me={me}
                onToggle={(value) => onFilter(toggled(filter, facet, value))}
              />
            ),
        )}
        <OrderChoice order={props.order} onOrder={props.onOrder} />
      </div>
      {!open && chosen.length > 0 && (
        <ul class="facet-chips" aria-label={i18n.t('sidebar.filter.chosen')}>
          {chosen.map(({ facet, value }) => {
            const name = facetValueName(facet, value, me);
            return (
              <li key={`${facet} ${value.value}`}>
                <button
                  type="button"
                  class="facet-chip"
                  aria-label={i18n.t('sidebar.filter.without', [name])}
                  onClick={() => onFilter(toggled(filter, facet, value.value))}
                >
                  {name}
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div class="filter-told">
        <p role="status">{isFiltering(filter) && i18n.t('sidebar.filter.found', [found, total])}</p>
        {isFiltering(filter) && (
          <button type="button" class="more" onClick={() => onFilter(NO_FILTER)}>
            {i18n.t('sidebar.filter.clear')}
          </button>
        )}
      </div>
    </search>
  );
}

/** One value that all threads have leaves nothing to choose. */
function isWorthChoosing(values: readonly FacetValue[]): boolean {
  return values.length > 1 || values.some(({ chosen }) => chosen);
}

interface FacetChipsProps {
  facet: Facet;
  values: readonly FacetValue[];
  me: Author | null;
  onToggle: (value: string) => void;
}

/** So many values of a facet are shown at once; a paper may have a hundred tags. */
const AT_FIRST = 10;

function FacetChips({ facet, values, me, onToggle }: FacetChipsProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ chosen }, index) => chosen || index < AT_FIRST);
  return (
    <div class="facet" role="group" aria-labelledby={id}>
      <p class="label" id={id}>
        {facetName(facet)}
      </p>
      <div class="facet-chips">
        {shown.map((value) => (
          <button
            key={value.value}
            type="button"
            class={value.count === 0 ? 'facet-chip is-empty' : 'facet-chip'}
            aria-pressed={value.chosen}
            onClick={() => onToggle(value.value)}
          >
            {facetValueName(facet, value, me)}
            <span class="count">{value.count}</span>
          </button>
        ))}
        {values.length > shown.length && (
          <button type="button" class="more" onClick={() => setAll(true)}>
            {i18n.t('sidebar.filter.more', values.length - shown.length)}
          </button>
        )}
      </div>
    </div>
  );
}

function OrderChoice({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const name = useId();
  return (
    <fieldset class="overlay-choice">
      <legend class="label">{i18n.t('sidebar.filter.order')}</legend>
      <div class="segmented">
        {ORDERS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === order} onChange={() => onOrder(each)} />
            {i18n.t(`sidebar.orders.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
