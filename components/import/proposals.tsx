import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { hrefOf, labelOf } from '../../lib/evidence/references';
import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import type { Reference } from '../../lib/notes/reference';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import { wordingParts } from '../../lib/versions/wording-parts';
import { Quotation } from '../markdown/quotation';
import { actionName, positionName } from '../thread-names';
import { WordDiff } from '../word-diff';
import type { PreviewActions } from './preview-actions';

interface ProposalProps {
  /** The words that suggest it. */
  because: string;
  taken: boolean;
  tabIndex: number;
  /** Named where the box stands alone. */
  label?: string;
  onTaken: (taken: boolean) => void;
  children: ComponentChildren;
}

/** Something that the words suggest, with these words: taken by a tick, refused without one. */
export function Proposal({ because, taken, tabIndex, onTaken, children }: ProposalProps) {
  return (
    <label class="proposal">
      <input
        type="checkbox"
        checked={taken}
        tabIndex={tabIndex}
        onChange={(event) => onTaken(event.currentTarget.checked)}
      />
      <span>
        {children}
        {because !== '' && <span class="soft because">{i18n.t('import.proposal.because', [because])}</span>}
      </span>
    </label>
  );
}

interface PieceProps<P> {
  piece: P;
  actions: PreviewActions;
  tabIndex: number;
}

/** The position and the promise that a reply's words suggest: set by the reader's yes alone. */
export function Stance({ piece, actions, tabIndex }: PieceProps<ReadNote | ReadReply>) {
  const { position, action } = piece;
  if (position === null && action === null) return null;
  return (
    <div class="stance" role="group" aria-label={i18n.t('import.proposal.stance')}>
      {position && (
        <Proposal
          because={position.because}
          taken={position.taken}
          tabIndex={tabIndex}
          onTaken={(taken) => actions.edit({ does: 'take', key: piece.key, what: 'position', taken })}
        >
          {positionName(position.value)}
        </Proposal>
      )}
      {action && (
        <Proposal
          because={action.because}
          taken={action.taken}
          tabIndex={tabIndex}
          onTaken={(taken) => actions.edit({ does: 'take', key: piece.key, what: 'action', taken })}
        >
          {actionName(action.value)}
        </Proposal>
      )}
    </div>
  );
}

/** The neutral wording that a note gives, against what it quotes. */
export function Rewording({
  note,
  actions,
  tabIndex,
}: {
  note: ReadNote;
  actions: PreviewActions;
  tabIndex: number;
}) {
  const { rewording, target } = note;
  if (rewording === null) return null;
  const quotation = quotationOf(target);
  const isPart = rewording.standsFor === 'part';
  // Struck through as a whole, a quotation would say what nobody has chosen yet.
  const isAlone = quotation === null || (isPart && !rewording.taken);
  return (
    <div class="note-rewording">
      <Proposal
        because={rewording.because}
        taken={rewording.taken}
        tabIndex={tabIndex}
        onTaken={(taken) => actions.edit({ does: 'take', key: note.key, what: 'rewording', taken })}
      >
        {i18n.t('import.proposal.rewording')}
      </Proposal>
      {isPart && <p class="soft small">{i18n.t('import.proposal.part')}</p>}
      {isAlone ? (
        <p class="serif">{rewording.value}</p>
      ) : (
        <WordDiff {...wordingParts({ text: quotation, tex: formulasOf(target) }, rewording.value)} />
      )}
    </div>
  );
}

/** What a piece refers to. */
export function References({ piece, actions, tabIndex }: PieceProps<ReadNote | ReadReply>) {
  if (piece.references.length === 0) return null;
  return (
    <ul class="proposed-references" aria-label={i18n.t('sidebar.note.references')}>
      {piece.references.map(({ value, because, taken }, index) => (
        <li key={index}>
          <Proposal
            because={isItself(value, because) ? '' : because}
            taken={taken}
            tabIndex={tabIndex}
            onTaken={(wanted) => actions.edit({ does: 'reference', key: piece.key, index, taken: wanted })}
          >
            <ReferenceWords of={value} tabIndex={tabIndex} />
          </Proposal>
        </li>
      ))}
    </ul>
  );
}

/** The address itself, written out, needs no words that suggest it. */
function isItself(reference: Reference, because: string): boolean {
  return reference.type === 'work' && (labelOf(reference) === because || hrefOf(reference) === because);
}

function ReferenceWords({ of, tabIndex }: { of: Reference; tabIndex: number }) {
  switch (of.type) {
    case 'work': {
      const href = hrefOf(of);
      const name = labelOf(of);
      return href === null ? (
        <>{name}</>
      ) : (
        <a href={href} tabIndex={tabIndex} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      );
    }
    case 'passage': {
      const quotation = quotationOf(of.target);
      return (
        <>
          {i18n.t('import.proposal.passage')}
          {quotation !== null && <Quotation text={quotation} tex={formulasOf(of.target)} />}
        </>
      );
    }
    case 'not-public':
      return <>{i18n.t('sidebar.note.notPublic', [of.by])}</>;
  }
}
