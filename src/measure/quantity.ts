import type { GroupCode } from '../core/group.ts';
import type { QuantityTerm } from '../core/stages.ts';
import type { Completeness } from './completeness.ts';
import type { Request } from './expression.ts';
import type { DeliveredGroup, Inventory, SeriesInventory } from './inventory.ts';
import { type Box, type FilledBand, finestBands, tiling } from './tiling.ts';

/** Why a request meets no delivered groups. */
export interface RequestProblem {
  readonly code: 'expression-group-unknown' | 'expression-ages-do-not-fit';
  readonly request: Request;
}

/** Terms of an expression, or what stands in the way: series without figures, then groups that do not fit. */
export interface ResolvedRequests {
  readonly terms: readonly QuantityTerm[];
  readonly absentSeries: readonly string[];
  readonly problems: readonly RequestProblem[];
}

/** What requests are resolved against. */
export interface ResolveContext {
  readonly inventory: Inventory;
  readonly completenessOf: (series: string) => Completeness;
}

/** The wanted group of a request. */
export function boxOfRequest(request: Request): Box {
  return new Map(
    request.conditions.map((condition) => [
      condition.dimension,
      condition.kind === 'value' ? condition.value : { from: condition.from, to: condition.to },
    ]),
  );
}

/**
 * Finds the delivered counts that an expression asks for.
 * @param requests the parsed expression
 * @param context what was delivered
 * @returns canonical terms; empty where a series is absent or a problem was found
 */
export function resolveRequests(requests: readonly Request[], context: ResolveContext): ResolvedRequests {
  const absentSeries = [...new Set(requests.map((request) => request.series))].filter(
    (series) => !context.inventory.has(series),
  );
  if (absentSeries.length > 0) return { terms: [], absentSeries, problems: [] };
  const terms: QuantityTerm[] = [];
  const problems: RequestProblem[] = [];
  for (const request of requests) {
    const { series, yearOffset, coefficient } = request;
    const groups = bestTiling(context.inventory.get(series)!, boxOfRequest(request), context.completenessOf(series));
    if (groups) terms.push(...groups.map((group) => ({ series, group, yearOffset, coefficient })));
    else problems.push({ code: problemCode(context.inventory.get(series)!, request), request });
  }
  return { terms: problems.length > 0 ? [] : canonicalTerms(terms), absentSeries, problems };
}

/**
 * The finest delivered age bands of a request, for a median.
 * @param request a single series with conditions
 * @param context what was delivered
 * @returns bands in ascending order; null where they do not follow each other from end to end
 */
export function ageBandsOf(request: Request, context: ResolveContext): readonly FilledBand[] | null {
  const inventory = context.inventory.get(request.series);
  if (!inventory) return null;
  const isComplete = context.completenessOf(request.series);
  let best: { bands: readonly FilledBand[]; periods: number } | null = null;
  for (const { groups } of distinctGroupSets(inventory)) {
    const bands = finestBands(boxOfRequest(request), 'age', { groups, isComplete });
    if (!bands || bands.length < 2) continue;
    const periods = coverage(
      inventory,
      bands.flatMap((band) => band.groups),
    );
    if (!best || periods > best.periods) best = { bands, periods };
  }
  return best?.bands ?? null;
}

/** Terms in one fixed order, equal ones added up, zeros dropped. */
export function canonicalTerms(terms: readonly QuantityTerm[]): QuantityTerm[] {
  const byKey = new Map<string, QuantityTerm>();
  for (const term of terms) {
    const key = termText(term);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, coefficient: known.coefficient + term.coefficient } : term);
  }
  return [...byKey]
    .filter(([, term]) => Math.abs(term.coefficient) > 1e-12)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([, term]) => term);
}

/** Readable canonical name of a combination: equal combinations have equal names. */
export function quantityId(terms: readonly QuantityTerm[]): string {
  return terms
    .map((term, index) => {
      const size = Math.abs(term.coefficient);
      const sign = term.coefficient < 0 ? '-' : index === 0 ? '' : '+';
      return `${sign}${size === 1 ? '' : `${size}*`}${termText(term)}`;
    })
    .join('');
}

/** The sum of a combination over this and the earlier years: what pooled periods count. */
export function pooledTerms(terms: readonly QuantityTerm[], periodCount: number): QuantityTerm[] {
  const years = Array.from({ length: periodCount }, (_, year) => year);
  return canonicalTerms(
    years.flatMap((year) => terms.map((term) => ({ ...term, yearOffset: term.yearOffset - year }))),
  );
}

function termText({ series, group, yearOffset }: QuantityTerm): string {
  return `${series}${group === '' ? '' : `[${group}]`}${yearOffset === 0 ? '' : `@${yearOffset}`}`;
}

/** Groups may differ between periods: the combination that serves most periods wins, then the one with fewest groups. */
function bestTiling(inventory: SeriesInventory, box: Box, isComplete: Completeness): GroupCode[] | null {
  let best: { groups: GroupCode[]; periods: number } | null = null;
  for (const { groups } of distinctGroupSets(inventory)) {
    const found = tiling(box, { groups, isComplete });
    if (!found) continue;
    const periods = coverage(inventory, found);
    const isBetter = !best || periods > best.periods || (periods === best.periods && found.length < best.groups.length);
    if (isBetter) best = { groups: found, periods };
  }
  return best?.groups ?? null;
}

function coverage(inventory: SeriesInventory, groups: readonly GroupCode[]): number {
  let periods = 0;
  for (const delivered of inventory.groupsByPeriod.values()) {
    if (groups.every((group) => delivered.has(group))) periods += 1;
  }
  return periods;
}

function distinctGroupSets(inventory: SeriesInventory): { groups: DeliveredGroup[] }[] {
  const sets = new Map<string, { groups: DeliveredGroup[] }>();
  for (const delivered of inventory.groupsByPeriod.values()) {
    const codes = [...delivered].sort();
    const key = codes.join('\u001f');
    if (!sets.has(key)) sets.set(key, { groups: codes.map((code) => inventory.groups.get(code)!) });
  }
  return [...sets.values()];
}

/** Ages do not fit where dropping the condition on age would help; else the group itself is not delivered. */
function problemCode(inventory: SeriesInventory, request: Request): RequestProblem['code'] {
  const others = request.conditions.filter((condition) => condition.dimension !== 'age');
  const known = [...inventory.groups.values()].some(
    (group) =>
      group.ranges.has('age') &&
      others.every((condition) =>
        condition.kind === 'value'
          ? group.conditions.get(condition.dimension) === condition.value
          : group.ranges.has(condition.dimension),
      ),
  );
  return known ? 'expression-ages-do-not-fit' : 'expression-group-unknown';
}
