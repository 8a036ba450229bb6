/** Pieces that reports and letters are made of: quotations, changes, who spoke, what was said. */
import { sumOfNumbers, writtenNumber } from '../evidence/numbers';
import { hrefOf, labelOf } from '../evidence/references';
import { safeAddress } from '../markdown/body-text';
import type { Figures } from '../notes/note';
import type { Reference } from '../notes/reference';
import type { Target } from '../notes/target';
import { formulasOf, quotationOf } from '../notes/target-words';
import { FORMULA } from '../page-text/page-text';
import type { DiffPart } from '../versions/diff';
import type { Trace } from '../versions/trace';
import { wordingParts } from '../versions/wording-parts';
import {
  type Block,
  changed,
  type Inline,
  joined,
  label,
  list,
  paragraph,
  quoted,
  text,
  toned,
  words,
} from './document';
import { passageAddress } from './passage-address';
import type { Origin, Said, Writer } from './said';
import { ROLE_NAMES, sayingName, SIDE_NAMES } from './words';

/** A stretch of the paper, its formulas set where their TeX is known. */
export function ofPaper(written: string, tex: readonly string[] = []): Inline[] {
  return written.split(FORMULA).flatMap((piece, index) => {
    const formula: Inline[] = index === 0 ? [] : [formulaOf(tex[index - 1] ?? '')];
    return piece === '' ? formula : [...formula, words(piece)];
  });
}

function formulaOf(tex: string): Inline {
  return tex.trim() === '' ? text('[formula]') : { is: 'formula', tex };
}

/** How one wording became another. */
function changeOf(parts: readonly DiffPart[], tex: readonly string[] = []): Inline[] {
  let formulas = 0;
  return parts.flatMap(({ type, text: written }): Inline[] => {
    const first = formulas;
    formulas += written.split(FORMULA).length - 1;
    const of = ofPaper(written, tex.slice(first, formulas));
    return type === 'same' ? of : [{ is: type, of }];
  });
}

/** The quotation that a target is on, with a link to it; nothing for the whole paper. */
export function quotationBlock(target: Target): Block[] {
  const quotation = quotationOf(target);
  if (quotation === null) return [];
  const version = target.version === null ? 'in the paper' : `in v${target.version}`;
  const from: Inline[] = [{ is: 'link', to: passageAddress(target), of: [text(version)] }];
  return [{ is: 'quotation', words: ofPaper(quotation, formulasOf(target)), from }];
}

/** The same within a line: “… may dig …”, linked. */
export function placeInline(target: Target): Inline[] {
  if (target.what === 'paper') return [text('the whole paper')];
  const quotation = quotationOf(target);
  const of =
    quotation === null
      ? [text('another place')]
      : [text('“'), ...ofPaper(quotation, formulasOf(target)), text('”')];
  return [{ is: 'link', to: passageAddress(target), of }];
}

/** Who spoke, whether they say to be an author, when, and where it was taken from. */
export function writerInline(writer: Writer): Inline[] {
  const { side, claimsAuthor, at, imported } = writer;
  const who: Inline[] = [{ is: 'strong', of: nameInline(writer) }];
  const parts: Inline[][] = [];
  if (claimsAuthor)
    parts.push([text(side === 'critic' ? 'says to be an author of the paper' : 'claimed as author')]);
  if (imported === 'as-all') parts.push([text(side === 'critic' ? 'imported' : 'quoted')]);
  else if (imported !== null) parts.push(importedInline(writer, imported));
  if (at !== null) parts.push([text(dayOf(at))]);
  return parts.length === 0 ? who : [...who, text(' ('), ...joined(parts, '; '), text(')')];
}

/** The name, else the side; who is quoted from elsewhere may be anybody. */
export function nameInline({ side, name, imported }: Writer): Inline[] {
  if (name !== null) return [words(name)];
  return [text(imported !== null && side !== 'critic' ? 'Somebody' : SIDE_NAMES[side])];
}

/** What somebody said elsewhere stays theirs: it is quoted, not said here. */
function importedInline({ side }: Writer, { url, date, by }: Origin): Inline[] {
  const place = placeLink(url);
  const parts: Inline[][] = [
    place === null
      ? [text(side === 'critic' ? 'imported' : 'as quoted from elsewhere')]
      : [text(side === 'critic' ? 'imported from ' : 'as quoted from '), place],
  ];
  if (date !== null) parts.push([words(date)]);
  if (by !== null) parts.push([text('brought in by '), words(by)]);
  return joined(parts, ', ');
}

/** What is said once of all that was brought in. */
export function originInline({ url, date, by }: Origin): Inline[] {
  const place = placeLink(url);
  return [
    text('What is marked as imported or quoted was posted '),
    ...(place === null ? [text('elsewhere')] : [text('at '), place]),
    ...(date === null ? [] : [text(' ('), words(date), text(')')]),
    ...(by === null ? [] : [text(' and brought in by '), words(by)]),
    text('.'),
  ];
}

function placeLink(url: string | null): Inline | null {
  const address = url === null ? null : safeAddress(url);
  if (address === null) return null;
  return { is: 'link', to: address, of: [text(new URL(address).hostname || address)] };
}

/** `3 March 2026`, in UTC: a report says the same wherever it is made. */
export function dayOf(time: string): string {
  return DAY.format(new Date(time));
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "Disputes; will change it: say that it may, at “…”"; nothing where only text was said. */
function sayingInline({ position, action, body }: Pick<Said, 'position' | 'action' | 'body'>): Inline[] {
  const name = sayingName(position, action);
  if (name === null) return [];
  const said: Inline[] = [text(name)];
  if (action?.type !== 'will-change') return said;
  const what = action.what.trim();
  // The sentence that promises, taken from the text below, need not be read twice.
  if (what !== '' && !spaced(body).includes(spaced(what))) said.push(text(': '), words(what));
  if (action.where !== null) said.push(text(', at '), ...placeInline(action.where));
  return said;
}

function spaced(written: string): string {
  return written.replace(/\s+/gu, ' ');
}

/** Text, neutral wording, numbers, evidence and tags of a note or reply. */
export function contentOf(said: Said): Block[] {
  const { body, rewording, references, numbers, tags, target } = said;
  return [
    ...(body.trim() === '' ? [] : [{ is: 'body', source: body } satisfies Block]),
    ...(rewording === null ? [] : [label('Neutral wording'), rewordingBlock(target, rewording)]),
    ...(numbers.length === 0
      ? []
      : [label('Numbers'), list(numbers.map((row) => [paragraph(...numbersInline(row))]))]),
    ...(references.length === 0 ? [] : [label('Evidence'), list(references.map(referenceBlocks))]),
    ...(tags.length === 0
      ? []
      : [
          toned(
            'soft',
            text('Tags: '),
            ...joined(
              tags.map((tag) => [words(tag)]),
              ', ',
            ),
          ),
        ]),
  ];
}

/** The neutral wording, word by word against what is quoted. */
function rewordingBlock(target: Target, rewording: string): Block {
  const quotation = quotationOf(target);
  if (quotation === null) return changed(ofTyped(rewording));
  const { parts, tex } = wordingParts({ text: quotation, tex: formulasOf(target) }, rewording);
  return changed(changeOf(parts, tex));
}

/** A wording as typed, its `$TeX$` as formulas. */
function ofTyped(rewording: string): Inline[] {
  const { parts, tex } = wordingParts({ text: '', tex: [] }, rewording);
  return ofPaper(parts.map((part) => part.text).join(''), tex);
}

/** `0.14 to 0.21 (Table 2): +0.07, +50 %`: the arithmetic is ours. */
function numbersInline(row: Figures): Inline[] {
  const { change, share } = sumOfNumbers(row);
  const sums = [change?.absolute, change?.relative, change?.factor, share].filter((sum) => sum != null);
  return [
    text(writtenOut(row)),
    ...(row.where === null ? [] : [text(' ('), words(row.where), text(')')]),
    ...(sums.length === 0 ? [] : [text(`: ${sums.join(', ')}`)]),
  ];
}

function writtenOut({ from, to, of }: Figures): string {
  if (from !== null && to !== null)
    return `${writtenNumber(from)} to ${writtenNumber(to)}${of === null ? '' : `, of ${writtenNumber(of)}`}`;
  if (of !== null && to !== null) return `${writtenNumber(to)} of ${writtenNumber(of)}`;
  return [from, to, of].flatMap((value) => (value === null ? [] : [writtenNumber(value)])).join(', ');
}

function referenceBlocks(reference: Reference): Block[] {
  if (reference.type === 'not-public') {
    const { by } = reference;
    return [paragraph(text('Not public'), ...(by === '' ? [] : [text('; stated by '), words(by)]))];
  }
  if (reference.type === 'passage') {
    const { target, role } = reference;
    if (target.what === 'paper') return [paragraph(text(`${ROLE_NAMES[role]} the paper as a whole`))];
    return [paragraph(text(`${ROLE_NAMES[role]}:`)), ...quotationBlock(target)];
  }
  const href = hrefOf(reference);
  const name = words(labelOf(reference));
  return [
    paragraph(href === null ? name : { is: 'link', to: href, of: [name] }),
    ...(reference.quote === null ? [] : [quoted(words(reference.quote))]),
  ];
}

/** What the newest kept version made of a passage. `announced`: a change of it was promised, or is said to be made. */
export function becameBlocks(
  { status, diff, around, nearest, elsewhere }: Omit<Trace, 'note' | 'from' | 'to'>,
  version: number,
  announced: boolean,
): Block[] {
  const v = `v${version}`;
  switch (status) {
    case 'unchanged':
    case 'moved': {
      const place = status === 'moved' ? ', in another place' : '';
      const said = announced
        ? `Not found in ${v}, look: the passage reads the same${place}.`
        : `Reads the same in ${v}${place}.`;
      return [
        toned(announced ? 'loud' : 'soft', text(said)),
        ...(around === null
          ? []
          : [toned('soft', text('Its sentence reads differently:')), changed(changeOf(around))]),
      ];
    }
    case 'changed':
      return [
        toned('soft', text(`Reads differently in ${v}:`)),
        ...(diff === null ? [] : [changed(changeOf(diff))]),
      ];
    case 'deleted':
      return [
        toned('soft', text(`No longer in ${v}.`)),
        ...(diff === null ? nearestBlocks(nearest) : [changed(changeOf(diff))]),
      ];
    case 'ambiguous':
      if (elsewhere)
        return [toned('soft', text(`The text of ${v} that is kept does not show that part of the paper.`))];
      return [
        toned('soft', text(`May be in more than one place of ${v}: nothing can be said for sure.`)),
        ...nearestBlocks(nearest),
      ];
  }
}

function nearestBlocks(nearest: Trace['nearest']): Block[] {
  if (nearest === null) return [];
  return [toned('soft', text('Nearest passage:')), quoted(...ofPaper(nearest.text))];
}

/** Whether a change of the text was promised, or is said to be made. */
export function isAnnounced(action: Said['action']): boolean {
  return action?.type === 'will-change' || action?.type === 'changed';
}

/** What is said in one piece, with the phrase it answers and what it takes for a position, above its text. */
export function saidBlocks(said: Said): Block[] {
  const saying = sayingInline(said);
  return [
    ...(said.part === null ? [] : [quoted(words(said.part))]),
    ...(saying.length === 0 ? [] : [paragraph({ is: 'strong', of: saying })]),
    ...contentOf(said),
  ];
}
