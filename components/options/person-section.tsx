import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NAME_LIMIT } from '../../lib/settings/settings';
import type { SettingsInUse } from '../use-settings';
import { Section } from './section';

/** The name that new notes are signed with. It is kept when the field is left, or on Enter. */
export function PersonSection({ inUse: { settings, change } }: { inUse: SettingsInUse }) {
  const id = useId();
  const held = settings?.person.name ?? '';
  const [typed, setTyped] = useState(held);
  const [kept, setKept] = useState(false);
  useEffect(() => setTyped(held), [held]);

  function keep(): void {
    const name = typed.trim();
    if (settings === null || name === held) return;
    change({ name: name === '' ? null : name });
    setKept(true);
  }

  return (
    <Section name="person" title={i18n.t('options.person.title')}>
      <div class="field name-field">
        <label for={id}>{i18n.t('options.person.name')}</label>
        <input
          id={id}
          type="text"
          value={typed}
          maxLength={NAME_LIMIT}
          autocomplete="off"
          disabled={settings === null}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setKept(false);
          }}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
        <p class="soft small" id={`${id}-hint`}>
          {i18n.t('options.person.hint')}
        </p>
        <p class="soft small" role="status">
          {kept && i18n.t(held === '' ? 'options.person.nameless' : 'options.person.kept', [held])}
        </p>
      </div>
    </Section>
  );
}
