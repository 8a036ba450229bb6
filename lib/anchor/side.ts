/** What one side of the stored context says of a place. */
import { beginsLike, endsLike } from './distance';
import { AGREES, AGREES_CUT, AGREES_FEW, COMPARED, FEW, TELLING } from './weights';

/** So few characters say something only with the white space beside them. */
const LETTERS = 2;

/**
 * - `nothing`: none is stored;
 * - `edge`: nothing stands on that side, the page ends there;
 * - `yes`, `no`: it agrees or not;
 * - `short-yes`, `short-no`: it agrees to the letter or not, but is too short to say more than that.
 */
export type Says = 'nothing' | 'edge' | 'yes' | 'no' | 'short-yes' | 'short-no';

export interface Side {
  says: Says;
  /** How well it agrees, from 0 to 1. */
  agreement: number;
  /** How many characters of it were compared. */
  compared: number;
}

/** A side as it is stored: folded, in lower case, and whether white space stands between it and the quotation. */
export interface StoredSide {
  folded: string;
  apart: boolean;
}

/** The side before the place that begins at `at`; `apart`: whether white space stands there on the page. */
export function sideBefore(text: string, at: number, stored: StoredSide, apart: boolean): Side {
  const room = text.slice(Math.max(0, at - 2 * COMPARED), at);
  const near = stored.folded.slice(-Math.min(COMPARED, Math.max(room.length, 1)));
  return judged(stored, near, room, endsLike, apart);
}

/** The side behind the place that ends at `at`. */
export function sideAfter(text: string, at: number, stored: StoredSide, apart: boolean): Side {
  const room = text.slice(at, at + 2 * COMPARED);
  const near = stored.folded.slice(0, Math.min(COMPARED, Math.max(room.length, 1)));
  return judged(stored, near, room, beginsLike, apart);
}

function judged(
  { folded, apart: storedApart }: StoredSide,
  near: string,
  room: string,
  like: (text: string, pattern: string) => number,
  apart: boolean,
): Side {
  if (folded === '') return { says: 'nothing', agreement: 1, compared: 0 };
  if (room === '') return { says: 'edge', agreement: 0, compared: Math.min(folded.length, COMPARED) };
  const agreement = like(room, near);
  const compared = near.length;
  const cut = near.length < Math.min(folded.length, COMPARED);
  if (near.length >= TELLING) {
    const enough = near.length >= FEW ? AGREES : cut ? AGREES_CUT : AGREES_FEW;
    return { says: agreement >= enough ? 'yes' : 'no', agreement, compared };
  }
  // Of a letter or two a space counts as well: the "d" of "one day" does not stand behind "one".
  const same = agreement === 1 && (apart === storedApart || near.length > LETTERS);
  return { says: same ? 'short-yes' : 'short-no', agreement, compared };
}

/** Whether a side agrees well enough to speak for a place, when the other side does not speak against it. */
export function agrees({ says }: Side): boolean {
  return says === 'yes' || says === 'short-yes';
}

/** Whether a side says that this is another place. */
export function objects({ says }: Side): boolean {
  return says === 'no' || says === 'short-no';
}
