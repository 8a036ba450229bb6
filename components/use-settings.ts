import { useEffect, useState } from 'preact/hooks';
import { applyChange, type Settings, type SettingsChange } from '../lib/settings/settings';
import type { Client } from './client';
import { sentenceOf } from './errors';

export interface SettingsInUse {
  /** Null until they are read. */
  settings: Settings | null;
  /** What went wrong with reading or changing them, a sentence. */
  problem: string | null;
  change: (change: SettingsChange) => void;
}

/** The settings, followed wherever they are changed. A change shows at once and is taken back if it is refused. */
export function useSettings(client: Client): SettingsInUse {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    client.call('settings/read', {}).then(setSettings, (thrown: unknown) => setProblem(sentenceOf(thrown)));
    return client.watchSettings(setSettings);
  }, [client]);

  function change(wanted: SettingsChange): void {
    const before = settings;
    if (before) setSettings(applyChange(before, wanted));
    client.call('settings/change', wanted).then(
      (now) => {
        setSettings(now);
        setProblem(null);
      },
      (thrown: unknown) => {
        setSettings(before);
        setProblem(sentenceOf(thrown));
      },
    );
  }

  return { settings, problem, change };
}
