type Child = Node | string;

/** An element with a class and children; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button that does one thing. Clicks that a script of the page made up are not answered. */
export function button(
  document: Document,
  className: string,
  label: string,
  onPress: () => void,
): HTMLButtonElement {
  const made = element(document, 'button', className, label);
  made.type = 'button';
  made.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Hedgerow's mark, small: three shrubs on a dotted line. */
export function icon(document: Document): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 128 128');
  svg.setAttribute('aria-hidden', 'true');
  const shapes = [
    ['fill', '#69a86f', 'M24 40C-4.6 54.5 -2 92 24 92z'],
    ['fill', '#4a8f59', 'M24 40C52.6 54.5 50 92 24 92z'],
    ['fill', '#69a86f', 'M104 40C75.4 54.5 78 92 104 92z'],
    ['fill', '#4a8f59', 'M104 40C132.6 54.5 130 92 104 92z'],
    ['fill', '#4a8f59', 'M64 8C28.7 31.5 32 92 64 92z'],
    ['fill', '#2f6b45', 'M64 8C99.2 31.5 96 92 64 92z'],
    ['stroke', '#c26a2c', 'M16 112h97'],
  ] as const;
  for (const [paint, colour, path] of shapes) {
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('d', path);
    shape.setAttribute('fill', paint === 'fill' ? colour : 'none');
    if (paint === 'stroke') {
      shape.setAttribute('stroke', colour);
      shape.setAttribute('stroke-width', '16');
      shape.setAttribute('stroke-linecap', 'round');
      shape.setAttribute('stroke-dasharray', '0 32');
    }
    svg.append(shape);
  }
  return svg;
}
