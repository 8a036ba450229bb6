/** The repository tests itself: each failure says what to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../lib/lens/finding';
import { TO_BACKGROUND, TO_PAGE, TO_SIDEBAR } from '../../lib/messages/map';
import type { MessageMap } from '../../lib/messages/message';
import { NOTE_KINDS } from '../../lib/notes/note';
import strings from '../../locales/en.json';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const architecture = read('docs/architecture.md');

const RestrictedPaths = v.object({
  rules: v.object({
    'import-x/no-restricted-paths': v.tuple([
      v.number(),
      v.object({ zones: v.array(v.object({ target: v.string() })) }),
    ]),
  }),
});

const foldersOf = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The rows of a table of the architecture document: its cells, code marks taken off. */
const rowsOf = (heading: string) =>
  architecture
    .split(`## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('docs/architecture.md', () => {
  it('has a row for each folder of lib/, and none for a folder that is gone', () => {
    const named = rowsOf('Folders').flatMap(([, folder]) =>
      folder!.startsWith('lib/') ? [folder!.slice(4)] : [],
    );
    expect(named.sort()).toEqual(foldersOf('lib'));
  });

  it('names no file that is not there', () => {
    const named = [
      ...architecture.matchAll(/`((?:lib|components|entrypoints|tests|scripts)\/[\w./-]+\.\w+)`/g),
    ].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('lists every message with its senders', () => {
    const listed = rowsOf('Messages').map(([, message, from]) => `${message} from ${from}`);
    const maps: MessageMap[] = [TO_BACKGROUND, TO_PAGE, TO_SIDEBAR];
    const written = maps.flatMap((map) =>
      Object.entries(map).map(([message, { from }]) => `${message} from ${from.join(', ')}`),
    );
    expect(listed).toEqual(written);
  });
});

describe('the rules of the repository', () => {
  it('say for each folder of lib/ what it may import', async () => {
    const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile('lib/lens/find.ts');
    const [, { zones }] = v.parse(RestrictedPaths, config).rules['import-x/no-restricted-paths'];
    const targets = zones.map(({ target }) => target);
    expect(foldersOf('lib').filter((folder) => !targets.includes(`./lib/${folder}`))).toEqual([]);
  });

  it('check each folder of lib/ but arxiv and overlay without a DOM', () => {
    const pure = (JSON.parse(read('tsconfig.pure.json')) as { include: string[] }).include;
    const missing = foldersOf('lib').filter((folder) => !pure.includes(`lib/${folder}`));
    expect(missing).toEqual(['arxiv', 'overlay']);
  });

  it('list every decision record in docs/decisions/README.md', () => {
    const index = read('docs/decisions/README.md');
    const records = readdirSync(join(root, 'docs/decisions')).filter((file) => file !== 'README.md');
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((file) => !index.includes(`(${file})`))).toEqual([]);
  });

  it('keep registry hosts out of the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('every kind', () => {
  it('of wording has a name and a description in the strings', () => {
    expect(Object.keys(strings.kinds).sort()).toEqual([...KINDS].sort());
  });

  it('of note has a name in the strings', () => {
    const camel = (kind: string) => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const named = Object.keys(strings.noteKinds);
    expect(NOTE_KINDS.filter((kind) => !named.includes(kind) && !named.includes(camel(kind)))).toEqual([]);
  });

  it('of wording is drawn in the page, full and quiet', () => {
    const css = read('lib/overlay/marks.css');
    const missing = KINDS.flatMap((kind) => [`hedgerow-${kind})`, `hedgerow-${kind}-quiet)`]).filter(
      (name) => !css.includes(name),
    );
    expect(missing).toEqual([]);
  });
});
