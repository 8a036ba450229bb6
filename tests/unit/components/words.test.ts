import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../components/errors';
import { keyParts } from '../../../components/key-parts';
import { markedText } from '../../../components/marked-text';

describe('the caps of a key', () => {
  it.each([
    ['Alt+Shift+M', ['Alt', 'Shift', 'M']],
    ['⌥⇧M', ['⌥', '⇧', 'M']],
    ['⌃⌘F11', ['⌃', '⌘', 'F11']],
    ['Ctrl++', ['Ctrl', '+']],
    ['F8', ['F8']],
    ['', []],
  ])('%s', (keys, parts) => expect(keyParts(keys)).toEqual(parts));
});

describe('an example of the legend', () => {
  it('is cut at its brackets', () => {
    expect(markedText('This [may] be.')).toEqual({ before: 'This ', marked: 'may', after: ' be.' });
  });
  it('without brackets marks nothing', () => {
    expect(markedText('This may be.')).toEqual({ before: 'This may be.', marked: '', after: '' });
  });
});

describe('the sentence for an error', () => {
  it('is its message, with the mend where there is one', () => {
    const error = Object.assign(new Error('There is no room.'), { mend: 'Make some.' });
    expect(sentenceOf(error)).toBe('There is no room. Make some.');
    expect(sentenceOf(new Error('There is no room.'))).toBe('There is no room.');
    expect(sentenceOf('oh')).toBe('oh');
  });
});
