import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hrefOf, labelOf } from '../../lib/evidence/references';
import type { Reference, Role } from '../../lib/notes/reference';
import { Quotation } from '../markdown/quotation';
import { CardAction } from './card-action';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';

const ROLE_KEYS = {
  shows: 'shows',
  contradicts: 'contradicts',
  limits: 'limits',
  'same-again': 'sameAgain',
} as const satisfies Record<Role, string>;

interface NoteReferencesProps {
  references: readonly Reference[];
  store: SidebarStore;
  tabIndex: number;
}

/** What a note refers to: works, places of this paper, evidence that is not public. */
export function NoteReferences({ references, store, tabIndex }: NoteReferencesProps) {
  return (
    <div class="references">
      <p class="label">{i18n.t('sidebar.note.references')}</p>
      <ul>
        {references.map((reference, index) => (
          <li key={index}>
            {reference.type === 'work' && <Work work={reference} tabIndex={tabIndex} />}
            {reference.type === 'passage' && (
              <PassageReference passage={reference} store={store} tabIndex={tabIndex} />
            )}
            {reference.type === 'not-public' && <p>{i18n.t('sidebar.note.notPublic', [reference.by])}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WorkProps {
  work: Extract<Reference, { type: 'work' }>;
  tabIndex: number;
}

function Work({ work, tabIndex }: WorkProps) {
  const href = hrefOf(work);
  const name = labelOf(work);
  return (
    <>
      {href === null ? (
        <p>{name}</p>
      ) : (
        <a href={href} tabIndex={tabIndex} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      )}
      {work.quote !== null && <Quotation text={work.quote} />}
    </>
  );
}

interface PassageReferenceProps {
  passage: Extract<Reference, { type: 'passage' }>;
  store: SidebarStore;
  tabIndex: number;
}

function PassageReference({ passage, store, tabIndex }: PassageReferenceProps) {
  const { target, role } = passage;
  const [missing, setMissing] = useState(false);
  const quotation = quotationOf(target);

  async function go(): Promise<void> {
    setMissing(!(await store.goTo(target.selectors)));
  }

  return (
    <>
      <p>{i18n.t(`sidebar.roles.${ROLE_KEYS[role]}`)}</p>
      {quotation !== null && <Quotation text={quotation} tex={formulasOf(target)} />}
      {target.what !== 'paper' && (
        <CardAction icon="go" tabIndex={tabIndex} onClick={() => void go()}>
          {i18n.t('sidebar.note.go')}
        </CardAction>
      )}
      {missing && (
        <p class="note-status" role="status">
          {i18n.t('sidebar.note.notHere')}
        </p>
      )}
    </>
  );
}
