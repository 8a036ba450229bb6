import { i18n } from '#i18n';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import type { Part } from '../../lib/neutral/passage-text';

/** What a part is called: "Abstract", "3.1 Results". `ofNote`: a stretch is the passage of a note. */
export function partName({ sections }: NeutralPaper, part: Part, ofNote: boolean): string {
  switch (part.is) {
    case 'title':
    case 'abstract':
      return i18n.t(`neutral.part.${part.is}`);
    case 'section':
      return sections.find(({ index }) => index === part.index)?.title ?? i18n.t('neutral.part.section');
    case 'span':
      return i18n.t(ofNote ? 'neutral.part.note' : 'neutral.part.span');
  }
}
