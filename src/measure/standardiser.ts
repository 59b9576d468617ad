import type { MeasuredStandardisation, StratumCounts } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';
import { divideColumns } from './combine.ts';
import { countColumn, countName, type MeasureContext } from './count-column.ts';
import { type LocatedTerm, type LocatedTerms, locateTerms, periodsOfTerms } from './located-terms.ts';
import type { ResolvedIndicator } from './resolve-indicator.ts';
import type { ResolvedStratum } from './resolve-strata.ts';
import {
  europeanWeights,
  expectedColumn,
  type StratumColumns,
  standardisedRateColumn,
} from './standardised-columns.ts';

/** Values of one period with what they are made of. */
export interface StandardisedPeriod {
  readonly value: ValueColumn;
  readonly standardisation: MeasuredStandardisation;
  /** delivered figures behind it */
  readonly located: readonly LocatedTerm[];
}

/** One age group at one time. */
interface LocatedStratum {
  readonly stratum: ResolvedStratum;
  readonly events: LocatedTerms;
  readonly people: LocatedTerms;
}

/** People of a standard by age group and area, and the counts they come from. */
interface Weights {
  readonly of: (area: number) => readonly number[];
  readonly reference: readonly StratumCounts[];
}

/** Measures the periods of a standardised indicator against one and the same standard. */
export class Standardiser {
  readonly #resolved: ResolvedIndicator;
  readonly #context: MeasureContext;
  readonly #regionOf: Int32Array;
  readonly #weights: Weights | null;

  constructor(resolved: ResolvedIndicator, context: MeasureContext) {
    this.#resolved = resolved;
    this.#context = context;
    this.#regionOf = context.figures.regionOf;
    this.#weights = resolved.definition.kind === 'standardised-rate' ? this.#findWeights() : null;
  }

  /**
   * The values at one time.
   * @param events numerator of the indicator at that time
   * @returns null where a count of an age group was not delivered for that time
   */
  at(events: LocatedTerms): StandardisedPeriod | null {
    const strata = this.#locate(events.basePeriod);
    if (!strata) return null;
    const columns = strata.map((each) => this.#columns(each));
    const located = strata.flatMap((each) => [...each.events.located, ...each.people.located]);
    const names = strata.map((each) => this.#names(each));
    const { multiplier } = this.#resolved.definition;
    if (this.#weights) {
      const { value, variance } = standardisedRateColumn(columns, this.#weights.of, multiplier);
      const { reference } = this.#weights;
      return { value, standardisation: { strata: names, reference, variance, expected: null }, located };
    }
    const expected = expectedColumn(columns, this.#regionOf);
    const observed = countColumn(this.#resolved.numerator, events, this.#context);
    const own = names.map(({ people }) => ({ events: null, people }));
    return {
      value: divideColumns(observed, expected, multiplier),
      standardisation: { strata: own, reference: names, variance: null, expected },
      located,
    };
  }

  #locate(basePeriod: string): LocatedStratum[] | null {
    const { inventory } = this.#context;
    const found: LocatedStratum[] = [];
    for (const stratum of this.#resolved.strata ?? []) {
      const events = locateTerms(stratum.events, basePeriod, inventory);
      const people = locateTerms(stratum.people, basePeriod, inventory);
      if (!events || !people) return null;
      found.push({ stratum, events, people });
    }
    return found;
  }

  #columns({ stratum, events, people }: LocatedStratum): StratumColumns {
    return {
      events: countColumn(stratum.events, events, this.#context),
      people: countColumn(stratum.people, people, this.#context),
    };
  }

  #names({ stratum, events, people }: LocatedStratum) {
    return {
      events: countName(stratum.events, events, this.#context),
      people: countName(stratum.people, people, this.#context),
    };
  }

  #findWeights(): Weights {
    const strata = this.#resolved.strata ?? [];
    if (this.#resolved.definition.standardisation?.standard === 'european-2013') {
      const weights = europeanWeights(strata);
      return { of: () => weights, reference: [] };
    }
    const unknown = strata.map(() => Number.NaN);
    for (const { basePeriod } of periodsOfTerms(this.#resolved.numerator, this.#context.inventory)) {
      const located = this.#locate(basePeriod);
      if (!located) continue;
      const columns = located.map((each) => this.#columns(each).people);
      const isKnown = (area: number): boolean => columns.every(({ statuses }) => isShown(statuses[area]!));
      const regions = new Set([...this.#regionOf].filter((region) => region >= 0 && isKnown(region)));
      if (regions.size === 0) continue;
      const byRegion = new Map([...regions].map((region) => [region, columns.map(({ values }) => values[region]!)]));
      const reference = located.map((each) => ({ events: null, people: this.#names(each).people }));
      return { of: (area) => byRegion.get(this.#regionOf[area]!) ?? unknown, reference };
    }
    return { of: () => unknown, reference: [] };
  }
}
