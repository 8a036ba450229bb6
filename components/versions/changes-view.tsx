import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FetchedVersion } from '../../lib/messages/passages';
import type { Span } from '../../lib/page-text/page-text';
import type { ArxivId } from '../../lib/paper/id';
import type { Comparison } from '../../lib/versions/compare';
import { ComparisonView } from './comparison-view';
import { Failed } from './failed';
import { FetchVersion } from './fetch-version';
import { useAnswer } from './use-answer';
import type { KeptVersions } from './version-actions';
import { isKept, VersionChoice, versionsToChoose } from './version-choice';

/** What the view asks for; an object that stays the same. */
export interface Changes {
  kept: () => Promise<KeptVersions>;
  compare: (from: number, to: number) => Promise<Comparison>;
}

interface ChangesViewProps {
  paper: ArxivId | null;
  /** The version that the page shows; null where there is no page, or it does not say. */
  shown: number | null;
  source: Changes;
  /** What the list depends on beside itself: asked for anew when it changes. */
  about: string;
  /** Null where no page of the paper is at hand. */
  fetch: ((version: number) => Promise<FetchedVersion>) | null;
  /** Shows a passage of the page; null where the page shows another version, or there is none. */
  goIn: (version: number) => ((span: Span) => void) | null;
}

/** Any two versions of the paper, beside each other. */
export function ChangesView(props: ChangesViewProps) {
  const { answer, askAgain } = useAnswer(() => props.source.kept(), props.about);
  switch (answer.is) {
    case 'awaited':
      return <p class="soft late">{i18n.t('versions.loading')}</p>;
    case 'failed':
      return <Failed says={i18n.t('versions.changes.keptFailed', [answer.why])} onAgain={askAgain} />;
    case 'there':
      return <Chosen {...props} kept={answer.value} onKept={askAgain} />;
  }
}

interface ChosenProps extends ChangesViewProps {
  kept: KeptVersions;
  onKept: () => void;
}

function Chosen({ kept, onKept, paper, shown, source, fetch, goIn }: ChosenProps) {
  const versions = versionsToChoose(kept);
  const first = firstPair(kept, shown);
  const [pair, setPair] = useState(first);
  // A version that has come since, by another page of the paper, is not passed over in silence; a choice stands.
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) setPair(first);
  }, [first.from, first.to, touched]);

  if (versions.length < 2) {
    return (
      <div class="empty">
        <h2>{i18n.t('versions.changes.emptyTitle')}</h2>
        <p>{i18n.t(versions.length === 0 ? 'versions.changes.emptyNone' : 'versions.changes.emptyOne')}</p>
      </div>
    );
  }
  const { from, to } = pair;
  const away = [...new Set([from, to])].filter((version) => !isKept(kept, version));
  const choose = (change: Partial<typeof pair>) => {
    setTouched(true);
    setPair({ ...pair, ...change });
  };
  return (
    <>
      <div class="version-pair">
        <VersionChoice
          label={i18n.t('versions.changes.from')}
          versions={versions}
          kept={kept}
          chosen={from}
          onChoose={(version) => choose({ from: version })}
        />
        <VersionChoice
          label={i18n.t('versions.changes.to')}
          versions={versions}
          kept={kept}
          chosen={to}
          onChoose={(version) => choose({ to: version })}
        />
      </div>
      {away.map((version) => (
        <FetchVersion key={version} paper={paper} version={version} fetch={fetch} onKept={onKept} />
      ))}
      {away.length === 0 && from === to && <p class="soft">{i18n.t('versions.changes.same')}</p>}
      {away.length === 0 && from !== to && (
        <Compared key={`${from} ${to}`} from={from} to={to} kept={kept} source={source} goIn={goIn} />
      )}
    </>
  );
}

/** The page's version and the one before it where both are kept; else the two newest kept; else the two newest. */
function firstPair(kept: KeptVersions, shown: number | null): { from: number; to: number } {
  const held = [...new Set(kept.kept.map(({ version }) => version))].sort((a, b) => a - b);
  const before = held.filter((version) => shown !== null && version < shown).at(-1);
  if (shown !== null && before !== undefined && held.includes(shown)) return { from: before, to: shown };
  const [from, to] = held.length >= 2 ? held.slice(-2) : versionsToChoose(kept).slice(-2);
  return { from: from ?? 1, to: to ?? from ?? 1 };
}

interface ComparedProps extends Pick<ChosenProps, 'kept' | 'source' | 'goIn'> {
  from: number;
  to: number;
}

function Compared({ from, to, kept, source, goIn }: ComparedProps) {
  const at = kept.kept.filter(({ version }) => version === from || version === to).map((one) => one.at);
  const { answer, askAgain } = useAnswer(() => source.compare(from, to), at.join(' '));
  switch (answer.is) {
    case 'awaited':
      return (
        <p class="soft late" role="status">
          {i18n.t('versions.changes.comparing')}
        </p>
      );
    case 'failed':
      return <Failed says={i18n.t('versions.changes.failed', [answer.why])} onAgain={askAgain} />;
    case 'there':
      return <ComparisonView comparison={answer.value} go={goIn(to)} />;
  }
}
