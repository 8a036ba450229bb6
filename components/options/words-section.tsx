import { i18n } from '#i18n';
import { Unreadable } from '../unreadable';
import type { SettingsInUse } from '../use-settings';
import { MutedTerms } from './muted-terms';
import type { OptionsClient } from './options-client';
import { OwnTerms } from './own-terms';
import { PackList } from './pack-list';
import { Section } from './section';
import { usePacks } from './use-packs';

interface WordsSectionProps {
  client: OptionsClient;
  inUse: SettingsInUse;
}

/** Which words the lens looks for: packs, own terms, and terms that are never marked. */
export function WordsSection({ client, inUse: { settings, change } }: WordsSectionProps) {
  const { packs, problem, reload } = usePacks(client);
  return (
    <Section name="words" title={i18n.t('options.words.title')}>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('options.words.failed', [problem])}
        </p>
      )}
      {packs && settings && (
        <>
          <Unreadable sentences={packs.problems} />
          <PackList client={client} packs={packs} settings={settings} onChange={change} onDone={reload} />
          <OwnTerms
            client={client}
            own={packs.own}
            muted={settings.muted}
            onChange={change}
            onDone={reload}
          />
          <MutedTerms muted={settings.muted} onChange={change} />
        </>
      )}
    </Section>
  );
}
