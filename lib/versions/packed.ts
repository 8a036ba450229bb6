/**
 * A `PageText` small enough to keep and to send: as compact JSON, as gzip bytes, and as text where only text can be
 * sent (the browsers' messages carry no bytes). What is unpacked is parsed: it may be of another version, or damaged.
 */
import * as v from 'valibot';
import type { Environment, PageText, Role } from '../page-text/page-text';
import { parseOr } from '../schema/explain';
import { tooLong } from '../schema/too-long';

/** A packed text that cannot be read; the message says why. */
export class PackedError extends Error {
  override readonly name = 'PackedError';
}

const ROLES = [
  'title',
  'authors',
  'abstract',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
  'table',
  'equation',
  'keywords',
  'acknowledgements',
  'comments',
  'other',
] as const satisfies readonly Role[];
const ENVIRONMENTS = [
  'theorem',
  'proof',
  'definition',
  'quotation',
] as const satisfies readonly Environment[];

/** The longest text that is packed or unpacked, in UTF-16 code units: a book of a thousand pages. */
const TEXT_LIMIT = 4_000_000;
/** Its JSON, in bytes: what is larger was not made by us. */
const JSON_LIMIT = 6 * TEXT_LIMIT;
/** The same as gzip, written in base 64. */
export const PACKED_LIMIT = 8_000_000;

/** The text as messages carry it: gzip bytes in base 64. */
export const PackedText = v.pipe(
  v.string(),
  v.maxLength(PACKED_LIMIT, tooLong(PACKED_LIMIT)),
  v.base64('must be in base 64'),
);
export type PackedText = v.InferOutput<typeof PackedText>;

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Word = v.nullable(v.string());

/** Lists in place of objects: start and length, then what else there is, `-1` for null. */
const Lists = v.object({
  packed: v.literal(1),
  text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT, tooLong(TEXT_LIMIT))),
  /** Distance from the end of the block before, length, role, section, environment, element's id. */
  blocks: v.array(
    v.tuple([Whole, Whole, v.picklist(ROLES), v.number(), v.nullable(v.picklist(ENVIRONMENTS)), Word]),
  ),
  /** Number, title, element's id, level. */
  sections: v.array(v.tuple([Word, v.string(), Word, Whole])),
  /** Offset, TeX, 1 for a displayed one. */
  formulas: v.array(v.tuple([Whole, v.string(), v.picklist([0, 1])])),
  /** Start and end. */
  citations: v.array(v.tuple([Whole, Whole])),
});
type Lists = v.InferOutput<typeof Lists>;

const Compact = v.pipe(
  Lists,
  v.check(fits, 'must be a text whose blocks, formulas and citations stand inside it and in order'),
);

/** The text as JSON. */
export function toJson({ text, blocks, sections, formulas, citations }: PageText): string {
  let done = 0;
  const compact: Lists = {
    packed: 1,
    text,
    blocks: blocks.map(({ start, end, role, section, environment, elementId }) => {
      const gap = start - done;
      done = end;
      return [gap, end - start, role, section ?? -1, environment, elementId];
    }),
    sections: sections.map(({ number, title, elementId, level }) => [number, title, elementId, level]),
    formulas: formulas.map(({ at, tex, display }) => [at, tex, display ? 1 : 0]),
    citations: citations.map(({ start, end }) => [start, end]),
  };
  return JSON.stringify(compact);
}

/** The text that a JSON of `toJson` holds. @throws PackedError */
export function fromJson(json: string): PageText {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (cause) {
    throw new PackedError('The kept text is no JSON.', { cause });
  }
  const { text, blocks, sections, formulas, citations } = parseOr(
    Compact,
    given,
    (why) => new PackedError(`The kept text cannot be read: ${why}.`),
  );
  let done = 0;
  return {
    text,
    blocks: blocks.map(([gap, length, role, section, environment, elementId]) => {
      const start = done + gap;
      done = start + length;
      return { start, end: done, role, section: section < 0 ? null : section, elementId, environment };
    }),
    sections: sections.map(([number, title, elementId, level]) => ({ number, title, elementId, level })),
    formulas: formulas.map(([at, tex, display]) => ({ at, tex, display: display === 1 })),
    citations: citations.map(([start, end]) => ({ start, end })),
  };
}

/** The text as gzip bytes: a fifth of its length, for a paper. */
export function pack(page: PageText): Promise<Uint8Array<ArrayBuffer>> {
  return deflate(toJson(page));
}

/** @throws PackedError */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<PageText> {
  return fromJson(await inflate(bytes));
}

/** The text as a message carries it. */
export async function packForMessage(page: PageText): Promise<PackedText> {
  return toBase64(await pack(page));
}

/** Any text as gzip bytes. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws PackedError where the bytes are no gzip, are cut off, or hold more than any of our texts */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  try {
    const reader = stream.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.byteLength;
      if (length > JSON_LIMIT) {
        await reader.cancel();
        throw new PackedError('The kept text is larger than any that Hedgerow keeps.');
      }
      text += decoder.decode(step.value, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof PackedError) throw cause;
    throw new PackedError('The kept text is damaged.', { cause });
  }
  return text + decoder.decode();
}

/** Bytes between two calls: more arguments than a call takes are too many. */
const CHUNK = 0x2000;

/** Copied byte by byte: of bytes that a stream gave, Firefox lets a content script make no part (`subarray`, `slice`). */
export function toBase64(bytes: Uint8Array): PackedText {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes: number[] = [];
    const end = Math.min(bytes.length, at + CHUNK);
    for (let i = at; i < end; i += 1) codes.push(bytes[i]!);
    binary += String.fromCharCode(...codes);
  }
  return btoa(binary);
}

/** @throws PackedError */
export function fromBase64(text: PackedText): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text);
  } catch (cause) {
    throw new PackedError('The text that was sent is not in base 64.', { cause });
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function fits({ text, blocks, sections, formulas, citations }: Lists): boolean {
  let end = 0;
  for (const [gap, length, , section] of blocks) {
    end += gap + length;
    if (!Number.isInteger(section) || section < -1 || section >= sections.length) return false;
  }
  if (end > text.length) return false;
  let at = -1;
  for (const [offset] of formulas) {
    if (offset <= at || offset >= text.length) return false;
    at = offset;
  }
  end = 0;
  for (const [start, behind] of citations) {
    if (start < end || behind < start || behind > text.length) return false;
    end = behind;
  }
  return true;
}
