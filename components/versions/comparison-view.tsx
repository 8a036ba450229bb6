import { i18n } from '#i18n';
import type { Span } from '../../lib/page-text/page-text';
import type { Comparison } from '../../lib/versions/compare';
import { Icon } from '../icon';
import { WordDiff } from '../word-diff';
import { LensTable } from './lens-table';

interface ComparisonViewProps {
  comparison: Comparison;
  /** Shows a passage of the newer version; null where it is not open. */
  go: ((span: Span) => void) | null;
}

/** What differs between two versions: sentences by section, and the wording before and after. Counts, no verdict. */
export function ComparisonView({ comparison, go }: ComparisonViewProps) {
  const { from, to, sections, lens } = comparison;
  const changed = sections.filter(({ changes }) => changes.length > 0);
  const count = changed.reduce((sum, { changes, more }) => sum + changes.length + more, 0);
  return (
    <>
      <p class="comparison-sum" role="status">
        {count === 0 ? i18n.t('versions.changes.none', [from, to]) : i18n.t('versions.changes.count', count)}
      </p>
      {changed.map((section, index) => (
        <details class="fold section-changes" key={index} open={changed.length <= 3 || index === 0}>
          <summary>
            <Icon name="chevron" class="chevron" />
            <span class="serif">{section.title ?? i18n.t('versions.changes.front')}</span>
            <span class="count">{section.changes.length + section.more}</span>
          </summary>
          <ul class="changes">
            {section.changes.map((change, at) => (
              <li key={at} class="change">
                <p class="label">{i18n.t(`versions.changes.${change.type}`)}</p>
                <WordDiff parts={change.diff} />
                {go && change.start !== null && change.end !== null && (
                  <button
                    type="button"
                    class="action"
                    onClick={() => go({ start: change.start!, end: change.end! })}
                  >
                    <Icon name="go" />
                    {i18n.t('versions.answers.passage')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {section.more > 0 && <p class="soft">{i18n.t('versions.changes.more', section.more)}</p>}
        </details>
      ))}
      <LensTable from={from} to={to} sections={lens} />
    </>
  );
}
