import { describe, expect, it } from 'vitest';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import type { Note } from '../../../lib/notes/note';
import { packForMessage } from '../../../lib/versions/packed';
import { newestTextOf, newsOf } from '../../../lib/versions/newest';
import { rebuttalOf } from '../../../lib/versions/rebuttal';
import { TextStore } from '../../../lib/versions/text-store';
import { Tracer } from '../../../lib/versions/tracer';
import { at, idOf, noteWith, PAPER } from '../notes/samples';
import { freshDatabase } from '../store/fresh-database';
import { paper } from './paper';

freshDatabase();

const V1 = `# Moles\n> Moles always dig deep. We watched them.\n## 1 Method\nEvery bed was watered twice a day. Moles surgically target weak plants. Owls hunt from dusk on.`;
const V2 = V1.replace('surgically target', 'selectively visit');

const critic = { id: 'critic', name: 'C', claimsAuthor: false };
const author = { id: 'author', name: 'A', claimsAuthor: true };

function target(phrase: string): Note['target'] {
  const { page } = paper(V1);
  const start = page.text.indexOf(phrase);
  const selectors = selectorsOf(page, { start, end: start + phrase.length });
  return { paper: PAPER, version: 1, what: 'passage', selectors };
}

function note(number: number, phrase: string, fields: Partial<Note> = {}): Note {
  return noteWith({
    id: idOf(number),
    target: target(phrase),
    author: critic,
    body: `Point ${number}.\n\nMore of it.`,
    createdAt: at(number),
    ...fields,
  });
}

function reply(number: number, to: number, by: typeof critic, fields: Partial<Note>): Note {
  return note(number, 'Moles', { replyTo: idOf(to), kind: null, rewording: null, author: by, ...fields });
}

async function rows(notes: readonly Note[], ...versions: string[]) {
  const texts = new TextStore();
  for (const [index, written] of versions.entries()) {
    const text = await packForMessage(paper(written).page);
    await texts.keep(PAPER, { version: index + 1, page: 'html', title: 'Moles', text });
  }
  const news = await newsOf(new Tracer(texts), PAPER, notes);
  return { news, rows: rebuttalOf(news) };
}

const PROMISE = { type: 'will-change', what: 'say visit', where: null } as const;

describe('rebuttalOf', () => {
  it('B1 puts what nobody answered on top, then what was asked back', async () => {
    const notes = [
      note(1, 'surgically target'),
      note(2, 'watered twice a day'),
      note(3, 'Owls hunt'),
      reply(11, 1, author, { position: 'dispute' }),
      reply(12, 2, author, { position: 'clarify' }),
      reply(13, 12, critic, { position: 'dispute', createdAt: at(13) }),
    ];
    const { rows: table } = await rows(notes, V1);
    expect(table.map(({ answered }) => answered)).toEqual([false, true, true]);
    expect(table.map(({ note: { id }, section, position }) => [id, section, position])).toEqual([
      [idOf(3), 'unanswered', null],
      [idOf(2), 'asked-back', 'clarify'],
      [idOf(1), 'other', 'dispute'],
    ]);
  });

  it('B2 says what the text became, and what the critic is asked', async () => {
    const notes = [
      note(1, 'surgically target'),
      note(2, 'watered twice a day'),
      reply(11, 1, author, { position: 'concede', action: PROMISE }),
      reply(12, 2, author, { position: 'concede', action: PROMISE }),
    ];
    const { news, rows: table } = await rows(notes, V1, V2);
    expect(
      table.map(({ note: { id }, became, point }) => [id, became?.status, became?.text, point.quote]),
    ).toEqual([
      [idOf(2), 'unchanged', 'watered twice a day', 'watered twice a day'],
      [idOf(1), 'changed', 'selectively visit', 'surgically target'],
    ]);
    expect(news.threads.map(({ status: { ask } }) => ask)).toEqual(['resolved?', 'look']);
  });

  it('B3 asks the critic of a change that nobody promised', async () => {
    const { news } = await rows([note(1, 'surgically target')], V1, V2);
    const { thread, status, passage } = news.threads[0]!;
    expect(status).toMatchObject({ ask: 'resolved?', version: 2 });
    expect(newestTextOf(thread.note, news.version, passage)).toEqual({ version: 2, status: 'changed' });
  });

  it('B4 looks for a promise about another place there', async () => {
    const where = target('surgically target');
    const notes = [note(1, 'watered twice a day'), reply(11, 1, author, { action: { ...PROMISE, where } })];
    const { rows: table } = await rows(notes, V1, V2);
    expect(table[0]).toMatchObject({
      where,
      became: { status: 'changed', text: 'selectively visit', from: 1, to: 2 },
    });
  });

  it('B5 says nothing of the text where no other version is kept, or the version is not known', async () => {
    const unknown = note(2, 'Owls hunt', { target: { ...target('Owls hunt'), version: null } });
    expect((await rows([note(1, 'Moles')])).rows[0]!.became).toBeNull();
    expect((await rows([note(1, 'Moles'), unknown], V1)).rows.map(({ became }) => became)).toEqual([
      null,
      null,
    ]);
  });

  it('B6 shows the first paragraph of a point, cut at a word, and the phrase that was answered', async () => {
    const long = note(1, 'Owls hunt', { body: `${'moles dig '.repeat(60)}\n\nAnd more.` });
    const part = { type: 'TextQuoteSelector', exact: 'moles dig', prefix: '', suffix: '' } as const;
    const { rows: table } = await rows([long, reply(11, 1, author, { position: 'agree', part })], V1);
    expect(table[0]!.point.gist).toMatch(/^moles dig .*(?:moles|dig) …$/);
    expect(table[0]!.point.gist.length).toBeLessThan(250);
    expect(table[0]!.point.part).toBe('moles dig');
  });
});
