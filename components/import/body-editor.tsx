import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BODY_LIMIT } from '../../lib/notes/note';
import { GrowingText } from '../editor/growing-text';
import { PiecePanel } from './piece-panel';

interface BodyEditorProps {
  body: string;
  onDone: (body: string) => void;
  onCancel: () => void;
}

/** The words of a note or reply, to be corrected as Markdown. */
export function BodyEditor({ body, onDone, onCancel }: BodyEditorProps) {
  const id = useId();
  const [text, setText] = useState(body);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const over = text.length - BODY_LIMIT;
  return (
    <PiecePanel
      onSubmit={() => {
        if (over <= 0) onDone(text);
      }}
      onCancel={onCancel}
      acts={
        <button type="submit" class="button" disabled={over > 0}>
          {i18n.t('import.body.done')}
        </button>
      }
    >
      <div class="field">
        <label for={id}>{i18n.t('import.body.label')}</label>
        <GrowingText
          id={id}
          fieldRef={field}
          rows={4}
          value={text}
          readOnly={false}
          invalid={over > 0}
          describedBy={`${id}-says`}
          onText={setText}
        />
        <p class="fault small" id={`${id}-says`}>
          {over > 0 && i18n.t('import.body.tooLong', [over.toLocaleString()])}
        </p>
      </div>
    </PiecePanel>
  );
}
