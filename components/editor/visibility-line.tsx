import { i18n } from '#i18n';
import type { Draft } from '../../lib/notes/note';
import { Icon } from '../icon';

interface VisibilityLineProps {
  visibility: Draft['visibility'];
  /** The paper is under confidential review. */
  review: boolean;
  disabled: boolean;
  onVisibility: (visibility: Draft['visibility']) => void;
}

/**
 * Who can read the note. Notes are kept in this browser, so there is nothing to choose yet; one that came with another
 * visibility can be taken back to its writer alone, and must be where the paper is under review.
 */
export function VisibilityLine({ visibility, review, disabled, onVisibility }: VisibilityLineProps) {
  const own = visibility === 'private';
  return (
    <p class="visibility">
      <Icon name="lock" />
      <span>
        {i18n.t(
          review
            ? own
              ? 'editor.visibility.review'
              : 'editor.visibility.reviewOpen'
            : own
              ? 'editor.visibility.private'
              : 'editor.visibility.open',
        )}
        {!own && (
          <>
            {' '}
            <button type="button" class="more" disabled={disabled} onClick={() => onVisibility('private')}>
              {i18n.t('editor.visibility.close')}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
