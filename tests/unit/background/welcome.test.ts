import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnce } from '../../../entrypoints/background/welcome';

beforeEach(() => fakeBrowser.reset());

describe('the welcome page', () => {
  it('is shown when the extension is installed, and not when it is installed again', async () => {
    const show = vi.fn(() => Promise.resolve());
    await welcomeOnce(fakeBrowser.storage.local, show);
    await welcomeOnce(fakeBrowser.storage.local, show);
    expect(show).toHaveBeenCalledOnce();
  });

  it('is shown the next time where it could not be', async () => {
    const failing = () => Promise.reject(new Error('no window'));
    await expect(welcomeOnce(fakeBrowser.storage.local, failing)).rejects.toThrow('no window');
    const show = vi.fn(() => Promise.resolve());
    await welcomeOnce(fakeBrowser.storage.local, show);
    expect(show).toHaveBeenCalledOnce();
  });
});
