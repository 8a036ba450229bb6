import { i18n } from '#i18n';
import { LONG, type Profile } from '../../lib/profile/profile';
import { type FieldReference } from '../../lib/profile/reference';
import { decimal, whole } from './profile-numbers';

/** What is usual in the paper's field, and what it was computed from; that none is held, where none is. */
export function ProfileReference({ profile }: { profile: Profile }) {
  const { reference, abstract, words } = profile;
  return (
    <section class="profile-reference">
      <h2 class="group-title">{i18n.t('sidebar.profile.reference.title')}</h2>
      {reference === null ? (
        <p>{i18n.t('sidebar.profile.reference.none')}</p>
      ) : (
        <>
          {words >= LONG && <Shaded reference={reference} />}
          <p>
            {i18n.t('sidebar.profile.reference.spread', [
              percent(reference.none),
              decimal(reference.p75),
              decimal(reference.p90),
            ])}
          </p>
          {abstract?.kinds.hedge && abstract.words >= reference.minWords && (
            <p>
              {i18n.t('sidebar.profile.reference.abstract', [
                whole(abstract.kinds.hedge.count),
                whole(abstract.words),
                inWords(reference.p75, abstract.words),
                inWords(reference.p90, abstract.words),
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

/** A density as hedges in so many words. */
function inWords(perThousand: number, words: number): string {
  return decimal((perThousand * words) / 1000);
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
