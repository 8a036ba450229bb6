import * as v from 'valibot';
import { Kind, KINDS } from '../lens/finding';
import { tooLong } from '../schema/too-long';

/** The version of the settings' shape; `migrations.ts` brings older ones up to it. */
export const SETTINGS_VERSION = 3;

/** What the overlay draws, in the order in which the key goes through them. */
export const OVERLAYS = ['all', 'few', 'off'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** The packs that come with Hedgerow, by the ids that the lens knows them by: each has a switch. */
export const PACK_IDS = ['general', 'machine-learning', 'alignment'] as const;
export type PackId = (typeof PACK_IDS)[number];

/** How many terms may be muted: far more than anybody mutes by hand, and still quick to look through. */
export const MUTED_LIMIT = 5_000;

/** The longest name that a person can give, in UTF-16 code units. */
export const NAME_LIMIT = 200;

/** Who uses this browser, as their notes are signed. */
export const Person = v.object({
  /** Made with the first note; null until then. */
  id: v.nullable(v.pipe(v.string(), v.uuid('must be a UUID'))),
  /** As given; null for none. Notes keep the name that they were written under. */
  name: v.nullable(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_LIMIT, tooLong(NAME_LIMIT))),
  ),
});
export type Person = v.InferOutput<typeof Person>;

/** A term that is never marked, whatever lexicon it comes from. */
export const MutedTerm = v.object({
  kind: Kind,
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type MutedTerm = v.InferOutput<typeof MutedTerm>;

const Switches = <K extends string>(names: readonly K[]) =>
  v.object(
    Object.fromEntries(names.map((name) => [name, v.boolean()])) as Record<K, v.BooleanSchema<undefined>>,
  );

const SomeSwitches = <K extends string>(names: readonly K[]) =>
  v.object(
    Object.fromEntries(names.map((name) => [name, v.exactOptional(v.boolean())])) as Record<
      K,
      v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>
    >,
  );

export const Settings = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** `few`: at most five marks a page, the surest and most useful. */
  overlay: v.picklist(OVERLAYS),
  /** Which kinds of wording are marked, each on its own. */
  kinds: Switches(KINDS),
  /** Which of the built-in packs the lens works with. */
  packs: Switches(PACK_IDS),
  /** The one muted last comes last. */
  muted: v.pipe(v.array(MutedTerm), v.maxLength(MUTED_LIMIT)),
  person: Person,
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
  packs: { general: true, 'machine-learning': true, alignment: true },
  muted: [],
  person: { id: null, name: null },
};

/**
 * What a person may change; the version is not theirs. Only what is named changes: two switches turned at the same
 * time in two places are both turned.
 */
export const SettingsChange = v.object({
  overlay: v.exactOptional(Settings.entries.overlay),
  kinds: v.exactOptional(SomeSwitches(KINDS)),
  packs: v.exactOptional(SomeSwitches(PACK_IDS)),
  /** What new notes are signed with; null takes the name off. The id is not the person's to choose. */
  name: v.exactOptional(Person.entries.name),
  /** Never marks this term again. */
  mute: v.exactOptional(MutedTerm),
  /** Marks this term again. */
  unmute: v.exactOptional(MutedTerm),
});
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

/** The settings with a change made to them. */
export function applyChange(settings: Settings, change: SettingsChange): Settings {
  const { overlay = settings.overlay, kinds, packs, mute, unmute, name } = change;
  return {
    ...settings,
    overlay,
    kinds: { ...settings.kinds, ...kinds },
    packs: { ...settings.packs, ...packs },
    muted: mutedAfter(settings.muted, mute, unmute),
    person: name === undefined ? settings.person : { ...settings.person, name },
  };
}

function mutedAfter(
  muted: readonly MutedTerm[],
  mute: MutedTerm | undefined,
  unmute: MutedTerm | undefined,
): MutedTerm[] {
  const kept = muted.filter((other) => !unmute || !isSameTerm(other, unmute));
  if (!mute || kept.some((other) => isSameTerm(other, mute))) return kept;
  // At the limit the one muted first makes room: settings over it could not be read again.
  return [...kept, mute].slice(-MUTED_LIMIT);
}

/** Whether two mean the same term: the same words may be a hedge in one place and hype in another. */
export function isSameTerm(one: MutedTerm, other: MutedTerm): boolean {
  return one.kind === other.kind && one.term === other.term;
}

/** What the key shows next: all, few, off, and from the start. */
export function nextOverlay(overlay: Overlay): Overlay {
  return OVERLAYS[(OVERLAYS.indexOf(overlay) + 1) % OVERLAYS.length]!;
}
