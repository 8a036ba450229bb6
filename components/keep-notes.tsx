import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sentenceOf } from './errors';

/** What a page asks the browser about keeping what is stored. */
export interface Keeping {
  /** Whether the browser has agreed to keep it for good. */
  isPersisted: () => Promise<boolean>;
  /** Asks it to. To be called in answer to a click. */
  persist: () => Promise<boolean>;
}

/** `asking`: some browsers ask the person in turn, and answer when they have. */
type Asked = 'no' | 'asking' | 'agreed' | 'refused';

/**
 * Asks the browser to keep the notes for good, and shows what it answers. The background has no such call, and some
 * browsers ask the person in turn: so it is asked from a page, on a click.
 */
export function KeepNotes({ keeping }: { keeping: Keeping }) {
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [asked, setAsked] = useState<Asked>('no');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    keeping.isPersisted().then(setPersisted, (thrown: unknown) => setProblem(sentenceOf(thrown)));
  }, [keeping]);

  async function ask(): Promise<void> {
    setAsked('asking');
    try {
      const agreed = await keeping.persist();
      setPersisted(agreed);
      setAsked(agreed ? 'agreed' : 'refused');
      setProblem(null);
    } catch (thrown) {
      setAsked('no');
      setProblem(sentenceOf(thrown));
    }
  }

  return (
    <>
      {persisted === false && (
        <>
          <p class="soft">{i18n.t('common.keep.why')}</p>
          <button type="button" class="button" onClick={() => void ask()}>
            {i18n.t('common.keep.ask')}
          </button>
        </>
      )}
      <div role="status">
        {persisted === true && <p>{i18n.t('common.keep.kept')}</p>}
        {asked === 'asking' && <p class="soft">{i18n.t('common.keep.asking')}</p>}
        {persisted === false && asked === 'refused' && <p class="notice">{i18n.t('common.keep.refused')}</p>}
        {problem !== null && <p class="notice alarm">{i18n.t('common.keep.failed', [problem])}</p>}
      </div>
    </>
  );
}
