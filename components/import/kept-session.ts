/**
 * What outlives a reload of the page: in the tab's own `sessionStorage`, which goes with the tab. What was read is
 * written once, the edits of it beside it: they alone change with each step.
 */
import * as v from 'valibot';
import { ReadCritique } from '../../lib/messages/critique-messages';
import { ArxivId } from '../../lib/paper/id';
import { keepInTab, keptInTab } from '../kept-in-tab';
import { Edit, type EditHistory, replayed } from './edit-history';
import type { ImportClient } from './import-client';
import { SourceForm } from './source';

const Posted = v.object({
  url: v.nullable(v.string()),
  date: v.nullable(v.string()),
  withNames: v.boolean(),
});
/** Where the critique was posted, and whether names are taken along: what saving is told beside the threads. */
export type Posted = v.InferOutput<typeof Posted>;

const KeptReading = v.object({ read: ReadCritique });
const KeptEdits = v.object({ edits: v.array(Edit), at: v.number() });
const KeptSaved = v.object({
  batch: v.string(),
  added: v.number(),
  /** Here already, or deleted here. */
  kept: v.number(),
  paper: ArxivId,
  undone: v.boolean(),
  /** So many stayed when it was undone. */
  stays: v.number(),
});
export type Saved = v.InferOutput<typeof KeptSaved>;

/** A preview as it stands. */
export interface Preview {
  read: ReadCritique;
  posted: Posted;
  history: EditHistory;
}

export class KeptSession {
  /** What one paper's page keeps is not taken for another's. */
  readonly #prefix: string;
  readonly #kept: ImportClient['kept'];

  constructor({ kept, paper }: Pick<ImportClient, 'kept' | 'paper'>) {
    this.#kept = kept;
    this.#prefix = `import/${paper ?? ''}/`;
  }

  form(): SourceForm | null {
    return this.#read('form', SourceForm);
  }

  keepForm(form: SourceForm): void {
    this.#write('form', form);
  }

  preview(): Preview | null {
    const held = this.#read('reading', KeptReading);
    const posted = this.#read('posted', Posted);
    if (!held || !posted) return null;
    const { edits, at } = this.#read('edits', KeptEdits) ?? { edits: [], at: 0 };
    return { read: held.read, posted, history: replayed(held.read.reading, edits, at) };
  }

  /** Tells whether there was room for it. */
  keepReading(read: ReadCritique, posted: Posted): boolean {
    this.#kept.removeItem(`${this.#prefix}edits`);
    this.keepPosted(posted);
    return this.#write('reading', { read });
  }

  keepPosted(posted: Posted): void {
    this.#write('posted', posted);
  }

  keepEdits({ edits, at }: EditHistory): void {
    this.#write('edits', { edits, at });
  }

  dropPreview(): void {
    for (const name of ['reading', 'posted', 'edits']) this.#kept.removeItem(this.#prefix + name);
  }

  saved(): Saved | null {
    return this.#read('saved', KeptSaved);
  }

  keepSaved(saved: Saved | null): void {
    if (saved === null) this.#kept.removeItem(`${this.#prefix}saved`);
    else this.#write('saved', saved);
  }

  #read<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | null {
    return keptInTab(this.#kept, this.#prefix + name, schema);
  }

  #write(name: string, value: unknown): boolean {
    const kept = keepInTab(this.#kept, this.#prefix + name, value);
    // What is there is of an earlier state: it would be worse than nothing.
    if (!kept) this.#kept.removeItem(this.#prefix + name);
    return kept;
  }
}
