/** What the images of a page are to a reader. */
import type { Attributes } from './html-tags';

/** What an image is to a reader; null where it is decoration, or counts who looks. */
export function imageKind(attributes: Attributes): 'image' | 'emoji' | 'tex' | null {
  const alt = attributes.get('alt')?.trim();
  const classes = attributes.get('class') ?? '';
  if (
    /(?:^|[\s_-])(?:emoji|emoticon|smil(?:ey|ie))/iu.test(classes) ||
    (alt && /^(?::[\w+-]+:|\p{Extended_Pictographic}\uFE0F?)$/u.test(alt))
  )
    return alt ? 'emoji' : null;
  if (alt && /(?:^|\s)(?:latex|tex|mwe-math-fallback-image\S*)(?:\s|$)/iu.test(classes)) return 'tex';
  const isSmall = [attributes.get('width'), attributes.get('height')].some((size) =>
    /^(?:\d|1\d|2[0-4])(?:px)?$/u.test(size ?? ''),
  );
  const isDecoration = /(?:^|[\s_-])(?:avatar|icon|logo|spacer|gravatar|profile)/iu.test(classes);
  return isSmall || isDecoration || attributes.get('role') === 'presentation' ? null : 'image';
}
