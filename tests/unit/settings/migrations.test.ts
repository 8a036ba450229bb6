import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../lib/settings/migrations';
import type { Migration } from '../../../lib/settings/migrations/migration';
import { readStored } from '../../../lib/settings/read-stored';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../../lib/settings/settings';

/** Settings as each version wrote them. A new version adds its own; none is ever changed. */
const WRITTEN: Readonly<Record<number, unknown>> = {
  1: {
    version: 1,
    overlay: 'off',
    kinds: {
      hedge: true,
      booster: false,
      loaded: true,
      hype: true,
      surprise: false,
      quantity: true,
      claim: true,
    },
  },
  2: {
    version: 2,
    overlay: 'off',
    kinds: {
      hedge: true,
      booster: false,
      loaded: true,
      hype: true,
      surprise: false,
      quantity: true,
      claim: true,
    },
    packs: { general: true, 'machine-learning': true, alignment: true },
    muted: [],
  },
  3: {
    version: 3,
    overlay: 'off',
    kinds: {
      hedge: true,
      booster: false,
      loaded: true,
      hype: true,
      surprise: false,
      quantity: true,
      claim: true,
    },
    packs: { general: true, 'machine-learning': true, alignment: true },
    muted: [],
    person: { id: null, name: null },
  },
};

describe('stored settings', () => {
  it('of every version so far are here', () => {
    expect(Object.keys(WRITTEN).map(Number)).toEqual(
      Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1),
    );
  });

  it.each(Object.entries(WRITTEN))('of version %s are read, with what they say', (_, written) => {
    const read = readStored(written);
    expect(read).toMatchObject({
      state: 'ok',
      settings: {
        version: SETTINGS_VERSION,
        overlay: 'off',
        kinds: { booster: false, hedge: true },
        packs: { general: true, 'machine-learning': true, alignment: true },
        muted: [],
        person: { id: null, name: null },
      },
    });
  });

  it('by default are a version of their own shape', () => {
    expect(readStored(DEFAULT_SETTINGS)).toEqual({ state: 'ok', settings: DEFAULT_SETTINGS });
  });
});

describe('migrations', () => {
  it('lead from the first version to the present one without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.from)).toEqual(
      Array.from({ length: SETTINGS_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  const steps: Migration[] = [
    { from: 1, migrate: (stored) => ({ ...stored, colour: 'green' }) },
    { from: 2, migrate: ({ colour, ...rest }) => ({ ...rest, palette: [colour] }) },
  ];

  it('run one after the other, from the version that is stored', () => {
    expect(migrate({ version: 1 }, 1, 3, steps)).toEqual({ version: 3, palette: ['green'] });
    expect(migrate({ version: 2, colour: 'red' }, 2, 3, steps)).toEqual({ version: 3, palette: ['red'] });
    expect(migrate({ version: 3, palette: [] }, 3, 3, steps)).toEqual({ version: 3, palette: [] });
  });

  it('stop where one is missing', () => {
    expect(() => migrate({ version: 1 }, 1, 4, steps)).toThrow('nothing leads from version 3 to version 4');
  });

  it('leave what they are given as it is', () => {
    const stored = Object.freeze({ version: 1 });
    migrate(stored, 1, 3, steps);
    expect(stored).toEqual({ version: 1 });
  });
});
