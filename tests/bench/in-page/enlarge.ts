/** Runs in a page: makes a paper as long as a long one, by repeating what stands in it. */

/** Repeats the sections (or, without any, all that stands in the body) until the page has `bytes` of HTML. */
export function enlarge(bytes: number): void {
  const sections = [...document.querySelectorAll('section.ltx_section')];
  const repeated = sections.length > 0 ? sections : [...document.body.children];
  const parent = repeated[0]?.parentElement;
  if (!parent) throw new Error('There is nothing in the page to repeat');
  const once = repeated.reduce((sum, element) => sum + element.outerHTML.length, 0);
  const rounds = Math.ceil((bytes - document.documentElement.outerHTML.length) / once);
  for (let round = 0; round < rounds; round += 1) {
    for (const element of repeated) parent.append(element.cloneNode(true));
  }
}
