/**
 * Prints a page that stands in no tab: by a frame that nobody sees. Our page asks it to print, for no script may run in
 * it; so it is filled by hand, since Firefox takes a frame that is given its source for one of another origin. It stays
 * until the next one: a browser may look at it again while its dialog is open.
 */
export function printPage(page: string, host: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.className = 'report-print';
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.addEventListener('load', () => printIn(frame, page), { once: true });
  host.replaceChildren(frame);
}

function printIn({ contentWindow, contentDocument }: HTMLIFrameElement, page: string): void {
  const { documentElement } = new DOMParser().parseFromString(page, 'text/html');
  contentDocument!.documentElement.replaceWith(documentElement);
  contentWindow!.print();
}
