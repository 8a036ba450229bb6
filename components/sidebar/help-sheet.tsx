import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BoundKeys } from '../client';
import { Icon } from '../icon';
import { FixedKeyList, KeyList } from '../key-list';

const SIDEBAR_KEYS = [
  {
    title: 'lists',
    rows: [
      { keys: ['j', '↓'], what: 'next' },
      { keys: ['k', '↑'], what: 'previous' },
      { keys: ['Home', 'End'], what: 'ends' },
      { keys: ['→', '←'], what: 'open' },
      { keys: ['Enter'], what: 'go' },
      { keys: ['Ctrl', 'Z'], what: 'undo' },
      { keys: ['Esc'], what: 'escape' },
      { keys: ['?'], what: 'help' },
    ],
  },
  {
    title: 'notes',
    rows: [
      { keys: ['/'], what: 'search' },
      { keys: ['r'], what: 'reply' },
      { keys: ['e'], what: 'edit' },
      { keys: ['h'], what: 'history' },
      { keys: ['Delete'], what: 'delete' },
      { keys: ['Ctrl', 'Enter'], what: 'save' },
    ],
  },
  {
    title: 'marks',
    rows: [
      { keys: ['w'], what: 'why' },
      { keys: ['n', 'p'], what: 'step' },
      { keys: ['x'], what: 'notHere' },
    ],
  },
] as const;

interface HelpSheetProps {
  keys: BoundKeys | string | null;
  optionsUrl: string;
  onClose: () => void;
}

/** The keys, in a dialog: the browser keeps the focus in it and closes it on Escape. */
export function HelpSheet({ keys, optionsUrl, onClose }: HelpSheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      class="help"
      ref={ref}
      aria-labelledby="help-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="help-sheet">
        <header>
          <h2 id="help-title">{i18n.t('sidebar.keys.title')}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('sidebar.keys.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        {SIDEBAR_KEYS.map(({ title, rows }) => (
          <section key={title}>
            <h3>{i18n.t(`sidebar.keys.in.${title}`)}</h3>
            <dl class="key-list">
              {rows.map((row) => (
                <div key={row.what}>
                  <dt>{i18n.t(`sidebar.keys.${row.what}`)}</dt>
                  <dd class="keycaps">
                    {row.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <h3>{i18n.t('sidebar.keys.inPage')}</h3>
        <KeyList keys={keys} />
        <FixedKeyList />
        <p class="soft small">
          <a href={optionsUrl} target="_blank" rel="noopener">
            {i18n.t('sidebar.keys.change')}
          </a>
        </p>
      </div>
    </dialog>
  );
}
