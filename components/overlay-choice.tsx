import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Overlay, OVERLAYS } from '../lib/settings/settings';

interface OverlayChoiceProps {
  overlay: Overlay;
  onChange: (overlay: Overlay) => void;
  /** Whether each is explained in a sentence; else they stand side by side. */
  explained?: boolean;
  /** Whether it has the focus when it is first shown. */
  focused?: boolean;
}

/** All, few or off: what is drawn in papers. Radio buttons, so that arrow keys and screen readers know them. */
export function OverlayChoice({ overlay, onChange, explained = false, focused = false }: OverlayChoiceProps) {
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) chosen.current?.focus();
  }, []);
  return (
    <fieldset class={explained ? 'overlay-choice explained' : 'overlay-choice segmented'}>
      <legend class="sr-only">{i18n.t('common.overlay.label')}</legend>
      {OVERLAYS.map((value) => (
        <label key={value} {...(explained ? {} : { title: i18n.t(`common.overlay.${value}.what`) })}>
          <input
            type="radio"
            {...(overlay === value ? { ref: chosen } : {})}
            name="overlay"
            value={value}
            checked={overlay === value}
            onChange={() => onChange(value)}
          />
          <span class="overlay-name">{i18n.t(`common.overlay.${value}.name`)}</span>
          {explained && <span class="soft">{i18n.t(`common.overlay.${value}.what`)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
