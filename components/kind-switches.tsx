import { i18n } from '#i18n';
import { type Kind, KINDS } from '../lib/lens/finding';
import type { Settings } from '../lib/settings/settings';
import { kindPlural } from './kind-names';
import { MarkExample, MarkSample } from './mark-sample';
import { Switch } from './switch';

interface KindSwitchesProps {
  settings: Settings;
  /** How many of each stand on the page; null where there is no page to count on. */
  counts: Record<Kind, number> | null;
  /** Whether each kind is explained, with an example. */
  explained?: boolean;
  onChange: (kind: Kind, on: boolean) => void;
}

/** Every kind of wording with its line, its count and its switch. */
export function KindSwitches({ settings, counts, explained = false, onChange }: KindSwitchesProps) {
  return (
    <ul class={explained ? 'kind-switches explained' : 'kind-switches'}>
      {KINDS.map((kind) => {
        const name = kindPlural(kind);
        return (
          <li key={kind} class={settings.kinds[kind] ? '' : 'not-shown'}>
            <div class="kind-words">
              <span class="kind-name">
                <MarkSample kind={kind} text={name} />
              </span>
              {explained && (
                <>
                  <span class="soft">{i18n.t(`kinds.${kind}.what`)}</span>
                  <MarkExample kind={kind} example={i18n.t(`kinds.${kind}.example`)} />
                </>
              )}
            </div>
            {counts && (
              <span class="count">{counts[kind] > 0 ? counts[kind] : i18n.t('popup.noneHere')}</span>
            )}
            <Switch
              on={settings.kinds[kind]}
              label={i18n.t('common.showKind', [name])}
              onChange={(on) => onChange(kind, on)}
            />
          </li>
        );
      })}
    </ul>
  );
}
