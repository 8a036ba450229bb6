import { describe, expect, it } from 'vitest';
import { JudgementStore } from '../../../lib/claims/judgement-store';
import { StoreError } from '../../../lib/store/store-error';
import { at, idOf, OTHER_PAPER, PAPER } from '../notes/samples';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { judgementWith } from '../terms/samples';

freshDatabase();

const judgements = () => new JudgementStore();

describe('judgements', () => {
  it('are those of their paper, the one last touched last', async () => {
    await judgements().keep(judgementWith({ id: idOf(1), updatedAt: at(9) }));
    await judgements().keep(judgementWith({ id: idOf(2), updatedAt: at(3) }));
    await judgements().keep(judgementWith({ id: idOf(3), paper: OTHER_PAPER }));
    expect((await judgements().ofPaper(PAPER)).items.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
  });

  it('that come late do not take the place of a newer state', async () => {
    const newer = judgementWith({ verdict: 'as-stated', updatedAt: at(9) });
    await judgements().keep(newer);
    expect(await judgements().keep(judgementWith({ updatedAt: at(8) }))).toEqual(newer);
    expect((await judgements().ofPaper(PAPER)).items).toEqual([newer]);
  });

  it('are removed, and tell of their paper', async () => {
    await judgements().keep(judgementWith());
    expect(await judgements().drop(judgementWith().id)).toBe(PAPER);
    expect(await judgements().drop(judgementWith().id)).toBeNull();
    expect((await judgements().ofPaper(PAPER)).items).toEqual([]);
  });

  it('that cannot be read are named, never written over or deleted', async () => {
    await judgements().ofPaper(PAPER);
    const damaged = { ...judgementWith(), comment: 7 };
    await putRaw('hedgerow', 'judgements', damaged);
    expect((await judgements().ofPaper(PAPER)).problems[0]).toContain('`comment` must be text, not 7');
    await expect(judgements().keep(judgementWith())).rejects.toBeInstanceOf(StoreError);
    expect(await judgements().drop(damaged.id)).toBeNull();
    expect(await rawRecords('hedgerow', 'judgements')).toEqual([damaged]);
  });
});
