/** Just enough of CSS to hold our own sheets against each other: rules, declarations, `light-dark()`. */
import { readFileSync } from 'node:fs';

/** A sheet of the project, without comments. */
export function sheet(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
}

/** The declarations of the first rule with this selector. */
export function declarations(css: string, selector: string): Map<string, string> {
  const at = css.search(new RegExp(`(?:^|[\\s}])${escape(selector)}\\s*\\{`));
  if (at < 0) throw new Error(`no rule for ${selector}`);
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return new Map(
    body
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon).trim(),
          line
            .slice(colon + 1)
            .trim()
            .replace(/\s+/g, ' '),
        ] as const;
      }),
  );
}

/** Both looks of a value. */
export function looksOf(value: string): { light: string; dark: string } {
  const match = /^light-dark\((.+)\)$/.exec(value);
  if (!match) return { light: value, dark: value };
  const parts = match[1]!.split(/,\s*(?![^(]*\))/);
  return { light: parts[0]!, dark: parts[1]! };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
