import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import { Logo } from './icon';

interface PageHeadProps {
  title: string;
  /** Given where the focus may be led to the title. */
  heading?: RefObject<HTMLHeadingElement | null>;
  /** Links to other pages. */
  children?: ComponentChildren;
}

/** What stands over a page that fills a tab: its name, and the ways to the others. */
export function PageHead({ title, heading, children }: PageHeadProps) {
  return (
    <header class="page-head">
      <Logo />
      <div>
        <p class="soft">{i18n.t('extName')}</p>
        <h1 {...(heading && { ref: heading, tabIndex: -1 })}>{title}</h1>
      </div>
      {children !== undefined && (
        <nav class="page-links" aria-label={i18n.t('allNotes.pages')}>
          {children}
        </nav>
      )}
    </header>
  );
}
