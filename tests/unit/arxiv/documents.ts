/** Documents for tests, and readings written so that an expectation reads as a page does. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { ReadAs } from '../../../lib/arxiv/adapters';
import { readPage, type PageReading } from '../../../lib/arxiv/read';
import type { Block, PageText } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';

/** A document with a window, as a browser has it. */
export function documentOf(html: string, url = 'https://arxiv.org/html/2601.99990v1'): Document {
  return new JSDOM(html, { url, pretendToBeVisual: true }).window.document;
}

/** A page of `tests/fixtures/`, by its path there without `.html`. */
export function fixture(name: string, url?: string): Document {
  return documentOf(fixtureText(name), url);
}

export function fixtureText(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}.html`, import.meta.url), 'utf8');
}

export function read(document: Document, page: ReadAs): PageReading {
  return runAtOnce(readPage(document, page));
}

/** A page of one article in LaTeXML's markup. */
export function article(content: string): Document {
  return documentOf(`<body><article class="ltx_document">${content}</article></body>`);
}

export function textOf(page: PageText, block: Block): string {
  return page.text.slice(block.start, block.end);
}

/** A page's blocks, each as `role: text` (`role/environment: text`), a formula as `◻`. */
export function outline(page: PageText): string[] {
  return page.blocks.map((block) => {
    const role = block.environment ? `${block.role}/${block.environment}` : block.role;
    return `${role}: ${textOf(page, block).replaceAll('\uFFFC', '◻')}`;
  });
}

/** What a range holds, formulas and all, as the DOM has it. */
export function contentOf(range: Range): string {
  return range.cloneContents().textContent ?? '';
}
