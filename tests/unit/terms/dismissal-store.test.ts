import { describe, expect, it } from 'vitest';
import { DismissalStore } from '../../../lib/terms/dismissal-store';
import { Context, OTHER_PAPER, PAPER } from '../notes/samples';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { dismissalWith } from './samples';

freshDatabase();

const ids = new Context();
const dismissals = () => new DismissalStore(ids);
const mark = { kind: 'hedge' as const, term: 'may', exact: 'may', prefix: 'it ', suffix: ' be' };

describe('marks that are taken away', () => {
  it('are those of their paper', async () => {
    const one = await dismissals().dismiss(PAPER, mark);
    await dismissals().dismiss(OTHER_PAPER, mark);
    expect((await dismissals().ofPaper(PAPER)).items).toEqual([one]);
  });

  it('are kept once, however often they are taken away', async () => {
    const [one, two] = await Promise.all([
      dismissals().dismiss(PAPER, mark),
      dismissals().dismiss(PAPER, mark),
    ]);
    expect(one).toEqual(two);
    await dismissals().dismiss(PAPER, { ...mark, prefix: 'that ' });
    expect((await dismissals().ofPaper(PAPER)).items).toHaveLength(2);
  });

  it('come back one by one, and tell of their paper', async () => {
    const one = await dismissals().dismiss(PAPER, mark);
    const two = await dismissals().dismiss(PAPER, { ...mark, kind: 'hype' });
    expect(await dismissals().restore(one.id)).toBe(PAPER);
    expect(await dismissals().restore(one.id)).toBeNull();
    expect((await dismissals().ofPaper(PAPER)).items).toEqual([two]);
  });

  it('that cannot be read are named, and never deleted', async () => {
    await dismissals().ofPaper(PAPER);
    const damaged = { ...dismissalWith(), kind: 'rude' };
    await putRaw('hedgerow', 'dismissals', damaged);
    const { items, problems } = await dismissals().ofPaper(PAPER);
    expect(items).toEqual([]);
    expect(problems[0]).toContain('A stored dismissal (');
    expect(await dismissals().restore(damaged.id)).toBeNull();
    expect(await rawRecords('hedgerow', 'dismissals')).toEqual([damaged]);
  });
});
