/** What mail programs write round people's words: headers, the line before a quotation, signatures. */
import type { Bylines, PostStart } from './bylines';
import { nameOf } from './byline';
import { isBlank, type TextLine } from './text-lines';

const HEADER =
  /^(From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|In-Reply-To|References|Message-ID|Return-Path):\s*(.*)$/iu;
const FORWARDED = /^-{2,}\s?(?:Original Message|Forwarded message|Original mail)\s?-{2,}$/iu;
/** No mail has more lines of headers. */
const MOST_HEADERS = 100;
/** Longest first line of an attribution that goes on in the next. */
const LONGEST = 200;
/** Lines of a signature at the end of a post. */
const SIGNATURE = 8;

export interface Mail extends Bylines {
  /** Who is quoted, by the index of the line that says so. */
  attributions: Map<number, string>;
  /** The subject of the first mail, without "Re:". */
  subject: string | null;
}

export function findMail(lines: readonly TextLine[]): Mail {
  const mail: Mail = {
    is: lines.map(() => false),
    starts: new Map(),
    attributions: new Map(),
    subject: null,
  };
  for (let at = 0; at < lines.length; at += 1) {
    const headers = headersAt(lines, at);
    if (headers) {
      for (let line = at; line < headers.end; line += 1) mail.is[line] = true;
      if (lines[at]!.quoted === 0) {
        mail.starts.set(at, headers.start);
        mail.subject ??= headers.start.heading;
      }
      at = headers.end - 1;
      continue;
    }
    if (FORWARDED.test(lines[at]!.text)) mail.is[at] = true;
    const attribution = attributionAt(lines, at);
    if (!attribution) continue;
    for (let line = at; line < attribution.end; line += 1) mail.is[line] = true;
    if (lines[at]!.quoted === 0 && attribution.author !== null) mail.attributions.set(at, attribution.author);
    at = attribution.end - 1;
  }
  markSignatures(lines, mail);
  return mail;
}

/** Two headers or more, of which one says from whom. */
function headersAt(lines: readonly TextLine[], at: number): { end: number; start: PostStart } | null {
  const values = new Map<string, string>();
  let end = at;
  for (; end < lines.length && end < at + MOST_HEADERS; end += 1) {
    const line = lines[end]!;
    const header = line.text.length < 1000 ? HEADER.exec(line.text) : null;
    if (header) values.set(header[1]!.toLowerCase(), header[2]!.trim());
    // A long header goes on in a line that is set in.
    else if (end === at || line.indent === 0 || isBlank(line)) break;
  }
  const from = values.get('from');
  if (from === undefined || values.size < 2) return null;
  const subject = values.get('subject')?.replace(/^(?:(?:re|aw|fwd?|sv|wg)(?:\[\d+\])?:\s*)+/iu, '') ?? null;
  return {
    end,
    start: {
      author: personOf(from),
      date: values.get('date') ?? values.get('sent') ?? null,
      heading: subject === '' ? null : subject,
      answers: null,
    },
  };
}

/** "On 2 March 2025 at 10:12, Jane Doe <jane@example.org> wrote:", on one line or two. */
function attributionAt(
  lines: readonly TextLine[],
  at: number,
): { end: number; author: string | null } | null {
  const { text, quoted } = lines[at]!;
  if (text.length > LONGEST) return null;
  const next = lines[at + 1];
  const dated = /^On\s.*\d/u.test(text);
  const second = dated && next?.quoted === quoted && /^(?:.{0,80}\s)?wrote:$/u.test(next.text);
  const whole = second ? `${text} ${next.text}` : text;
  const said = /^(.*)\s(?:wrote|writes|said):$/u.exec(whole);
  if (!said) return null;
  const end = second ? at + 2 : at + 1;
  const quotes = (lines.slice(end, end + 2).find((line) => !isBlank(line))?.quoted ?? 0) > quoted;
  if (!dated && !quotes) return null;
  const name = said[1]!.replace(
    /^On\s(?:.*\d[\d:]*(?:\s?[AP]M)?(?:\s?[+-]\d{4})?(?:\s\([A-Z]+\))?,?\s)/iu,
    '',
  );
  const author = personOf(name);
  return quotes || dated ? { end, author: nameOf(author) } : null;
}

/** `Jane Doe <jane@example.org>`, `jane@example.org (Jane Doe)` */
function personOf(written: string): string {
  const name = written
    .replace(/\s?[<[][^<>[\]]*[>\]]/gu, '')
    .replace(/^\S+@\S+\s\((.+)\)$/u, '$1')
    .replace(/^["'](.+)["']$/u, '$1')
    .trim();
  return name === '' ? written.trim() : name;
}

/** Below "--", to the end of a mail: the sign says that it is nothing of what is said. */
function markSignatures(lines: readonly TextLine[], mail: Mail): void {
  lines.forEach((line, at) => {
    if (line.text !== '--' || line.quoted > 0) return;
    let end = at + 1;
    const most = Math.min(lines.length, at + SIGNATURE + 1);
    while (end < most && !isBlank(lines[end]!) && lines[end]!.quoted === 0 && !mail.is[end]) end += 1;
    if (end - at > SIGNATURE) return;
    let next = end;
    while (next < lines.length && isBlank(lines[next]!)) next += 1;
    const isLast = next === lines.length || lines[next]!.quoted > 0 || mail.is[next] === true;
    if (isLast) for (let inside = at; inside < end; inside += 1) mail.is[inside] = true;
  });
}
