/** What a Firefox is started with. */
import { type AddressInfo, createServer } from 'node:net';

/**
 * The text of `user.js`.
 * @param port where Marionette is to listen
 * @param proxyPort the stand-in's proxy; null for the real network
 */
export function preferences(port: number, proxyPort: number | null): string {
  const always: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'remote.prefs.recommended': proxyPort !== null,
    'xpinstall.signatures.required': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
  };
  const offline: Record<string, string | number | boolean> = {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort ?? 0,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort ?? 0,
    'network.trr.mode': 5,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'layout.css.prefers-color-scheme.content-override': 1,
  };
  return Object.entries(
    proxyPort === null ? { ...always, 'network.proxy.type': 5 } : { ...always, ...offline },
  )
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
