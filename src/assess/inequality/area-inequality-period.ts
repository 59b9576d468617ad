import type { AreaInequalityPeriod, InequalityIndex } from '../../core/area-inequality.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import { atkinson } from '../../stats/inequality/atkinson.ts';
import { gini } from '../../stats/inequality/gini.ts';
import { type ChanceValue, inequalityByChance } from '../../stats/inequality/inequality-by-chance.ts';
import { theil } from '../../stats/inequality/theil.ts';
import { type AreaParts, type PartCounts, partCounts } from '../segregation/area-parts.ts';

/** How often cases are scattered anew to see what chance makes. */
export const CHANCE_DRAWS = 100;
/** ε of the Atkinson index: an area without any case leaves it below 1. */
export const AVERSION = 0.5;

/** What an inequality is made from beside the counts. */
export interface AreaInequalityOptions {
  readonly isShare: boolean;
  /** a value is that many times cases per person */
  readonly multiplier: number;
  /** of what is drawn at random; null: nothing is */
  readonly seed: number | null;
}

/**
 * Inequality of one share or rate between the parts of each area, in one period; every part counts by its people.
 * @param period shown numerator and denominator
 * @param parts areas with their parts
 * @param options kind, unit and seed
 */
export function areaInequalityPeriod(
  period: ShownPeriod,
  parts: readonly AreaParts[],
  options: AreaInequalityOptions,
): AreaInequalityPeriod {
  const column = (): Float64Array => new Float64Array(parts.length).fill(Number.NaN);
  const columns = (): InequalityIndex => ({
    value: column(),
    expected: options.seed === null ? null : column(),
    upper: options.seed === null ? null : column(),
  });
  const found = { means: column(), gini: columns(), theil: columns(), atkinson: columns(), betweenShare: column() };
  const statuses = new Uint8Array(parts.length);
  const partNumbers = new Uint32Array(parts.length);
  const leftOutCounts = new Uint32Array(parts.length);
  parts.forEach((entry, at) => {
    const counts = partCounts(period, entry, options.isShare);
    partNumbers[at] = counts.group.length;
    leftOutCounts[at] = entry.parts.length - counts.group.length;
    const cases = counts.group.reduce((sum, count) => sum + count, 0);
    const people = counts.everybody.reduce((sum, count) => sum + count, 0);
    const isGiven = counts.status === STATUS.ok && cases > 0 && people > 0;
    statuses[at] = counts.status === STATUS.ok && !isGiven ? STATUS['not-applicable'] : counts.status;
    if (!isGiven) return;
    found.means[at] = (options.multiplier * cases) / people;
    measure(found, at, { counts, entry });
    if (options.seed !== null) drawChance(found, at, { counts, cases, seed: options.seed, isShare: options.isShare });
  });
  return { period: period.period, statuses, ...found, partCounts: partNumbers, leftOutCounts };
}

type Found = Pick<AreaInequalityPeriod, 'gini' | 'theil' | 'atkinson' | 'betweenShare'>;

function measure(
  found: Found,
  at: number,
  { counts, entry }: { readonly counts: PartCounts; readonly entry: AreaParts },
): void {
  const { group, everybody, included } = counts;
  const rates = group.map((cases, part) => (everybody[part]! > 0 ? cases / everybody[part]! : 0));
  const groups = entry.between ? Uint32Array.from(included, (position) => entry.between![position]!) : null;
  const parts = theil(rates, everybody, groups ?? new Uint32Array(rates.length))!;
  found.gini.value[at] = gini(rates, everybody)!;
  found.theil.value[at] = parts.whole;
  found.atkinson.value[at] = atkinson(rates, everybody, AVERSION)!;
  found.betweenShare[at] = groups && parts.whole > 0 ? parts.between / parts.whole : Number.NaN;
}

function drawChance(
  found: Found,
  at: number,
  {
    counts,
    cases,
    ...options
  }: { readonly counts: PartCounts; readonly cases: number; readonly seed: number; readonly isShare: boolean },
): void {
  const chance = inequalityByChance(cases, counts.everybody, { ...options, draws: CHANCE_DRAWS, aversion: AVERSION });
  if (!chance) return;
  const keep = ({ expected, upper }: InequalityIndex, value: ChanceValue): void => {
    expected![at] = value.expected;
    upper![at] = value.upper;
  };
  keep(found.gini, chance.gini);
  keep(found.theil, chance.theil);
  keep(found.atkinson, chance.atkinson);
}
