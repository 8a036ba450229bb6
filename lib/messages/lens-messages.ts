/** Terms, packs, what is taken away, and judgements on claims. */
import * as v from 'valibot';
import { Judgement } from '../claims/judgement';
import { Term, TermPack } from '../lens/term-pack';
import { PACK_IDS } from '../settings/settings';
import { Dismissal, DismissedMark } from '../terms/dismissal';
import { PackSummary } from '../terms/stored-pack';
import { type MessageMap, Nothing, Problems, TextFile } from './message';

const PackId = v.object({ id: v.string() });

export const LENS_MESSAGES = {
  /** What the lens of the sender's page works with beside the settings: packs that are on, and what was dismissed. */
  'lens/of-page': {
    from: ['page'],
    request: Nothing,
    reply: v.object({ packs: v.array(TermPack), dismissals: v.array(Dismissal) }),
  },
  /** Adds an own term, or changes the one with its id. Gives back all own terms. */
  'term/keep': { from: ['page', 'extension'], request: v.object({ term: Term }), reply: TermPack },
  'term/drop': { from: ['page', 'extension'], request: v.object({ id: v.string() }), reply: TermPack },
  /** Own terms, packs from files, and how many terms each built-in pack has. */
  'packs/read': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      builtIn: v.object(
        Object.fromEntries(PACK_IDS.map((id) => [id, v.number()])) as Record<
          (typeof PACK_IDS)[number],
          v.NumberSchema<undefined>
        >,
      ),
      own: TermPack,
      imported: v.array(PackSummary),
      problems: Problems,
    }),
  },
  /** Takes in a pack of terms, in the place of the one with its id. An error names the line; nothing is half taken in. */
  'packs/import': {
    from: ['extension'],
    request: v.object({ json: v.string(), on: v.boolean() }),
    reply: v.object({ pack: PackSummary, replaced: v.boolean() }),
  },
  'packs/export': { from: ['extension'], request: PackId, reply: TextFile },
  'packs/switch': {
    from: ['extension'],
    request: v.object({ id: v.string(), on: v.boolean() }),
    reply: Nothing,
  },
  'packs/drop': { from: ['extension'], request: PackId, reply: Nothing },
  /** Never shows this mark of the paper in the sender's tab again. Asked twice, it is kept once. */
  'mark/dismiss': { from: ['page', 'extension'], request: DismissedMark, reply: Dismissal },
  'mark/restore': { from: ['page', 'extension'], request: v.object({ id: v.string() }), reply: Nothing },
  /** What was decided about claims of the paper in the sender's tab. */
  'judgements/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ judgements: v.array(Judgement), problems: Problems }),
  },
  /** Keeps a judgement on the paper in the sender's tab; an older state than the one held is ignored. */
  'judgement/keep': { from: ['extension'], request: Judgement, reply: Judgement },
  'judgement/drop': { from: ['extension'], request: v.object({ id: v.string() }), reply: Nothing },
} as const satisfies MessageMap;
