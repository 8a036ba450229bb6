import { useState } from 'preact/hooks';
import { beginningOf } from '../../lib/markdown/body-text';
import { Markdown } from './markdown';
import { MoreButton } from './quotation';

/** What a person wrote, with its formulas and links. A long one is folded, and what is folded is not read. */
export function NoteBody({ body }: { body: string }) {
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(body);
  return (
    <div class="note-body">
      <Markdown source={open ? body : (beginning ?? body)} />
      {beginning !== null && <MoreButton open={open} onToggle={() => setOpen(!open)} />}
    </div>
  );
}
