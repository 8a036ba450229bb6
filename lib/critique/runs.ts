/**
 * Words with what is said of them (bold, a link, a formula), as every format gives them: a flat list, however deep the
 * source nests. Of them a part's text, and the Markdown that a note keeps.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { safeAddress } from '../markdown/body-text';
import type { FormulaNode } from '../markdown/math-syntax';
import { visible } from './visible';
import type { Part } from './critique';

/** Words alike in all that is said of them. */
export interface Run {
  kind: 'words' | 'code' | 'formula' | 'display' | 'break';
  /** As in the source, white space included; of a formula its TeX. */
  text: string;
  strong: boolean;
  emphasis: boolean;
  struck: boolean;
  /** As written; it becomes a link only where it may be opened. */
  address: string | null;
}

export type Said = Pick<Part, 'text' | 'markdown' | 'links' | 'stressed'>;

export const PLAIN: Run = {
  kind: 'words',
  text: '',
  strong: false,
  emphasis: false,
  struck: false,
  address: null,
};

/** What stands before a part in the Markdown that a note keeps. */
export type Frame = { type: 'item'; number: number | null } | { type: 'heading'; depth: number } | null;

/** What `runs` say. Links that may not be opened are words. */
export function saidBy(runs: readonly Run[], frame: Frame = null): Said {
  const tidy = tidied(runs);
  // A text that grows and is read again and again takes the square of its length.
  const texts: string[] = [];
  let length = 0;
  const links: Part['links'] = [];
  const stressed: Part['stressed'] = [];
  for (const run of tidy) {
    const words = shown(run);
    const [from, to] = trimmed(words, length);
    texts.push(words);
    length += words.length;
    if (from === to) continue;
    if (run.address !== null) extend(links, from, to, run.address);
    if (run.strong || run.emphasis) extend(stressed, from, to, null);
  }
  return { text: texts.join(''), markdown: written(tidy, frame), links, stressed };
}

/** What a block of code says: its text in one line, its Markdown as it stands. */
export function saidByCode(code: string): Said {
  const value = visible(code).replace(/^(?:[^\S\n]*\n)+|\s+$/gu, '');
  const node: Root = { type: 'root', children: [{ type: 'code', value }] };
  return {
    text: value.replace(/\s+/gu, ' ').trim(),
    markdown: value === '' ? '' : toMarkdown(node, OPTIONS).trim(),
    links: [],
    stressed: [],
  };
}

/** White space collapsed across runs and gone at both ends; addresses in full, or null where they may not be opened. */
function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let space = true;
  for (const run of runs) {
    let text = visible(run.text).replace(/\s+/gu, ' ');
    if (run.kind === 'break') {
      if (!space) tidy.push({ ...run, text: ' ' });
      space = true;
      continue;
    }
    if (run.kind === 'formula' || run.kind === 'display') text = text.trim();
    else if (space) text = text.replace(/^ /u, '');
    if (text === '') continue;
    space = text.endsWith(' ');
    const address = run.address === null ? null : safeAddress(run.address);
    const last = tidy.at(-1);
    if (last && run.kind === 'words' && alike(last, { ...run, address })) last.text += text;
    else tidy.push({ ...run, text, address });
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.replace(/ $/u, '');
    if (last.text !== '') break;
    tidy.pop();
  }
  return tidy;
}

function alike(a: Run, b: Run): boolean {
  return a.kind === b.kind && a.address === b.address && sameStress(a, b);
}

function sameStress(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.struck === b.struck;
}

function shown(run: Run): string {
  if (run.kind === 'formula') return `$${run.text}$`;
  return run.kind === 'display' ? `$$${run.text}$$` : run.text;
}

/** The stretch of words that begin at `start`, without the spaces at their ends. */
function trimmed(words: string, start: number): [number, number] {
  const from = words.startsWith(' ') ? start + 1 : start;
  const to = start + words.length - (words.endsWith(' ') ? 1 : 0);
  return [Math.min(from, to), to];
}

/** A stretch that goes on where the last one ended is the same one. */
function extend(
  list: { start: number; end: number; url?: string }[],
  start: number,
  end: number,
  url: string | null,
): void {
  const last = list.at(-1);
  if (last && start - last.end <= 1 && last.url === (url ?? undefined)) last.end = end;
  else list.push(url === null ? { start, end } : { start, end, url });
}

// --- Markdown -------------------------------------------------------------------------------------------------------

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  listItemIndent: 'one',
  fences: true,
  extensions: [
    gfmStrikethroughToMarkdown(),
    {
      // What lib/markdown/parse reads beyond common Markdown: formulas, tables.
      unsafe: [
        { character: '$', inConstruct: 'phrasing' },
        { character: '|', atBreak: true },
        { character: ':', atBreak: true, after: '-' },
      ],
      handlers: { formula },
    },
  ],
};

/** A formula; behind it a digit would make a price of it. */
function formula(node: FormulaNode, _parent: unknown, _state: unknown, info: { after: string }): string {
  if (node.display) return `$$${node.value}$$`;
  return /^[\d$]/u.test(info.after) ? `\\(${node.value}\\)` : `$${node.value}$`;
}

/** Nothing in it that Markdown reads as a sign, wherever it stands. */
const SIGNS = /[\\`*_[\]<>#$~|&!:+\-=\n]|^\d/u;

function written(runs: readonly Run[], frame: Frame): string {
  const [only] = runs;
  if (!only) return '';
  if (frame === null && runs.length === 1 && isPlain(only) && !SIGNS.test(only.text)) return only.text;
  const paragraph: Paragraph = { type: 'paragraph', children: phrasing(runs) };
  const root: Root = { type: 'root', children: [framed(paragraph, frame)] };
  return toMarkdown(root, OPTIONS).trim();
}

function isPlain(run: Run): boolean {
  return run.kind === 'words' && run.address === null && !run.strong && !run.emphasis && !run.struck;
}

function framed(paragraph: Paragraph, frame: Frame): RootContent {
  if (frame === null) return paragraph;
  if (frame.type === 'heading')
    return { type: 'heading', depth: Math.min(frame.depth, 6) as 1, children: paragraph.children };
  return {
    type: 'list',
    ordered: frame.number !== null,
    start: frame.number,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [paragraph] }],
  };
}

/** A tree of at most four levels: stress outside, then a link, then the words. */
function phrasing(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const first = runs[at]!;
    let to = at + 1;
    while (to < runs.length && sameStress(first, runs[to]!)) to += 1;
    nodes.push(...stressedNodes(runs.slice(at, to), first));
    at = to;
  }
  return nodes;
}

/** Spaces at the ends stand outside the stress: within, they would undo it. */
function stressedNodes(runs: readonly Run[], { strong, emphasis, struck }: Run): PhrasingContent[] {
  if (!strong && !emphasis && !struck) return linked(runs);
  const inner = [...runs];
  const before = takeSpace(inner, 0, /^ /u);
  const after = inner.length > 0 ? takeSpace(inner, inner.length - 1, / $/u) : '';
  let nodes = linked(inner);
  if (nodes.length > 0) {
    if (struck) nodes = [{ type: 'delete', children: nodes }];
    if (emphasis) nodes = [{ type: 'emphasis', children: nodes }];
    if (strong) nodes = [{ type: 'strong', children: nodes }];
  }
  const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...space(before), ...nodes, ...space(after)];
}

function takeSpace(runs: Run[], at: number, pattern: RegExp): string {
  const run = runs[at]!;
  if (!pattern.test(run.text)) return '';
  const text = run.text.replace(pattern, '');
  runs.splice(at, 1, ...(text === '' ? [] : [{ ...run, text }]));
  return ' ';
}

function linked(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const { address } = runs[at]!;
    let to = at + 1;
    while (to < runs.length && runs[to]!.address === address) to += 1;
    const inner = runs.slice(at, to);
    const before = address === null || inner.length === 0 ? '' : takeSpace(inner, 0, /^ /u);
    const after = address === null || inner.length === 0 ? '' : takeSpace(inner, inner.length - 1, / $/u);
    const words = inner.map(wordsNode);
    if (before) nodes.push({ type: 'text', value: ' ' });
    if (address === null || words.length === 0) nodes.push(...words);
    else nodes.push({ type: 'link', url: address, children: words });
    if (after) nodes.push({ type: 'text', value: ' ' });
    at = to;
  }
  return nodes;
}

function wordsNode(run: Run): PhrasingContent {
  if (run.kind === 'break') return { type: 'break' };
  if (run.kind === 'code') return { type: 'inlineCode', value: run.text };
  if (run.kind === 'words' || !isTex(run.text)) return { type: 'text', value: shown(run) };
  return { type: 'formula', value: run.text, display: run.kind === 'display' };
}

/** TeX that is read again as the same formula: no dollar within, nothing open at its end, no longer than any formula. */
function isTex(tex: string): boolean {
  return tex.length < 5_000 && !/(?<!\\)\$|(?<!\\)(?:\\\\)*\\$/u.test(tex) && tex !== '';
}
