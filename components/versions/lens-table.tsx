import { i18n } from '#i18n';
import { PROFILED } from '../../lib/profile/profiled';
import type { Comparison } from '../../lib/versions/compare';
import { kindPlural } from '../kind-names';

interface LensTableProps {
  from: number;
  to: number;
  sections: Comparison['lens'];
}

/** How often each kind of wording stands in a section, before and after. Numbers alone: what they mean is not said. */
export function LensTable({ from, to, sections }: LensTableProps) {
  if (sections.length === 0) return null;
  return (
    <div class="group lens-before-after">
      <h2 class="group-title" id="lens-title">
        {i18n.t('versions.lens.title')}
      </h2>
      <p class="group-help">{i18n.t('versions.lens.lead', [from, to])}</p>
      <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="lens-title">
        <table class="lens-table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('versions.lens.section')}</th>
              {PROFILED.map((kind) => (
                <th key={kind} scope="col">
                  {kindPlural(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(({ title, before, after }, index) => (
              <tr key={index}>
                <th scope="row" class="serif">
                  {title ?? i18n.t('versions.changes.front')}
                </th>
                {PROFILED.map((kind) => (
                  <td key={kind}>
                    <BeforeAfter before={before?.[kind] ?? null} after={after?.[kind] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="fair">{i18n.t('common.wordingNotQuality')}</p>
    </div>
  );
}

/** "4 → 2"; a dash where the section is not in that version. */
function BeforeAfter({ before, after }: { before: number | null; after: number | null }) {
  const [one, other] = [before ?? '–', after ?? '–'];
  return (
    <span class={before === after ? 'soft' : 'differs'}>
      <span aria-hidden="true">{`${one} → ${other}`}</span>
      <span class="sr-only">{i18n.t('versions.lens.beforeAfter', [one, other])}</span>
    </span>
  );
}
