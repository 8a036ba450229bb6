/**
 * A text without the characters that nobody sees, and that make it read otherwise than it is kept: controls (NUL among
 * them), zero-width characters, soft hyphens, marks that turn the direction of writing, tags. Spans count in what is
 * left; the source keeps all of them, so that lines and offsets there stay as they are.
 *
 * A joiner stays where writing needs it: within words that are not Latin, and in pictures made of several.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, '').replace(JOINERS, '');
}

const UNSEEN = new RegExp(
  '[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F' +
    '\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|[\\u{E0000}-\\u{E007F}]',
  'gu',
);

const JOINERS =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]+|(?<=\p{Script=Latin})[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
