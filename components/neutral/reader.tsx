import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPaper, NeutralPassage } from '../../lib/messages/neutral-messages';
import { wordsAt } from '../../lib/neutral/apply';
import { asTyped } from '../../lib/versions/wording-parts';
import { partName } from './part-names';
import { Views } from '../views';
import { ChangeCard } from './change-card';
import { DisputedWords } from './disputed-words';
import { MeasuresTable, sumOf } from './measures-table';
import type { NeutralClient } from './neutral-client';
import { Outcomes } from './outcomes';
import { Sheet } from './sheet';
import { type ReadingKey, READING_KEYS, useReadingKeys } from './use-keys';
import { useMeasures } from './use-measures';
import { type Row, rowKey, rowOf, useReading } from './use-reading';

const VIEWS = ['both', 'clean'] as const;

interface ReaderProps {
  client: NeutralClient;
  paper: NeutralPaper;
  paperUrl: string;
  /** Whether what is read is the passage of a note. */
  ofNote: boolean;
  onOpen: (url: string, note: string) => void;
}

/** The passages that are read, their changes beside them, and what comes of it. */
export function Reader({ client, paper, paperUrl, ofNote, onOpen }: ReaderProps) {
  const reading = useReading(client, paper);
  const { passages, places, rows } = reading;
  const { after, problem } = useMeasures(client, paper, reading);
  const [view, setView] = useState<(typeof VIEWS)[number]>('both');
  const [current, setCurrent] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const place = useRef<HTMLDivElement>(null);
  /** What is to be brought into view, and whether it takes the focus, once it is drawn as it now is. */
  const shown = useRef<{ key: string; focus: boolean } | null>(null);
  const row: Row | undefined = rowOf(rows, current) ?? rows[0];
  const at = row ? rows.indexOf(row) : 0;

  /** Puts a row in front of the reader, in the text and in the list. */
  function goTo(next: string | undefined, focus: boolean): void {
    if (next === undefined) return;
    shown.current = { key: next, focus };
    setCurrent(next);
  }
  useLayoutEffect(() => {
    if (!shown.current) return;
    const { focus } = shown.current;
    const key = rowOf(rows, shown.current.key)?.key;
    shown.current = null;
    if (key === undefined) return;
    const card = within(place.current, 'row', key);
    if (focus) card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
    within(place.current, 'tracked', key)?.scrollIntoView({ block: 'nearest' });
  });

  /** The words of the paper that a row is about, as they can be said. */
  function wordsOf({ passage, place: { wording } }: Row): string {
    return asTyped(wordsAt(passages[passage]!, wording)).trim();
  }

  function decide(one: Row, is: 'taken' | 'left'): void {
    if (is === 'taken') reading.accept(one);
    else reading.reject(one);
    setTold(i18n.t(`neutral.told.${is}`, [wordsOf(one)]));
    const here = rows.indexOf(one);
    const next = [...rows.slice(here + 1), ...rows.slice(0, here)].find((row) => row.place.is === 'proposed');
    goTo((next ?? one).key, true);
  }

  function act(key: ReadingKey): void {
    switch (key) {
      case 'next':
        return goTo((rows[at + 1] ?? row)?.key, true);
      case 'previous':
        return goTo((rows[at - 1] ?? row)?.key, true);
      case 'accept':
        return row && decide(row, 'taken');
      case 'reject':
        return row && decide(row, 'left');
      case 'undo': {
        const undone = reading.undo();
        setTold(i18n.t(undone === null ? 'neutral.told.nothing' : 'neutral.told.undone'));
        return goTo(undone ?? undefined, true);
      }
      case 'view':
        return setView(view === 'both' ? 'clean' : 'both');
    }
  }
  useReadingKeys(place, act);

  // The row that keys act on is there from the start.
  useEffect(() => {
    if (row && row.key !== current) setCurrent(row.key);
  }, [row?.key]);

  const taken = rows.filter(({ place: { is } }) => is === 'taken').length;
  const open = rows.filter(({ place: { is } }) => is === 'proposed').length;
  const read = passages.map((passage, index) => ({
    name: partName(paper, passage.part, ofNote),
    passage,
    taken: places[index]!.filter(({ is }) => is === 'taken'),
  }));
  const beyond = [...new Set(passages.flatMap((passage) => passage.beyond))];

  return (
    <div class="reading" ref={place} tabIndex={-1}>
      <div class="reading-bar">
        <Views
          label={i18n.t('neutral.views')}
          views={VIEWS}
          shown={view}
          nameOf={(name) => i18n.t(`neutral.view.${name}`)}
          onView={setView}
        />
        <p class="soft">
          {rows.length === 0
            ? i18n.t('neutral.nothing')
            : i18n.t(open === 0 ? 'neutral.decided' : 'neutral.count', [String(taken), String(open)])}
        </p>
        <button type="button" class="action" disabled={!reading.canUndo} onClick={() => act('undo')}>
          {i18n.t('neutral.undo')}
        </button>
        <p class="sr-only" role="status">
          {told}
        </p>
      </div>
      <div class="reading-columns">
        <div class="sheet-column">
          {read.map(({ name, passage }, index) => (
            <section key={index} class="sheet word-diff serif" aria-label={name}>
              {passage.pieces[0]?.role !== 'heading' && <p class="label sheet-name">{name}</p>}
              <Sheet
                passage={passage}
                rows={rows.filter((each) => each.passage === index)}
                current={row?.key ?? null}
                clean={view === 'clean'}
                onRow={(key) => goTo(key, true)}
              />
            </section>
          ))}
          <Outcomes client={client} paper={paper} read={read.map(namedForAuthor)} paperUrl={paperUrl} />
        </div>
        <aside class="change-column" aria-label={i18n.t('neutral.changes')}>
          <h2>{i18n.t('neutral.changes')}</h2>
          {rows.length > 0 && <KeyHelp />}
          <div class="change-list">
            {rows.map((each) => (
              <div key={each.key} onFocusCapture={() => setCurrent(each.key)}>
                <ChangeCard
                  row={each}
                  passage={passages[each.passage]!}
                  current={each.key === row?.key}
                  onAccept={(wording, typed) => {
                    if (wording === undefined) decide(each, 'taken');
                    else {
                      reading.accept(each, wording, typed);
                      setTold(i18n.t('neutral.told.taken', [wordsOf(each)]));
                    }
                  }}
                  onInstead={(key) => {
                    reading.acceptInstead(each.passage, key);
                    goTo(rowKey(each.passage, { key }), true);
                  }}
                  onReject={() => decide(each, 'left')}
                  onOpen={onOpen}
                />
              </div>
            ))}
            {rows.length === 0 && <p class="soft">{i18n.t('neutral.nothingHelp')}</p>}
          </div>
          {beyond.length > 0 && <p class="soft small">{i18n.t('neutral.beyond', beyond.length)}</p>}
        </aside>
      </div>
      <div class="reading-foot">
        <MeasuresTable before={sumOf(passages.map(({ before }) => before))} after={after} />
        <DisputedWords disputed={passages.flatMap(({ disputed }) => disputed)} />
      </div>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('neutral.measures.failed', [problem])}
        </p>
      )}
    </div>
  );
}

/** Who is written to has selected nothing. */
function namedForAuthor<R extends { name: string; passage: NeutralPassage }>(read: R): R {
  return read.passage.part.is === 'span' ? { ...read, name: i18n.t('neutral.note.passage') } : read;
}

function KeyHelp() {
  return (
    <p class="key-help small soft">
      {(Object.keys(READING_KEYS) as ReadingKey[]).map((key) => (
        <span key={key}>
          <kbd>{READING_KEYS[key].toUpperCase()}</kbd> {i18n.t(`neutral.keys.${key}`)}
        </span>
      ))}
    </p>
  );
}

/** By the key itself: a selector would need it escaped. */
function within(root: HTMLElement | null, name: 'row' | 'tracked', key: string): HTMLElement | null {
  const all = root?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [];
  return [...all].find((element) => element.dataset[name] === key) ?? null;
}
