import { i18n } from '#i18n';
import type { Author, Note } from '../../lib/notes/note';
import { dayOf, givenDate, minuteOf } from './times';
import { writerOf } from './who';

/** Who wrote a note, on which version and when; and where it came from. */
export function NoteMeta({ note, me }: { note: Note; me: Author | null }) {
  const { author, importedFrom, target, createdAt, updatedAt } = note;
  const edited = updatedAt !== createdAt;
  const written = i18n.t('sidebar.note.time', [minuteOf(createdAt)]);
  const times = edited
    ? i18n.t('sidebar.note.timeEdited', [minuteOf(createdAt), minuteOf(updatedAt)])
    : written;
  return (
    <p class="note-meta">
      <span class="note-writer">{writerOf(note, me)}</span>
      {author.claimsAuthor && (
        <span class="claims-author" title={i18n.t('sidebar.note.claimsAuthorHelp')}>
          {i18n.t('sidebar.note.claimsAuthor')}
        </span>
      )}
      {target.version !== null && <span>{i18n.t('sidebar.note.writtenOn', [target.version])}</span>}
      <time dateTime={createdAt} title={times}>
        {importedFrom?.date ? givenDate(importedFrom.date) : dayOf(createdAt)}
      </time>
      {edited && <span>{i18n.t('sidebar.note.edited')}</span>}
      {importedFrom !== null && <Imported note={note} />}
    </p>
  );
}

function Imported({ note: { importedFrom } }: { note: Note }) {
  const { url, by } = importedFrom!;
  const host = url !== null && URL.canParse(url) ? new URL(url) : null;
  const safe = host !== null && /^https?:$/.test(host.protocol);
  return (
    <span>
      {safe ? (
        <a href={host.href} target="_blank" rel="noopener noreferrer">
          {i18n.t('sidebar.note.importedFrom', [host.hostname])}
        </a>
      ) : (
        i18n.t('sidebar.note.imported')
      )}
      {by !== null && ` ${i18n.t('sidebar.note.importedBy', [by])}`}
    </span>
  );
}

/** How much a note weighs, set by its writer: a word that is read, three bars that are seen. */
export function Severity({ of }: { of: 1 | 2 | 3 }) {
  const label = i18n.t('sidebar.note.severity', [of]);
  return (
    <span class="severity" role="img" aria-label={label} title={label}>
      {[1, 2, 3].map((step) => (
        <span key={step} class={step <= of ? 'on' : ''} />
      ))}
    </span>
  );
}
