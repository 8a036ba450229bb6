import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReadThread } from '../../lib/critique/preview';
import type { Reading, ReadNote } from '../../lib/critique/reading';
import type { HeldText } from '../../lib/messages/critique-messages';
import { type ChangeHistory, type Edit, type EditHistory, presentOf, withEdit } from './edit-history';
import type { ImportClient } from './import-client';
import { answerableBy } from './piece-names';
import type { PreviewActions } from './preview-actions';
import type { Lights, Pane } from './use-lights';

interface ActionsOf {
  client: Pick<ImportClient, 'call'>;
  history: EditHistory;
  held: HeldText | null;
  /** Whether posters are named. */
  withNames: boolean;
  onHistory: ChangeHistory;
  threads: readonly ReadThread[];
  /** The element that holds both sides. */
  root: Lights['ref'];
  setPane: (pane: Pane) => void;
}

/** What the cards and paragraphs can do. It stays the same object, so that an edit draws anew no card but its own. */
export function useActions(given: ActionsOf): PreviewActions {
  const now = useRef(given);
  now.current = given;
  const wish = useRef<((reading: Reading) => Place) | null>(null);

  // A card may be drawn only by the edit after which it is to have the focus.
  useEffect(() => {
    if (wish.current === null) return;
    const row = rowOf(given.root.current, wish.current(presentOf(given.history)));
    wish.current = null;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const [, drawAgain] = useState(0);
  const turnTo = useCallback((place: (reading: Reading) => Place) => {
    wish.current = place;
    drawAgain((turn) => turn + 1);
  }, []);

  return useMemo(
    (): PreviewActions => ({
      edit: (edit: Edit) => {
        now.current.onHistory((history) => withEdit(history, edit));
        const place = placeAfter(edit);
        if (place) turnTo(place);
      },
      place: (exact) => {
        const { paper } = presentOf(now.current.history);
        const version = now.current.held?.version ?? null;
        return now.current.client.call('critique/place', { paper, version, exact });
      },
      show: (pane, piece) => {
        now.current.setPane(pane);
        turnTo(() => ({ pane, piece }));
      },
      focus: (piece) => turnTo(() => ({ pane: 'threads', piece })),
      reading: { held: given.held },
      wordsOf: (note: ReadNote) => wordsOf(note, presentOf(now.current.history).critique.parts),
      postOf: ({ post }) => {
        const { author = null, date = null } = presentOf(now.current.history).critique.posts[post] ?? {};
        return { author: given.withNames ? author : null, date };
      },
      answerable: (piece) => answerableBy(piece, now.current.threads),
    }),
    [given.held, given.withNames, turnTo],
  );
}

/** The card of a piece, or its first paragraph in the original; or one paragraph. */
type Place = { pane: Pane; piece: string } | { part: number };

function rowOf(root: HTMLElement | null, place: Place): HTMLElement | null {
  const selector =
    'part' in place
      ? `[data-pane="original"] [data-row="part-${place.part}"]`
      : `[data-pane="${place.pane}"] [data-row][data-piece="${CSS.escape(place.piece)}"]`;
  return root?.querySelector<HTMLElement>(selector) ?? null;
}

/** Where the focus goes after an edit that takes away the control by which it was made; null where it stays. */
function placeAfter(edit: Edit): ((reading: Reading) => Place) | null {
  const { does, key } = edit;
  if (does === 'split') return () => ({ part: edit.part });
  if (does === 'drop' || does === 'restore') return () => ({ pane: 'threads', piece: key });
  if (does !== 'join') return null;
  return ({ joined }) => {
    const into = joined.findLast(({ second }) => second.key === key)?.into;
    return { pane: 'threads', piece: into ?? key };
  };
}

function wordsOf({ quote }: ReadNote, parts: readonly { text: string }[]): string {
  if (quote === null) return '';
  return [quote, ...quote.goesOn]
    .map(({ part, span }) => parts[part]!.text.slice(span.start, span.end))
    .join(' ');
}
