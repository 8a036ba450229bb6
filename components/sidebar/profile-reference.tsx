import { i18n } from '#i18n';
import { LONG, type Profile } from '../../lib/profile/profile';
import type { FieldReference } from '../../lib/profile/reference';
import { decimal, whole } from './profile-numbers';

interface ProfileReferenceProps {
  profile: Profile;
  /** The paper's primary category; null where the page does not name it. */
  category: string | null;
}

/** What is usual in the paper's field, and what it was computed from; that none is held, where none is. */
export function ProfileReference({ profile, category }: ProfileReferenceProps) {
  const { reference, abstract, words } = profile;
  return (
    <section class="profile-reference">
      <h2 class="group-title">{i18n.t('sidebar.profile.reference.title')}</h2>
      {reference === null ? (
        <p>
          {category === null
            ? i18n.t('sidebar.profile.reference.fieldUnknown')
            : i18n.t('sidebar.profile.reference.none', [category])}
        </p>
      ) : (
        <>
          {words >= LONG && <Shaded reference={reference} />}
          <Spread reference={reference} />
          {abstract?.kinds.hedge && abstract.words >= reference.minWords && (
            <p>
              {i18n.t('sidebar.profile.reference.abstract', abstract.kinds.hedge.count, [
                whole(abstract.kinds.hedge.count),
                whole(abstract.words),
                whole(Math.ceil((reference.p90 * abstract.words) / 1000)),
              ])}
            </p>
          )}
          <p class="source">
            {i18n.t('sidebar.profile.reference.source', [
              whole(reference.n),
              reference.fields.join(', '),
              monthOf(reference.from),
              monthOf(reference.to),
              whole(reference.minWords),
            ])}
          </p>
        </>
      )}
      {words >= LONG && <p class="source">{i18n.t('sidebar.profile.interval')}</p>}
    </section>
  );
}

function Shaded({ reference }: { reference: FieldReference }) {
  return (
    <p>
      {reference.p75 > reference.p25 && (
        <>
          <span class="profile-swatch" aria-hidden="true" />{' '}
          {i18n.t('sidebar.profile.reference.shaded', [decimal(reference.p25), decimal(reference.p75)])}{' '}
        </>
      )}
      {i18n.t('sidebar.profile.reference.ofAbstracts')}
    </p>
  );
}

/** How many abstracts hold none; where most do, a quarter of them says nothing more. */
function Spread({ reference: { none, p75, p90 } }: { reference: FieldReference }) {
  return (
    <p>
      {p75 > 0
        ? i18n.t('sidebar.profile.reference.spread', [percent(none), decimal(p75), decimal(p90)])
        : i18n.t('sidebar.profile.reference.spreadRare', [percent(none), decimal(p90)])}
    </p>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent' }).format(share);
}

/** `2025-03` as `Mar 2025`. */
function monthOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, number - 1),
  );
}
