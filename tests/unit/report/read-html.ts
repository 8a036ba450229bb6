/** A report in HTML as a browser takes it in: its elements with what they carry, and the text that is seen. */
import { Parser } from 'htmlparser2';

export interface ReadHtml {
  elements: { name: string; attributes: Record<string, string> }[];
  /** Without style, with one space for any. */
  text: string;
}

export function readHtml(html: string): ReadHtml {
  const elements: ReadHtml['elements'] = [];
  const within: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      within.push(name);
    },
    onclosetag: () => void within.pop(),
    ontext(data) {
      if (within.at(-1) !== 'style') text += data;
    },
  });
  parser.end(html);
  return { elements, text: text.replace(/\s+/g, ' ') };
}

const LOADS = new Set(['src', 'srcset', 'data', 'poster', 'background', 'action', 'formaction', 'ping']);
const RUNS = new Set(['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'svg', 'img', 'frame']);

/** What in it runs, loads from elsewhere, or leads where an address may not lead. */
export function unsafeIn({ elements }: ReadHtml): string[] {
  return elements.flatMap(({ name, attributes }) => [
    ...(RUNS.has(name) ? [name] : []),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const leads = key === 'href' || key === 'xlink:href';
      const bad =
        LOADS.has(key) || key.startsWith('on') || (leads && !/^(?:https?:|mailto:|#)/.test(value.trim()));
      return bad ? [`${name} ${key}=${value}`] : [];
    }),
  ]);
}
