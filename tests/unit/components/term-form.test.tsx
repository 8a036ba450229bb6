// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { TermForm } from '../../../components/options/term-form';
import type { Term } from '../../../lib/lens/term-pack';
import { termWith } from '../terms/samples';
import { drawing, one, press, texts, type } from './drawn';

const { draw } = drawing();
const kept = (answer: string | null = null) =>
  vi.fn<(term: Term) => Promise<string | null>>(() => Promise.resolve(answer));

describe('the form of a term', () => {
  it('keeps what is typed, with proposed forms that were taken', async () => {
    const onKeep = kept();
    await draw(<TermForm term={null} onKeep={onKeep} onCancel={() => {}} />);
    await type('[name="forms"]', 'hedge');
    expect(texts('.chip')).toContain('hedges');
    await press('hedges');
    expect(texts('.chip')).not.toContain('hedges');
    await type('[name="why"]', 'It grows.');
    await press('options_words_save');
    expect(onKeep.mock.calls[0]![0]).toMatchObject({
      kind: 'loaded',
      forms: ['hedge', 'hedges'],
      why: 'It grows.',
      carry: null,
      neutral: [],
      source: 'options_words_ownSource',
    });
  });

  it('says what is wrong beside the field it is in, and takes the reader there', async () => {
    const onKeep = kept();
    await draw(<TermForm term={null} onKeep={onKeep} onCancel={() => {}} />);
    await type('[name="forms"]', 'hedge');
    await press('options_words_save');
    expect(onKeep).not.toHaveBeenCalled();
    const field = one('[name="why"]');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toBe(
      'Must not be empty.',
    );
    expect(document.activeElement).toBe(field);
    expect(texts('.fault')).toHaveLength(1);
  });

  it('changes a term without making another of it', async () => {
    const onKeep = kept();
    await draw(<TermForm term={termWith()} onKeep={onKeep} onCancel={() => {}} />);
    await type('[name="neutral"]', 'hard\nspiny');
    await press('options_words_saveEdit');
    expect(onKeep.mock.calls[0]![0]).toEqual(termWith({ neutral: ['hard', 'spiny'] }));
  });

  it('keeps what is typed where it could not be stored, and says why', async () => {
    await draw(<TermForm term={termWith()} onKeep={kept('The disk is full.')} onCancel={() => {}} />);
    await type('[name="why"]', 'As typed.');
    await press('options_words_saveEdit');
    expect(one('[role="alert"]').textContent).toContain('The disk is full.');
    expect(one<HTMLTextAreaElement>('[name="why"]').value).toBe('As typed.');
  });
});
