import { type Action, PLAIN_ACTIONS } from '../../lib/notes/note';
import { i18n } from '#i18n';
import type { Target } from '../../lib/notes/target';
import { Quotation } from '../markdown/quotation';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import type { EditorStore } from './editor-store';
import { GrowingText } from './growing-text';
import { PickButton } from './pick-button';

export const ACTION_TYPES = ['will-change', 'changed', ...PLAIN_ACTIONS] as const;
export type ActionType = Action['type'];

const ACTION_KEYS = {
  'will-change': 'willChange',
  changed: 'changed',
  resolve: 'resolve',
  withdraw: 'withdraw',
  reopen: 'reopen',
  'agree-to-differ': 'agreeToDiffer',
  'leave-open': 'leaveOpen',
} as const satisfies Record<ActionType, string>;

interface ActionChoiceProps {
  id: string;
  action: Action | null;
  /** Those that may be said here; one that is set already is among them. */
  offered: readonly ActionType[];
  /** What the reply is on: a promise may be about another place of the same paper. */
  target: Target;
  /** The version that a change is likely to be in. */
  likelyVersion: number;
  store: EditorStore;
  disabled: boolean;
  onAction: (action: Action | null) => void;
}

/** What follows from the reply, apart from its position. */
export function ActionChoice(props: ActionChoiceProps) {
  const { id, action, offered, likelyVersion, disabled, onAction } = props;
  return (
    <div class="field">
      <label for={`${id}action`}>{i18n.t('editor.action.label')}</label>
      <select
        id={`${id}action`}
        value={action?.type ?? ''}
        disabled={disabled}
        aria-describedby={`${id}action-means`}
        onChange={(event) => onAction(actionOf(event.currentTarget.value, likelyVersion))}
      >
        <option value="">{i18n.t('editor.action.none')}</option>
        {offered.map((type) => (
          <option key={type} value={type}>
            {i18n.t(`editor.actions.${ACTION_KEYS[type]}.name`)}
          </option>
        ))}
      </select>
      {action !== null && (
        <p class="means" id={`${id}action-means`}>
          {i18n.t(`editor.actions.${ACTION_KEYS[action.type]}.means`)}
        </p>
      )}
      {action?.type === 'will-change' && <Promised {...props} action={action} />}
      {action?.type === 'changed' && (
        <label class="inline-field">
          <span>{i18n.t('editor.action.version')}</span>
          <input
            type="number"
            min={1}
            step={1}
            value={action.version}
            disabled={disabled}
            onInput={(event) => {
              const version = event.currentTarget.valueAsNumber;
              if (Number.isSafeInteger(version) && version >= 1) onAction({ type: 'changed', version });
            }}
          />
        </label>
      )}
    </div>
  );
}

function actionOf(value: string, likelyVersion: number): Action | null {
  const type = ACTION_TYPES.find((each) => each === value);
  if (type === undefined) return null;
  if (type === 'will-change') return { type, what: '', where: null };
  return type === 'changed' ? { type, version: likelyVersion } : { type };
}

interface PromisedProps extends Omit<ActionChoiceProps, 'action'> {
  action: Extract<Action, { type: 'will-change' }>;
}

/** What will be changed, and where: the passage of the note, unless another place is named. */
function Promised({ id, action, target, store, disabled, onAction }: PromisedProps) {
  const { where } = action;
  const quotation = where === null ? null : quotationOf(where);

  async function pick(): Promise<void> {
    const picked = await store.pick();
    if (!picked) return;
    const { what, selectors } = picked;
    onAction({
      ...action,
      where: { ...target, version: (store.state.page ?? target).version, what, selectors },
    });
  }

  return (
    <div class="promised">
      <label for={`${id}what`}>{i18n.t('editor.action.what')}</label>
      <GrowingText
        id={`${id}what`}
        rows={1}
        value={action.what}
        readOnly={disabled}
        placeholder={i18n.t('editor.action.whatHint')}
        onText={(what) => onAction({ ...action, what })}
      />
      <p class="means">
        {i18n.t(
          where === null
            ? 'editor.action.whereHere'
            : where.what === 'paper'
              ? 'editor.action.wherePaper'
              : 'editor.action.whereElsewhere',
        )}
      </p>
      {where !== null && quotation !== null && <Quotation text={quotation} tex={formulasOf(where)} />}
      <div class="part-actions">
        <PickButton store={store} disabled={disabled} onPick={() => void pick()}>
          {i18n.t('editor.action.pick')}
        </PickButton>
        {where?.what !== 'paper' && (
          <button
            type="button"
            class="more"
            disabled={disabled}
            onClick={() => onAction({ ...action, where: { ...target, what: 'paper', selectors: [] } })}
          >
            {i18n.t('editor.action.wholePaper')}
          </button>
        )}
        {where !== null && (
          <button
            type="button"
            class="more"
            disabled={disabled}
            onClick={() => onAction({ ...action, where: null })}
          >
            {i18n.t('editor.action.thisPassage')}
          </button>
        )}
      </div>
    </div>
  );
}
