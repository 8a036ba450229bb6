/** All that a person has typed into a draft, as text to take elsewhere. */
import type { Draft } from '../../lib/notes/note';
import { labelOf } from '../../lib/evidence/references';

export function textOfDraft({ body, rewording, references, numbers, tags, action }: Draft): string {
  const cited = references.flatMap((reference) => {
    if (reference.type === 'work') return [[labelOf(reference), reference.quote ?? ''].join(' ').trim()];
    return reference.type === 'not-public' && reference.by !== '' ? [reference.by] : [];
  });
  const figures = numbers.map(({ from, to, of, where }) =>
    [[from, to].filter((each) => each !== '').join(' → '), of === '' ? '' : `/ ${of}`, where]
      .filter((each) => each !== '')
      .join(' '),
  );
  const promised = action?.type === 'will-change' ? action.what : '';
  return [body, rewording ?? '', promised, cited.join('\n'), figures.join('\n'), tags.join(', ')]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

/** Whether somebody has typed anything into it. */
export function isEmptyDraft(draft: Draft): boolean {
  return textOfDraft(draft) === '';
}
