import type { ComponentChildren } from 'preact';
import type { Kind } from '../lib/lens/finding';
import { markedText } from './marked-text';

/** Words drawn as the overlay draws a mark of this kind. */
export function MarkSample({ kind, text }: { kind: Kind | 'note'; text: ComponentChildren }) {
  return <span class={`mark-${kind}`}>{text}</span>;
}

/** A sentence of the legend with its marked words. */
export function MarkExample({ kind, example }: { kind: Kind | 'note'; example: string }) {
  const { before, marked, after } = markedText(example);
  return (
    <span class="serif">
      {before}
      <MarkSample kind={kind} text={marked} />
      {after}
    </span>
  );
}
