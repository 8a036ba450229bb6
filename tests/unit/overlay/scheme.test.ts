import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { isDark, schemeOf } from '../../../lib/overlay/scheme';

const page = (html: string) => new JSDOM(html).window.document;

describe('the look of a page', () => {
  test('is what its theme says, whatever its background', () => {
    const dark = '<html data-theme="dark"><body style="background: rgb(255, 255, 255)">';
    expect(schemeOf(page(dark))).toBe('dark');
    const light = '<html data-theme="light"><body style="background: rgb(0, 0, 0)">';
    expect(schemeOf(page(light))).toBe('light');
  });

  test('is light where nothing is said', () => {
    expect(schemeOf(page('<html><body>'))).toBe('light');
  });

  test('is dark where nothing is said and the background is dark', () => {
    expect(schemeOf(page('<html><body style="background-color: rgb(20, 22, 24)">'))).toBe('dark');
  });
});

test('a colour that lets what is behind it through says nothing', () => {
  expect(isDark('rgba(0, 0, 0, 0)')).toBeNull();
  expect(isDark('transparent')).toBeNull();
  expect(isDark('rgb(10, 10, 10)')).toBe(true);
  expect(isDark('rgb(250, 250, 250)')).toBe(false);
});
