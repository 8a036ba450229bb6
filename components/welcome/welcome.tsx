import { i18n } from '#i18n';
import { KINDS } from '../../lib/lens/finding';
import type { ArxivId } from '../../lib/paper/id';
import { absUrl } from '../../lib/paper/url';
import { OVERLAYS } from '../../lib/settings/settings';
import type { Client } from '../client';
import { Logo } from '../icon';
import { KeepNotes, type Keeping } from '../keep-notes';
import { KeyList } from '../key-list';
import { kindName } from '../kind-names';
import { MarkExample } from '../mark-sample';
import { useBoundKeys } from '../use-bound-keys';

/** A paper on which every kind of mark can be seen. */
const EXAMPLE = '2411.02306' as ArxivId;

interface WelcomeProps {
  client: Client & Keeping;
  optionsUrl: string;
}

/** Shown once, after the extension is installed; linked from the options. */
export function Welcome({ client, optionsUrl }: WelcomeProps) {
  const keys = useBoundKeys(client);
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <Logo />
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
        <p>
          <a class="button primary" href={absUrl(EXAMPLE, null)}>
            {i18n.t('welcome.try')}
          </a>
        </p>
        <p class="soft small">{i18n.t('welcome.tryNote')}</p>
      </header>

      <section class="welcome-section" aria-labelledby="legend-title">
        <h2 id="legend-title">{i18n.t('welcome.legend.title')}</h2>
        <p class="soft">{i18n.t('welcome.legend.body')}</p>
        <dl class="legend">
          {KINDS.map((kind) => (
            <LegendRow
              key={kind}
              kind={kind}
              name={kindName(kind)}
              what={i18n.t(`kinds.${kind}.what`)}
              example={i18n.t(`kinds.${kind}.example`)}
            />
          ))}
          <LegendRow
            kind="note"
            name={i18n.t('welcome.note.name')}
            what={i18n.t('welcome.note.what')}
            example={i18n.t('welcome.note.example')}
          />
        </dl>
      </section>

      <section class="welcome-section" aria-labelledby="overlay-title">
        <h2 id="overlay-title">{i18n.t('welcome.overlay.title')}</h2>
        <p class="soft">{i18n.t('welcome.overlay.body')}</p>
        <dl class="legend overlays">
          {OVERLAYS.map((overlay) => (
            <div key={overlay}>
              <dt>{i18n.t(`common.overlay.${overlay}.name`)}</dt>
              <dd class="soft">{i18n.t(`common.overlay.${overlay}.what`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section class="welcome-section" aria-labelledby="fair-title">
        <h2 id="fair-title">{i18n.t('welcome.fair.title')}</h2>
        <p>{i18n.t('common.wordingNotQuality')}</p>
      </section>

      <section class="welcome-section" aria-labelledby="keys-title">
        <h2 id="keys-title">{i18n.t('welcome.keys.title')}</h2>
        <KeyList keys={keys} />
        <p class="soft">{i18n.t('welcome.keys.body')}</p>
      </section>

      <section class="welcome-section" aria-labelledby="notes-title">
        <h2 id="notes-title">{i18n.t('welcome.notes.title')}</h2>
        <p>{i18n.t('welcome.notes.body')}</p>
        <KeepNotes keeping={client} />
        <p>
          <a href={optionsUrl}>{i18n.t('welcome.notes.options')}</a>
        </p>
      </section>
    </main>
  );
}

interface LegendRowProps {
  kind: Parameters<typeof MarkExample>[0]['kind'];
  name: string;
  what: string;
  example: string;
}

function LegendRow({ kind, name, what, example }: LegendRowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="legend-example">
        <MarkExample kind={kind} example={example} />
      </dd>
      <dd class="soft">{what}</dd>
    </div>
  );
}
