/** Which sentences of two texts stand for each other, as far as that is known. */
import type { Likeness } from './likeness';
import type { Stream, Unit } from './units';

/** The units of one stream on both sides, as indices into all units. */
export interface Flow {
  stream: Stream;
  from: number[];
  to: number[];
}

/** Figures and rows change place in a table without anything having moved; there is one title. */
const NEVER_MOVE: ReadonlySet<Stream> = new Set<Stream>(['table', 'equation', 'title', 'authors']);
/** A shorter one may be new in one place and old in another: too little to have moved. In code units of its key. */
const LONG_ENOUGH_TO_MOVE = 12;

/** Units are named by their indices. */
export class Matching {
  /** For each unit of a side, those it stands for on the other one. */
  readonly toOf: number[][];
  readonly fromOf: number[][];
  /** Units of `from` that stand elsewhere now. */
  readonly moved = new Set<number>();
  /** Where it is open which one stands for a unit of `from`: those that fit equally. */
  readonly open = new Map<number, number[]>();
  /** For a unit of `from` that is gone, what is most like it among what is new. */
  readonly near = new Map<number, number>();
  readonly flows: readonly Flow[];
  /** Position of each unit in its stream. */
  readonly placeFrom: number[] = [];
  readonly placeTo: number[] = [];
  readonly #byStream = new Map<Stream, Flow>();

  constructor(
    readonly from: readonly Unit[],
    readonly to: readonly Unit[],
    readonly likeness: Likeness,
  ) {
    this.toOf = from.map(() => []);
    this.fromOf = to.map(() => []);
    for (const [index, { stream }] of from.entries()) {
      this.placeFrom.push(this.#flow(stream).from.push(index) - 1);
    }
    for (const [index, { stream }] of to.entries()) {
      this.placeTo.push(this.#flow(stream).to.push(index) - 1);
    }
    this.flows = [...this.#byStream.values()];
  }

  match(from: number, to: number, moved = false): void {
    this.toOf[from]!.push(to);
    this.fromOf[to]!.push(from);
    this.open.delete(from);
    if (moved) this.moved.add(from);
  }

  /** Takes a match back: as many neighbours speak for each of `rivals`. */
  leaveOpen(from: number, to: number, rivals: readonly number[]): void {
    this.toOf[from] = [];
    this.fromOf[to] = [];
    this.open.set(from, [to, ...rivals]);
  }

  isLeftFrom(from: number): boolean {
    return this.toOf[from]!.length === 0;
  }

  isLeftTo(to: number): boolean {
    return this.fromOf[to]!.length === 0;
  }

  /** What is left over of a stream; of all, where none is given. */
  leftFrom(flow?: Flow): number[] {
    return (flow?.from ?? [...this.from.keys()]).filter((index) => this.isLeftFrom(index));
  }

  leftTo(flow?: Flow): number[] {
    return (flow?.to ?? [...this.to.keys()]).filter((index) => this.isLeftTo(index));
  }

  sameKey(from: number, to: number): boolean {
    return this.from[from]!.key === this.to[to]!.key;
  }

  mayMove(from: number): boolean {
    const { key, stream } = this.from[from]!;
    return key.length >= LONG_ENOUGH_TO_MOVE && !NEVER_MOVE.has(stream);
  }

  /** The stream of a unit of `from`. */
  flowOf(from: number): Flow {
    return this.#flow(this.from[from]!.stream);
  }

  /** The unit so many places on in its stream. */
  besideFrom(from: number, step: number): number | undefined {
    return this.flowOf(from).from[this.placeFrom[from]! + step];
  }

  besideTo(to: number, step: number): number | undefined {
    return this.#flow(this.to[to]!.stream).to[this.placeTo[to]! + step];
  }

  /** How many of the neighbours of a unit stand for those of another one: 0 to 2. */
  vouching(from: number, to: number): number {
    return [-1, 1].filter((step) => {
      const [x, y] = [this.besideFrom(from, step), this.besideTo(to, step)];
      return x === undefined || y === undefined ? x === y : this.toOf[x]!.includes(y);
    }).length;
  }

  #flow(stream: Stream): Flow {
    let flow = this.#byStream.get(stream);
    if (!flow) this.#byStream.set(stream, (flow = { stream, from: [], to: [] }));
    return flow;
  }
}
