/** What a reader has decided about a passage, kept in the tab: gone with it, and part of nothing that is stored. */
import * as v from 'valibot';
import { Choice, type Choices } from '../../lib/neutral/choices';
import type { Part } from '../../lib/neutral/passage-text';
import { keepInTab, keptInTab } from '../kept-in-tab';
import type { NeutralClient } from './neutral-client';

const Kept = v.object({
  /** The words that were read: what was decided holds for them alone. */
  text: v.string(),
  choices: v.array(Choice),
});

export interface OfPassage {
  version: number;
  page: string;
  part: Part;
  text: string;
}

/** Null where nothing was decided yet, or about other words. */
export function choicesKept({ kept, paper }: NeutralClient, of: OfPassage): Choices | null {
  const read = keptInTab(kept, nameOf(paper, of), Kept);
  return read?.text === of.text ? read.choices : null;
}

/** Where the tab has no room left, what was decided holds until the page is loaded again. */
export function keepChoices({ kept, paper }: NeutralClient, of: OfPassage, choices: Choices): void {
  const value: v.InferOutput<typeof Kept> = { text: of.text, choices: [...choices] };
  keepInTab(kept, nameOf(paper, of), value);
}

function nameOf(paper: string | null, { version, page, part }: OfPassage): string {
  return `neutral ${paper} ${version} ${page} ${JSON.stringify(part)}`;
}
