import { i18n } from '#i18n';
import { noteKindName } from '../kind-names';
import { stateName, turnName } from '../thread-names';
import { Facet } from './facet';
import type { Found, Query } from './use-search';

interface FiltersProps {
  query: Query;
  facets: Found['facets'];
  /** The page is of one paper: there is no choice among papers. */
  ofOne: boolean;
  onChange: (change: Partial<Query>) => void;
}

/** All that narrows the list beside its words. */
export function Filters({ query, facets, ofOne, onChange }: FiltersProps) {
  return (
    <>
      <Facet
        title={i18n.t('allNotes.facets.turns')}
        choices={facets.turns.map(({ value, count }) => ({
          value,
          name: turnName(value === 'nobody' ? null : value),
          count,
        }))}
        chosen={query.turns}
        onChange={(turns) => onChange({ turns })}
      />
      <Facet
        title={i18n.t('allNotes.facets.states')}
        choices={facets.states.map(({ value, count }) => ({ value, name: stateName(value), count }))}
        chosen={query.states}
        onChange={(states) => onChange({ states })}
      />
      <Facet
        title={i18n.t('allNotes.facets.kinds')}
        choices={facets.kinds.map(({ value, count }) => ({ value, name: noteKindName(value), count }))}
        chosen={query.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Facet
        title={i18n.t('allNotes.facets.tags')}
        choices={facets.tags.map(({ value, count }) => ({ value, name: value, count }))}
        chosen={query.tags}
        onChange={(tags) => onChange({ tags })}
      />
      {!ofOne && (
        <Facet
          title={i18n.t('allNotes.facets.papers')}
          choices={facets.papers.map(({ value, title, count }) => ({ value, name: title ?? value, count }))}
          chosen={query.papers}
          onChange={(papers) => onChange({ papers })}
        />
      )}
    </>
  );
}
