/** What differs between two versions: the sentences that changed, came, went and moved, section by section. */
import * as v from 'valibot';
import { Version } from '../notes/ids';
import { blockIndexAt, type PageText, type Role, sectionTitleAt, type Span } from '../page-text/page-text';
import type { Alignment, Group } from './align';
import { DiffPart } from './diff';
import { isShownBy } from './shown';
import { diffOfSpans } from './span-diff';
import { SectionWording, wordingOf } from './wording';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const CHANGE_TYPES = ['changed', 'added', 'removed', 'moved'] as const;

export const SentenceChange = v.object({
  type: v.picklist(CHANGE_TYPES),
  /** How it changed; all of it new, gone, or (moved) as it was. */
  diff: v.array(DiffPart),
  /** Where it stands in the later version; null for what is gone. */
  start: v.nullable(Offset),
  end: v.nullable(Offset),
});
export type SentenceChange = v.InferOutput<typeof SentenceChange>;

export const Comparison = v.object({
  from: Version,
  to: Version,
  /** Those with changes, in the order of the later version. */
  sections: v.array(
    v.object({
      /** Null for title and abstract. */
      title: v.nullable(v.string()),
      changes: v.array(SentenceChange),
      /** How many more there are than are listed. */
      more: Offset,
    }),
  ),
  lens: v.array(SectionWording),
});
export type Comparison = v.InferOutput<typeof Comparison>;

/** The most changes that are listed of one section. */
const MOST_IN_SECTION = 200;

/** What stands in these says nothing by itself, or is not what the paper says. */
const LEFT_OUT: ReadonlySet<Role> = new Set<Role>(['authors', 'keywords', 'comments', 'other']);

/** Compares two versions. Pauses every few sentences. */
export function* compare(
  alignment: Alignment,
  versions: { from: number; to: number },
): Generator<void, Comparison> {
  const changes = yield* changesOf(alignment);
  const sections: Comparison['sections'] = [];
  for (const { title, ...change } of changes) {
    let section = sections.at(-1);
    if (!section || section.title !== title) {
      section = sections.find((other) => other.title === title);
      if (!section) sections.push((section = { title, changes: [], more: 0 }));
    }
    if (section.changes.length < MOST_IN_SECTION) section.changes.push(change);
    else section.more += 1;
  }
  return { ...versions, sections, lens: yield* wordingOf(alignment) };
}

interface Placed extends SentenceChange {
  title: string | null;
}

function* changesOf(alignment: Alignment): Generator<void, Placed[]> {
  const { from, to, groups, added } = alignment;
  const placed: { at: number; change: Placed }[] = [];
  let before = 0;
  for (const [index, group] of groups.entries()) {
    if (index % 32 === 31) yield;
    if (LEFT_OUT.has(roleAt(from, group.from[0]!)) || !isShownBy(from, to, group.from[0]!)) continue;
    const change = changeOf(alignment, group);
    const [first, last] = [group.to[0], group.to.at(-1)];
    if (!first || !last) {
      // Open which one it is: it did not go.
      if (change) placed.push({ at: before, change: { ...change, title: sectionTitleAt(to, before) } });
      continue;
    }
    if (change)
      placed.push({ at: first.start, change: { ...change, title: sectionTitleAt(to, first.start) } });
    if (!group.moved) before = last.end;
  }
  const open = new Set(groups.flatMap(({ candidates }) => candidates.map(({ start }) => start)));
  for (const { start, end } of added) {
    if (open.has(start) || LEFT_OUT.has(roleAt(to, { start, end }))) continue;
    if (!isShownBy(to, from, { start, end })) continue;
    const diff: DiffPart[] = [{ type: 'added', text: to.text.slice(start, end) }];
    placed.push({ at: start, change: { type: 'added', diff, start, end, title: sectionTitleAt(to, start) } });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

/** What became of a group; null where it reads and stands as it did. */
function changeOf({ from, to }: Alignment, group: Group): SentenceChange | null {
  const [first, last] = [group.to[0], group.to.at(-1)];
  if (!first || !last) {
    if (group.candidates.length > 0) return null;
    const text = group.from.map(({ start, end }) => from.text.slice(start, end)).join(' ');
    return { type: 'removed', diff: [{ type: 'removed', text }], start: null, end: null };
  }
  const place = { start: first.start, end: last.end };
  const diff = diffOfSpans(from, to, group.from, group.to);
  if (diff.some(({ type }) => type !== 'same')) return { type: 'changed', diff, ...place };
  return group.moved ? { type: 'moved', diff, ...place } : null;
}

function roleAt({ blocks }: PageText, { start }: Span): Role {
  return blocks[blockIndexAt(blocks, start)]!.role;
}
