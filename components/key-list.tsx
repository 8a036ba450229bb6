import { i18n } from '#i18n';
import { type BoundKeys } from './client';
import { Keycaps } from './keycaps';

const COMMANDS = ['toggleOverlay', 'writeNote', 'toggleSidebar'] as const satisfies (keyof BoundKeys)[];

/** Our commands with the keys that are set for them, whatever the manifest suggested. */
export function KeyList({ keys }: { keys: BoundKeys | string | null }) {
  if (keys === null) return null;
  if (typeof keys === 'string') return <p class="soft">{i18n.t('common.keysUnknown', [keys])}</p>;
  return (
    <dl class="key-list">
      {COMMANDS.map((command) => (
        <div key={command}>
          <dt>{i18n.t(`commands.${command}`)}</dt>
          <dd>
            <Keycaps keys={keys[command] ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
