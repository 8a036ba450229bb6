/** What is asked of a page that was read: marks, cards, sums, claims, and how a passage is found again. */
import { anchor } from '../anchor/anchor';
import { describe } from '../anchor/describe';
import { prepare } from '../anchor/page-index';
import type { Selector } from '../anchor/selectors';
import type { ClaimTable } from '../claims/claim-table';
import { claimTable } from '../claims/table';
import { cardOf } from '../lens/card';
import type { Card, Finding } from '../lens/finding';
import { sumAt, type Sum } from '../lens/quantity/sums';
import type { PossiblePlaces } from '../messages/passages';
import type { Span } from '../page-text/page-text';
import type { Settings } from '../settings/settings';
import { runInSlices, type SliceOptions } from '../slices/slices';
import type { DismissedMark } from '../terms/dismissal';
import { possiblePlaces } from './possible-places';
import type { Reading } from './reading';
import type { Stopwatch } from './stopwatch';
import { quotedOf } from './taken-away';

/** The state that answers come from, as it is when they are asked for. */
interface Known {
  readonly reading: Reading | null;
  readonly sifted: { findings: readonly Finding[] };
  readonly settings: Settings;
  readonly stopwatch: Stopwatch;
}

export class Lookup {
  readonly #known: Known;
  readonly #options: SliceOptions;
  /** Said where the page has not been read yet. */
  readonly #notRead: string;
  #claims: { of: Reading; table: Promise<ClaimTable> } | null = null;

  constructor(known: Known, notRead: string, options: SliceOptions) {
    this.#known = known;
    this.#notRead = notRead;
    this.#options = options;
  }

  /**
   * How a passage of the page is found again later.
   * @throws Error while the page has not been read
   */
  async describe(span: Span): Promise<Selector[]> {
    const { page } = this.#reading();
    await runInSlices(prepare(page), this.#options);
    return this.#known.stopwatch.time(() => describe(page, span));
  }

  /** Where a stored passage stands; null where it does not, or not for sure. */
  find(selectors: readonly Selector[]): Span | null {
    const { reading } = this.#known;
    const found = reading && anchor(reading.page, selectors);
    return found && 'start' in found ? { start: found.start, end: found.end } : null;
  }

  /** Where a stored passage stands or may stand, with what shows each place; null while the page is not read. */
  async possiblePlaces(selectors: readonly Selector[]): Promise<PossiblePlaces | null> {
    const page = this.#known.reading?.page;
    if (!page) return null;
    await runInSlices(prepare(page), this.#options);
    return this.#known.stopwatch.time(() => possiblePlaces(page, selectors));
  }

  card(finding: Finding): Card | null {
    const { reading } = this.#known;
    return reading && cardOf(reading.page, finding, reading.lexicon);
  }

  /** The finding at exactly this place, of this kind where one is named; null where there is none. */
  findingAt({ start, end }: Span, kind: Finding['kind']): Finding | null {
    const isThere = (finding: Finding) =>
      finding.start === start && finding.end === end && finding.kind === kind;
    return this.#known.sifted.findings.find(isThere) ?? null;
  }

  /**
   * A finding by its words and those around them.
   * @throws Error while the page has not been read
   */
  quoted(finding: Finding): DismissedMark {
    return quotedOf(this.#reading().page, finding);
  }

  /** The numbers at an offset of the text with their sum; null where there are none, or marks are off. */
  sumAt(offset: number): Sum | null {
    const { reading, settings, stopwatch } = this.#known;
    if (!reading || settings.overlay === 'off') return null;
    return stopwatch.time(() => sumAt(reading.page, offset));
  }

  /** How many marks of a passage are shown only because it is selected. */
  leftOutIn({ start, end }: Span): number {
    const { overlay, kinds } = this.#known.settings;
    if (overlay !== 'few') return 0;
    return this.#known.sifted.findings.filter(
      (finding) =>
        finding.tier !== 'few' && kinds[finding.kind] && finding.start < end && finding.end > start,
    ).length;
  }

  /** What the paper claims, with where it says so again; made when first asked for. */
  async claims(): Promise<ClaimTable | null> {
    const { reading } = this.#known;
    if (!reading) return null;
    if (this.#claims?.of !== reading) {
      const table = runInSlices(claimTable(reading.page, reading.found), this.#options);
      this.#claims = { of: reading, table };
      // One that failed is not kept.
      table.catch(() => (this.#claims = null));
    }
    return await this.#claims.table;
  }

  #reading(): Reading {
    if (!this.#known.reading) throw new Error(this.#notRead);
    return this.#known.reading;
  }
}
