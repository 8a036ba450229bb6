import { useState } from 'preact/hooks';
import { beginningOf, paragraphsOf } from './body-text';
import { MoreButton } from './quotation';

/** What a person wrote, as text with links: elements, never HTML. A long one is folded. */
export function NoteBody({ body }: { body: string }) {
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(body);
  return (
    <div class="note-body">
      {paragraphsOf(open ? body : (beginning ?? body)).map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece, at) =>
            piece.type === 'link' ? (
              <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer">
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
      {beginning !== null && <MoreButton open={open} onToggle={() => setOpen(!open)} />}
    </div>
  );
}
