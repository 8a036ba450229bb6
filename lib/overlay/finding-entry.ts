/**
 * What a card says of a finding. At a glance: its kind, why it is marked here, the neutral wordings. What takes longer
 * to read is folded: what would carry the wording, the senses that were weighed, the source.
 */
import type { Card, Finding } from '../lens/finding';
import { LEAVE_OUT } from '../lens/offer';
import type { Span } from '../page-text/page-text';
import { definitionsOf } from './definitions';
import { button, element } from './element';
import { sumOf } from './sum';
import type { Words } from './words';

/** Where a finding stands among the marks of its term. */
export interface PlaceInTerm {
  /** From 1. */
  position: number;
  count: number;
}

export interface FindingShown {
  on: 'finding';
  finding: Finding;
  card: Card;
  /** Null where there is no other mark of the term to go to. */
  ofTerm: PlaceInTerm | null;
}

export interface FindingActions {
  /** Begins a note on it; with a neutral wording that was chosen, or without. */
  onWrite: (finding: Finding, card: Card, rewording: string | null) => void;
  /** Takes this one mark away. */
  onNotHere: (finding: Finding, card: Card) => void;
  /** Takes every mark of its term away, on every paper. */
  onNeverForMe: (finding: Finding, card: Card) => void;
  onHideKind: (finding: Finding) => void;
  /** Goes to a passage of the page. */
  onShow: (span: Span) => void;
  /** To the next or the previous mark of the term. */
  onStepTerm: (way: 1 | -1) => void;
}

export function findingEntry(
  document: Document,
  shown: FindingShown,
  words: Words,
  actions: FindingActions,
): HTMLElement {
  const { finding, card } = shown;
  const entry = element(
    document,
    'section',
    'entry',
    heading(document, shown, words, actions),
    element(
      document,
      'p',
      'wording',
      element(document, 'span', `mark-${finding.kind}`, inWords(card.text, WORDING_LIMIT)),
    ),
  );
  if (finding.arithmetic) entry.append(sumOf(document, finding.arithmetic, card.why));
  entry.append(element(document, 'p', 'why', card.why));
  if (card.place.length > 0) entry.append(element(document, 'p', 'aside', card.place.join(' ')));
  if (card.defined) entry.append(ownDefinition(document, card.defined, words, actions));
  if (card.neutral.length > 0) entry.append(...neutralWordings(document, shown, words, actions));
  if (card.definitions.length > 0) entry.append(definitionsOf(document, card.definitions, words));
  entry.append(folds(document, card, words), buttons(document, shown, words, actions));
  entry.append(
    element(
      document,
      'p',
      'fair',
      `${words.wordingNotQuality} `,
      button(document, 'link', words.hideKind[finding.kind], () => actions.onHideKind(finding)),
    ),
  );
  return entry;
}

/** The kind, and where it stands among the marks of its term, with the way to the others. */
function heading(
  document: Document,
  { finding, ofTerm }: FindingShown,
  words: Words,
  { onStepTerm }: FindingActions,
): HTMLElement {
  const head = element(
    document,
    'div',
    'head',
    element(document, 'p', `kind kind-${finding.kind}`, words.kind[finding.kind]),
  );
  if (!ofTerm) return head;
  const step = (sign: string, label: string, way: 1 | -1) => {
    const made = button(document, 'step', sign, () => onStepTerm(way));
    made.setAttribute('aria-label', label);
    made.title = label;
    return made;
  };
  const count = element(document, 'span', 'count', words.ofTerm(ofTerm.position, ofTerm.count));
  head.append(
    element(
      document,
      'div',
      'steps',
      element(document, 'kbd', '', words.termKeys),
      step('‹', words.previousOfTerm, -1),
      count,
      step('›', words.nextOfTerm, 1),
    ),
  );
  return head;
}

function neutralWordings(
  document: Document,
  { finding, card }: FindingShown,
  words: Words,
  { onWrite }: FindingActions,
): HTMLElement[] {
  const list = card.neutral.map((wording) => {
    // Advice is no wording that a note could propose.
    if (wording === LEAVE_OUT) return element(document, 'li', 'advice', wording);
    const use = button(document, 'use', '', () => onWrite(finding, card, wording));
    use.append(
      element(document, 'span', 'reads', inWords(wording, WORDING_LIMIT)),
      element(document, 'span', 'does', words.useInNote),
    );
    return element(document, 'li', '', use);
  });
  return [element(document, 'h2', '', words.neutral), element(document, 'ul', 'neutral', ...list)];
}

/** The paper's own definition, verbatim; what the place adds, just before it, says that it is one. */
function ownDefinition(
  document: Document,
  defined: NonNullable<Card['defined']>,
  words: Words,
  { onShow }: FindingActions,
): HTMLElement {
  const quoted = element(document, 'blockquote', 'defined', inWords(defined.text, DEFINITION_LIMIT), ' ');
  quoted.setAttribute('aria-label', words.definedHere);
  quoted.append(button(document, 'link', words.showDefinition, () => onShow(defined)));
  return quoted;
}

/** What is read by those who want to know more, each under its heading. */
function folds(document: Document, card: Card, words: Words): HTMLElement {
  const fold = (heading: string, ...inside: HTMLElement[]) =>
    element(document, 'details', '', element(document, 'summary', '', heading), ...inside);
  const all = element(document, 'div', 'folds');
  if (card.carry !== null) {
    all.append(fold(words.carry, element(document, 'p', '', card.carry)));
  }
  if (card.weighed.length > 0) {
    const senses = card.weighed.map((sense) => element(document, 'li', '', sense));
    all.append(fold(words.weighed, element(document, 'ul', 'senses', ...senses)));
  }
  all.append(fold(words.source, element(document, 'p', '', card.source)));
  return all;
}

function buttons(
  document: Document,
  { finding, card }: FindingShown,
  words: Words,
  { onWrite, onNotHere, onNeverForMe }: FindingActions,
): HTMLElement {
  const never = button(document, 'action', words.neverForMe, () => onNeverForMe(finding, card));
  never.title = words.neverForMeMeans(card.term);
  const here = button(document, 'action', words.notHere, () => onNotHere(finding, card));
  here.title = words.notHereMeans;
  return element(
    document,
    'div',
    'actions',
    button(document, 'action strong', words.writeOnIt, () => onWrite(finding, card, null)),
    here,
    never,
  );
}

/** Longest wording that a card repeats, in code units: a claim may be a whole sentence. */
const WORDING_LIMIT = 160;
const DEFINITION_LIMIT = 280;

/** A formula has no letters to show here. */
function inWords(text: string, limit: number): string {
  const plain = text.replaceAll('\uFFFC', '[…]');
  return plain.length > limit ? `${plain.slice(0, limit).trimEnd()}…` : plain;
}
