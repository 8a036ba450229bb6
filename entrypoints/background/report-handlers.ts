/** Reports of a paper’s notes. */
import { notesOfPaper } from '../../lib/exchange/files';
import { FILE_ENDINGS, writeNotes } from '../../lib/exchange/formats';
import type { Exchanged } from '../../lib/exchange/exchanged';
import { NOTE_FORMATS, type NoteFormat } from '../../lib/exchange/note-format';
import type { GivenOut } from '../../lib/messages/report-messages';
import type { Note } from '../../lib/notes/note';
import { ME } from '../../lib/notes/person';
import { nameless } from '../../lib/report/nameless';
import { reportSteps } from '../../lib/report/report';
import { wantedNotes } from '../../lib/report/wanted';
import { writeReport } from '../../lib/report/write';
import { meIn } from '../../lib/settings/person';
import { runInSlices } from '../../lib/slices/slices';
import { newsOf } from '../../lib/versions/newest';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer } from '../../lib/versions/tracer';
import { type Area, paperOf } from './area';
import type { BackgroundContext } from './context';

export function reportHandlers(context: BackgroundContext, texts = new TextStore()): Area<'report'> {
  const { store, papers, settings, now, newId } = context;
  const tracer = new Tracer(texts);
  return {
    'report/write': async ({ form, options }, sender) => {
      const paper = paperOf(sender);
      // In a file elsewhere “me” would be somebody else: whoever gives one out has an id.
      const me = (await meIn(settings, isData(form) ? newId : null)).id ?? ME;
      const [{ notes }, { review, title: seen }, kept] = await Promise.all([
        store.ofPaper(paper, me),
        papers.ofPaper(paper),
        texts.ofPaper(paper),
      ]);
      const news = await newsOf(tracer, paper, notes);
      const title = seen ?? kept.findLast((text) => text.title !== null)?.title ?? null;
      const all = news.threads.filter(({ thread }) => thread.note.deletedAt === null).length;
      if (isData(form)) {
        const withoutNames = review || options.withoutNames;
        const held = await notesOfPaper(paper, me);
        const wanted = wantedNotes(news, options, me);
        const exchanged = asked(
          held,
          wanted.map(({ id }) => id),
          withoutNames ? notes : null,
        );
        return {
          name: `${paper.replace('/', '-')}-notes${FILE_ENDINGS[form]}`,
          text: await writeNotes(form, exchanged, `Notes on arXiv:${paper}`),
          title,
          notes: exchanged.notes.filter(({ replyTo }) => replyTo === null).length,
          all,
          review,
        };
      }
      const text = news.version === null ? null : await tracer.textOf(paper, news.version);
      const report = await runInSlices(
        reportSteps({
          paper,
          notes,
          title,
          page: text?.text ?? null,
          version: text?.kept.version ?? null,
          news,
          me,
          review,
          options,
          now: now(),
        }),
      );
      const points = report.sections.reduce((sum, section) => sum + section.points.length, 0);
      return { ...writeReport(report, form), title, notes: points, all, review };
    },
  };
}

function isData(form: GivenOut): form is NoteFormat {
  return (NOTE_FORMATS as readonly string[]).includes(form);
}

/**
 * Of what is held the notes asked for. Annotations of other tools name who wrote them.
 * @param unnamed the notes whose people are to stay unknown; null: names are told
 */
function asked(
  { notes, foreign }: Exchanged,
  wanted: readonly string[],
  unnamed: readonly Note[] | null,
): Exchanged {
  const ids = new Set(wanted);
  const left = notes.filter(({ id }) => ids.has(id));
  if (unnamed) return { notes: nameless(left, unnamed), foreign: [] };
  return { notes: left, foreign: foreign.filter(({ note }) => note !== null && ids.has(note)) };
}
