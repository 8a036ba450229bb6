/** The paper read with neutral wordings. */
import { anchor } from '../../lib/anchor/anchor';
import { prepare } from '../../lib/anchor/page-index';
import { LexiconNow } from './lexicon-now';
import type { Finding } from '../../lib/lens/finding';
import type { Lexicon } from '../../lib/lens/lexicon';
import { channelError } from '../../lib/messages/channel-error';
import type { NeutralPassage, ToRead } from '../../lib/messages/neutral-messages';
import { apply } from '../../lib/neutral/apply';
import { measuresOf } from '../../lib/neutral/measures';
import { notesWithWordings } from '../../lib/neutral/note-wordings';
import { blocksAround, type Part, passageText, sectionsOf } from '../../lib/neutral/passage-text';
import { findingsOf, neutralReading } from '../../lib/neutral/reading';
import type { Note } from '../../lib/notes/note';
import type { Target } from '../../lib/notes/target';
import { takeAway } from '../../lib/overlay/taken-away';
import type { PageText } from '../../lib/page-text/page-text';
import type { ArxivId } from '../../lib/paper/id';
import { readSettings } from '../../lib/settings/store';
import { runInSlices } from '../../lib/slices/slices';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer } from '../../lib/versions/tracer';
import { type Area, paperOf } from './area';
import type { BackgroundContext } from './context';

export function neutralHandlers(context: BackgroundContext, texts = new TextStore()): Area<'neutral'> {
  const { store, dismissals, settings } = context;
  const tracer = new Tracer(texts);
  const lexicon = new LexiconNow(context);

  /** What the lens finds, without what the reader has taken away. */
  async function foundOn(paper: ArxivId, page: PageText, words: Lexicon): Promise<Finding[]> {
    const [all, { muted }, { items }] = await Promise.all([
      runInSlices(findingsOf(page, words)),
      readSettings(settings),
      dismissals.ofPaper(paper),
    ]);
    return takeAway(page, all, muted, items).left.map((index) => all[index]!);
  }

  return {
    'neutral/of-paper': async ({ version, page, read }, sender) => {
      const paper = paperOf(sender);
      const kept = await texts.ofPaper(paper);
      const wanted = version ?? kept.at(-1)?.version ?? null;
      const held = wanted === null ? null : await tracer.textOf(paper, wanted, page ?? undefined);
      if (!held) return null;
      const [words, { notes }] = await Promise.all([lexicon.read(), store.ofPaper(paper)]);
      const found = await foundOn(paper, held.text, words);
      const passages: NeutralPassage[] = [];
      for (const part of await partsOf(held.text, read, notes)) {
        const passage = passageText(held.text, part);
        if (!passage) continue;
        const from = { notes, found, lexicon: words };
        const reading = await runInSlices(neutralReading(held.text, passage, from));
        const before = await runInSlices(measuresOf(held.text, passage, words));
        passages.push({ part, ...passage, pieces: [...passage.pieces], ...reading, before });
      }
      return {
        version: held.kept.version,
        page: held.kept.page,
        title: held.kept.title ?? kept.findLast(({ title }) => title !== null)?.title ?? null,
        kept: kept.map(({ version: of, page: on }) => ({ version: of, page: on })),
        sections: sectionsOf(held.text),
        notes: notesWithWordings(notes).map(({ id, target }) => ({ id, quote: quoteOf(target) })),
        passages,
      };
    },
    'neutral/measures': async ({ version, page, passages }, sender) => {
      const held = await tracer.textOf(paperOf(sender), version, page);
      if (!held) throw notKept();
      const words = await lexicon.read();
      const all = [];
      for (const { part, changes } of passages) {
        const passage = passageText(held.text, part);
        if (!passage) throw notKept();
        // Refuses what does not stand in this text: it was read anew since.
        apply(passage, changes);
        all.push(await runInSlices(measuresOf(held.text, passage, words, changes)));
      }
      return all;
    },
  };
}

/** Enough of a quotation to know it by. */
const QUOTE = 200;

function quoteOf({ selectors }: Target): string {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
  return quote.slice(0, QUOTE);
}

async function partsOf(page: PageText, read: ToRead, notes: readonly Note[]): Promise<Part[]> {
  if (read.is === 'front') return [{ is: 'title' }, { is: 'abstract' }];
  if (read.is !== 'note') return [read];
  const note = notes.find(({ id }) => id === read.id);
  if (!note) return [];
  await runInSlices(prepare(page));
  const placed = anchor(page, note.target.selectors);
  const span = 'text' in placed ? blocksAround(page, placed) : null;
  return span ? [{ is: 'span', ...span }] : [];
}

function notKept(): Error {
  return channelError(
    'failed',
    'The text of this version is no longer kept as it was.',
    'Load this page again.',
  );
}
