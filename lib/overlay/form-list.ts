/** The forms of a term as a list: each can be taken out, others can be added. */
import { button, element } from './element';
import type { TermFormWords } from './words';

export class FormList {
  readonly chips: HTMLElement;
  /** Where another form is typed; Enter takes it. */
  readonly input: HTMLInputElement;
  readonly #document: Document;
  readonly #words: Pick<TermFormWords, 'addForm' | 'removeForm'>;
  #forms: string[];

  constructor(
    document: Document,
    words: Pick<TermFormWords, 'addForm' | 'removeForm'>,
    proposed: readonly string[],
  ) {
    this.#document = document;
    this.#words = words;
    this.#forms = [...proposed];
    this.chips = element(document, 'ul', 'chips');
    this.input = element(document, 'input', '');
    this.input.placeholder = words.addForm;
    this.input.autocomplete = 'off';
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || this.input.value.trim() === '') return;
      event.preventDefault();
      this.takeTyped();
    });
    this.#show();
  }

  get forms(): string[] {
    return [...this.#forms];
  }

  /** Takes what stands in the field into the list. */
  takeTyped(): void {
    const typed = this.input.value.replace(/\s+/g, ' ').trim();
    this.input.value = '';
    if (typed === '' || this.#forms.includes(typed)) return;
    this.#forms = [...this.#forms, typed];
    this.#show();
  }

  #show(): void {
    const chips = this.#forms.map((form) => {
      const drop = button(this.#document, 'drop', '×', () => {
        this.#forms = this.#forms.filter((other) => other !== form);
        this.#show();
        this.input.focus();
      });
      drop.setAttribute('aria-label', this.#words.removeForm(form));
      return element(this.#document, 'li', '', form, drop);
    });
    this.chips.replaceChildren(...chips);
  }
}
