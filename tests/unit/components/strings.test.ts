import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import strings from '../../../locales/en.json';

const root = new URL('../../../', import.meta.url);

/** Keys of all strings, dotted; a plural is one string. */
function keysOf(value: unknown, path: string): string[] {
  if (typeof value === 'string' || value === null || typeof value !== 'object') return [path];
  if ('n' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Everything in the sources that may name a string: what stands in quotes, with `${...}` for any one part. */
const named = ['components', 'entrypoints', 'wxt.config.ts']
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(new URL(path, root), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${path}/${file}`,
        ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [
    ...readFileSync(new URL(file, root), 'utf8').matchAll(
      /'([\w.]+)'|`((?:[\w.]|\$\{[^}]*\})+)`|__MSG_(\w+)__/g,
    ),
  ])
  .map(([, plain, template, manifest]) => plain ?? template ?? manifest!)
  .map(
    (name) =>
      new RegExp(
        `^${name
          .replace(/\$\{[^}]*\}/g, '\0')
          .replace(/[.$()[\]]/g, '\\$&')
          .replaceAll('\0', '[\\w]+')}$`,
      ),
  );

describe('the strings of the interface', () => {
  it('are all used', () => {
    const unused = keysOf(strings, '').filter((key) => !named.some((name) => name.test(key)));
    expect(unused).toEqual([]);
  });
});
