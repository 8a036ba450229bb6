import { i18n } from '#i18n';
import { STEP_KEYS, TERM_KEYS } from '../lib/overlay/keys';
import type { BoundKeys } from './client';
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

const FIXED = [
  { what: 'nextMark', keys: STEP_KEYS.next },
  { what: 'previousMark', keys: STEP_KEYS.previous },
  { what: 'nextOfTerm', keys: TERM_KEYS.next },
  { what: 'previousOfTerm', keys: TERM_KEYS.previous },
  { what: 'addTerm', keys: TERM_KEYS.add },
] as const;

/** The keys of the page that browsers do not let anybody change. */
export function FixedKeyList() {
  return (
    <dl class="key-list">
      {FIXED.map(({ what, keys }) => (
        <div key={what}>
          <dt>{i18n.t(`pageKeys.${what}`)}</dt>
          <dd>
            <Keycaps keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
