/** The formats of files of notes. */
export const NOTE_FORMATS = ['json', 'jsonld', 'hypothesis', 'csv', 'pack'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];
