/**
 * Papers made by LaTeXML: arXiv's HTML pages of all converters and both shells, and ar5iv. What an element is, is told
 * by its `ltx_` classes; an element without any is what its name says.
 */
import type { Environment } from '../page-text/page-text';
import { ruleOfTag } from './plain';
import { LEAVE_OUT, type Adapter, type Rule } from './rules';

export const latexml: Adapter = {
  roots(document) {
    const root = rootOf(document);
    return root ? [{ element: root, role: 'paragraph', dollars: false }] : [];
  },
  ruleOf(element) {
    const key = `${element.localName} ${element.getAttribute('class') ?? ''}`;
    let rule = rules.get(key);
    if (!rule) {
      rule = ruleOfClasses(element.localName, element.classList);
      rules.set(key, rule);
    }
    return rule;
  },
};

/** Whether a document holds a paper in LaTeXML's markup. */
export function isLatexml(document: Document): boolean {
  return rootOf(document) !== null;
}

/** `.ltx_document` alone would also match a shell's footer and its notices; old output has a section or a div. */
function rootOf(document: Document): Element | null {
  return (
    document.querySelector('article.ltx_document') ??
    document.querySelector('section.ltx_document, div.ltx_document:not(.package-alerts)')
  );
}

/** A page has a few hundred combinations of classes on many thousands of elements. */
const rules = new Map<string, Rule>();

const LEFT_OUT_TAGS = new Set(['button', 'nav', 'dialog']);

const LEFT_OUT = new Set([
  'ltx_bibliography',
  'ltx_TOC',
  'ltx_page_navbar',
  'ltx_page_footer',
  'ltx_pagination',
  'ltx_rule',
  // Code: line numbers are text in it, and its data stands in it once more, encoded.
  'ltx_listing',
  'ltx_listing_data',
  // Names of macros that the converter did not know.
  'ltx_ERROR',
  // A footnote repeats its mark twice, and names its type in words that are never shown.
  'ltx_note_mark',
  'ltx_tag_note',
  'ltx_note_type',
  'ltx_note_frontmatter',
  'ltx_pubnotes',
  'ltx_contact_name',
  'ltx_nodisplay',
  'ltx_dates',
  'ltx_rdf',
  // The shells' own.
  'ar5iv-bibitem-preview',
  'sr-only',
]);

const BY_CLASS = new Map<string, Rule>([
  ['ltx_note', { does: 'note' }],
  ['ltx_cite', { does: 'citation' }],
  ['ltx_tag_item', { does: 'label' }],
  ['ltx_eqn_cell', { does: 'apart' }],
  ['ltx_title_document', { does: 'block', role: 'title' }],
  ['ltx_authors', { does: 'block', role: 'authors' }],
  ['ltx_creator', { does: 'block', role: 'authors' }],
  ['ltx_personname', { does: 'block', role: 'authors' }],
  ['ltx_contact', { does: 'block', role: 'authors' }],
  ['ltx_abstract', { does: 'block', role: 'abstract' }],
  ['ltx_keywords', { does: 'block', role: 'keywords' }],
  ['ltx_classification', { does: 'block', role: 'keywords' }],
  ['ltx_acknowledgements', { does: 'block', role: 'acknowledgements' }],
  ['ltx_caption', { does: 'block', role: 'caption' }],
  // What is written inside a figure (labels, prompts, examples) is not what the paper says.
  ['ltx_figure', { does: 'block', role: 'other' }],
  ['ltx_float', { does: 'block', role: 'other' }],
  ['ltx_item', { does: 'block', role: 'list-item' }],
  ['ltx_quote', { does: 'block', role: 'quotation', environment: 'quotation' }],
  ['ltx_proof', { does: 'block', environment: 'proof' }],
  ['ltx_tabular', { does: 'block', role: 'table' }],
  ['ltx_tr', { does: 'block', role: 'table' }],
  ['ltx_td', { does: 'block', role: 'table' }],
  ['ltx_th', { does: 'block', role: 'table' }],
  ['ltx_equation', { does: 'block', role: 'equation' }],
  ['ltx_equationgroup', { does: 'block', role: 'equation' }],
  // A row that is no equation is prose between two of them.
  ['ltx_eqn_row', { does: 'block', role: 'paragraph' }],
  ['ltx_p', { does: 'block', role: 'paragraph' }],
  ['ltx_para', { does: 'block' }],
]);

const LEVELS = new Map([
  ['part', 1],
  ['chapter', 1],
  ['section', 1],
  ['appendix', 1],
  ['index', 1],
  ['subsection', 2],
  ['subsubsection', 3],
  ['paragraph', 4],
  ['subparagraph', 5],
]);

function ruleOfClasses(name: string, classes: DOMTokenList): Rule {
  const tag = ruleOfTag(name);
  if (tag.does === 'leave-out' || LEFT_OUT_TAGS.has(name)) return LEAVE_OUT;
  if (tag.does === 'formula') return tag;
  for (const each of classes) if (LEFT_OUT.has(each)) return LEAVE_OUT;
  if (name === 'svg' && [...classes].some((each) => /orcid/i.test(each))) return LEAVE_OUT;
  if (classes.contains('ltx_theorem')) return theorem(classes);
  if (classes.contains('ltx_title')) return title(classes);
  for (const [each, rule] of BY_CLASS) if (classes.contains(each)) return rule;
  for (const [unit, level] of LEVELS) {
    if (classes.contains(`ltx_${unit}`)) return { does: 'block', part: level };
  }
  if (
    classes.contains('ltx_tag') &&
    /ltx_tag_(?:part|chapter|section|sub\w+|appendix|paragraph)/.test(classes.value)
  ) {
    return { does: 'number' };
  }
  // Without a class a name says only that it is a block: equations are tables too, and have bodies and rows.
  return tag.does === 'block' ? { does: 'block' } : tag;
}

function title(classes: DOMTokenList): Rule {
  if (classes.contains('ltx_title_document')) return { does: 'block', role: 'title' };
  for (const unit of LEVELS.keys()) {
    if (classes.contains(`ltx_title_${unit}`)) return { does: 'block', role: 'heading', names: true };
  }
  return { does: 'block', role: 'heading' };
}

/** Kinds of theorem, under the names that authors give them; what is no statement has no environment. */
const ENVIRONMENTS: [name: RegExp, environment: Environment | null][] = [
  [/^proof/i, 'proof'],
  [/^(?:def|notation|convention)/i, 'definition'],
  [/^(?:rem|rmk|ex|note|obs|question|problem|discussion|case|step)/i, null],
];

function theorem(classes: DOMTokenList): Rule {
  const kind = /ltx_theorem_(\S+)/.exec(classes.value)?.[1] ?? '';
  const known = ENVIRONMENTS.find(([name]) => name.test(kind));
  const environment = known ? known[1] : 'theorem';
  return environment ? { does: 'block', environment } : { does: 'block' };
}
