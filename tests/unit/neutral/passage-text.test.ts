import { describe, expect, it } from 'vitest';
import { blocksAround, inPassage, passageText, sectionsOf } from '../../../lib/neutral/passage-text';
import { FORMULA } from '../../../lib/page-text/page-text';
import { pageOf } from '../build-page';

const { page, spans } = pageOf([
  { role: 'title', text: 'Moles in May' },
  { role: 'authors', text: 'M. Reed' },
  { role: 'abstract', text: 'Moles dig. [Roses suffer.]' },
  { role: 'other', text: 'A picture' },
  { role: 'abstract', text: 'Beds of $k$ roses dry out.' },
  { role: 'heading', text: '1 Method', section: '1 Method' },
  { role: 'paragraph', text: 'Every bed was watered.' },
  { role: 'table', text: '14' },
  { role: 'paragraph', text: 'There were ten.' },
  { role: 'equation', text: '$a=b$' },
  { role: 'heading', text: '2 Thanks', section: '2 Acknowledgements' },
  { role: 'acknowledgements', text: 'We thank the moles.' },
]);

describe('what is read of a page', () => {
  it('is the title, or the abstract with its blocks joined', () => {
    expect(passageText(page, { is: 'title' })).toMatchObject({ text: 'Moles in May', tex: [] });
    expect(passageText(page, { is: 'abstract' })).toMatchObject({
      text: `Moles dig. Roses suffer. Beds of ${FORMULA} roses dry out.`,
      tex: ['k'],
    });
  });

  it('is a section, without what is no prose', () => {
    expect(sectionsOf(page)).toEqual([{ index: 0, title: '1 Method', level: 1 }]);
    expect(passageText(page, { is: 'section', index: 0 })).toMatchObject({
      text: `1 Method\nEvery bed was watered.\nThere were ten.\n${FORMULA}`,
      tex: ['a=b'],
    });
  });

  it('is a section with those under it', () => {
    const sections = [
      { ...page.sections[0]!, level: 1 },
      { ...page.sections[1]!, title: 'Beds', level: 2 },
    ];
    const blocks = page.blocks.map((block) =>
      block.role === 'acknowledgements' ? { ...block, role: 'paragraph' as const } : block,
    );
    const deep = { ...page, sections, blocks };
    expect(sectionsOf(deep).map(({ level }) => level)).toEqual([1, 2]);
    expect(passageText(deep, { is: 'section', index: 0 })?.text).toContain('We thank the moles.');
    expect(passageText(deep, { is: 'section', index: 1 })?.text).not.toContain('There were ten.');
  });

  it('is nothing where the page has none', () => {
    expect(passageText(page, { is: 'section', index: 99 })).toBeNull();
    expect(passageText(page, { is: 'span', start: 0, end: 0 })).toBeNull();
  });

  it('has every offset of its pieces right', () => {
    for (const part of [
      { is: 'abstract' } as const,
      { is: 'span', start: 3, end: page.text.length } as const,
    ]) {
      const { text, pieces } = passageText(page, part)!;
      expect(pieces.length).toBeGreaterThan(1);
      for (const { start, end, at } of pieces) {
        expect(text.slice(start, end)).toBe(page.text.slice(at, at + end - start));
      }
    }
  });

  it('tells where a stretch of the page stands in it, or that it reaches beyond', () => {
    const passage = passageText(page, { is: 'abstract' })!;
    const [roses] = spans;
    const there = inPassage(passage, roses!);
    expect(there).toEqual({ start: 11, end: 24 });
    expect(inPassage(passage, { start: 0, end: roses!.end })).toBe('beyond');
    expect(inPassage(passage, { start: 0, end: 5 })).toBeNull();
    expect(blocksAround(page, { start: roses!.start, end: roses!.start + 2 })).toEqual({
      start: page.text.indexOf('Moles dig'),
      end: roses!.end,
    });
  });
});
