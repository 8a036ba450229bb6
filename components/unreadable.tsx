import { i18n } from '#i18n';

/** What is stored and cannot be read: it is still there, and in every export. */
export function Unreadable({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div class="notice caution" role="status">
      <h2>{i18n.t('common.unreadable', sentences.length)}</h2>
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
