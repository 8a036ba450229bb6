// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed } from '../../../components/sidebar/feed';
import { drawing, texts } from './drawn';

const { draw } = drawing();

/** A window in which everything that is in the document is seen; it tells what has changed when it is asked to. */
class Seen {
  static all = new Set<Seen>();
  readonly #told = new Map<Element, boolean>();

  constructor(private readonly tell: IntersectionObserverCallback) {
    Seen.all.add(this);
  }

  observe(element: Element): void {
    this.#told.set(element, false);
  }

  disconnect(): void {
    Seen.all.delete(this);
  }

  static async look(): Promise<void> {
    await act(() => {
      for (const observer of Seen.all) observer.#look();
    });
  }

  #look(): void {
    const news = [...this.#told].filter(([element, told]) => element.isConnected !== told);
    for (const [element] of news) this.#told.set(element, element.isConnected);
    const entries = news.map(([target]) => ({ target, isIntersecting: target.isConnected }));
    this.tell(entries as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
  }
}

const feedOf = (items: readonly string[]) => (
  <Feed
    items={items}
    keyOf={(item) => item}
    draw={(item) => <p key={item}>{item}</p>}
    held={new Set()}
    label="notes"
  />
);

describe('a feed', () => {
  beforeEach(() => vi.stubGlobal('IntersectionObserver', Seen));
  afterEach(() => {
    vi.unstubAllGlobals();
    Seen.all.clear();
  });

  it('draws what is left in its window when the first of its items goes', async () => {
    await draw(feedOf(['badger', 'mole', 'wren']));
    await Seen.look();
    for (const left of [['mole', 'wren'], ['wren'], ['badger']]) {
      await draw(feedOf(left));
      await Seen.look();
      expect(texts('p')).toEqual(left);
    }
  });
});
