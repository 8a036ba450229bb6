import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { DismissedFinding } from '../../lib/messages/page-state';
import type { MutedTerm } from '../../lib/settings/settings';
import { Icon } from '../icon';
import { kindName } from '../kind-names';
import type { SidebarStore } from './sidebar-store';

interface MarksFootProps {
  dismissed: readonly DismissedFinding[];
  muted: readonly MutedTerm[];
  store: SidebarStore;
}

/** What the reader does not want to see, each with its way back: marks of this paper, and terms in all papers. */
export function MarksFoot({ dismissed, muted, store }: MarksFootProps) {
  return (
    <>
      <Hidden title={i18n.t('sidebar.marks.dismissed', dismissed.length)} count={dismissed.length}>
        {dismissed.map(({ id, kind, text }) => (
          <HiddenItem
            key={id}
            words={text}
            kind={kindName(kind)}
            button={i18n.t('sidebar.marks.showAgain')}
            onClick={() => void store.marks.restore(id)}
          />
        ))}
      </Hidden>
      <Hidden title={i18n.t('sidebar.marks.muted', muted.length)} count={muted.length}>
        {muted.toReversed().map((muting) => (
          <HiddenItem
            key={`${muting.kind} ${muting.term}`}
            words={muting.term}
            kind={kindName(muting.kind)}
            button={i18n.t('sidebar.marks.markAgain')}
            onClick={() => void store.marks.unmute(muting)}
          />
        ))}
      </Hidden>
    </>
  );
}

function Hidden({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <details class="fold hidden-marks">
      <summary>
        <Icon name="chevron" class="chevron" />
        {title}
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

interface HiddenItemProps {
  words: string;
  kind: string;
  button: string;
  onClick: () => void;
}

function HiddenItem({ words, kind, button, onClick }: HiddenItemProps) {
  return (
    <li>
      <span class="hidden-words">
        <span class="serif">{words}</span> <span class="soft small">{kind}</span>
      </span>
      <button type="button" class="action" aria-label={`${button}: ${words}`} onClick={onClick}>
        <Icon name="restore" />
        {button}
      </button>
    </li>
  );
}
