import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Post } from '../../lib/critique/critique';
import { partPieces, type PartView, partViews } from '../../lib/critique/preview';
import type { Reading } from '../../lib/critique/reading';
import { givenDate } from '../sidebar/times';
import { useRows } from '../sidebar/use-rows';
import { PartRow } from './part-row';
import type { PreviewActions } from './preview-actions';
import { useDrawn } from './use-drawn';

interface OriginalPaneProps {
  reading: Reading;
  /** The number of each note, by key. */
  numbers: ReadonlyMap<string, number>;
  actions: PreviewActions;
}

/** The critique as it was posted, part by part. */
export function OriginalPane({ reading, numbers, actions }: OriginalPaneProps) {
  const { critique, quotes } = reading;
  const rows = useRows();
  const views = useMemo(() => partViews(reading), [reading]);
  const pieces = useMemo(() => partPieces(critique.parts, quotes), [critique, quotes]);
  const drawn = useDrawn(views.length);
  return (
    <section class="pane original" data-pane="original" aria-labelledby="original-title">
      <h2 id="original-title">{i18n.t('import.original.title')}</h2>
      <div ref={rows.ref} onKeyDown={rows.onKeyDown} onFocusIn={rows.onFocusIn}>
        {runsOfPosts(views.slice(0, drawn), critique.parts).map(({ post, parts }) => (
          <div key={parts[0]!.part} class="post">
            <PostHead post={critique.posts[post]} />
            <div role="list">
              {parts.map(({ part, use, piece, first, splits }) => (
                <PartRow
                  key={part}
                  index={part}
                  part={critique.parts[part]!}
                  use={use}
                  piece={piece}
                  first={first}
                  splits={splits}
                  number={(piece !== null && numbers.get(piece)) || null}
                  pieces={pieces.get(part) ?? null}
                  actions={actions}
                  current={rows.current === `part-${part}`}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function PostHead({ post }: { post: Post | undefined }) {
  if (!post || (post.author === null && post.date === null && post.heading === null)) return null;
  return (
    <h3 class="post-head">
      {post.heading !== null && <span>{post.heading}</span>}
      {post.author !== null && <span>{post.author}</span>}
      {post.date !== null && <span class="soft">{givenDate(post.date)}</span>}
    </h3>
  );
}

function runsOfPosts(
  views: readonly PartView[],
  parts: Reading['critique']['parts'],
): { post: number; parts: PartView[] }[] {
  const runs: { post: number; parts: PartView[] }[] = [];
  for (const view of views) {
    const { post } = parts[view.part]!;
    const last = runs.at(-1);
    if (last?.post === post) last.parts.push(view);
    else runs.push({ post, parts: [view] });
  }
  return runs;
}
