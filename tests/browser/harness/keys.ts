/** Names of keys as both drivers of browsers know them: `Alt+Shift+ArrowDown`, `Enter`, `a`. */

/** The code points by which WebDriver names keys (w3.org/TR/webdriver2, section 17.4.2). */
const WEBDRIVER: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** WebDriver's actions that press `keys` down in order and let them go in reverse. */
export function keyActions(keys: string): { type: 'keyDown' | 'keyUp'; value: string }[] {
  const values = keys.split('+').map((key) => {
    const value = WEBDRIVER[key] ?? (key.length === 1 ? key : undefined);
    if (value === undefined) throw new Error(`"${key}" of "${keys}" is no key that is known here`);
    return value;
  });
  return [
    ...values.map((value) => ({ type: 'keyDown' as const, value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}
