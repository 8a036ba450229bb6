/** A field of a form: its label, a hint, and what is the matter with what it holds, tied to it for a screen reader. */
import { element } from './element';

export interface Field {
  row: HTMLElement;
  control: HTMLElement;
  /** Says what is the matter; null for nothing. */
  say: (problem: string | null) => void;
}

let made = 0;

/** `beside` stands between the label and the control and belongs to both. */
export function field(
  document: Document,
  label: string,
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  hint = '',
  beside?: HTMLElement,
): Field {
  const id = `field-${(made += 1)}`;
  const name = element(document, 'label', '', label);
  name.htmlFor = control.id = id;
  const help = element(document, 'p', 'hint', hint);
  help.id = `${id}-hint`;
  const problem = element(document, 'p', 'problem');
  problem.id = `${id}-problem`;
  problem.setAttribute('role', 'alert');
  control.setAttribute('aria-describedby', `${help.id} ${problem.id}`);
  const row = element(document, 'div', 'field', name);
  if (beside) row.append(beside);
  row.append(control, help, problem);
  return {
    row,
    control,
    say: (said) => {
      problem.textContent = said ?? '';
      control.setAttribute('aria-invalid', String(said !== null));
    },
  };
}
