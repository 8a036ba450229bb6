/** What of a page is read at once: title, abstract, a section, any stretch; as one text, with the way back to the page. */
import * as v from 'valibot';
import { texIn } from '../anchor/formulas';
import { isProse } from '../lens/scope';
import { type Block, BLOCK_GAP, type PageText, type Role, type Span } from '../page-text/page-text';
import type { Words } from './change';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is to be read. A span is a stretch of `PageText.text`. */
export const Part = v.variant('is', [
  v.object({ is: v.picklist(['title', 'abstract']) }),
  /** By its place in `PageText.sections`; what stands under it is read with it. */
  v.object({ is: v.literal('section'), index: Offset }),
  v.object({ is: v.literal('span'), start: Offset, end: Offset }),
]);
export type Part = v.InferOutput<typeof Part>;

/** Roles of what is read; all of them but the first two stand in sections. */
const READ = [
  'title',
  'abstract',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
  'equation',
] as const satisfies readonly Role[];

/** A block of the page, or the piece of one that is read. Offsets count in the passage. */
export const Piece = v.object({
  start: Offset,
  end: Offset,
  /** Where it begins in the page's text. */
  at: Offset,
  role: v.picklist(READ),
});
export type Piece = v.InferOutput<typeof Piece>;

type ReadBlock = Block & { role: Piece['role'] };

export interface PassageText extends Words {
  /** In order; they never overlap. */
  pieces: readonly Piece[];
}

/** The blocks of an abstract are one passage, whatever stands between them on the page. */
const JOINED = ' ';

/** The passage that `part` names; null where the page has no such part, or nothing of it is prose. */
export function passageText(page: PageText, part: Part): PassageText | null {
  switch (part.is) {
    case 'title':
    case 'abstract':
      return joined(
        page,
        page.blocks.filter((block) => isRead(block, page)).filter(({ role }) => role === part.is),
        JOINED,
      );
    case 'section': {
      const within = sectionsUnder(page, part.index);
      const blocks = page.blocks
        .filter((block) => isRead(block, page))
        .filter(({ section }) => section !== null && within.has(section));
      return blocks.some(({ role }) => role !== 'heading' && role !== 'equation')
        ? joined(page, blocks, BLOCK_GAP)
        : null;
    }
    case 'span': {
      const { start, end } = part;
      const blocks = page.blocks
        .filter((block) => isRead(block, page))
        .map((block) => ({ ...block, start: Math.max(start, block.start), end: Math.min(end, block.end) }));
      return joined(page, blocks, BLOCK_GAP);
    }
  }
}

/** A section that can be read, for a list to choose from. */
export const SectionName = v.object({
  index: Offset,
  /** With its number. */
  title: v.string(),
  /** 1 for the highest of the page. */
  level: v.number(),
});
export type SectionName = v.InferOutput<typeof SectionName>;

/** The sections in which there is something to read, in order. */
export function sectionsOf(page: PageText): SectionName[] {
  const highest = Math.min(...page.sections.map(({ level }) => level));
  const prose = new Set(
    page.blocks
      .filter((block) => isRead(block, page) && block.role !== 'heading' && block.role !== 'equation')
      .map(({ section }) => section),
  );
  return page.sections.flatMap(({ number, title, level }, index) => {
    if (![...sectionsUnder(page, index)].some((section) => prose.has(section))) return [];
    return [{ index, title: number === null ? title : `${number} ${title}`, level: level - highest + 1 }];
  });
}

/** The prose of the page that holds a stretch, block by block: what is read where only words of it are named. */
export function blocksAround(page: PageText, { start, end }: Span): Span | null {
  const touched = page.blocks.filter(
    (block) => block.start < end && start < block.end && isRead(block, page),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/**
 * A stretch of the page as one of the passage: null where it has nothing in it, `beyond` where it begins or ends
 * outside.
 */
export function inPassage({ pieces }: PassageText, { start, end }: Span): Span | 'beyond' | null {
  const touched = pieces.filter(({ at, start: from, end: to }) => at < end && start < at + (to - from));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  if (start < first.at || end > last.at + (last.end - last.start)) return 'beyond';
  return { start: first.start + start - first.at, end: last.start + end - last.at };
}

function joined(page: PageText, blocks: readonly ReadBlock[], gap: string): PassageText | null {
  const pieces: Piece[] = [];
  let text = '';
  for (const { start, end, role } of blocks) {
    if (start >= end) continue;
    if (pieces.length > 0) text += gap;
    pieces.push({ start: text.length, end: text.length + end - start, at: start, role });
    text += page.text.slice(start, end);
  }
  if (pieces.length === 0) return null;
  const tex = pieces.flatMap(({ at, start, end }) => texIn(page, { start: at, end: at + end - start }));
  return { text, tex, pieces };
}

/** A section with all that stand under it, by their places. */
function sectionsUnder({ sections }: PageText, index: number): Set<number> {
  const within = new Set<number>();
  const top = sections[index];
  if (!top) return within;
  within.add(index);
  for (let next = index + 1; next < sections.length && sections[next]!.level > top.level; next += 1)
    within.add(next);
  return within;
}

function isRead(block: Block, page: PageText): block is ReadBlock {
  const isKnown = (READ as readonly Role[]).includes(block.role);
  return isKnown && (block.role === 'equation' || isProse(block, page.sections));
}
