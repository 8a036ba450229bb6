/**
 * The abstract page. It holds the title again in hidden elements, and the abstract again under a tab of arXiv Labs:
 * so four subtrees are read, never the body.
 */
import type { Role } from '../page-text/page-text';
import { ruleOfTag } from './plain';
import { INLINE, LEAVE_OUT, type Adapter, type Root } from './rules';

const PARTS: [selector: string, role: Role, dollars: boolean][] = [
  ['h1.title', 'title', true],
  ['.authors', 'authors', false],
  ['blockquote.abstract', 'abstract', true],
  ['.metatable .comments', 'comments', true],
];

export const abs: Adapter = {
  roots(document) {
    const record = document.getElementById('abs');
    if (!record) return [];
    return PARTS.flatMap(([selector, role, dollars]): Root[] => {
      const element = record.querySelector(selector);
      return element ? [{ element, role, dollars }] : [];
    });
  },
  ruleOf(element) {
    const { localName: name, classList: classes } = element;
    if (name === 'script') {
      return element.getAttribute('type')?.startsWith('math/tex') ? { does: 'formula' } : LEAVE_OUT;
    }
    if (classes.contains('descriptor') || element.id === 'toggle' || name === 'button') return LEAVE_OUT;
    if (/\bMathJax/.test(classes.value)) return { does: 'glyphs' };
    // The hidden rest of a long list of authors is a div in the middle of the line.
    const rule = ruleOfTag(name);
    return rule.does === 'block' ? INLINE : rule;
  },
};
