/**
 * The form that makes a term of one's own out of selected words: its kind, the forms it takes, why it is marked, a
 * neutral wording. It stands in the page, in our closed shadow root: what is typed is no note on the paper, and nothing
 * of it is kept before it is saved.
 */
import { proposeForms, Term, TERM_KINDS } from '../lens/term-pack';
import * as v from 'valibot';
import { keepTabWithin } from './card';
import { button, element } from './element';
import { field, type Field } from './field';
import { FormList } from './form-list';
import type { Host } from './host';
import { placeNear, type Box } from './place';
import type { Words } from './words';

export interface TermFormOptions {
  words: Words;
  newId: () => string;
  /** Resolves to whether the term was kept. */
  onSave: (term: Term) => Promise<boolean>;
  /** The form has closed, however it came: the focus is nowhere. */
  onClosed: () => void;
}

export class TermForm {
  readonly #host: Host;
  readonly #options: TermFormOptions;
  #shown: HTMLElement | null = null;

  constructor(host: Host, options: TermFormOptions, signal: AbortSignal) {
    this.#host = host;
    this.#options = options;
    signal.addEventListener('abort', () => this.close());
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  get hasFocus(): boolean {
    return this.#shown?.matches(':focus-within') ?? false;
  }

  /** Opens the form on selected words, near `box`, within `width` CSS px of the window. */
  open(selected: string, box: Box, width: number): void {
    this.close();
    const { inside } = this.#host;
    const { ownerDocument: document } = inside;
    const { termForm: words, kind: kinds, close } = this.#options.words;
    const kind = element(document, 'select', '');
    kind.append(
      ...TERM_KINDS.map((each) => {
        const option = element(document, 'option', '', kinds[each]);
        option.value = each;
        option.selected = each === 'loaded';
        return option;
      }),
    );
    const forms = new FormList(document, words, proposeForms(selected.replace(/\s+/g, ' ').trim()));
    const why = element(document, 'textarea', '');
    why.rows = 2;
    const neutral = element(document, 'input', '');
    const fields = {
      kind: field(document, words.kind, kind),
      forms: field(document, words.forms, forms.input, words.formsHint, forms.chips),
      why: field(document, words.why, why),
      neutral: field(document, words.neutral, neutral),
    };
    const form = element(
      document,
      'form',
      'card term-form',
      element(document, 'h1', '', words.title),
      fields.forms.row,
      fields.why.row,
      element(document, 'div', 'pair', fields.kind.row, fields.neutral.row),
    );
    const save = element(document, 'button', 'action filled', words.save);
    save.type = 'submit';
    const cancel = button(document, 'action', words.cancel, () => this.close());
    form.append(element(document, 'div', 'actions', save, cancel));
    const shut = button(document, 'close', '×', () => this.close());
    shut.setAttribute('aria-label', close);
    form.append(shut);
    form.setAttribute('role', 'dialog');
    form.setAttribute('aria-label', words.title);
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!event.isTrusted) return;
      forms.takeTyped();
      void this.#save(
        {
          id: this.#options.newId(),
          kind: kind.value,
          forms: forms.forms,
          why: why.value,
          carry: null,
          neutral: neutral.value.trim() === '' ? [] : [neutral.value],
          source: words.source,
        },
        fields,
        save,
      );
    });
    form.addEventListener('keydown', (event) => {
      keepTabWithin(form, event);
      // The page has keys of its own, and takes what is typed here for them.
      event.stopPropagation();
    });
    for (const typed of ['keypress', 'keyup'])
      form.addEventListener(typed, (event) => event.stopPropagation());
    this.#shown = form;
    inside.append(form);
    this.#place(box, width);
    why.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown.remove();
    this.#shown = null;
    this.#options.onClosed();
  }

  #place(box: Box, width: number): void {
    const form = this.#shown!;
    const size = { width: form.offsetWidth, height: form.offsetHeight };
    const room = { width, height: this.#host.inside.ownerDocument.documentElement.clientHeight };
    const { left, top, maxHeight } = placeNear(box, size, room);
    form.style.left = `${left}px`;
    form.style.top = `${top}px`;
    if (maxHeight < size.height) form.style.maxHeight = `${maxHeight}px`;
  }

  /** Saves what was typed, or says beside each field what is the matter with it. */
  async #save(typed: unknown, fields: Record<string, Field>, save: HTMLButtonElement): Promise<void> {
    const parsed = v.safeParse(Term, typed);
    const faults = parsed.success ? new Map<string, string>() : this.#faults(parsed.issues);
    for (const [name, { say }] of Object.entries(fields)) say(faults.get(name) ?? null);
    const [first] = faults.keys();
    if (first !== undefined) fields[first]?.control.focus();
    if (!parsed.success) return;
    save.disabled = true;
    const shown = this.#shown;
    const kept = await this.#options.onSave(parsed.output);
    save.disabled = false;
    if (kept && shown === this.#shown) this.close();
  }

  /** What is wrong with each field, in words; in the order of the form. */
  #faults(issues: readonly v.BaseIssue<unknown>[]): Map<string, string> {
    const { noForm, noWhy, invalid } = this.#options.words.termForm;
    const faults = new Map<string, string>();
    for (const issue of issues) {
      const key = issue.path?.[0]?.key;
      const name = typeof key === 'string' ? key : 'why';
      if (faults.has(name)) continue;
      const empty = issue.type === 'min_length';
      const complaint =
        name === 'forms' && empty ? noForm : name === 'why' && empty ? noWhy : invalid(issue.message);
      faults.set(name, complaint);
    }
    return faults;
  }
}
