import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import { sizeOf } from '../bytes';
import { sentenceOf } from '../errors';
import { KeepNotes } from '../keep-notes';
import { KeptTexts } from './kept-texts';
import type { OptionsClient } from './options-client';
import { Section } from './section';

type Room = Reply<ToBackground, 'data/room'>;

/** From this share of what the browser grants on, there is a warning: what is written then may not fit any more. */
const TIGHT = 0.8;

/** Where the notes lie, how much room there is, and what may go to make some. */
export function StorageSection({ client }: { client: OptionsClient }) {
  const [room, setRoom] = useState<Room | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const measure = useCallback(() => {
    client.call('data/room', {}).then(setRoom, (thrown: unknown) => setProblem(sentenceOf(thrown)));
  }, [client]);
  useEffect(measure, [measure]);

  return (
    <Section name="storage" title={i18n.t('options.storage.title')}>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('options.storage.failed', [problem])}
        </p>
      )}
      {room && <RoomLeft room={room} />}
      <p>{i18n.t('options.data.uninstall')}</p>
      <div class="page-part">
        <h3>{i18n.t('options.storage.keepTitle')}</h3>
        <KeepNotes keeping={client} />
      </div>
      <KeptTexts client={client} onCleared={measure} />
      <div class="page-part">
        <h3>{i18n.t('options.storage.privateTitle')}</h3>
        <p class="soft">{i18n.t('options.storage.private')}</p>
      </div>
    </Section>
  );
}

function RoomLeft({ room: { usage, quota } }: { room: Room }) {
  if (usage === null || quota === null || quota === 0) {
    return <p class="soft">{i18n.t('options.storage.unknown')}</p>;
  }
  const share = usage / quota;
  return (
    <>
      <div class="room">
        <meter
          min={0}
          max={quota}
          value={usage}
          high={quota * TIGHT}
          aria-label={i18n.t('options.storage.meter')}
        />
        <p>{i18n.t('options.storage.room', [sizeOf(usage), sizeOf(quota)])}</p>
      </div>
      {share >= TIGHT && (
        <p class="notice caution" role="alert">
          {i18n.t('options.storage.tight')}
        </p>
      )}
    </>
  );
}
