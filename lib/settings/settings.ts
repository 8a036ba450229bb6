import * as v from 'valibot';
import { type Kind, KINDS } from '../lens/finding';

/** The version of the settings' shape; `migrations.ts` brings older ones up to it. */
export const SETTINGS_VERSION = 1;

const Kinds = v.object(
  Object.fromEntries(KINDS.map((kind) => [kind, v.boolean()])) as Record<Kind, v.BooleanSchema<undefined>>,
);

export const Settings = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** What the overlay draws. */
  overlay: v.picklist(['all', 'off']),
  /** Which kinds of wording are marked, each on its own. */
  kinds: Kinds,
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

/**
 * What a person may change; the version is not theirs. Only what is named changes: two switches turned at the same
 * time in two places are both turned.
 */
export const SettingsChange = v.object({
  overlay: v.exactOptional(Settings.entries.overlay),
  kinds: v.exactOptional(
    v.object(
      Object.fromEntries(KINDS.map((kind) => [kind, v.exactOptional(v.boolean())])) as Record<
        Kind,
        v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>
      >,
    ),
  ),
});
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

/** The settings with a change made to them. */
export function applyChange(settings: Settings, change: SettingsChange): Settings {
  return { ...settings, ...change, kinds: { ...settings.kinds, ...change.kinds } };
}
