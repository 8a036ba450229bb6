import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { loadTypeset, typesetIfLoaded, type Untypeset } from './typeset';
import { useScrolls } from './use-scrolls';

interface FormulaProps {
  tex: string;
  /** On a line of its own. */
  display?: boolean;
}

/** A formula as MathML; until that is there, and where it cannot be, its TeX as typed, with the reason. */
export function Formula({ tex, display = false }: FormulaProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const [typeset, setTypeset] = useState(typesetIfLoaded);
  const [fault, setFault] = useState<Untypeset | null>(null);
  const scrolls = useScrolls(ref, [tex, typeset]);

  useEffect(() => {
    if (typeset) return undefined;
    let gone = false;
    void loadTypeset().then((ready) => {
      if (!gone) setTypeset(() => ready);
    });
    return () => {
      gone = true;
    };
  }, [typeset]);

  useLayoutEffect(() => {
    if (typeset && ref.current) setFault(typeset(tex, ref.current, display));
  }, [typeset, tex, display]);

  return (
    <>
      <span
        ref={ref}
        class={display ? 'maths display' : 'maths'}
        hidden={!typeset || fault !== null}
        {...(display && scrolls ? { tabIndex: 0 } : {})}
      />
      {(!typeset || fault !== null) && (
        <code class={fault ? 'tex wrong' : 'tex'} {...(fault ? { title: reasonOf(fault) } : {})}>
          {tex}
        </code>
      )}
    </>
  );
}

function reasonOf(fault: Untypeset): string {
  return fault.is === 'too-large'
    ? i18n.t('editor.markdown.texTooLarge')
    : i18n.t('editor.markdown.texWrong', [fault.why]);
}
