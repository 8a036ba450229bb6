/** What a page says of its posts in the words of some of its elements: names, dates. */
import { visible } from './visible';

const LONGEST_NAME = 80;
/** Elements may nest without end; a name does not. */
const DEEPEST = 10;
/** Code units that are kept of an element's text. */
const MOST = 500;

/** Texts of the elements that are open and are read for what they tell, beside being words. */
export class Captures {
  private readonly open = new Set<{ text: string }>();

  add(text: string): void {
    for (const capture of this.open) if (capture.text.length < MOST) capture.text += text;
  }

  /**
   * Reads the text of an element that begins. Returns what is to be called where it ends; `take` is given the text then, and
   * where the element ends, unless it is empty or longer than `longest`.
   */
  read(take: (text: string, at: number) => void, longest = LONGEST_NAME): (at: number) => void {
    const capture = { text: '' };
    if (this.open.size < DEEPEST) this.open.add(capture);
    return (at) => {
      this.open.delete(capture);
      const text = visible(capture.text).replace(/\s+/gu, ' ').trim();
      if (text !== '' && text.length <= longest) take(text, at);
    };
  }
}

/** "by Jane Doe", "Jane Doe:", "in reply to Jane Doe" */
export function personIn(text: string): string {
  return text
    .replace(/^(?:(?:posted |written )?by|(?:in )?reply(?:ing)? to):? /iu, '')
    .replace(/^@| ?:$/gu, '');
}
