/** The part of it that is measured; the package has no types. */
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: Element,
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): { start: number; end: number } | null;
}
