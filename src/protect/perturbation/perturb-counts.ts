import type { EarlierEdition } from '../../core/edition.ts';
import type { LinearSolver } from '../../core/linear-solver.ts';
import { shiftPeriodCode } from '../../core/period.ts';
import type { ProtectionRule, Source } from '../../core/source.ts';
import type {
  MeasuredIndicator,
  MeasuredPeriod,
  MeasuredTable,
  MethodLogEntry,
  Quantity,
  QuantityTerm,
} from '../../core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import { emptyColumn, type ValueColumn } from '../../core/table.ts';
import { type NoiseTable, noiseRow, noiseTable } from '../../stats/noise-table.ts';
import type { AreaNodes } from '../area-nodes.ts';
import { strictestRule } from '../rules/strictest-rule.ts';
import { countKeys } from '../templates.ts';
import { addNoise } from './add-noise.ts';
import { type EarlierRoundings, earlierRoundings } from './earlier-roundings.ts';
import { roundCount } from './round-count.ts';
import { roundTable } from './round-table.ts';

/** The measured table with rounded or noisy counts where the rules of their sources ask for it. */
export interface PerturbedTable {
  readonly table: MeasuredTable;
  /** keys of the counts that were changed; whoever sees them sees nothing exact */
  readonly keys: ReadonlySet<string>;
  /** what editions showed of them */
  readonly before: EarlierRoundings;
}

/** What rounding that keeps sums needs. */
export interface PerturbationTools {
  readonly nodes: AreaNodes;
  readonly solver: LinearSolver;
  /** released editions, oldest first: what they showed is rounded as it was, as far as sums can be kept so */
  readonly earlier: readonly EarlierEdition[];
}

/**
 * Rounds counts or gives them noise, by the rules of their sources, and makes every value anew from such counts. What
 * is made of several counts (a balance, a change, a mean of two years) is made of the changed ones, so that it tells
 * nothing more than they do. Counts that cannot be changed are hidden: nothing passes as it is.
 */
export function perturbCounts(table: MeasuredTable, { earlier, ...tools }: PerturbationTools): PerturbedTable {
  const sources = new Map(table.sources.map((source) => [source.id, source]));
  const ruleOf = (quantity: Quantity): ProtectionRule | null => {
    const rule = quantity.isCount ? strictestRule(sources, quantity.sources) : null;
    return rule && rule.method !== 'suppression' ? rule : null;
  };
  const noiseOf = ({ sources: ids }: Quantity, { noise }: ProtectionRule): NoiseTable => {
    const given = ids.flatMap((id) => sources.get(id)?.noiseTable ?? []);
    return given.length > 0 ? given.map((row) => noiseRow(row.noises, row.probabilities)) : noiseTable(noise);
  };
  const counts = new Map(table.counts);
  const keys = new Set<string>();
  const plain = new Map<string, ValueColumn>();
  const mixed: { key: string; quantity: Quantity; basePeriod: string }[] = [];
  const controlled = new Map<number, Set<string>>();
  for (const [key, column] of table.counts) {
    const [id = '', , basePeriod = ''] = key.split('\u001f');
    const quantity = table.quantities.get(id);
    const rule = quantity && ruleOf(quantity);
    if (!rule) continue;
    keys.add(key);
    if (quantity.terms.every((term) => term.coefficient === 1)) {
      if (rule.method === 'controlled-rounding')
        controlled.set(rule.roundingBase, (controlled.get(rule.roundingBase) ?? new Set<string>()).add(key));
      const noise = rule.method === 'cell-key' ? noiseOf(quantity, rule) : null;
      const changed = changedColumn(
        column,
        rule,
        noise && { noise, keys: table.companions.get(key)?.recordKeys ?? null },
      );
      counts.set(key, changed);
      plain.set(partKey(quantity.terms, basePeriod), changed);
    } else mixed.push({ key, quantity, basePeriod });
  }
  const before = earlierRoundings(table, keys, earlier);
  let brokenCount = 0;
  for (const [base, own] of controlled) {
    const rounded = roundTable({ table, keys: own, base, before, ...tools });
    brokenCount += rounded.brokenCount;
    for (const [key, column] of rounded.columns) {
      counts.set(key, column);
      const [id = '', , basePeriod = ''] = key.split('\u001f');
      plain.set(partKey(table.quantities.get(id)!.terms, basePeriod), column);
    }
  }
  for (const { key, quantity, basePeriod } of mixed)
    counts.set(
      key,
      combinedColumn(quantity, basePeriod, plain) ?? ownChange(table.counts.get(key)!, ruleOf(quantity)!),
    );
  if (keys.size === 0) return { table, keys, before };
  const indicators = table.indicators.map((indicator) => withChangedValues(indicator, { counts, keys }));
  const log = [...table.log, ...table.sources.flatMap((source) => logEntry(source, brokenCount))];
  return { table: { ...table, counts, indicators, log }, keys, before };
}

function logEntry({ id, alreadyPublic, protection }: Source, brokenCount: number): MethodLogEntry[] {
  const { method, roundingBase } = protection;
  if (alreadyPublic !== null || method === 'suppression') return [];
  const base = method === 'cell-key' ? null : roundingBase;
  const sumsNotKept = method === 'controlled-rounding' ? brokenCount : null;
  return [{ step: 'protect', subject: id, choices: { method, roundingBase: base, sumsNotKept } }];
}

/** Noise for counts with the sums of their record keys. */
interface Noise {
  readonly noise: NoiseTable;
  readonly keys: ValueColumn | null;
}

function changedColumn(column: ValueColumn, { roundingBase }: ProtectionRule, noise: Noise | null): ValueColumn {
  if (!noise) return mapped(column, (value) => roundCount(value, roundingBase));
  return mapped(column, (value, area) => addNoise(value, noise.keys?.values[area] ?? Number.NaN, noise.noise));
}

// Whatever has no value afterwards is hidden; marks would tell something about the exact count.
function mapped(column: ValueColumn, change: (value: number, area: number) => number): ValueColumn {
  const made = emptyColumn(column.values.length);
  column.statuses.forEach((status, area) => {
    made.statuses[area] = status;
    if (!isShown(status)) return;
    const value = change(column.values[area]!, area);
    made.values[area] = value;
    if (Number.isNaN(value)) made.statuses[area] = STATUS.hidden;
  });
  return made;
}

const partKey = (terms: readonly QuantityTerm[], basePeriod: string): string =>
  terms
    .map(({ series, group, yearOffset }) => `${series}\u001f${group}\u001f${shiftPeriodCode(basePeriod, yearOffset)}`)
    .sort()
    .join('\u001e');

// Terms of one year and factor are a count of their own, such as all residents of the year before.
function combinedColumn(
  { terms }: Quantity,
  basePeriod: string,
  plain: ReadonlyMap<string, ValueColumn>,
): ValueColumn | null {
  const parts = new Map<string, QuantityTerm[]>();
  for (const term of terms) {
    const key = `${term.coefficient} ${term.yearOffset}`;
    parts.set(key, [...(parts.get(key) ?? []), term]);
  }
  const columns = [...parts.values()].map((part) => ({
    column: plain.get(partKey(part, basePeriod)),
    coefficient: part[0]!.coefficient,
  }));
  const length = columns[0]?.column?.values.length ?? 0;
  const made = emptyColumn(length);
  made.statuses.fill(STATUS.ok);
  made.values.fill(0);
  for (const { column, coefficient } of columns) {
    if (!column) return null;
    column.statuses.forEach((status, area) => {
      made.statuses[area] = weakerStatus(made.statuses[area]!, status);
      made.values[area]! += coefficient * column.values[area]!;
    });
  }
  return mapped(made, (value) => value);
}

// A difference whose parts nobody publishes: rounded as it is, but noise belongs to records and not to differences.
function ownChange(column: ValueColumn, rule: ProtectionRule): ValueColumn {
  return mapped(column, (value) => (rule.method === 'cell-key' ? Number.NaN : roundCount(value, rule.roundingBase)));
}

interface Changed {
  readonly counts: ReadonlyMap<string, ValueColumn>;
  readonly keys: ReadonlySet<string>;
}

function withChangedValues(indicator: MeasuredIndicator, changed: Changed): MeasuredIndicator {
  const periods = indicator.periods.map((period): MeasuredPeriod => {
    // a standardised value cannot be made anew from such counts: the gate hides it
    if (period.standardisation) return period;
    const { numerator, denominator } = countKeys(indicator, period);
    if (numerator === null || !(changed.keys.has(numerator) || changed.keys.has(denominator ?? ''))) return period;
    const above = changed.counts.get(numerator)!;
    const below = denominator === null ? null : (changed.counts.get(denominator) ?? null);
    return { ...period, value: below ? quotient(above, below, indicator) : above };
  });
  return { ...indicator, periods };
}

// A rounded part may exceed its whole: such a share says nothing.
function quotient(above: ValueColumn, below: ValueColumn, { definition }: MeasuredIndicator): ValueColumn {
  const made = emptyColumn(above.values.length);
  above.statuses.forEach((status, area) => {
    const weaker = weakerStatus(status, below.statuses[area]!);
    made.statuses[area] = weaker;
    if (!isShown(weaker)) return;
    const [top, bottom] = [above.values[area]!, below.values[area]!];
    if (bottom === 0) made.statuses[area] = STATUS['not-applicable'];
    else if (definition.kind === 'share' && top > bottom) made.statuses[area] = STATUS.unreliable;
    else made.values[area] = (definition.multiplier * top) / bottom;
  });
  return made;
}
