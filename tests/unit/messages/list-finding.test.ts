import { describe, expect, it } from 'vitest';
import { listFinding } from '../../../lib/messages/list-finding';
import type { Span } from '../../../lib/page-text/page-text';
import { buildFinding } from '../build-finding';
import { pageOf } from '../build-page';

const found = (span: Span) => buildFinding(span, { entry: 'hedge/may' });

describe('a finding as lists show it', () => {
  it('carries its words, those around them and its section', () => {
    const { page, span } = pageOf([
      { role: 'abstract', text: 'Above.' },
      { role: 'paragraph', section: '2.1 Method', text: 'The model [may] fail.' },
    ]);
    expect(listFinding(page, found(span))).toMatchObject({
      text: 'may',
      before: 'The model ',
      after: ' fail.',
      section: '2.1 Method',
    });
  });

  it('shows nothing of other blocks', () => {
    const { page, span } = pageOf([
      { role: 'title', text: 'Above' },
      { role: 'abstract', text: '[May] it be so' },
      { role: 'paragraph', text: 'Below' },
    ]);
    expect(listFinding(page, found(span))).toMatchObject({ before: '', after: ' it be so', section: null });
  });

  it('cuts a long block at words, and says so', () => {
    const { page, span } = pageOf([
      { role: 'paragraph', text: `${'lorem '.repeat(30)}[may] ${'ipsum '.repeat(30)}` },
    ]);
    const { before, after } = listFinding(page, found(span));
    expect(before).toMatch(/^…\u00A0(?:lorem )+$/);
    expect(after).toMatch(/^(?: ipsum)+\u00A0…$/);
    expect(before.length).toBeLessThanOrEqual(58);
    expect(after.length).toBeLessThanOrEqual(58);
  });
});
