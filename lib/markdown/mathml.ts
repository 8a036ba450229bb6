/**
 * Formulas as MathML for pages that hold no script, by the library temml. Its text is read again and built anew from
 * elements and attributes that are known: nothing in a formula can become anything else.
 */
import type { Element, ElementContent } from 'hast';
import { parseDocument } from 'htmlparser2';
import temml from 'temml';
import { texSettings, tooLarge } from './tex';

/** The formula; null where it is too large or wrong TeX: then it is shown as it is typed. */
export function mathmlOf(tex: string, display: boolean): Element | null {
  if (tooLarge(tex)) return null;
  let written: string;
  try {
    written = temml.renderToString(tex, texSettings(display));
  } catch (thrown) {
    if (thrown instanceof Error) return null;
    throw thrown;
  }
  const [math] = built(parseDocument(written).children);
  return math?.type === 'element' && math.tagName === 'math' ? math : null;
}

/** What is used of the parser's nodes. */
interface ParsedNode {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: ParsedNode[];
}

function built(nodes: readonly ParsedNode[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.data ?? '' }];
    const children = built(node.children ?? []);
    if (node.type !== 'tag' || !ELEMENTS.has(node.name ?? '')) return children;
    const known = Object.entries(node.attribs ?? {}).filter(([name]) => ATTRIBUTES.has(name));
    return [{ type: 'element', tagName: node.name!, properties: Object.fromEntries(known), children }];
  });
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom ' +
    'menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'
  ).split(' '),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'accent accentunder class columnalign columnlines columnspacing columnspan depth dir display displaystyle ' +
    'encoding fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation ' +
    'rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy style symmetric voffset width xmlns'
  ).split(' '),
);
