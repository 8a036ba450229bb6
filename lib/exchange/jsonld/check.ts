/** Looks through JSON by its fields and gathers what is wrong, each fault with the path of its field. */
import type { Fault } from '../../schema/explain';
import { isJsonObject, type JsonObject } from '../exchanged';

/** Longest stretch of a wrong text that is repeated in a message. */
const SHOWN = 40;

/** One field of an object, and what was found wrong so far. */
export class Field {
  constructor(
    readonly value: unknown,
    private readonly path: string,
    private readonly faults: Fault[],
  ) {}

  of(name: string | number): Field {
    const value = Array.isArray(this.value)
      ? (this.value as unknown[])[name as number]
      : isJsonObject(this.value) && Object.hasOwn(this.value, name)
        ? this.value[name]
        : undefined;
    return new Field(value, this.path === '' ? String(name) : `${this.path}.${name}`, this.faults);
  }

  get isThere(): boolean {
    return this.value !== undefined;
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get object(): JsonObject | null {
    return isJsonObject(this.value) ? this.value : null;
  }

  /** The items of a list; a single value is a list of one, and a missing one is empty. */
  get all(): Field[] {
    if (!this.isThere) return [];
    return Array.isArray(this.value) ? this.value.map((_, index) => this.of(index)) : [this];
  }

  /** The texts among the items. */
  get texts(): string[] {
    return this.all.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }

  /** @param must what it must be, or must not: `must be one IRI` */
  refuse(must: string): void {
    const shown = must.startsWith('must not ') ? '' : this.shown();
    const message = this.isThere ? `${must}${shown}` : 'is missing';
    this.faults.push({
      field: this.path || null,
      message: `${this.path ? `\`${this.path}\`` : 'it'} ${message}`,
    });
  }

  private shown(): string {
    const { value } = this;
    if (Array.isArray(value)) return value.length === 0 ? ', not an empty list' : ', not a list';
    if (isJsonObject(value)) return ', not an object';
    if (typeof value !== 'string') return `, not ${String(value)}`;
    return `, not '${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}'`;
  }
}

/** All that `look` refuses of a value. */
export function faultsIn(value: unknown, look: (root: Field) => void): Fault[] {
  const faults: Fault[] = [];
  look(new Field(value, '', faults));
  return faults;
}
