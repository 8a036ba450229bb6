/** A line that is the paper's title names the paper, unless what follows takes up the wording of that line. */
import { wordsOf } from '../plain-words';

const OF_THE_TITLE = /^\W*(?:the|this|that|its|their) title\b/iu;
const OPENS_WITH_PHRASE = /^\s*["“”„«‘'](?<phrase>[^"“”„«»‘’']{2,80})["”“»’']/u;

/** Whether `next`, what is said right behind the line `title`, begins with the title or with a phrase of it in marks. */
export function isTakenUp(title: string, next: string): boolean {
  if (OF_THE_TITLE.test(next)) return true;
  const phrase = wordsOf(OPENS_WITH_PHRASE.exec(next)?.groups?.['phrase'] ?? '').join(' ');
  return phrase !== '' && ` ${wordsOf(title).join(' ')} `.includes(` ${phrase} `);
}
