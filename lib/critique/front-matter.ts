/** What a Markdown file says of itself above its text, between two lines of `---`: title, author, date. */
export interface FrontMatter {
  title: string | null;
  author: string | null;
  date: string | null;
  /** Where the text begins. */
  end: number;
}

/** Lines above a text; more are no front matter. */
const MOST = 100;

export function frontMatterOf(source: string): FrontMatter {
  const none: FrontMatter = { title: null, author: null, date: null, end: 0 };
  const opening = /^\uFEFF?---[ \t]*\r?\n/u.exec(source)?.[0];
  if (opening === undefined) return none;
  const found: FrontMatter = { ...none };
  let at = opening.length;
  let list: 'author' | null = null;
  for (let count = 0; count < MOST && at < source.length; count += 1) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, end).trimEnd();
    at = end;
    if (/^(?:---|\.\.\.)$/u.test(line)) return { ...found, end };
    const field = /^(title|authors?|date|published|created):(.*)$/iu.exec(line.slice(0, 1000));
    const item = list !== null ? /^\s*-\s+(?:name:\s*)?(.+)$/u.exec(line.slice(0, 1000)) : null;
    if (item)
      found.author = found.author === null ? valueOf(item[1]!) : `${found.author}, ${valueOf(item[1]!)}`;
    else list = null;
    if (!field) {
      // What is not of the form `name: value`, a list or a comment is text below a line of its own.
      if (line !== '' && !/^(?:[\w-]+:|\s|-|#|\])/u.test(line)) return none;
      continue;
    }
    const value = valueOf(field[2]!);
    const name = field[1]!.toLowerCase();
    if (name.startsWith('author')) {
      found.author ??= value;
      if (value === null) list = 'author';
    } else if (name === 'title') found.title ??= value;
    else found.date ??= value;
  }
  return none;
}

function valueOf(written: string): string | null {
  const value = written
    .trim()
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim();
  return value === '' ? null : value;
}
