/** A note to the author, in Markdown: what was changed, where each wording is from, and how the passage would read. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { writeTree } from '../markdown/write';
import { sentenceAround } from '../check/rule';
import { FORMULA, type Span } from '../page-text/page-text';
import { apply, wordsAt } from './apply';
import type { Words } from './change';
import type { Place } from './choices';
import { diffOf, linesOf } from './outcome';
import type { WordingParts } from '../versions/wording-parts';

/** What was read, and what of it is to be changed. */
export interface ReadPassage {
  /** What it is called: "Abstract", "3.1 Results". */
  name: string;
  passage: Words;
  /** Those that are taken. */
  taken: readonly Place[];
}

/** The words of the note around what it quotes. */
export interface NoteWords {
  /** Before the list of changes. */
  proposes: string;
  /** Before a whole passage as it would read. */
  whole: (name: string) => string;
  /** Where a wording is from. */
  from: (place: Place) => string;
}

/** Longer passages are not written out again: the changes say it. */
const WRITTEN_OUT = 3_000;

/** The note; empty where nothing is taken. */
export function authorNote(read: readonly ReadPassage[], words: NoteWords): string {
  const changed = read.filter(({ taken }) => taken.length > 0);
  if (changed.length === 0) return '';
  const children: RootContent[] = [paragraph([text(words.proposes)])];
  for (const { name, passage, taken } of changed) {
    const wordings = taken.map(({ wording }) => wording);
    const sentences = sentencesOf(passage, taken);
    children.push(paragraph([{ type: 'strong', children: [text(name)] }]));
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: sentences.map(({ places, ...sentence }): ListItem => {
        const from = [...new Set(places.map(words.from))].join('; ');
        return {
          type: 'listItem',
          spread: false,
          children: [paragraph([...changes(diffWithin(passage, sentence, places)), text(` (${from})`)])],
        };
      }),
    };
    children.push(list);
    const [first] = sentences;
    if (first!.start === 0 && first!.end === passage.text.length) continue;
    const after = apply(passage, wordings);
    if (after.text.length > WRITTEN_OUT) continue;
    children.push(paragraph([text(words.whole(name))]));
    children.push({
      type: 'blockquote',
      children: after.text.split('\n').map((line, index, lines) => {
        const before = lines.slice(0, index).join('\n').split(FORMULA).length - 1;
        return paragraph(inline(line, after.tex.slice(before)));
      }),
    });
  }
  return writeTree({ type: 'root', children }).trimEnd();
}

/** A stretch of the passage from the beginning of one sentence to the end of one, and the changes in it. */
interface ChangedSentence extends Span {
  places: Place[];
}

/** The sentences that are changed, in order. */
function sentencesOf({ text }: Words, taken: readonly Place[]): ChangedSentence[] {
  const found: ChangedSentence[] = [];
  for (const place of taken) {
    const { start, end } = sentenceAround(text, place.wording);
    const last = found.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.places.push(place);
    } else found.push({ start, end, places: [place] });
  }
  return found;
}

function diffWithin(passage: Words, sentence: Span, places: readonly Place[]): WordingParts {
  return diffOf(
    wordsAt(passage, sentence),
    places.map(({ wording }) => ({
      ...wording,
      start: wording.start - sentence.start,
      end: wording.end - sentence.start,
    })),
  );
}

/** The passages with what goes struck through and what comes in bold. */
export function diffMarkdown(read: readonly ReadPassage[]): string {
  const children = read.flatMap(({ passage, taken }) => {
    const diff = diffOf(
      passage,
      taken.map(({ wording }) => wording),
    );
    return linesOf(diff).map((line) => paragraph(changes(line)));
  });
  return writeTree({ type: 'root', children }).trimEnd();
}

function changes({ parts, tex }: WordingParts): PhrasingContent[] {
  let done = 0;
  return parts.flatMap(({ type, text: words }): PhrasingContent[] => {
    const formulas = words.split(FORMULA).length - 1;
    const children = inline(words, tex.slice(done, done + formulas));
    done += formulas;
    if (type === 'same') return children;
    return marked(type === 'removed' ? 'delete' : 'strong', children);
  });
}

/** White space at the ends stands outside: no mark may begin or end with it. */
function marked(type: 'delete' | 'strong', children: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'text' ? /^\s*/.exec(first.value)![0] : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? /\s*$/.exec(last.value)![0] : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  const kept = children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before ? [text(before)] : []),
    ...(kept.length > 0 ? [{ type, children: kept }] : []),
    ...(after ? [text(after)] : []),
  ];
}

function inline(words: string, tex: readonly string[]): PhrasingContent[] {
  return words.split(FORMULA).flatMap((part, index): PhrasingContent[] => {
    const formula = tex[index - 1] ?? '';
    return [
      ...(index > 0
        ? [formula === '' ? text(FORMULA) : { type: 'formula' as const, value: formula, display: false }]
        : []),
      ...(part === '' ? [] : [text(part)]),
    ];
  });
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
