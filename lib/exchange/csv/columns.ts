/**
 * The columns of a table of notes, one row for each. Those that follow from others are for a person to read and are
 * passed over when the table is read; what no cell can say plainly stands as JSON in the last one.
 */

/** Cells that are a text of the note, by column. Empty in a table means null where the note may have null. */
export const COLUMNS = [
  'id',
  'paper',
  'version',
  'what',
  'section',
  'quotation',
  'kind',
  'body',
  'wording',
  'references',
  'tags',
  'severity',
  'position',
  'action',
  'state',
  'author',
  'author id',
  'says to be author',
  'reply to',
  'visibility',
  'created',
  'updated',
  'deleted',
  'posted at',
  'posted by',
  'posted on',
  'imported by',
  'data',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns without which a table is none of ours. */
export const NEEDED = ['id', 'paper', 'data'] as const satisfies readonly Column[];

export type Cells = Readonly<Record<Column, string>>;

/** What may stand between cells: spreadsheets of some countries write a semicolon, since their numbers have commas. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * What separates the cells of a table of ours, told by its first line: what stands in the cells may hold any of these.
 * Null where it is none of ours.
 */
export function separatorOf(text: string): string | null {
  const [line = ''] = text
    .slice(0, 20_000)
    .trimStart()
    .split(/[\r\n]/, 1);
  return (
    SEPARATORS.find((separator) => NEEDED.every((column) => namesIn(line, separator).includes(column))) ??
    null
  );
}

function namesIn(line: string, separator: string): string[] {
  return line.split(separator).map((name) => name.trim().replace(/^"|"$/g, '').trim());
}
