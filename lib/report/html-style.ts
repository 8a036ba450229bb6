/** The one style of a report in HTML: light and dark, narrow and wide, on screen and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb;
  --ink: #1f2421;
  --soft: #58605b;
  --line: #d5dad4;
  --panel: #f3f5f0;
  --link: #1d5c8f;
  --gone: #9c2f24;
  --come: #1d6a35;
  --loud: #7a4a00;
  --rail: #6f8f6a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191c1a;
    --ink: #e6e9e4;
    --soft: #a9b2ab;
    --line: #3a413c;
    --panel: #222723;
    --link: #8cc1ee;
    --gone: #f2a097;
    --come: #8fd6a0;
    --loud: #ecbf74;
    --rail: #86a880;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  margin: 0;
  color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 0.75rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: 0.5rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
.soft, footer { color: var(--soft); font-size: 0.9rem; }
.label { margin: 1rem 0 0.25rem; font-size: 0.85rem; font-weight: 600; color: var(--soft); }
.loud { color: var(--loud); font-weight: 600; }
article { margin: 1.25rem 0; padding: 1rem 1.25rem 1.1rem; border: 1px solid var(--line); border-radius: 0.5rem; }
dl { margin: 0.35rem 0 0.75rem; font-size: 0.9rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
dt { color: var(--soft); }
dd { margin: 0; }
blockquote {
  margin: 0.75rem 0;
  padding: 0.1rem 0 0.1rem 1rem;
  border-inline-start: 3px solid var(--rail);
  font-family: Georgia, 'Times New Roman', serif;
}
blockquote footer { font-family: system-ui, sans-serif; }
.beside > .answer { margin-top: 1rem; padding-top: 0.25rem; border-top: 1px solid var(--line); }
@media (min-width: 56rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
  .beside > .answer { margin-top: 0; padding: 0 0 0 2rem; border-top: 0; border-inline-start: 1px solid var(--line); }
}
.beside > div > :first-child { margin-top: 0; }
h3 + .beside { margin-top: 0.6rem; }
.change { font-family: Georgia, 'Times New Roman', serif; }
del { color: var(--gone); text-decoration: line-through; }
ins { color: var(--come); text-decoration: underline; text-underline-offset: 0.2em; font-weight: 600; }
.aloud {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
ul, ol { margin: 0.25rem 0; padding-inline-start: 1.4rem; }
.replies { list-style: none; padding: 0; margin: 0.25rem 0 0; }
.replies > li { margin-top: 0.75rem; padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--line); }
.replies > li > :first-child { margin-top: 0; }
nav { margin: 1.5rem 0 0; padding: 0.9rem 1.25rem 1rem; background: var(--panel); border-radius: 0.5rem; }
nav h2 { margin: 0 0 0.35rem; padding: 0; border: 0; font-size: 1rem; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 20rem; column-gap: 2rem; }
nav li { padding: 0.1rem 0; break-inside: avoid; }
figure { margin: 1rem 0; }
figcaption { color: var(--soft); font-size: 0.9rem; padding-bottom: 0.35rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; color: inherit; font: inherit; font-size: 0.92rem; min-width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.9rem 0.35rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line);
  /* A word is not broken to fit: what is wider is scrolled. */
  overflow-wrap: break-word; }
thead th { font-size: 0.85rem; color: var(--soft); }
pre { overflow-x: auto; padding: 0.6rem 0.75rem; background: var(--panel); border-radius: 0.35rem; }
code { font: 0.9em/1.4 ui-monospace, monospace; }
@media (min-width: 48rem) {
  .flows tr > :nth-child(5) { white-space: nowrap; }
}
@media (max-width: 47.99rem) {
  .flows table, .flows tbody { display: block; }
  .flows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .flows tbody tr { display: block; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
  .flows tbody :is(th, td) { display: inline; padding: 0; border: 0; }
  .flows td::before { content: ' · '; color: var(--soft); }
  .flows th + td::before { content: ' – '; }
  th, td { padding-inline-end: 0.5rem; }
}
.body table { width: auto; min-width: 0; }
math { font-size: 1.05em; }
math[display='block'] { display: block math; overflow-x: auto; overflow-y: hidden; padding: 0.2rem 0; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    --panel: #fff;
    --link: #000;
    --gone: #000;
    --come: #000;
    --loud: #000;
    --rail: #666;
  }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, .label { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  article { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 0.6rem 0 0; }
  article > h3, article > dl, blockquote, tr, .change, .body li, .replies > li > p:first-child { break-inside: avoid; }
  article > :is(h3, dl, blockquote), :is(.beside > div, .replies > li) > p:first-child { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  pre { border: 1px solid var(--line); white-space: pre-wrap; }
  .table { overflow: visible; }
  nav { border: 1px solid var(--line); }
  figcaption, thead { break-after: avoid; }
  table { font-size: 9pt; }
  th, td { padding: 0.2rem 0.6rem 0.2rem 0; }
  .beside { display: block; }
  .beside > .answer { margin-top: 0.75rem; padding: 0.25rem 0 0; border: 0; border-top: 1px dotted var(--line); }
  /* Where a passage stands is found by its words, which are there; some links are their own address. */
  a[href^='http']:not(.told, [href*=':~:'])::after { content: ' (' attr(href) ')'; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;
