import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** So many choices are shown at first. */
const FEW = 12;

export interface FacetChoice<T> {
  value: T;
  name: string;
  count: number;
}

interface FacetProps<T> {
  title: string;
  choices: readonly FacetChoice<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** One way to narrow the list: its choices, each with the number of notes that it would leave. */
export function Facet<T extends string>({ title, choices, chosen, onChange }: FacetProps<T>) {
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = all ? choices : choices.filter(({ value }, index) => index < FEW || chosen.includes(value));
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {shown.map(({ value, name, count }) => (
        <label key={value} class="facet-choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span class="facet-name">{name}</span>
          <span class="count">{count}</span>
        </label>
      ))}
      {choices.length > shown.length && (
        <button type="button" class="action" onClick={() => setAll(true)}>
          {i18n.t('allNotes.moreChoices', [String(choices.length - shown.length)])}
        </button>
      )}
    </fieldset>
  );
}
