import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension's API, as scripts see it that run in its pages and its worker. Both browsers know it as `chrome`. */
  const chrome: Browser & {
    // Events can be dispatched by hand, which their types do not tell.
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
    contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
    // Chromium's, not in the polyfill's types.
    runtime: { getContexts(filter: { contextTypes: string[] }): Promise<{ tabId: number }[]> };
  };
}
