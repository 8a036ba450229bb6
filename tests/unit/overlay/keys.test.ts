import { describe, expect, test } from 'vitest';
import { letterOf } from '../../../lib/overlay/keys';

const press = (key: string, code: string, without: Partial<KeyboardEvent> = {}) =>
  letterOf({ key, code, altKey: true, shiftKey: true, ctrlKey: false, metaKey: false, ...without });

describe('the letter of a key', () => {
  test('is what is written on it, on every layout', () => {
    expect(press('J', 'KeyJ')).toBe('J');
    // Dvorak: the letter J stands where others have C.
    expect(press('J', 'KeyC')).toBe('J');
    expect(press('H', 'KeyJ')).toBe('H');
  });

  test('is told by its place where Option makes another sign of it', () => {
    expect(press('Ô', 'KeyJ')).toBe('J');
    expect(press('˚', 'KeyK')).toBe('K');
  });

  test('is nothing without Alt and Shift, or with more than these', () => {
    expect(press('j', 'KeyJ', { shiftKey: false })).toBeNull();
    expect(press('J', 'KeyJ', { altKey: false })).toBeNull();
    expect(press('J', 'KeyJ', { ctrlKey: true })).toBeNull();
    expect(press('J', 'KeyJ', { metaKey: true })).toBeNull();
    expect(press('ArrowRight', 'ArrowRight')).toBeNull();
  });
});
