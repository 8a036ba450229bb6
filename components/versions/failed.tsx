import { i18n } from '#i18n';

interface FailedProps {
  /** What did not work and why, a sentence. */
  says: string;
  onAgain: () => void;
}

/** What could not be fetched, with a way to try it again. */
export function Failed({ says, onAgain }: FailedProps) {
  return (
    <div class="notice alarm" role="alert">
      <p>{says}</p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={onAgain}>
          {i18n.t('common.tryAgain')}
        </button>
      </div>
    </div>
  );
}
