import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

type Tone = 'plain' | 'alarm';

/** A place for what came of a button: read aloud when it changes. Returns it, and what fills it. */
export function useTold(): [VNode, (tone: Tone, what: ComponentChildren) => void] {
  const [told, setTold] = useState<{ tone: Tone; what: ComponentChildren } | null>(null);
  const place = (
    <div role="status">
      {told && <div class={told.tone === 'alarm' ? 'notice alarm' : 'notice'}>{told.what}</div>}
    </div>
  );
  return [place, (tone, what) => setTold({ tone, what })];
}
