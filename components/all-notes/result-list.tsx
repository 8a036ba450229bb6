import { i18n } from '#i18n';
import type { FoundNote } from '../../lib/messages/search-messages';
import type { ArxivId } from '../../lib/paper/id';
import { useRows } from '../sidebar/use-rows';
import { FoundCard } from './found-card';
import { MatchedText } from './matched-text';

interface ResultListProps {
  rows: readonly FoundNote[];
  total: number;
  words: readonly string[];
  /** Address of the page of one paper. */
  paperUrl: (paper: ArxivId) => string;
  /** The page is of one paper: its title stands above the list already. */
  ofOne: boolean;
  onOpen: (url: string, note: string) => void;
  onMore: () => void;
}

/** What was found. Neighbours on one paper stand under its title, in whatever order they are. */
export function ResultList({ rows, total, words, paperUrl, ofOne, onOpen, onMore }: ResultListProps) {
  const list = useRows();
  return (
    <div class="results" ref={list.ref} onFocusIn={list.onFocusIn} onKeyDown={list.onKeyDown}>
      {runsOf(rows).map(({ paper, title, notes }) => (
        <div key={notes[0]!.note.id} class="result-group" role="group" aria-label={title ?? paper}>
          {!ofOne && (
            <header class="result-paper">
              <h2 class="serif">
                <MatchedText text={title ?? i18n.t('sidebar.paper', [paper])} words={words} />
              </h2>
              <p class="soft small">
                {title !== null && <span>{i18n.t('sidebar.paper', [paper])}</span>}{' '}
                <a href={paperUrl(paper)}>{i18n.t('allNotes.ofPaper')}</a>
              </p>
            </header>
          )}
          {notes.map((found) => (
            <FoundCard
              key={found.note.id}
              found={found}
              words={words}
              current={list.current === found.note.id}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
      {rows.length < total && (
        <button type="button" class="button" onClick={onMore}>
          {i18n.t('allNotes.more', [String(total - rows.length)])}
        </button>
      )}
    </div>
  );
}

interface Run {
  paper: ArxivId;
  title: string | null;
  notes: FoundNote[];
}

function runsOf(rows: readonly FoundNote[]): Run[] {
  const runs: Run[] = [];
  for (const found of rows) {
    const last = runs.at(-1);
    if (last?.paper === found.note.target.paper) last.notes.push(found);
    else runs.push({ paper: found.note.target.paper, title: found.title, notes: [found] });
  }
  return runs;
}
