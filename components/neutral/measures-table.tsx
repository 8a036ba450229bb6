import { i18n } from '#i18n';
import { KINDS, type Kind } from '../../lib/lens/finding';
import type { Measures } from '../../lib/neutral/measures';
import { kindPlural } from '../kind-names';

/** Shown even where there are none. */
const ALWAYS: ReadonlySet<Kind> = new Set<Kind>(['hedge', 'booster', 'loaded', 'claim']);

/** What the lens counts, before and after; `after` is null until it is counted. */
export function MeasuresTable({ before, after }: { before: Measures; after: Measures | null }) {
  const kinds = KINDS.filter(
    (kind) => ALWAYS.has(kind) || (before.counts[kind] ?? 0) > 0 || (after?.counts[kind] ?? 0) > 0,
  );
  return (
    <section class="measures">
      <h2>{i18n.t('neutral.measures.title')}</h2>
      <p class="soft small">{i18n.t('neutral.measures.help')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('neutral.measures.what')}</th>
            <th scope="col">{i18n.t('neutral.measures.before')}</th>
            <th scope="col">{i18n.t('neutral.measures.after')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindPlural(kind)}</th>
              <td>{before.counts[kind] ?? 0}</td>
              <td>{after ? (after.counts[kind] ?? 0) : '…'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{i18n.t('neutral.measures.words')}</th>
            <td>{before.words}</td>
            <td>{after ? after.words : '…'}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Of several passages together. */
export function sumOf(all: readonly Measures[]): Measures {
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, all.reduce((sum, { counts: each }) => sum + (each[kind] ?? 0), 0)]),
  ) as Record<Kind, number>;
  return { words: all.reduce((sum, { words }) => sum + words, 0), counts };
}
