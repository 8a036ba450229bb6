import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface GrowingTextProps {
  id: string;
  value: string;
  rows: number;
  /** While the text is on its way: what would be typed now would be lost. */
  readOnly: boolean;
  onText: (text: string) => void;
  onPaste?: (event: ClipboardEvent) => void;
  placeholder?: string;
  serif?: boolean;
  invalid?: boolean;
  describedBy?: string;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
}

/** A field that is as high as its text. */
export function GrowingText(props: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const ref = props.fieldRef ?? own;
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }, [props.value, ref]);
  return (
    <textarea
      id={props.id}
      ref={ref}
      rows={props.rows}
      class={props.serif ? 'serif' : ''}
      value={props.value}
      readOnly={props.readOnly}
      placeholder={props.placeholder ?? ''}
      aria-invalid={props.invalid ?? false}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onInput={(event) => props.onText(event.currentTarget.value)}
      {...(props.onPaste ? { onPaste: props.onPaste } : {})}
    />
  );
}
