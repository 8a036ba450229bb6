/** Markdown as a syntax tree: what the text says, with no HTML in it. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { FORMULA_NODES, mathSyntax } from './math-syntax';

/**
 * Off: HTML, which is shown as it is typed; code by indentation and headings by underlining, which people who paste
 * a review into a field do not mean.
 */
const OFF = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline'];

/**
 * The tree of `source`. A text that nests or marks up more than any person does is one paragraph, as typed: the time
 * that the parser takes grows with the square of those.
 */
export function parseMarkdown(source: string): Root {
  if (isPlain(source) || isTangled(source)) return paragraphs(source);
  return fromMarkdown(source, {
    extensions: [
      { disable: { null: OFF } },
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      mathSyntax(source),
    ],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), FORMULA_NODES],
  });
}

/** Whether nothing in it can be a mark: most notes are, and they are not parsed. */
function isPlain(source: string): boolean {
  return !/[\\`*_[\]<>#$~|&]|^[^\S\n]*(?:[-+]|\d+[.)])(?:\s|$)|^[^\S\n]*--/m.test(source);
}

const MOST_LINES = 5_000;
const MOST_MARKS = 5_000;
/** Quotations and lists within each other. */
const DEEPEST = 30;
/** What may mark something up, one match each. */
const MARKS = /[[\]*_~`<>$|#!]|\\[([]|^[^\S\n]*(?:[-+]|\d{1,9}[.)])(?=\s)/gm;

function isTangled(source: string): boolean {
  if (countOf(source, /\n/g) > MOST_LINES || countOf(source, MARKS) > MOST_MARKS) return true;
  return source.split('\n').some((line) => depthOf(line) > DEEPEST);
}

/** How many quotations and lists a line may stand in: by the marks it begins with, and by its indentation. */
function depthOf(line: string): number {
  const head = /^[\s>*+\d.)-]*/.exec(line)![0];
  const marks = countOf(head, />|[-+*](?=\s)|\d[.)](?=\s)/g);
  return marks + (head.length - head.trimStart().length) / 2;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function paragraphs(source: string): Root {
  const texts = source
    .split(/\n[^\S\n]*\n\s*/u)
    .map((text) => text.replace(/^\n+/u, '').trimEnd())
    .filter((text) => text !== '');
  return {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
