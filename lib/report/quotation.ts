/** One note as a Markdown quotation: the passage with a link that leads to it, and what the note says. */
import type { Note } from '../notes/note';
import { formulasOf, quotationOf } from '../notes/target-words';
import { type Block, type Inline, paragraph, text, words } from './document';
import { markdownOf } from './markdown';
import { ofPaper, saidBlocks, writerInline } from './pieces';
import { passageAddress } from './passage-address';
import { saidAlone } from './said';
import { KIND_NAMES, SECTION_WORDS } from './words';

/**
 * @param title of the paper; null where it is not known
 * @returns Markdown. Who wrote the note is not told, unless it was posted elsewhere: then it is not the reader's own.
 */
export function quotationMarkdown(note: Note, title: string | null): string {
  const said = saidAlone(note);
  const blocks: Block[] = [
    passageBlock(note, title),
    ...(note.importedFrom === null ? [] : [paragraph(...writerInline(said.writer))]),
    ...(note.kind === null ? [] : [paragraph({ is: 'strong', of: [text(KIND_NAMES[note.kind])] })]),
    ...saidBlocks(said),
  ];
  return markdownOf({ title: '', blocks });
}

function passageBlock({ target }: Note, title: string | null): Block {
  const { paper, version } = target;
  const id = `arXiv:${paper}${version === null ? '' : `v${version}`}`;
  const of: Inline[] = title === null ? [text(id)] : [words(title), text(`, ${id}`)];
  const from: Inline[] = [{ is: 'link', to: passageAddress(target), of }];
  const quotation = quotationOf(target);
  if (quotation === null) return paragraph(text(`${SECTION_WORDS.paper}: `), ...from);
  return { is: 'quotation', words: ofPaper(quotation, formulasOf(target)), from };
}
