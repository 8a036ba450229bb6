import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { REBUTTAL_SECTIONS, type RebuttalRow } from '../../lib/versions/rebuttal-row';
import { useRows } from '../sidebar/use-rows';
import { AnswerCard } from './answer-card';

const SECTION_KEYS = { unanswered: 'unanswered', 'asked-back': 'askedBack', other: 'other' } as const;

/** Tells a row from others: a note may have several points. */
export function rowKey({ note, point }: RebuttalRow): string {
  return `${note.id} ${point.part ?? ''}`;
}

export function sectionName(section: RebuttalRow['section']): string {
  return i18n.t(`versions.answers.sections.${SECTION_KEYS[section]}`);
}

interface AnswersViewProps {
  rows: readonly RebuttalRow[];
  onThread: (row: RebuttalRow) => void;
  /** Null where the row's passage does not stand on this page. */
  passageOf: (row: RebuttalRow) => (() => void) | null;
  onWording: () => void;
  /** What stands between the first line and the lists. */
  children?: ComponentChildren;
}

/** Every point of the paper with its answer, what waits for one on top: cards, for a narrow column. */
export function AnswersView({ rows, onThread, passageOf, onWording, children }: AnswersViewProps) {
  const list = useRows();
  return (
    <div ref={list.ref} onFocusIn={list.onFocusIn} onKeyDown={list.onKeyDown}>
      {children}
      {REBUTTAL_SECTIONS.map((section) => {
        const within = rows.filter((row) => row.section === section);
        if (within.length === 0) return null;
        return (
          <section class="group" key={section} aria-labelledby={`answers-${section}`}>
            <h2 class="group-title" id={`answers-${section}`}>
              {sectionName(section)} <span class="count">{within.length}</span>
            </h2>
            <div class="cards">
              {within.map((row) => (
                <AnswerCard
                  key={rowKey(row)}
                  row={row}
                  current={list.current === rowKey(row)}
                  onThread={() => onThread(row)}
                  onPassage={passageOf(row)}
                  onWording={onWording}
                />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
