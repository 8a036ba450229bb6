/** What a page says of itself as a whole: its title, its address, who wrote it. */
import { safeAddress } from '../markdown/body-text';
import type { Attributes } from './html-tags';

/** So much of a page is looked at for where it was saved from. */
const SAVED = 5_000;

export class PageFacts {
  author: string | null = null;
  date: string | null = null;
  private title: string | null = null;
  private shared: string | null = null;
  private heading: string | null = null;
  private cited: string | null = null;
  private base: string | null;

  constructor(source: string) {
    // Browsers write so where they saved a page from.
    const saved = /<!-- saved from url=\(\d+\)(\S+) -->/u.exec(source.slice(0, SAVED));
    this.base = safeAddress(saved?.[1] ?? '');
  }

  /** Reads what an element of the page's head says. */
  read(name: string, attributes: Attributes): void {
    if (name === 'base' || (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical'))
      this.base ??= safeAddress(attributes.get('href') ?? '');
    if (name !== 'meta') return;
    const content = attributes.get('content')?.replace(/\s+/gu, ' ').trim();
    if (!content) return;
    switch ((attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase()) {
      case 'og:title':
      case 'dc.title':
      case 'twitter:title':
        this.shared ??= content;
        break;
      case 'citation_title':
        this.citedAs(content);
        break;
      case 'og:url':
        this.base ??= safeAddress(content);
        break;
      case 'author':
      case 'dc.creator':
        this.author ??= content;
        break;
      case 'article:published_time':
      case 'date':
      case 'dc.date':
        this.date ??= content;
        break;
      default:
        break;
    }
  }

  /** What its `title` reads. */
  name(text: string): void {
    this.title ??= text.replace(/\s+/gu, ' ').trim() || null;
  }

  /** The title of the work that the page is on, as it says itself. */
  citedAs(title: string): void {
    this.cited ??= title;
  }

  headed(depth: number, text: string): void {
    if (depth === 1) this.heading ??= text;
  }

  /** The title without what sites put round it. */
  titleOf(): string | null {
    return this.cited ?? this.heading ?? this.shared ?? this.title;
  }

  /** An address of the page in full; as written where none can be made of it. */
  address(written: string): string | null {
    const trimmed = written.trim();
    if (safeAddress(trimmed) !== null || this.base === null || /^#|^[a-z][a-z\d+.-]*:/iu.test(trimmed))
      return trimmed;
    return URL.canParse(trimmed, this.base) ? new URL(trimmed, this.base).href : trimmed;
  }
}
