/**
 * Any HTML document: all the text of its body. Which elements are blocks is a fixed list, since a stored page has no
 * layout to ask.
 */
import { FORMULA, INLINE, LEAVE_OUT, SPACE, type Adapter, type Rule } from './rules';

export const plain: Adapter = {
  roots: ({ body }) => (body ? [{ element: body, role: 'paragraph', dollars: false }] : []),
  ruleOf: (element) => RULES.get(element.localName) ?? INLINE,
};

/** The rule of an element by its name alone. */
export function ruleOfTag(name: string): Rule {
  return RULES.get(name) ?? INLINE;
}

const BLOCKS = `address article aside body center dd details dialog dir div dl dt fieldset figure footer
  form header hgroup hr html legend listing main menu nav ol optgroup option p plaintext pre search section select
  summary ul xmp text foreignObject`;
const TABLES = 'table tbody td tfoot th thead tr';

const RULES = new Map<string, Rule>([
  ...words(BLOCKS).map((name): [string, Rule] => [name, { does: 'block' }]),
  ...words(TABLES).map((name): [string, Rule] => [name, { does: 'block', role: 'table' }]),
  ...words('script style noscript template textarea').map((name): [string, Rule] => [name, LEAVE_OUT]),
  ['br', SPACE],
  ['math', FORMULA],
  ['li', { does: 'block', role: 'list-item' }],
  ['blockquote', { does: 'block', role: 'quotation', environment: 'quotation' }],
  ['caption', { does: 'block', role: 'caption' }],
  ['figcaption', { does: 'block', role: 'caption' }],
  ['h1', { does: 'block', role: 'heading', names: 1 }],
  ['h2', { does: 'block', role: 'heading', names: 2 }],
  ['h3', { does: 'block', role: 'heading', names: 3 }],
  ['h4', { does: 'block', role: 'heading', names: 4 }],
  ['h5', { does: 'block', role: 'heading', names: 5 }],
  ['h6', { does: 'block', role: 'heading', names: 6 }],
]);

function words(list: string): string[] {
  return list.split(/\s+/);
}
