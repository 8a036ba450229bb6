import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PACK_IDS, type Settings, type SettingsChange } from '../../lib/settings/settings';
import type { PackSummary } from '../../lib/terms/stored-pack';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { Switch } from '../switch';
import { saveText } from '../save-text';
import { FileButton } from './file-button';
import type { OptionsClient } from './options-client';
import { UndoLine } from './undo-line';
import type { Packs } from './use-packs';
import { useTold } from './use-told';

const NAMES = {
  general: 'general',
  'machine-learning': 'machineLearning',
  alignment: 'alignment',
} as const;

interface PackListProps {
  client: OptionsClient;
  packs: Packs;
  settings: Settings;
  onChange: (change: SettingsChange) => void;
  /** Called when packs were changed. */
  onDone: () => Promise<void>;
}

/** The packs: those that come with Hedgerow and those from files, each with its switch. */
export function PackList({ client, packs, settings, onChange, onDone }: PackListProps) {
  const [busy, setBusy] = useState(false);
  const [told, tell] = useTold();

  /** Does something with packs, and says here what went wrong. */
  async function attempt(failed: (why: string) => string, work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      tell('alarm', failed(sentenceOf(thrown)));
    }
    setBusy(false);
    await onDone();
  }
  const notDone = (why: string) => i18n.t('options.words.notDone', [why]);

  const take = (file: File) =>
    attempt(
      (why) => i18n.t('options.words.importFailed', [file.name, why]),
      async () => {
        const { pack, replaced } = await client.call('packs/import', { json: await file.text(), on: true });
        const said = replaced ? 'options.words.replaced' : 'options.words.imported';
        tell('plain', i18n.t(said, [pack.name, i18n.t('options.words.terms', pack.terms)]));
      },
    );

  const save = (pack: PackSummary) =>
    attempt(notDone, async () => {
      const { name, json } = await client.call('packs/export', { id: pack.id });
      saveText(name, json, 'application/json');
      tell('plain', i18n.t('options.data.exported', [name]));
    });

  const turn = (pack: PackSummary, on: boolean) =>
    attempt(notDone, async () => {
      await client.call('packs/switch', { id: pack.id, on });
    });

  const remove = (pack: PackSummary) =>
    attempt(notDone, async () => {
      const { json } = await client.call('packs/export', { id: pack.id });
      await client.call('packs/drop', { id: pack.id });
      const undo = () =>
        attempt(notDone, async () => {
          await client.call('packs/import', { json, on: pack.on });
          tell('plain', i18n.t('options.words.restored', [pack.name]));
        });
      tell(
        'plain',
        <UndoLine said={i18n.t('options.words.removed', [pack.name])} onUndo={() => void undo()} />,
      );
    });

  return (
    <div class="page-part wide">
      <h3>{i18n.t('options.words.packs')}</h3>
      <p class="soft">{i18n.t('options.words.packsBody')}</p>
      <ul class="packs">
        {PACK_IDS.map((id) => (
          <PackRow
            key={id}
            name={i18n.t(`options.words.builtIn.${NAMES[id]}.name`)}
            about={i18n.t(`options.words.builtIn.${NAMES[id]}.about`)}
            terms={packs.builtIn[id]}
            on={settings.packs[id]}
            onTurn={(on) => onChange({ packs: { [id]: on } })}
          />
        ))}
        {packs.imported.map((pack) => (
          <PackRow key={pack.id} {...pack} onTurn={(on) => void turn(pack, on)}>
            <button type="button" class="action" onClick={() => void save(pack)}>
              <Icon name="go" />
              {i18n.t('options.words.export')}
              <span class="sr-only">: {pack.name}</span>
            </button>
            <button type="button" class="action" onClick={() => void remove(pack)}>
              <Icon name="remove" />
              {i18n.t('options.words.remove')}
              <span class="sr-only">: {pack.name}</span>
            </button>
          </PackRow>
        ))}
      </ul>
      {told}
      <FileButton disabled={busy} onFile={(file) => void take(file)}>
        {i18n.t('options.words.import')}
      </FileButton>
      <p class="soft">{i18n.t('options.words.importBody')}</p>
    </div>
  );
}

interface PackRowProps {
  name: string;
  about: string;
  terms: number;
  on: boolean;
  onTurn: (on: boolean) => void;
  children?: ComponentChildren;
}

function PackRow({ name, about, terms, on, onTurn, children }: PackRowProps) {
  return (
    <li>
      <div class="pack-words">
        <p>
          <span class="pack-name">{name}</span>{' '}
          <span class="count">{i18n.t('options.words.terms', terms)}</span>
        </p>
        {about !== '' && <p class="soft">{about}</p>}
        {children && <div class="pack-actions">{children}</div>}
      </div>
      <Switch on={on} label={i18n.t('options.words.switch', [name])} onChange={onTurn} />
    </li>
  );
}
