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
