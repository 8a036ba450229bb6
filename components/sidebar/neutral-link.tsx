import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { queryOf } from '../../lib/neutral/address';
import { ownPageOf } from '../../lib/paper/own-page';
import type { ArxivId } from '../../lib/paper/id';
import type { SidebarStore } from './sidebar-store';

interface NeutralLinkProps {
  url: string;
  paper: ArxivId;
  store: SidebarStore;
}

/**
 * The way to the neutral reading: of title and abstract, or of what is selected on the page. That is asked for when the
 * link is pointed at, so that it is a link like any other when it is pressed.
 */
export function NeutralLink({ url, paper, store }: NeutralLinkProps) {
  const [query, setQuery] = useState('');
  const look = () => {
    store.papers.selected().then(
      (selected) =>
        setQuery(selected ? queryOf({ text: selected.text, read: { is: 'span', ...selected.span } }) : ''),
      // A page that does not answer has nothing selected: the link leads to title and abstract.
      () => setQuery(''),
    );
  };
  return (
    <a
      class="action"
      href={ownPageOf(url, paper) + query}
      target="_blank"
      rel="noopener"
      onPointerEnter={look}
      onFocus={look}
      onClick={() => void store.papers.keepText()}
    >
      {i18n.t(query === '' ? 'sidebar.exchange.neutral' : 'sidebar.exchange.neutralPassage')}
    </a>
  );
}
