import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../lib/store/store-error';
import { PackStore } from '../../../lib/terms/pack-store';
import { at } from '../notes/samples';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { packWith, termPackWith, termWith } from './samples';

freshDatabase();

let seconds = 0;
const packs = () => new PackStore(() => new Date(at((seconds += 1))));
const fileOf = (fields: Parameters<typeof termPackWith>[0] = {}) => JSON.stringify(termPackWith(fields));
const records = () => rawRecords('hedgerow', 'packs');

async function errorOf(work: Promise<unknown>): Promise<StoreError> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreError);
  return thrown as StoreError;
}

describe('own terms', () => {
  it('are none at first', async () => {
    expect((await packs().list()).own.terms).toEqual([]);
    expect(await packs().forLens()).toEqual([]);
  });

  it('are added, changed in their place and removed', async () => {
    await packs().keepTerm(termWith({ id: 'a' }));
    await packs().keepTerm(termWith({ id: 'b' }));
    await packs().keepTerm(termWith({ id: 'a', why: 'Another reason.' }));
    expect((await packs().list()).own.terms).toEqual([
      termWith({ id: 'a', why: 'Another reason.' }),
      termWith({ id: 'b' }),
    ]);
    expect((await packs().dropTerm('a')).terms).toEqual([termWith({ id: 'b' })]);
    expect((await packs().dropTerm('a')).terms).toEqual([termWith({ id: 'b' })]);
  });

  it('added in two places at the same time are both kept', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => packs().keepTerm(termWith({ id }))));
    expect((await packs().list()).own.terms.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('that are too many are refused, with what to do, and the others stay', async () => {
    const terms = Array.from({ length: 1000 }, (_, index) => termWith({ id: String(index) }));
    await packs().list();
    await putRaw('hedgerow', 'packs', packWith({ id: 'own', terms }));
    expect(await errorOf(packs().keepTerm(termWith({ id: 'more' })))).toMatchObject({
      code: 'invalid',
      mend: 'Export your terms as a file and import it as a pack.',
    });
    expect((await packs().list()).own.terms).toHaveLength(1000);
  });

  it('that cannot be read are named, and never written over', async () => {
    await packs().list();
    const damaged = { ...packWith({ id: 'own' }), on: 'perhaps' };
    await putRaw('hedgerow', 'packs', damaged);
    expect((await packs().list()).problems).toEqual([
      "A stored pack (own) cannot be read: `on` must be true or false, not 'perhaps'. It is kept as it is, and is in every export.",
    ]);
    expect((await errorOf(packs().keepTerm(termWith()))).code).toBe('invalid');
    expect((await errorOf(packs().dropTerm('thorny'))).code).toBe('invalid');
    expect(await records()).toEqual([damaged]);
  });
});

describe('packs from files', () => {
  it('stand behind own terms in the order in which they came, those that are on', async () => {
    await packs().import(fileOf({ id: 'second' }));
    await packs().import(fileOf({ id: 'a-third' }));
    await packs().keepTerm(termWith());
    expect((await packs().forLens()).map(({ id }) => id)).toEqual(['own', 'second', 'a-third']);
    await packs().switch('second', false);
    expect((await packs().forLens()).map(({ id }) => id)).toEqual(['own', 'a-third']);
    expect((await packs().list()).imported.map(({ id, on }) => [id, on])).toEqual([
      ['second', false],
      ['a-third', true],
    ]);
  });

  it('take the place of the one with their id, which stays on or off and where it stood', async () => {
    await packs().import(fileOf({ id: 'one' }));
    await packs().import(fileOf({ id: 'two' }));
    await packs().switch('one', false);
    expect(await packs().import(fileOf({ id: 'one', name: 'Newer' }))).toMatchObject({ replaced: true });
    expect((await packs().list()).imported).toMatchObject([{ name: 'Newer', on: false }, { id: 'two' }]);
  });

  it('that are wrong are refused as a whole', async () => {
    const json = JSON.stringify(termPackWith({ terms: [termWith(), termWith({ kind: 'rude' as 'hype' })] }));
    await expect(packs().import(json)).rejects.toThrow(/./);
    expect((await packs().list()).imported).toEqual([]);
  });

  it.each(['own', 'general', 'machine-learning', 'alignment'])(
    'with our own id %s come in under another',
    async (id) => {
      await packs().keepTerm(termWith({ id: 'mine' }));
      expect((await packs().import(fileOf({ id }))).pack.id).toBe(`${id}-imported`);
      expect((await packs().list()).own.terms).toMatchObject([{ id: 'mine' }]);
    },
  );

  it('come out as they came in, and are gone when they are dropped', async () => {
    await packs().import(fileOf());
    const { name, json } = await packs().export('garden');
    expect(name).toBe('hedgerow-terms-garden.json');
    expect(JSON.parse(json)).toEqual(termPackWith());
    await packs().drop('garden');
    await packs().drop('garden');
    expect((await packs().list()).imported).toEqual([]);
    await packs().import(json, false);
    expect((await packs().list()).imported).toMatchObject([{ id: 'garden', on: false }]);
  });

  it('that are not there cannot be exported or switched', async () => {
    expect((await errorOf(packs().export('garden'))).code).toBe('not-found');
    expect((await errorOf(packs().switch('garden', true))).code).toBe('not-found');
  });

  it('of the own terms of two people are two packs', async () => {
    await packs().keepTerm(termWith());
    const { json } = await packs().export('own');
    const { pack } = await packs().import(json);
    expect(pack.id).toMatch(/^own-[a-z0-9]+$/);
    expect(await packs().import(json)).toMatchObject({ pack: { id: pack.id }, replaced: true });
    await expect(packs().drop('own')).rejects.toThrow('Own terms are removed one by one.');
  });
});
