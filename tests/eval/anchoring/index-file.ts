/** An index of stored pages: a table whose head names at least `file` and `url`. */

export interface Entry {
  /** Relative to the index. */
  file: string;
  url: string;
  /** The paper; null where the index has no such column, or nothing in it. */
  id: string | null;
}

/** The entries of the table in the file `name`. */
export function readIndex(table: string, name: string): Entry[] {
  const [head = [], ...rows] = table
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const [file, url, id] = [head.indexOf('file'), head.indexOf('url'), head.indexOf('id')];
  if (file < 0 || url < 0) throw new Error(`${name}: the first line must name the columns "file" and "url"`);
  return rows.map((row, i) => {
    const [inFile, atUrl] = [row[file], row[url]];
    if (!inFile || !atUrl) throw new Error(`${name}, line ${i + 2}: "file" or "url" is empty`);
    return { file: inFile, url: atUrl, id: row[id] || null };
  });
}
