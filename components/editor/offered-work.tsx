import { i18n } from '#i18n';
import { labelOf, type Work, workOf } from '../../lib/evidence/references';
import type { Reference } from '../../lib/notes/reference';
import { RemoveButton } from './remove-button';
import { isCited } from './added-work';

interface OfferedWorkProps {
  /** What was pasted into the text last. */
  pasted: string;
  references: readonly Reference[];
  onTake: (work: Work) => void;
  onDismiss: () => void;
}

/** A work that was pasted into the text, offered as a reference. */
export function OfferedWork({ pasted, references, onTake, onDismiss }: OfferedWorkProps) {
  const work = workOf(pasted);
  const known = work !== null && isCited(references, work);
  return (
    <div class="offered" role="status" hidden={!work || known}>
      {work && !known && (
        <>
          <button type="button" class="more" onClick={() => onTake(work)}>
            {i18n.t('editor.references.offer', [labelOf(work)])}
          </button>
          <RemoveButton what={i18n.t('editor.references.offered')} disabled={false} onRemove={onDismiss} />
        </>
      )}
    </div>
  );
}
