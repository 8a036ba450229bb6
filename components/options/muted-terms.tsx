import { i18n } from '#i18n';
import type { MutedTerm, SettingsChange } from '../../lib/settings/settings';
import { Icon } from '../icon';
import { kindName } from '../kind-names';
import { LongList } from './long-list';
import { UndoLine } from './undo-line';
import { useTold } from './use-told';

interface MutedTermsProps {
  muted: readonly MutedTerm[];
  onChange: (change: SettingsChange) => void;
}

/** Terms that are never marked, the one muted last first, each with its way back. */
export function MutedTerms({ muted, onChange }: MutedTermsProps) {
  const [told, tell] = useTold();

  function unmute({ kind, term }: MutedTerm): void {
    onChange({ unmute: { kind, term } });
    const undo = () => {
      onChange({ mute: { kind, term } });
      tell('plain', i18n.t('options.words.mutedAgain', [term]));
    };
    tell('plain', <UndoLine said={i18n.t('options.words.unmuted', [term])} onUndo={undo} />);
  }

  return (
    <div class="page-part wide" id="muted">
      <h3>{i18n.t('options.words.muted')}</h3>
      <p class="soft">{i18n.t(muted.length > 0 ? 'options.words.mutedBody' : 'options.words.mutedNone')}</p>
      <LongList
        items={muted.toReversed()}
        keyOf={({ kind, term }) => `${kind} ${term}`}
        textOf={({ kind, term }) => `${term} ${kindName(kind)}`}
        label={i18n.t('options.words.searchMuted')}
        render={(muting) => (
          <>
            <p class="term-words">
              <span class="serif">{muting.term}</span> <span class="soft small">{kindName(muting.kind)}</span>
            </p>
            <button
              type="button"
              class="action"
              aria-label={`${i18n.t('options.words.markAgain')}: ${muting.term}`}
              onClick={() => unmute(muting)}
            >
              <Icon name="restore" />
              {i18n.t('options.words.markAgain')}
            </button>
          </>
        )}
      />
      {told}
    </div>
  );
}
