import { describe, expect, it, vi } from 'vitest';
import { explain, run } from '../../eval/explain';

describe('explain', () => {
  it('says of a mark what its card says', () => {
    const [mark] = explain('Agents surgically target roses.', 'body').findings;
    expect(mark).toMatchObject({
      start: 7,
      end: 24,
      kind: 'loaded',
      term: 'surgically target',
      text: 'surgically target',
      source: "Hedgerow's editors",
      why: expect.stringMatching(/\.$/) as string,
    });
    expect(mark!.neutral[0]).toBe('selectively target');
  });

  it('says of a word that was left alone which rules spoke', () => {
    const { findings, silent } = explain('It froze in May 2024, and may again.', 'body');
    expect(findings.map(({ start, term }) => [start, term])).toEqual([[26, 'may']]);
    expect(silent).toMatchObject([{ start: 12, end: 15, kind: 'hedge', term: 'may' }]);
    expect(silent[0]!.rules.length).toBeGreaterThan(0);
    expect(silent[0]!.why).toBe(silent[0]!.rules.map(({ says }) => says).join(' '));
  });

  it('gives offsets of the text as given', () => {
    const text = 'With  $x$\r\nit \u{1F331} may help in  May 2024.';
    const { findings, silent } = explain(text, 'body');
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['may']);
    expect(silent.map(({ start, end }) => text.slice(start, end))).toEqual(['May']);
  });

  it('tells of words that are not looked for where they stand', () => {
    const text = 'Let G be a Lie group. We prove the theorem and a lemma on manifolds; clearly it holds.';
    const { findings, silent } = explain(text, 'abstract');
    expect(findings.filter(({ kind }) => kind === 'booster')).toEqual([]);
    expect(silent).toContainEqual(
      expect.objectContaining({ term: 'clearly', why: expect.stringContaining('mathematics') as string }),
    );
  });

  it('takes a title as what stands above the text', () => {
    const quiet = (title?: string) =>
      explain('We saw deception in replies.', 'abstract', title).findings.map((mark) => mark.quiet);
    expect(quiet()).toEqual([undefined]);
    expect(quiet('Deception in Replies')).toEqual([true]);
  });
});

describe('the command', () => {
  const printed = async (...parameters: string[]) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await run(parameters);
      return String(log.mock.calls[0]![0]);
    } finally {
      log.mockRestore();
    }
  };

  it('tells what the paper itself means by a term, in its words', async () => {
    const text = 'We define scheming as digging at night. Scheming is rare here.';
    const definition = 'We define scheming as digging at night.';
    expect(explain(text, 'body').findings.map((found) => found.definition)).toEqual([definition, definition]);
    expect(explain('Models are scheming.', 'body').findings[0]).toMatchObject({ definition: null });
    expect(await printed('--text', text)).toContain(`in this paper   ${definition}`);
  });

  it('prints JSON', async () => {
    const { findings, silent } = JSON.parse(
      await printed('--text', 'It may froze in May 2024.', '--json'),
    ) as {
      findings: { term: string; rules: unknown[] }[];
      silent: { term: string; why: string }[];
    };
    expect(findings).toMatchObject([{ term: 'may' }]);
    expect(findings[0]!.rules).toBeInstanceOf(Array);
    expect(silent).toMatchObject([{ term: 'may' }]);
  });

  it('prints a card that can be read', async () => {
    const card = await printed('--text', 'A groundbreaking pot was sold in May 2024.');
    expect(card).toMatch(/^HYPE {2}"groundbreaking" {2}at 2 to 16/);
    expect(card).toContain('neutral');
    expect(card).toMatch(/Known and left alone:\n {2}"May" \(hedge, at 33\)/);
    expect(await printed('--text', 'Moles dig.')).toBe('Nothing is marked.');
  });

  it('says what it needs', () => {
    expect(() => run([])).toThrow('--text');
    expect(() => run(['--text', 'x', '--part', 'footer'])).toThrow('title, abstract, body');
  });
});
