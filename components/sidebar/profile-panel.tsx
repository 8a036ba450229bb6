import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONG, type Frequencies, type Frequency, type Profile } from '../../lib/profile/profile';
import type { Profiled } from '../../lib/profile/profiled';
import type { Span } from '../../lib/page-text/page-text';
import { kindPlural } from '../kind-names';
import { MarkSample } from '../mark-sample';
import { ProfileCell } from './profile-cell';
import { ProfileReference } from './profile-reference';
import { kindsOf, type Scale, scaleOf } from './profile-plot';
import { decimal, whole } from './profile-numbers';
import type { SidebarStore } from './sidebar-store';

interface ProfilePanelProps {
  /**
   * Of the sidebar's state: the page's profile, null where the page has no prose, and the paper's categories, none
   * where the page does not name them.
   */
  state: { page: { profile: Profile | null; categories: readonly string[] } | null };
  store: Pick<SidebarStore, 'go'>;
}

/** A line of the table: the paper as a whole, or one of its sections. */
interface Row {
  name: string;
  /** Null for the paper as a whole. */
  place: Span | null;
  words: number;
  kinds: Frequencies;
}

/** How often the paper hedges, boosts and loads, section by section. */
export function ProfilePanel({ state, store }: ProfilePanelProps) {
  const profile = state.page?.profile ?? null;
  if (profile === null) {
    return (
      <div class="empty">
        <h2>{i18n.t('sidebar.profile.emptyTitle')}</h2>
        <p>{i18n.t('sidebar.profile.emptyBody')}</p>
      </div>
    );
  }
  const kinds = kindsOf(profile);
  const rates = profile.words >= LONG;
  return (
    <div class="panel profile">
      <p class="group-help">
        {rates ? i18n.t('sidebar.profile.rates') : i18n.t('sidebar.profile.counts', [whole(LONG)])}
      </p>
      <ProfileTable profile={profile} kinds={kinds} rates={rates} store={store} />
      {!kinds.includes('booster') && <p class="group-help">{i18n.t('sidebar.profile.mathematics')}</p>}
      <ProfileReference profile={profile} category={state.page?.categories[0] ?? null} />
      <p class="fair">{i18n.t('common.wordingNotQuality')}</p>
    </div>
  );
}

interface ProfileTableProps {
  profile: Profile;
  kinds: readonly Profiled[];
  /** Whether rates are drawn, or counts written. */
  rates: boolean;
  store: Pick<SidebarStore, 'go'>;
}

function ProfileTable({ profile, kinds, rates, store }: ProfileTableProps) {
  const rows = rowsOf(profile);
  const [pointed, setPointed] = useState<Row | null>(null);
  const [focused, setFocused] = useState<Row | null>(null);
  const scales = kinds.map((kind) => scaleOf(profile, kind));
  const shown = pointed ?? focused;
  const told = rows.find(({ name }) => name === shown?.name) ?? rows[0]!;
  return (
    <>
      <table class={rates ? 'profile-table rates' : 'profile-table'}>
        <caption class="sr-only">
          {i18n.t(rates ? 'sidebar.profile.captionRates' : 'sidebar.profile.captionCounts')}
        </caption>
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                <MarkSample kind={kind} text={kindPlural(kind)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody onMouseLeave={() => setPointed(null)} onFocusOut={() => setFocused(null)}>
          {rows.map((row) => (
            <ProfileRow
              key={row.place?.start ?? 'whole'}
              row={row}
              profile={profile}
              kinds={kinds}
              scales={scales}
              told={rates && row === told && shown !== null}
              onGo={(place) => void store.go(place)}
              onPoint={() => setPointed(row)}
              onFocus={() => setFocused(row)}
            />
          ))}
        </tbody>
        {rates && (
          <tfoot aria-hidden="true">
            <tr>
              <td>{i18n.t('sidebar.profile.axis')}</td>
              {scales.map(({ max }, index) => (
                <td key={kinds[index]}>
                  {profile.total[kinds[index]!]!.count > 0 && (
                    <span class="profile-axis">
                      <span>0</span>
                      <span>{decimal(max)}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rates && <ProfileReadout row={told} kinds={kinds} />}
    </>
  );
}

interface ProfileRowProps {
  row: Row;
  profile: Profile;
  kinds: readonly Profiled[];
  scales: readonly Scale[];
  /** Whether its numbers are written below the plot. */
  told: boolean;
  onGo: (place: Span) => void;
  onPoint: () => void;
  onFocus: () => void;
}

/** A section: a click anywhere on it goes there. */
function ProfileRow({ row, profile, kinds, scales, told, onGo, onPoint, onFocus }: ProfileRowProps) {
  const { name, place, words } = row;
  return (
    <tr
      class={[place === null ? 'whole' : 'goes', told ? 'told' : ''].join(' ').trim()}
      onClick={place === null ? undefined : () => onGo(place)}
      onMouseEnter={onPoint}
      onFocusIn={onFocus}
    >
      <th scope="row">
        {place === null ? (
          <span class="profile-name">{name}</span>
        ) : (
          <button type="button" class="profile-name" title={i18n.t('sidebar.profile.go', [name])}>
            {name}
          </button>
        )}
        <span class="sr-only">{i18n.t('sidebar.profile.words', words, [whole(words)])}</span>
      </th>
      {kinds.map((kind, index) => (
        <td key={kind}>
          <ProfileCell profile={profile} kind={kind} frequency={row.kinds[kind]!} scale={scales[index]!} />
        </td>
      ))}
    </tr>
  );
}

/** The numbers of one row. A screen reader has them in the table already. */
function ProfileReadout({ row, kinds }: { row: Row; kinds: readonly Profiled[] }) {
  return (
    <div class="profile-readout" aria-hidden="true">
      <p class="profile-readout-name">
        <span>{row.name}</span>
        <span class="count">{i18n.t('sidebar.profile.words', row.words, [whole(row.words)])}</span>
      </p>
      <dl>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{kindPlural(kind)}</dt>
            <dd class="count">{row.kinds[kind]!.count}</dd>
            <dd>{rateInWords(row.kinds[kind]!)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A rate with its interval: `9.7 (5 to 17)`; empty where there is none. */
function rateInWords({ rate }: Frequency): string {
  return rate === null
    ? ''
    : i18n.t('sidebar.profile.rate', [decimal(rate.perThousand), decimal(rate.low), decimal(rate.high)]);
}

/** A page of one part has one row: the whole would say the same twice. */
function rowsOf({ words, total, sections }: Profile): Row[] {
  const parts = sections.map(({ part, title, start, end, words, kinds }) => ({
    name: part === 'front' ? i18n.t('sidebar.marks.front') : (title ?? i18n.t('sidebar.profile.appendices')),
    place: { start, end },
    words,
    kinds,
  }));
  if (parts.length === 1) return parts;
  return [{ name: i18n.t('sidebar.profile.whole'), place: null, words, kinds: total }, ...parts];
}
