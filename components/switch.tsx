import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  /** What is read aloud; where a visible word stands beside the track, that word is in it. */
  label: string;
  /** Shown before the track. */
  children?: ComponentChildren;
  class?: string;
  tabIndex?: number;
}

/** On or off, at once: no form, no "apply". */
export function Switch({ on, onChange, label, children, class: extra = '', tabIndex }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class={`switch ${extra}`}
      aria-checked={on}
      aria-label={label}
      title={label}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={() => onChange(!on)}
    >
      {children}
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
