/** Which passages of the body say a claim again. */
import { type PageText, type Span } from '../page-text/page-text';
import { type Sentence } from './sentences';

export class Ranking {
  readonly #body: readonly { sentence: Sentence; words: ReadonlySet<string> }[];

  private constructor(
    private readonly page: PageText,
    sentences: readonly Sentence[],
  ) {
    this.#body = sentences
      .filter(({ block }) => block.section !== null)
      .map((sentence) => ({ sentence, words: this.#wordsOf(sentence) }));
  }

  static *of(page: PageText, sentences: readonly Sentence[]): Generator<void, Ranking> {
    yield;
    return new Ranking(page, sentences);
  }

  get hasBody(): boolean {
    return this.#body.length > 0;
  }

  /** The best three, the best first. */
  best(claim: Span): Span[] {
    const asked = this.#wordsOf(claim);
    return this.#body
      .map(({ sentence, words }) => ({
        sentence,
        shared: [...asked].filter((word) => words.has(word)).length,
      }))
      .filter(({ shared }) => shared > 2)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, 3)
      .map(({ sentence: { start, end } }) => ({ start, end }));
  }

  #wordsOf({ start, end }: Span): Set<string> {
    return new Set(
      this.page.text
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
    );
  }
}
