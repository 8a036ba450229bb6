import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Term, TermPack } from '../../lib/lens/term-pack';
import { isSameTerm, type MutedTerm, type SettingsChange } from '../../lib/settings/settings';
import { sentenceOf } from '../errors';
import { Icon, type IconName } from '../icon';
import { kindName } from '../kind-names';
import { MarkSample } from '../mark-sample';
import { saveText } from '../save-text';
import { LongList } from './long-list';
import type { OptionsClient } from './options-client';
import { TermForm } from './term-form';
import { UndoLine } from './undo-line';
import { useTold } from './use-told';

interface OwnTermsProps {
  client: OptionsClient;
  own: TermPack;
  muted: readonly MutedTerm[];
  onChange: (change: SettingsChange) => void;
  /** Called when terms were changed. */
  onDone: () => Promise<void>;
}

/** What is being typed: a new term, or the one with this id. */
type Editing = { is: 'new' } | { is: 'term'; id: string } | null;

/** The person's own terms: added, changed, muted, removed. */
export function OwnTerms({ client, own, muted, onChange, onDone }: OwnTermsProps) {
  const [editing, setEditing] = useState<Editing>(null);
  const [told, tell] = useTold();
  const terms = [...own.terms].sort((one, other) => nameOf(one).localeCompare(nameOf(other)));

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      tell('alarm', i18n.t('options.words.notDone', [sentenceOf(thrown)]));
    }
    await onDone();
  }

  /** Returns why the term could not be kept, a sentence. */
  async function keep(term: Term): Promise<string | null> {
    try {
      await client.call('term/keep', { term });
    } catch (thrown) {
      return sentenceOf(thrown);
    }
    await onDone();
    setEditing(null);
    tell('plain', i18n.t('options.words.kept', [nameOf(term)]));
    return null;
  }

  const remove = (term: Term) =>
    attempt(async () => {
      await client.call('term/drop', { id: term.id });
      const undo = () =>
        attempt(async () => {
          await client.call('term/keep', { term });
          tell('plain', i18n.t('options.words.restored', [nameOf(term)]));
        });
      tell(
        'plain',
        <UndoLine said={i18n.t('options.words.removed', [nameOf(term)])} onUndo={() => void undo()} />,
      );
    });

  const save = () =>
    attempt(async () => {
      const { name, json } = await client.call('packs/export', { id: own.id });
      saveText(name, json, 'application/json');
      tell('plain', i18n.t('options.data.exported', [name]));
    });

  return (
    <div class="page-part wide">
      <h3>{i18n.t('options.words.own')}</h3>
      <p class="soft">{i18n.t('options.words.ownBody')}</p>
      <LongList
        items={terms}
        keyOf={({ id }) => id}
        textOf={({ forms, kind, why }) => `${forms.join(' ')} ${kindName(kind)} ${why}`}
        label={i18n.t('options.words.searchOwn')}
        render={(term) => {
          if (editing?.is === 'term' && editing.id === term.id) {
            return <TermForm term={term} onKeep={keep} onCancel={() => setEditing(null)} />;
          }
          const muting = { kind: term.kind, term: nameOf(term) };
          return (
            <TermRow
              term={term}
              muted={muted.some((other) => isSameTerm(other, muting))}
              onEdit={() => setEditing({ is: 'term', id: term.id })}
              onMute={(on) => onChange(on ? { mute: muting } : { unmute: muting })}
              onRemove={() => void remove(term)}
            />
          );
        }}
      />
      {editing?.is === 'new' ? (
        <TermForm term={null} onKeep={keep} onCancel={() => setEditing(null)} />
      ) : (
        <div class="part-actions">
          <button type="button" class="button" onClick={() => setEditing({ is: 'new' })}>
            <Icon name="plus" />
            {i18n.t('options.words.add')}
          </button>
          {terms.length > 0 && (
            <button type="button" class="button" onClick={() => void save()}>
              {i18n.t('options.words.exportOwn')}
            </button>
          )}
        </div>
      )}
      {told}
    </div>
  );
}

interface TermRowProps {
  term: Term;
  muted: boolean;
  onEdit: () => void;
  onMute: (on: boolean) => void;
  onRemove: () => void;
}

function TermRow({ term, muted, onEdit, onMute, onRemove }: TermRowProps) {
  const name = nameOf(term);
  return (
    <>
      <div class={muted ? 'term-words not-shown' : 'term-words'}>
        <p>
          <span class="kind-name serif">
            <MarkSample kind={term.kind} text={name} />
          </span>{' '}
          <span class="soft small">
            {kindName(term.kind)}
            {muted && ` · ${i18n.t('options.words.isMuted')}`}
          </span>
        </p>
        {term.forms.length > 1 && <p class="soft small serif">{term.forms.slice(1).join(', ')}</p>}
        <p class="small">{term.why}</p>
      </div>
      <div class="term-actions">
        <RowButton icon="edit" word={i18n.t('options.words.edit')} name={name} onClick={onEdit} />
        <RowButton
          icon={muted ? 'restore' : 'mute'}
          word={i18n.t(muted ? 'options.words.unmute' : 'options.words.mute')}
          name={name}
          onClick={() => onMute(!muted)}
        />
        <RowButton icon="remove" word={i18n.t('options.words.remove')} name={name} onClick={onRemove} />
      </div>
    </>
  );
}

interface RowButtonProps {
  icon: IconName;
  word: string;
  /** Of the term it is about, for those who do not see where it stands. */
  name: string;
  onClick: () => void;
}

function RowButton({ icon, word, name, onClick }: RowButtonProps) {
  return (
    <button type="button" class="action" aria-label={`${word}: ${name}`} onClick={onClick}>
      <Icon name={icon} />
      {word}
    </button>
  );
}

/** What lists call a term, and what it is muted by: its first form. */
function nameOf({ forms }: Term): string {
  return forms[0]!;
}
