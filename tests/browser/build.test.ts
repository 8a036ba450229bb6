/** What is built is what is asked for: least permissions, no remote code, and a content script that stays small. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_MATCHES, FRAME_ANCESTORS, PAGE_MATCHES } from '../../lib/paper/hosts';
import { STYLE } from '../../lib/report/html-style';
import { extensionFor } from '../../scripts/build';
import type { BrowserKind } from './harness/browser';

/**
 * Largest size of the content script, in bytes after gzip: it is loaded on every paper's page. The lens with its rules,
 * lexicons and claim table is two thirds of it, what lies over the page a fifth. The margin has added notes on figures,
 * tables and formulas, picking on the page, other versions and their texts, and the messages of threads.
 */
const CONTENT_BUDGET = 160_000;

/** Words of a library or part that survive minifying, and the files in which they belong. */
const TELLTALES = {
  preact: { words: 'dangerouslySetInnerHTML', belongsTo: /^chunks\// },
  idb: { words: 'IDBCursor', belongsTo: /^(?:background\.js$|chunks\/)/ },
  sidebar: { words: 'passage-button', belongsTo: /^chunks\/sidebar/ },
} as const;

describe.each<BrowserKind>(['chromium', 'firefox'])('the build for %s', (kind) => {
  let folder: string;
  let manifest: Record<string, unknown>;
  let files: string[];
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  beforeAll(async () => {
    folder = await extensionFor(kind);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    files = readdirSync(folder, { recursive: true }).map(String);
  });

  it('asks for exactly the permissions that are used', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual(['storage', 'contextMenus', 'activeTab']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('runs on pages that may show a paper and nowhere else, in the top frame only', () => {
    expect(manifest['content_scripts']).toHaveLength(1);
    const [script] = manifest['content_scripts'] as Record<string, unknown>[];
    expect((script!['matches'] as string[]).toSorted()).toEqual(CONTENT_MATCHES.toSorted());
    expect(script).not.toHaveProperty('all_frames');
    expect(script).not.toHaveProperty('match_about_blank');
    expect(script!['world'] ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('lets no page but the papers’ hosts frame the sidebar, and nothing else of it', () => {
    expect(manifest['web_accessible_resources']).toEqual([
      {
        resources: ['sidebar.html'],
        matches: PAGE_MATCHES,
        ...(kind === 'chromium' ? { use_dynamic_url: true } : {}),
      },
    ]);
  });

  it('lets its pages load their own files only, and show reports with their one style', () => {
    const style = createHash('sha256').update(STYLE).digest('base64');
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'sha256-${style}'`,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
      ].join('; '),
    });
  });

  it('holds no code from elsewhere and makes none from text', () => {
    const code = files.filter((file) => file.endsWith('.js'));
    expect(code.length).toBeGreaterThan(3);
    for (const file of code) {
      const text = read(file);
      expect(text, file).not.toMatch(/\beval\(|new Function\(|importScripts\(|import\(["'`]https?:/);
    }
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      expect(read(file), file).not.toMatch(/(?:src|href)=["'](?:https?:)?\/\//);
    }
  });

  it('keeps the sidebar, the database and the interface’s library out of the content script', () => {
    const content = read('content-scripts/arxiv.js');
    for (const [part, { words, belongsTo }] of Object.entries(TELLTALES)) {
      const homes = files.filter((file) => belongsTo.test(file) && file.endsWith('.js'));
      const found = homes.some((file) => read(file).includes(words));
      expect(found, `"${words}" tells of ${part} no longer: look for another word`).toBe(true);
      expect(content.includes(words), `${part} is in the content script`).toBe(false);
    }
  });

  it(`has a content script of less than ${CONTENT_BUDGET / 1000} kB after gzip`, () => {
    const content = readFileSync(join(folder, 'content-scripts/arxiv.js'));
    const zipped = gzipSync(content, { level: 9 }).length;
    console.log(
      `${kind}: content script ${(content.length / 1000).toFixed(1)} kB, ${(zipped / 1000).toFixed(1)} kB after gzip (budget ${CONTENT_BUDGET / 1000} kB)`,
    );
    expect(zipped).toBeLessThan(CONTENT_BUDGET);
  });
});
