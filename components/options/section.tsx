import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Its id, to which a link may go. */
  name: string;
  title: string;
  children: ComponentChildren;
}

export function Section({ name, title, children }: SectionProps) {
  return (
    <section class="page-section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      <div class="page-section-body">{children}</div>
    </section>
  );
}
