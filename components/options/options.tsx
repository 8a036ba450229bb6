import { i18n } from '#i18n';
import type { BoundKeys } from '../client';
import { PageHead } from '../page-head';
import { FixedKeyList, KeyList } from '../key-list';
import { KindSwitches } from '../kind-switches';
import { OverlayChoice } from '../overlay-choice';
import { useBoundKeys } from '../use-bound-keys';
import { type SettingsInUse, useSettings } from '../use-settings';
import { DataSection } from './data-section';
import type { OptionsClient } from './options-client';
import { PersonSection } from './person-section';
import { Section } from './section';
import { StorageSection } from './storage-section';
import { useTold } from './use-told';
import { WordsSection } from './words-section';

export function Options({ client }: { client: OptionsClient }) {
  const keys = useBoundKeys(client);
  const inUse = useSettings(client);
  return (
    <main class="page">
      <PageHead title={i18n.t('options.title')} />
      <MarksSection inUse={inUse} />
      <WordsSection client={client} inUse={inUse} />
      <KeysSection client={client} keys={keys} />
      <PersonSection inUse={inUse} />
      <DataSection client={client} />
      <StorageSection client={client} />
      <Section name="privacy" title={i18n.t('options.privacy.title')}>
        <ul class="lines">
          {(['one', 'two', 'three', 'four', 'five'] as const).map((line) => (
            <li key={line}>{i18n.t(`options.privacy.${line}`)}</li>
          ))}
        </ul>
      </Section>
      <Section name="about" title={i18n.t('options.about.title')}>
        <p>{i18n.t('options.about.body')}</p>
        <p class="soft">{i18n.t('options.about.version', [client.version])}</p>
        <p>
          <a href={client.welcomeUrl}>{i18n.t('options.about.welcome')}</a>
        </p>
      </Section>
    </main>
  );
}

function MarksSection({ inUse: { settings, problem, change } }: { inUse: SettingsInUse }) {
  return (
    <Section name="marks" title={i18n.t('options.marks.title')}>
      <p class="soft">{i18n.t('options.marks.body')}</p>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('common.settingsFailed', [problem])}
        </p>
      )}
      {settings && (
        <>
          <OverlayChoice overlay={settings.overlay} onChange={(overlay) => change({ overlay })} explained />
          <h3>{i18n.t('options.marks.kinds')}</h3>
          <KindSwitches
            settings={settings}
            counts={null}
            explained
            onChange={(kind, on) => change({ kinds: { [kind]: on } })}
          />
        </>
      )}
      <p class="soft">{i18n.t('common.wordingNotQuality')}</p>
    </Section>
  );
}

function KeysSection({ client, keys }: { client: OptionsClient; keys: BoundKeys | string | null }) {
  const [told, tell] = useTold();
  return (
    <Section name="keys" title={i18n.t('options.keys.title')}>
      <p class="soft">{i18n.t('options.keys.body')}</p>
      <KeyList keys={keys} />
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            client.openKeys().catch(() => tell('alarm', i18n.t('options.keys.changeFailed')));
          }}
        >
          {i18n.t('options.keys.change')}
        </button>
      </p>
      {told}
      <p class="soft">{i18n.t('options.keys.fixed')}</p>
      <FixedKeyList />
    </Section>
  );
}
