import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../lib/slices/slices';
import { DATABASE } from '../../../lib/store/database';
import { align } from '../../../lib/versions/align';
import { packAlignment } from '../../../lib/versions/packed-alignment';
import { packForMessage } from '../../../lib/versions/packed';
import { TextStore } from '../../../lib/versions/text-store';
import { Context, idOf, noteWith, OTHER_PAPER, PAPER, paper as idOfPaper, putNotes } from '../notes/samples';
import { freshDatabase, putRaw, rawRecords } from '../store/fresh-database';
import { paper } from './paper';

freshDatabase();

const text = (words: string) => paper(words).page;
const shown = async (version: number, words: string, page: 'html' | 'abs' = 'html') => ({
  version,
  page,
  title: 'Moles',
  text: await packForMessage(text(words)),
});

/** Some words that no other text has, so that texts are of much the same size. */
const unlike = (number: number) =>
  Array.from({ length: 60 }, (_, i) => `mole${(number + 1) * 7919 * (i + 3)}`).join(' ');

describe('TextStore', () => {
  it('K10 gives back the text of a page as it was kept', async () => {
    const texts = new TextStore();
    await texts.keep(PAPER, await shown(1, 'Moles dig at night.'));
    const [kept] = await texts.ofPaper(PAPER);
    expect(kept).toMatchObject({ paper: PAPER, version: 1, page: 'html', title: 'Moles' });
    expect(await texts.read(kept!.id)).toEqual(text('Moles dig at night.'));
    expect(await texts.ofPaper(OTHER_PAPER)).toEqual([]);
  });

  it('K10 lists versions in order, the fuller page of one first', async () => {
    const texts = new TextStore();
    await texts.keep(PAPER, await shown(2, 'Moles.'));
    await texts.keep(PAPER, await shown(1, 'Moles.', 'abs'));
    await texts.keep(PAPER, await shown(1, 'Moles dig.'));
    expect((await texts.ofPaper(PAPER)).map(({ version, page }) => `${version} ${page}`)).toEqual([
      '1 html',
      '1 abs',
      '2 html',
    ]);
  });

  it('K11 tells whether a text is news, and when it was last opened', async () => {
    const context = new Context();
    const texts = new TextStore(context);
    expect((await texts.keep(PAPER, await shown(1, 'Moles dig.'))).news).toBe(true);
    context.seconds += 60;
    expect((await texts.keep(PAPER, await shown(1, 'Moles dig.'))).news).toBe(false);
    expect((await texts.ofPaper(PAPER))[0]!.at).toBe(context.now().toISOString());
    expect((await texts.keep(PAPER, await shown(1, 'Moles sleep.'))).news).toBe(true);
  });

  it('K11 refuses what is no text, by name', async () => {
    const bad = { ...(await shown(1, 'Moles.')), text: btoa('moles') };
    await expect(new TextStore().keep(PAPER, bad)).rejects.toMatchObject({ code: 'invalid', field: 'text' });
    expect(await new TextStore().ofPaper(PAPER)).toEqual([]);
  });

  it('K12 drops an alignment with the text that it was made of, and no other', async () => {
    const texts = new TextStore();
    for (const version of [1, 2, 3]) await texts.keep(PAPER, await shown(version, `Moles dig ${version}.`));
    const [one, two, three] = await texts.ofPaper(PAPER);
    const data = await packAlignment(runAtOnce(align(text('Moles dig 1.'), text('Moles dig 2.'))));
    await texts.keepAlignment({ paper: PAPER, from: one!, to: two! }, data);
    await texts.keepAlignment({ paper: PAPER, from: two!, to: three! }, data);
    await texts.keep(PAPER, await shown(1, 'Moles dig no longer.'));
    expect(await texts.alignmentOf(one!.id, two!.id)).toBeNull();
    expect(await texts.alignmentOf(two!.id, three!.id)).toEqual(data);
    // Made of the text that is no longer there: too late.
    await texts.keepAlignment({ paper: PAPER, from: one!, to: two! }, data);
    expect(await texts.alignmentOf(one!.id, two!.id)).toBeNull();
  });

  it('K13 makes room with papers without notes, the one opened longest ago first', async () => {
    const context = new Context();
    await putNotes({ notes: [noteWith()], drafts: [] });
    const size = (await shown(1, unlike(0))).text.length * 0.75;
    const texts = new TextStore(context, size * 3.5);
    const others = [idOfPaper('2501.00001'), idOfPaper('2501.00002'), idOfPaper('2501.00003')];
    await texts.keep(PAPER, await shown(1, unlike(0)));
    const dropped = [];
    for (const [index, other] of others.entries()) {
      context.seconds += 1;
      dropped.push(...(await texts.keep(other, await shown(1, unlike(index + 1)))).dropped);
    }
    expect(dropped.map((one) => one.paper)).toEqual([others[0]]);
    expect(await texts.ofPaper(PAPER)).toHaveLength(1);
    expect(await texts.read(`${others[0]}/1/html`)).toBeNull();
  });

  it('K13 keeps the last text of a paper with notes while others can go', async () => {
    const context = new Context();
    const other = noteWith({ id: idOf(2), target: { ...noteWith().target, paper: OTHER_PAPER } });
    await putNotes({ notes: [noteWith(), other], drafts: [] });
    const size = (await shown(1, unlike(0))).text.length * 0.75;
    const texts = new TextStore(context, size * 3.5);
    await texts.keep(OTHER_PAPER, await shown(1, unlike(9)));
    const dropped = [];
    for (const version of [1, 2, 3]) {
      context.seconds += 1;
      dropped.push(...(await texts.keep(PAPER, await shown(version, unlike(version)))).dropped);
    }
    expect(dropped.map(({ id }) => id)).toEqual([`${PAPER}/1/html`]);
    expect(await texts.ofPaper(OTHER_PAPER)).toHaveLength(1);
  });

  it('K14 tells how much is kept, and that no more fits without losing a last text', async () => {
    const context = new Context();
    await putNotes({ notes: [noteWith()], drafts: [] });
    const one = (await shown(1, unlike(0))).text.length * 0.75;
    const texts = new TextStore(context, one * 1.01);
    await texts.keep(PAPER, await shown(1, unlike(0)));
    const sizes = await texts.sizes();
    expect(sizes).toMatchObject({ limit: one * 1.01, full: true });
    expect(sizes.papers).toEqual([
      expect.objectContaining({ paper: PAPER, title: 'Moles', versions: 1, bytes: sizes.bytes, notes: true }),
    ]);
  });

  it('K15 clears the texts of some papers, or of all, and no note', async () => {
    await putNotes({ notes: [noteWith()], drafts: [] });
    const texts = new TextStore();
    await texts.keep(PAPER, await shown(1, 'Moles.'));
    await texts.keep(OTHER_PAPER, await shown(1, 'Moles.'));
    expect(await texts.clear([PAPER])).toEqual([PAPER]);
    expect(await texts.ofPaper(PAPER)).toEqual([]);
    expect(await texts.ofPaper(OTHER_PAPER)).toHaveLength(1);
    expect(await texts.clear(null)).toEqual([OTHER_PAPER]);
    expect(await rawRecords(DATABASE, 'texts')).toEqual([]);
    expect(await rawRecords(DATABASE, 'notes')).toHaveLength(1);
  });

  it('K16 takes a damaged text for one that is not there', async () => {
    const texts = new TextStore();
    await texts.keep(PAPER, await shown(1, 'Moles dig.'));
    await putRaw(DATABASE, 'texts', { id: `text:${PAPER}/1/html`, data: new Uint8Array([1, 2, 3]) });
    expect(await texts.read(`${PAPER}/1/html`)).toBeNull();
  });
});
