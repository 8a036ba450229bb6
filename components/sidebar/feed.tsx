import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Items that are drawn, or not, together. */
export const CHUNK = 20;
/** How far beyond the list's window chunks are drawn, in pixels. */
const MARGIN = 1_000;
/** Height of an item that was never drawn, in pixels. */
const GUESS = 190;

interface FeedProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  draw: (item: T, place: { index: number; total: number }) => ComponentChildren;
  /** Keys of items that are drawn wherever they stand: the one that has the focus, the one that is wanted. */
  held: ReadonlySet<string>;
  label: string;
}

/**
 * A list of any length of which only what is near its window is in the document: thousands of cards cost what a
 * screenful does. The rest is room of the height that it had, or is likely to have. Screen readers know it as a feed,
 * whose articles say which of how many they are.
 */
export function Feed<T>({ items, keyOf, draw, held, label }: FeedProps<T>) {
  const root = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  const chunks = chunksOf(items);
  const names = chunks.map((chunk) => keyOf(chunk[0]!)).join(' ');

  // Before anything is told of it: a chunk that begins with another item is another element, which nobody watches yet.
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of seen) {
            const index = Number((target as HTMLElement).dataset.chunk);
            if (isIntersecting) after.add(index);
            else after.delete(index);
          }
          const same = after.size === before.size && [...after].every((index) => before.has(index));
          return same ? before : after;
        });
      },
      { root: element.closest('.content'), rootMargin: `${MARGIN}px 0px` },
    );
    for (const chunk of element.querySelectorAll('[data-chunk]')) observer.observe(chunk);
    return () => observer.disconnect();
  }, [names]);

  useLayoutEffect(() => {
    for (const chunk of root.current?.querySelectorAll<HTMLElement>('[data-drawn]') ?? []) {
      heights.current.set(chunk.dataset.drawn!, chunk.offsetHeight);
    }
  });

  return (
    <div class="feed" role="feed" aria-label={label} ref={root}>
      {chunks.map((chunk, at) => {
        const name = keyOf(chunk[0]!);
        const drawn = near.has(at) || chunk.some((item) => held.has(keyOf(item)));
        if (!drawn) {
          const height = heights.current.get(name) ?? chunk.length * GUESS;
          return <div key={name} data-chunk={at} class="chunk" style={{ height: `${height}px` }} />;
        }
        return (
          <div key={name} data-chunk={at} data-drawn={name} class="chunk cards">
            {chunk.map((item, index) => draw(item, { index: at * CHUNK + index, total: items.length }))}
          </div>
        );
      })}
    </div>
  );
}

function chunksOf<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
