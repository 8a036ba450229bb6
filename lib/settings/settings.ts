import * as v from 'valibot';
import { KINDS, Kind } from '../lens/finding';

/** The version of the settings' shape; `migrations.ts` brings older ones up to it. */
export const SETTINGS_VERSION = 1;

export const Settings = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** What the overlay draws. */
  overlay: v.picklist(['all', 'off']),
  /** Which kinds of wording are marked, each on its own. */
  kinds: v.object(
    Object.fromEntries(KINDS.map((kind) => [kind, v.boolean()])) as Record<Kind, v.BooleanSchema<undefined>>,
  ),
});
export type Settings = v.InferOutput<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  overlay: 'all',
  kinds: {
    hedge: true,
    booster: true,
    loaded: true,
    hype: true,
    surprise: true,
    quantity: true,
    claim: true,
  },
};

/** What a person may change; the version is not theirs. */
export const SettingsChange = v.partial(v.omit(Settings, ['version']));
export type SettingsChange = v.InferOutput<typeof SettingsChange>;
