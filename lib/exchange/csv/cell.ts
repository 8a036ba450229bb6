/**
 * Cells that a spreadsheet would take for a formula. OWASP's rule (owasp.org, "CSV Injection"): a cell that begins with
 * `=`, `+`, `-`, `@`, one of these in full width, a tab or a line break is given an apostrophe in front. So is one that
 * begins with apostrophes and then one of these, so that taking the first one away gives back every cell as it was.
 */

const RISKY = /^'*[=+\-@＝＋－＠\t\r\n]/;

export function neutralised(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

export function original(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
