import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  disabled: boolean;
  onFile: (file: File) => void;
  children: ComponentChildren;
}

/** A button that asks for a JSON file. */
export function FileButton({ disabled, onFile, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class="button" disabled={disabled} onClick={() => field.current?.click()}>
        {children}
      </button>
    </>
  );
}
