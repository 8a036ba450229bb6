import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { FRAME_ANCESTORS, PAGE_MATCHES } from './lib/paper/hosts';
import { STYLE } from './lib/report/html-style';

/** A report stands in our pages as the file that it will be: its one style is inside, and is known by its hash. */
const REPORT_STYLE = createHash('sha256').update(STYLE).digest('base64');

/** What an extension page may load: its own files. Nothing is fetched from anywhere. */
const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${REPORT_STYLE}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
].join('; ');

/** Its build for browsers asks for a `document` as it loads; the background, which reads Markdown too, has none. */
const WITHOUT_DOM = {
  'decode-named-character-reference': fileURLToPath(
    new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
  ),
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  vite: () => ({ plugins: [preact()], resolve: { alias: WITHOUT_DOM } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'activeTab'],
    // Where the reader allows it in private windows, it is the same Hedgerow there: docs/private-windows.md.
    incognito: 'spanning',
    action: { default_title: '__MSG_extName__' },
    commands: {
      'toggle-overlay': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandToggleOverlay__',
      },
      'write-note': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandWriteNote__' },
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandToggleSidebar__',
      },
    },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: PAGE_MATCHES,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: { extension_pages: PAGE_CSP },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'hedgerow@example.org',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: { excludeSources: ['tests/**', 'out/**', 'docs/**'] },
});
