/**
 * An annotation as the API of Hypothesis has it (h.readthedocs.io/en/latest/api-reference). What we do not read stands
 * in it as it came.
 */
import * as v from 'valibot';
import { JsonObject } from '../exchanged';

const Text = v.string();
const Texts = v.array(Text);
const Optional = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

const DATE = 'must be a time in ISO 8601';
const When = v.pipe(
  Text,
  v.check((time) => !Number.isNaN(Date.parse(time)), DATE),
);

export const Row = v.looseObject({
  id: v.pipe(Text, v.minLength(1), v.maxLength(200)),
  created: Optional(When),
  updated: Optional(When),
  /** `acct:name@authority`. */
  user: Text,
  uri: Text,
  text: Optional(Text),
  tags: Optional(Texts),
  group: Optional(Text),
  permissions: Optional(JsonObject),
  target: Optional(
    v.array(v.looseObject({ source: Optional(Text), selector: Optional(v.array(JsonObject)) })),
  ),
  document: Optional(JsonObject),
  /** The thread above a reply: its last is what it answers. */
  references: Optional(Texts),
  user_info: Optional(v.looseObject({ display_name: Optional(Text) })),
  /** What Hypothesis has no field for. */
  hedgerow: Optional(JsonObject),
});
export type Row = v.InferOutput<typeof Row>;

/** The address of an annotation there. */
export function addressOf(id: string): string {
  return `https://hypothes.is/a/${encodeURIComponent(id)}`;
}
