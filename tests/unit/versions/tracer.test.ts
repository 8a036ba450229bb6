import { describe, expect, it, vi } from 'vitest';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import type { Note } from '../../../lib/notes/note';
import { DATABASE } from '../../../lib/store/database';
import { packForMessage } from '../../../lib/versions/packed';
import { TextStore } from '../../../lib/versions/text-store';
import { Tracer } from '../../../lib/versions/tracer';
import { idOf, noteWith, PAPER } from '../notes/samples';
import { freshDatabase, rawRecords } from '../store/fresh-database';
import { paper } from './paper';

freshDatabase();

const V1 = `# Moles\n> Moles always dig deep. We watched them.\n## 1 Method\nEvery bed was watered twice a day. [Moles surgically target weak plants.] Owls hunt from dusk on.`;
const V2 = V1.replace('surgically target', 'selectively visit').replace(
  'Owls hunt from dusk on.',
  'Owls hunt.',
);

async function kept(...versions: string[]) {
  const texts = new TextStore();
  for (const [index, written] of versions.entries()) {
    const text = await packForMessage(paper(written).page);
    await texts.keep(PAPER, { version: index + 1, page: 'html', title: 'Moles', text });
  }
  return { texts, tracer: new Tracer(texts) };
}

/** A note on a phrase of V1, or on what is marked there. */
function noteOn(number: number, phrase?: string, fields: Partial<Note> = {}): Note {
  const { page, passage } = paper(V1);
  const start = phrase === undefined ? passage!.start : page.text.indexOf(phrase);
  const end = phrase === undefined ? passage!.end : start + phrase.length;
  const selectors = selectorsOf(page, { start, end });
  return noteWith({
    id: idOf(number),
    target: { paper: PAPER, version: 1, what: 'passage', selectors },
    ...fields,
  });
}

describe('Tracer', () => {
  it('says what the passages of notes became, in their order', async () => {
    const { tracer } = await kept(V1, V2);
    const traces = await tracer.tracesOf(PAPER, [noteOn(1), noteOn(2, 'watered twice a day')], 2);
    expect(traces.map(({ note, from, to, status, text }) => [note, from, to, status, text])).toEqual([
      [idOf(1), 1, 2, 'changed', 'Moles selectively visit weak plants.'],
      [idOf(2), 1, 2, 'unchanged', 'watered twice a day'],
    ]);
  });

  it('leaves out what it can say nothing of', async () => {
    const { tracer } = await kept(V1, V2);
    const { target } = noteOn(1);
    const notes = [
      noteOn(1, undefined, { deletedAt: '2026-11-24T00:00:02.000Z' }),
      noteOn(2, undefined, { target: { ...target, version: null } }),
      noteOn(3, undefined, { target: { ...target, version: 2 } }),
      noteOn(4, undefined, { target: { ...target, version: 7 } }),
      noteOn(5, undefined, { target: { ...target, what: 'paper', selectors: [] } }),
      noteOn(6, undefined, { replyTo: idOf(1), kind: null }),
      noteOn(7, undefined, { target: noteWith().target }),
    ];
    expect(await tracer.tracesOf(PAPER, notes, 2)).toEqual([]);
    expect(await tracer.tracesOf(PAPER, [noteOn(1)], 3)).toEqual([]);
  });

  it('says the same in whatever order the notes come', async () => {
    const { tracer } = await kept(V1, V2);
    const notes = [noteOn(1), noteOn(2, 'watered twice'), noteOn(3, 'Owls hunt from dusk on.')];
    const forth = await tracer.tracesOf(PAPER, notes, 2);
    const back = await tracer.tracesOf(PAPER, notes.toReversed(), 2);
    expect(back.toReversed()).toEqual(forth);
  });

  it('aligns two texts once, for two who ask at once and for those who ask later', async () => {
    const { texts, tracer } = await kept(V1, V2);
    const keep = vi.spyOn(texts, 'keepAlignment');
    const [one, other] = await Promise.all([
      tracer.alignmentOf(PAPER, 1, 2),
      tracer.alignmentOf(PAPER, 1, 2),
    ]);
    expect(one).toBe(other);
    // Another start of the background knows it too.
    expect(await new Tracer(texts).alignmentOf(PAPER, 1, 2)).toEqual(one);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(await rawRecords(DATABASE, 'alignments')).toHaveLength(1);
  });

  it('aligns anew where a text was replaced', async () => {
    const { texts, tracer } = await kept(V1, V2);
    await tracer.alignmentOf(PAPER, 1, 2);
    const text = await packForMessage(paper(V1).page);
    await texts.keep(PAPER, { version: 2, page: 'html', title: 'Moles', text });
    expect(await tracer.tracesOf(PAPER, [noteOn(1)], 2)).toMatchObject([{ status: 'unchanged' }]);
  });

  it('takes the fullest page of a version', async () => {
    const { texts, tracer } = await kept(V1, V2);
    const text = await packForMessage(paper('# Moles\n> Moles always dig deep.').page);
    await texts.keep(PAPER, { version: 2, page: 'abs', title: 'Moles', text });
    expect((await tracer.textOf(PAPER, 2))!.kept.page).toBe('html');
    await texts.keep(PAPER, { version: 3, page: 'abs', title: 'Moles', text });
    expect(await tracer.tracesOf(PAPER, [noteOn(1)], 3)).toMatchObject([
      { status: 'ambiguous', elsewhere: true },
    ]);
  });
});
