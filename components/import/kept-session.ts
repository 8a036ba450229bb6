/**
 * What outlives a reload of the page: in the tab's own `sessionStorage`, which goes with the tab. What was read is
 * written once, the edits of it beside it: they alone change with each step.
 */
import * as v from 'valibot';
import { ReadCritique } from '../../lib/messages/critique-messages';
import { ArxivId } from '../../lib/paper/id';
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

const KeptReading = v.object({ read: ReadCritique, posted: Posted });
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
    if (!held) return null;
    const { edits, at } = this.#read('edits', KeptEdits) ?? { edits: [], at: 0 };
    return { ...held, history: replayed(held.read.reading, edits, at) };
  }

  /** Tells whether there was room for it. */
  keepReading(read: ReadCritique, posted: Posted): boolean {
    this.#kept.removeItem(`${this.#prefix}edits`);
    return this.#write('reading', { read, posted });
  }

  keepEdits({ edits, at }: EditHistory): void {
    this.#write('edits', { edits, at });
  }

  dropPreview(): void {
    this.#kept.removeItem(`${this.#prefix}reading`);
    this.#kept.removeItem(`${this.#prefix}edits`);
  }

  saved(): Saved | null {
    return this.#read('saved', KeptSaved);
  }

  keepSaved(saved: Saved | null): void {
    if (saved === null) this.#kept.removeItem(`${this.#prefix}saved`);
    else this.#write('saved', saved);
  }

  #read<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | null {
    const text = this.#kept.getItem(this.#prefix + name);
    if (text === null) return null;
    // Written by an older Hedgerow, it may be of another shape: then there is nothing to go on with.
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
    return parsed.success ? parsed.output : null;
  }

  #write(name: string, value: unknown): boolean {
    try {
      this.#kept.setItem(this.#prefix + name, JSON.stringify(value));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown;
      // No room: half of a text would be worse than none.
      this.#kept.removeItem(this.#prefix + name);
      return false;
    }
  }
}
