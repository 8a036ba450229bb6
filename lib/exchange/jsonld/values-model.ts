/** The small values of W3C's model: IRIs, texts, times, agents. */
import { isIri } from '../iri';
import type { Field } from './check';

/** `xsd:dateTime`. W3C asks for UTC, written `Z`; `+00:00` is the same, and tools write it. */
const DATE_TIME = /^-?\d{4,9}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,12})?(?:Z|[+-]00:00)$/;

/** Exactly one IRI. */
export function checkIri(field: Field): void {
  if (!isIri(field.value)) field.refuse('must be one IRI');
}

/** Any number of IRIs. */
export function checkIris(field: Field): void {
  for (const one of field.all) checkIri(one);
}

/** Exactly one text, which may be empty. */
export function checkOneText(field: Field): void {
  if (typeof field.value !== 'string') field.refuse('must be one text');
}

/** At most one text. */
export function checkTextOrNone(field: Field): void {
  if (field.isThere) checkOneText(field);
}

/** Any number of texts. */
export function checkTexts(field: Field): void {
  for (const one of field.all) if (typeof one.value !== 'string') one.refuse('must be text');
}

/** At most one time. */
export function checkTime(field: Field): void {
  if (field.isThere && !isTime(field.value)) {
    field.refuse('must be one time in UTC, such as 2026-11-24T18:30:00Z');
  }
}

/** Any number of times. */
export function checkTimes(field: Field): void {
  for (const one of field.all) checkTime(one);
}

function isTime(value: unknown): boolean {
  if (typeof value !== 'string' || !DATE_TIME.test(value)) return false;
  const [day = ''] = value.split('T');
  // The 30th of February would be read as a day in March.
  const isDay = day.length > 10 || new Date(Date.parse(day) || 0).toISOString().startsWith(day);
  return isDay && !Number.isNaN(Date.parse(value));
}

/** Who made something: IRIs, or objects with at most one. */
export function checkAgents(agents: Field): void {
  for (const agent of agents.all) {
    if (agent.object) {
      if (agent.of('id').isThere) checkIri(agent.of('id'));
      for (const name of ['name', 'type', 'email_sha1']) checkTexts(agent.of(name));
      checkTextOrNone(agent.of('nickname'));
      for (const name of ['email', 'homepage']) checkIris(agent.of(name));
    } else if (!isIri(agent.value)) agent.refuse('must be an IRI or an object');
  }
}
