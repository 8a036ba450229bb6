import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Draft } from '../../lib/notes/note';
import { type Part, PARTS } from './part-buttons';

const HAS: Readonly<Record<Part, (draft: Draft) => boolean>> = {
  wording: ({ rewording }) => rewording !== null,
  references: ({ references }) => references.length > 0,
  numbers: ({ numbers }) => numbers.length > 0,
  tags: ({ tags }) => tags.length > 0,
  severity: ({ severity }) => severity !== null,
};

interface Parts {
  shows: (part: Part) => boolean;
  /** Those of `of` that are not shown. */
  missing: (of: readonly Part[]) => Part[];
  /** Shows a part, and puts the focus into it. */
  open: (part: Part) => void;
}

/** Which parts of a note are shown: those that hold something, and those that were asked for. */
export function useParts(draft: Draft, formRef: RefObject<HTMLFormElement | null>): Parts {
  const [opened, setOpened] = useState<ReadonlySet<Part>>(
    () => new Set(PARTS.filter((part) => HAS[part](draft))),
  );
  const wanted = useRef<Part | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const part = formRef.current?.querySelector(`[data-part="${wanted.current}"]`);
    part?.querySelector<HTMLElement>('input, textarea')?.focus();
    wanted.current = null;
  }, [opened]);
  const shows = (part: Part) => opened.has(part) || HAS[part](draft);
  return {
    shows,
    missing: (of) => of.filter((part) => !shows(part)),
    open(part) {
      wanted.current = part;
      setOpened(new Set([...opened, part]));
    },
  };
}
