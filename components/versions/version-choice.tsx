import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptVersions } from './version-actions';

interface VersionChoiceProps {
  label: string;
  /** Every version that can be named: the kept ones, and those up to the newest. */
  versions: readonly number[];
  kept: KeptVersions;
  chosen: number;
  onChoose: (version: number) => void;
}

/** A list of the paper's versions; those whose text is not here yet say so. */
export function VersionChoice({ label, versions, kept, chosen, onChoose }: VersionChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {versions.map((version) => (
          <option key={version} value={version} selected={version === chosen}>
            {isKept(kept, version)
              ? i18n.t('versions.version', [version])
              : i18n.t('versions.versionAway', [version])}
          </option>
        ))}
      </select>
    </div>
  );
}

export function isKept({ kept }: KeptVersions, version: number): boolean {
  return kept.some((one) => one.version === version);
}

/** The kept versions and all up to the newest that is known, in order. */
export function versionsToChoose({ kept, newest }: KeptVersions): number[] {
  const last = Math.max(newest ?? 0, ...kept.map(({ version }) => version));
  return Array.from({ length: last }, (_, index) => index + 1);
}
