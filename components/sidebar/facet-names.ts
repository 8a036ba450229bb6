/** What the facets of the filter and their values are called. */
import { i18n } from '#i18n';
import { type Author, NOTE_KINDS, type NoteKind } from '../../lib/notes/note';
import { type Facet, type FacetValue, NONE } from '../../lib/threads/filter';
import { THREAD_STATES, type ThreadState } from '../../lib/threads/state';
import { noteKindName } from '../kind-names';
import { stateName, turnName } from '../thread-names';

export function facetName(facet: Facet): string {
  return i18n.t(`sidebar.facets.${facet}`);
}

export function facetValueName(facet: Facet, { value, label }: FacetValue, me: Author | null): string {
  switch (facet) {
    case 'kind':
      return noteKindName(NOTE_KINDS.find((kind): kind is NoteKind => kind === value) ?? null);
    case 'state': {
      const state = THREAD_STATES.find((each): each is ThreadState => each === value);
      return state ? stateName(state) : value;
    }
    case 'turn':
      return turnName(value === 'author' || value === 'critic' ? value : null);
    case 'person':
      return value === me?.id ? i18n.t('sidebar.note.you') : (label ?? i18n.t('sidebar.note.nameless'));
    case 'tag':
      return label ?? value;
    case 'severity':
      return value === NONE ? i18n.t('sidebar.facets.noSeverity') : value;
    case 'version':
      return value === NONE ? i18n.t('sidebar.facets.noVersion') : i18n.t('sidebar.note.writtenOn', [value]);
  }
}
