/** What scripts find in Firefox's own window, as far as it is used here. */
interface TabBrowser {
  ownerDocument: { defaultView: { gBrowser: { getTabForBrowser(browser: TabBrowser): unknown } } };
}
interface FirefoxModules {
  'chrome://remote/content/shared/NavigableManager.sys.mjs': {
    NavigableManager: { getBrowserById(handle: string): TabBrowser };
  };
  'resource://gre/modules/ExtensionParent.sys.mjs': {
    ExtensionParent: { apiManager: { global: { tabTracker: { getId(tab: unknown): number } } } };
  };
}
interface BrowserTab {
  linkedBrowser: { currentURI: { spec: string } };
}
declare const gBrowser: {
  selectedBrowser: HTMLElement;
  tabs: BrowserTab[];
  removeTab(tab: BrowserTab): void;
};
declare const ChromeUtils: { importESModule<K extends keyof FirefoxModules>(url: K): FirefoxModules[K] };
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void> };
  };
};
interface FirefoxMenu extends HTMLElement {
  state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
}
