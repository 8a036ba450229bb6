/** Random documents: every trap of white space, nesting and order that the reader and the map must get through. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';

export type Tree =
  | { kind: 'text'; data: string }
  | { kind: 'comment' }
  | { kind: 'element'; name: string; class?: string; id?: string; children: Tree[] };

const SPACES = [' ', '  ', '\n', '\n   ', '\u00A0', '\t \u2009'];
const word = fc.stringMatching(/^[a-zA-Zäß.,()\u{1D400}]{1,6}$/u);
const data = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: fc.constantFrom(...SPACES) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const element =
  (name: string, classes?: string) =>
  (children: Tree[]): Tree => ({
    kind: 'element',
    name,
    ...(classes !== undefined && { class: classes }),
    children,
  });

/** Side by side in a line, and blocks inside of blocks, in any order; LaTeXML's classes where `latexml` says so. */
function trees(latexml: boolean): fc.Arbitrary<Tree[]> {
  const blocks = [element('p'), element('div'), element('ul'), element('li'), element('td')];
  const inlines = [element('span'), element('b'), element('a')];
  const leaves = [element('br')([]), element('math')([{ kind: 'text', data: 'xx' }])];
  const leftOut = [element('script')([{ kind: 'text', data: 'lost' }]), element('style')([])];
  if (latexml) {
    blocks.push(element('p', 'ltx_p'), element('li', 'ltx_item'), element('td', 'ltx_td'));
    inlines.push(element('cite', 'ltx_cite'), element('span', 'ltx_eqn_cell'));
    inlines.push(element('span', 'ltx_tag ltx_tag_item'), element('span', 'ltx_note ltx_role_footnote'));
    leftOut.push(element('button')([{ kind: 'text', data: 'lost' }]));
    leftOut.push(element('sup', 'ltx_note_mark')([{ kind: 'text', data: '1' }]));
  }
  return fc.letrec<{ children: Tree[]; node: Tree }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 6, arbitrary: data.map((text): Tree => ({ kind: 'text', data: text })) },
      { weight: 1, arbitrary: fc.constantFrom<Tree>({ kind: 'comment' }, ...leaves, ...leftOut) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...blocks, ...inlines), tie('children'))
          .map(([make, children]) => make(children)),
      },
    ),
    children: fc.array(tie('node'), { maxLength: 5 }),
  })).children;
}

export const plainTrees = trees(false);
export const latexmlTrees = trees(true);

/** Text with formulas as an abstract page has it before MathJax ran, cut into nodes at any place. */
export const dollarLines: fc.Arbitrary<Tree[]> = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(...SPACES, '\\$', '$'),
      fc.constantFrom('$x$', '$\\alpha_{$k$}$', '$a\n b$', '$$y$$'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .chain((text) => fc.tuple(fc.constant(text), fc.array(fc.nat(Math.max(0, text.length)), { maxLength: 4 })))
  .chain(([text, cuts]) => {
    const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
    const pieces = places.slice(1).map((to, i): Tree => ({ kind: 'text', data: text.slice(places[i], to) }));
    return fc
      .array(
        fc.constantFrom<Tree | null>(null, null, { kind: 'comment' }, element('br')([]), element('i')([])),
        {
          minLength: pieces.length,
          maxLength: pieces.length,
        },
      )
      .map((between) => pieces.flatMap((piece, i) => (between[i] ? [piece, between[i]] : [piece])));
  });

const parser = new new JSDOM().window.DOMParser();

/** A document that has these nodes in its one root: text nodes stay apart, as scripts leave them. */
export function build(children: readonly Tree[], root = '<body></body>', selector = 'body'): Document {
  const document = parser.parseFromString(root, 'text/html');
  for (const child of children) document.querySelector(selector)!.append(nodeOf(document, child));
  return document;
}

function nodeOf(document: Document, tree: Tree): Node {
  if (tree.kind === 'text') return document.createTextNode(tree.data);
  if (tree.kind === 'comment') return document.createComment('a comment may stand anywhere');
  const node = document.createElement(tree.name);
  if (tree.class !== undefined) node.setAttribute('class', tree.class);
  for (const child of tree.children) node.append(nodeOf(document, child));
  return node;
}

export const LATEXML_ROOT: [string, string] = ['<article class="ltx_document"></article>', 'article'];
