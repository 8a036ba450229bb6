import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, nextOverlay, SETTINGS_VERSION } from '../../../lib/settings/settings';
import {
  asideSettings,
  changeSettings,
  readSettings,
  SettingsError,
  settleSettings,
  watchSettings,
} from '../../../lib/settings/store';

const area = fakeBrowser.storage.local;
const NOW = () => new Date('2026-11-24T12:00:00.000Z');
const stored = () => area.get<Record<string, unknown>>(null);

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('are the defaults at the first start, and reading stores nothing', async () => {
    expect(await readSettings(area)).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  it('are as they were last changed', async () => {
    await changeSettings(area, { overlay: 'off' });
    await changeSettings(area, { kinds: { hedge: false } });
    expect(await readSettings(area)).toEqual({
      ...DEFAULT_SETTINGS,
      overlay: 'off',
      kinds: { ...DEFAULT_SETTINGS.kinds, hedge: false },
    });
  });

  it('take every one of many changes made at the same time', async () => {
    const kinds = Object.keys(DEFAULT_SETTINGS.kinds);
    await Promise.all(kinds.map((kind) => changeSettings(area, { kinds: { [kind]: false } })));
    expect(Object.values((await readSettings(area)).kinds)).toEqual(kinds.map(() => false));
  });

  it('gone through by the key three times at once are as they were', async () => {
    const turn = () =>
      changeSettings(area, (settings) => ({ ...settings, overlay: nextOverlay(settings.overlay) }));
    expect((await Promise.all([turn(), turn(), turn()])).map(({ overlay }) => overlay)).toEqual([
      'few',
      'off',
      'all',
    ]);
  });

  it('take the next change after one that failed', async () => {
    const failing = vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('disk'));
    const first = changeSettings(area, { overlay: 'off' });
    const second = changeSettings(area, { kinds: { hype: false } });
    await expect(first).rejects.toThrow('disk');
    expect((await second).kinds.hype).toBe(false);
    failing.mockRestore();
  });

  it('hold a muted term once, the one muted last at the end, until it is marked again', async () => {
    const [clearly, may] = [
      { kind: 'booster' as const, term: 'clearly' },
      { kind: 'hedge' as const, term: 'may' },
    ];
    for (const mute of [clearly, may, clearly]) await changeSettings(area, { mute });
    expect((await readSettings(area)).muted).toEqual([clearly, may]);
    await changeSettings(area, { unmute: { kind: 'hype', term: 'clearly' } });
    await changeSettings(area, { unmute: may });
    expect((await readSettings(area)).muted).toEqual([clearly]);
  });

  it('turn one pack and leave the others', async () => {
    await changeSettings(area, { packs: { alignment: false } });
    expect((await readSettings(area)).packs).toEqual({ ...DEFAULT_SETTINGS.packs, alignment: false });
  });

  it('reach whoever watches, until the watch is ended', async () => {
    const seen = vi.fn();
    const end = watchSettings(area, seen);
    await changeSettings(area, { overlay: 'off' });
    expect(seen).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, overlay: 'off' });
    await area.set({ other: 1 });
    await area.set({ settings: { version: 1, overlay: 'sometimes' } });
    expect(seen).toHaveBeenCalledTimes(1);
    end();
    await changeSettings(area, { overlay: 'all' });
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('are the defaults again for whoever watches when they are removed', async () => {
    await changeSettings(area, { overlay: 'off' });
    const seen = vi.fn();
    watchSettings(area, seen);
    await area.remove('settings');
    expect(seen).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
  });
});

describe('settings of a newer Hedgerow', () => {
  const newer = { version: 9, overlay: 'dimmed', kinds: 'by field' };
  beforeEach(() => area.set({ settings: newer }));

  it.each([
    ['reading', () => readSettings(area)],
    ['changing', () => changeSettings(area, { overlay: 'off' })],
    ['settling', () => settleSettings(area)],
  ])('are refused with what to do, and %s leaves them as they are', async (_, act) => {
    const error = await act().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SettingsError);
    expect(error).toMatchObject({ code: 'newer', mend: 'Update Hedgerow, and they work again.' });
    expect((error as Error).message).toContain(`version 9; this one knows ${SETTINGS_VERSION}`);
    expect(await stored()).toEqual({ settings: newer });
  });
});

describe('settings that cannot be read', () => {
  const broken = { version: 1, overlay: 'sometimes', kinds: {} };

  it('give way to the defaults, and reading alone does not touch them', async () => {
    await area.set({ settings: broken });
    expect(await readSettings(area)).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({ settings: broken });
  });

  it('are put aside as they were, with the reason, when the background is asked', async () => {
    await area.set({ settings: broken });
    expect(await settleSettings(area, NOW)).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toMatchObject({ settings: DEFAULT_SETTINGS });
    expect(await asideSettings(area)).toEqual([
      {
        key: 'settings-aside-2026-11-24T12:00:00.000Z',
        why: expect.stringContaining(
          "`overlay` must be one of 'all', 'few', 'off', not 'sometimes'",
        ) as string,
        settings: broken,
      },
    ]);
  });

  it('are put aside in the same write as the change that replaces them', async () => {
    await area.set({ settings: broken });
    const set = vi.spyOn(area, 'set');
    await changeSettings(area, { overlay: 'off' }, NOW);
    expect(set).toHaveBeenCalledTimes(1);
    expect((await readSettings(area)).overlay).toBe('off');
    expect((await asideSettings(area)).map((aside) => aside.settings)).toEqual([broken]);
    set.mockRestore();
  });

  it.each([['text'], [7], [{}], [{ version: '1' }], [{ version: 0 }], [[]]])(
    'may be anything: %j',
    async (value) => {
      await area.set({ settings: value });
      expect(await settleSettings(area, NOW)).toEqual(DEFAULT_SETTINGS);
      expect((await asideSettings(area))[0]!.settings).toEqual(value);
    },
  );
});
