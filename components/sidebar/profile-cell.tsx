import { i18n } from '#i18n';
import type { Frequency, Profile } from '../../lib/profile/profile';
import type { Profiled } from '../../lib/profile/profiled';
import { decimal, whole } from './profile-numbers';
import { bandOf, drawn, type Scale } from './profile-plot';

interface ProfileCellProps {
  profile: Profile;
  kind: Profiled;
  frequency: Frequency;
  scale: Scale;
}

/**
 * One kind in one section: a dot with its interval where there are rates, else the count. A kind that the paper does
 * not hold at all is not plotted: its column would be lines alone.
 */
export function ProfileCell({ profile, kind, frequency, scale }: ProfileCellProps) {
  const place = drawn(frequency, scale);
  const { count, rate } = frequency;
  if (place === null || rate === null || profile.total[kind]?.count === 0) {
    return <span class="profile-count">{whole(count)}</span>;
  }
  const band = bandOf(profile, kind, scale);
  return (
    <>
      <span class="sr-only">
        {i18n.t('sidebar.profile.cell', [
          whole(count),
          decimal(rate.perThousand),
          decimal(rate.low),
          decimal(rate.high),
        ])}
      </span>
      <svg
        class={`profile-cell of-${kind}${count === 0 ? ' is-none' : ''}`}
        aria-hidden="true"
        focusable="false"
      >
        {band && <rect class="band" x={share(band.low)} width={share(band.high - band.low)} height="100%" />}
        <line class="rule" x1="0" x2="0" y1="0" y2="100%" />
        <line class="interval" x1={share(place.low)} x2={share(place.high)} y1="50%" y2="50%" />
        {!place.open && <Cap at={place.high} />}
        <Cap at={place.low} />
        <circle class="dot" cx={share(place.dot)} cy="50%" r="3.5" />
      </svg>
    </>
  );
}

/** The end of an interval; one that runs on beyond the plot has none. */
function Cap({ at }: { at: number }) {
  return <line class="interval" x1={share(at)} x2={share(at)} y1="36%" y2="64%" />;
}

function share(of: number): string {
  return `${Number((100 * of).toFixed(2))}%`;
}
