/** What keeps a note from being saved, in words. */
import { StoreError } from '../store/store-error';

/** Follows every reason for which a note is not saved. */
export const STAYS_DRAFT = 'It is kept as a draft, as you typed it.';

/**
 * @param act what could not be done: `save the note`
 * @param why what the field must be, with the field in backquotes before it or without
 */
export function invalid(act: string, why: string, field: string | null, mend: string): StoreError {
  const sentence = why.replace(/^`[^`]*` /, '');
  const whose = field === null ? 'it' : `its ${nameOf(field)}`;
  return new StoreError('invalid', `Cannot ${act}: ${whose} ${sentence}.`, mend, field);
}

const NAMES: Readonly<Record<string, string>> = {
  body: 'text',
  rewording: 'neutral wording',
  kind: 'kind',
  visibility: 'visibility',
  tags: 'list of tags',
  references: 'list of references',
  numbers: 'list of numbers',
  action: 'action',
  position: 'position',
};

const NUMBER_NAMES: Readonly<Record<string, string>> = {
  from: 'number before',
  to: 'number after',
  of: 'number of all',
  where: 'place of numbers',
};

/** A field as a person would call it. */
function nameOf(field: string): string {
  const number = /^numbers\.(\d+)\.(\w+)$/.exec(field);
  if (number) return `${NUMBER_NAMES[number[2]!] ?? 'numbers'} (row ${Number(number[1]) + 1})`;
  const tag = /^tags\.(\d+)$/.exec(field);
  if (tag) return `tag ${Number(tag[1]) + 1}`;
  const reference = /^references\.(\d+)/.exec(field);
  if (reference) return `reference ${Number(reference[1]) + 1}`;
  if (field.endsWith('.exact')) return 'quotation';
  return NAMES[field] ?? `\`${field}\``;
}
