import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  /** What the browser offers of the files there are; JSON where nothing is said. */
  accept?: string;
  disabled: boolean;
  onFile: (file: File) => void;
  children: ComponentChildren;
}

/** A button that asks for a file. */
export function FileButton({
  accept = '.json,application/json',
  disabled,
  onFile,
  children,
}: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
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
