import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings/settings';
import { ME } from '../../lib/notes/person';
import { Icon } from '../icon';
import type { PopupClient } from './popup-client';

/** More notes than these are not looked through for those of the reader. */
const MOST = 500;

interface PopupNotesProps {
  client: PopupClient;
  settings: Settings;
  onAttempt: (action: () => Promise<unknown>) => void;
}

/** The way to all notes; whose points wait for their writer, and a back-up that is due, are said quietly. */
export function PopupNotes({ client, settings, onAttempt }: PopupNotesProps) {
  const me = settings.person.id;
  const [waiting, setWaiting] = useState(0);
  const [due, setDue] = useState(false);

  useEffect(() => {
    onAttempt(async () => {
      const [found, { backupDue }] = await Promise.all([
        client.call('notes/search', {
          text: '',
          kinds: [],
          states: [],
          turns: ['critic'],
          papers: [],
          tags: [],
          sort: 'time',
          offset: 0,
          limit: MOST,
        }),
        client.call('data/count', {}),
      ]);
      setWaiting(found.rows.filter(({ note }) => note.author.id === (me ?? ME)).length);
      setDue(backupDue);
    });
  }, [client, me]);

  const open = (page: 'notes' | 'waiting' | 'backup') =>
    onAttempt(async () => {
      await client.openOwn(page);
      client.close();
    });
  return (
    <section class="popup-notes" aria-label={i18n.t('popup.notes.label')}>
      <button type="button" class="action" onClick={() => open('notes')}>
        <Icon name="go" />
        {i18n.t('popup.notes.all')}
      </button>
      {waiting > 0 && (
        <button type="button" class="action" onClick={() => open('waiting')}>
          <Icon name="edit" />
          {i18n.t('popup.notes.waiting', waiting)}
        </button>
      )}
      {due && (
        <button type="button" class="action" onClick={() => open('backup')}>
          <Icon name="restore" />
          {i18n.t('popup.notes.backup')}
        </button>
      )}
    </section>
  );
}
