import { ancestorAt } from '../core/area.ts';
import type { CountBounds } from '../core/edition.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable, ProtectedTable, ShownPeriod } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { emptyColumn, type ValueColumn } from '../core/table.ts';
import type { Cells } from './cells.ts';
import type { EarlyClasses } from './early-classes.ts';
import { isCountHidden } from './rules/age-groups.ts';
import { weakenSmallRates } from './rules/rate-minimum.ts';
import { countKeys, nameKey, standardisedNames } from './templates.ts';

/** Says why a value without counts of its own is hidden; null where it may be shown. */
export type Judgement = (area: number) => string | null;

/** What passes the gate, and what it was made of. */
export interface GateResult {
  readonly table: ProtectedTable;
  /** by template: 1 for each area at which its count stands somewhere in the publication */
  readonly displayed: readonly Uint8Array[];
  /** what classes tell of hidden counts: template → area → bounds */
  readonly bounds: ReadonlyMap<number, ReadonlyMap<number, CountBounds>>;
  /** number of values hidden, over all indicators and periods */
  readonly hiddenCount: number;
}

/** Where the decisions come from. */
export interface GateInput {
  readonly table: MeasuredTable;
  readonly cells: Cells;
  readonly templateOf: ReadonlyMap<string, number>;
  /** null where every value of the indicator follows from counts, or may be shown */
  readonly judge: (indicator: MeasuredIndicator, period: MeasuredPeriod) => Judgement | null;
  /** classes of hidden values that may be told */
  readonly early: readonly EarlyClasses[];
}

/** A column in which only what may be shown has a value; the same object if nothing changes. */
export function maskedColumn(column: ValueColumn, isHidden: (area: number) => boolean): ValueColumn {
  let result: { values: Float64Array; statuses: Uint8Array; marks: Uint8Array | null } | null = null;
  for (let area = 0; area < column.values.length; area += 1) {
    const hides = isHidden(area);
    const status = column.statuses[area] ?? 0;
    const isBare = isShown(status) || (Number.isNaN(column.values[area] ?? 0) && !column.marks?.[area]);
    if (!hides && isBare) continue;
    if (hides && isBare && status === STATUS.hidden) continue;
    result ??= {
      values: column.values.slice(),
      statuses: column.statuses.slice(),
      marks: column.marks?.slice() ?? null,
    };
    result.values[area] = Number.NaN;
    if (hides) result.statuses[area] = STATUS.hidden;
    if (result.marks) result.marks[area] = 0;
  }
  return result ?? column;
}

// Without a value a standardised figure still tells why: no people of an age, few events. That may be a secret too.
function isToJudge({ value, standardisation }: MeasuredPeriod, area: number): boolean {
  const status = value.statuses[area] ?? 0;
  if (isShown(status)) return true;
  return standardisation !== undefined && (status === STATUS.unreliable || status === STATUS['not-applicable']);
}

class Gate {
  readonly displayed: Uint8Array[];
  readonly bounds = new Map<number, Map<number, CountBounds>>();
  hiddenCount = 0;
  private readonly input: GateInput;
  private readonly shownColumns = new Map<string, ValueColumn>();

  constructor(input: GateInput) {
    this.input = input;
    const { length } = input.table.areas.areas;
    this.displayed = input.cells.templates.map(() => new Uint8Array(length));
  }

  private countColumn(key: string): ValueColumn {
    const known = this.shownColumns.get(key);
    if (known) return known;
    const template = this.input.templateOf.get(key);
    const measured = this.input.table.counts.get(key) ?? emptyColumn(this.input.table.areas.areas.length);
    // what is withheld for another reason keeps that reason: a second one would tell that it is small
    const isWithheld = (area: number): boolean =>
      !isShown(measured.statuses[area] ?? 0) && measured.statuses[area] !== STATUS.hidden;
    const column = maskedColumn(
      measured,
      (area) => !isWithheld(area) && isCountHidden(this.input.cells, template, area),
    );
    this.shownColumns.set(key, column);
    return column;
  }

  /** One period as everybody may see it. Where the value is hidden the numerator is hidden with it. */
  period(indicator: MeasuredIndicator, period: MeasuredPeriod): ShownPeriod {
    const keys = countKeys(indicator, period);
    const numerator = keys.numerator === null ? null : this.countColumn(keys.numerator);
    const denominator = keys.denominator === null ? null : this.countColumn(keys.denominator);
    const judgement = this.input.judge(indicator, period);
    // that a rate makes no sense tells that nobody is in its denominator
    const isEmptyHidden = (area: number): boolean =>
      period.value.statuses[area] === STATUS['not-applicable'] && denominator?.statuses[area] === STATUS.hidden;
    // what was never delivered is unknown, also where the other half of the rate is hidden
    const isHidden = (area: number): boolean =>
      period.value.statuses[area] === STATUS.hidden ||
      isEmptyHidden(area) ||
      (isToJudge(period, area) &&
        (numerator?.statuses[area] === STATUS.hidden ||
          denominator?.statuses[area] === STATUS.hidden ||
          (judgement !== null && judgement(area) !== null)));
    const value = maskedColumn(period.value, isHidden);
    const isValueHidden = (area: number): boolean => value.statuses[area] === STATUS.hidden;
    const shownNumerator = numerator && maskedColumn(numerator, isValueHidden);
    this.note(period, value);
    this.display(this.input.templateOf.get(keys.numerator ?? ''), shownNumerator);
    this.display(this.input.templateOf.get(keys.denominator ?? ''), denominator);
    this.displayAgeGroups(period, value);
    const counts = { numerator: shownNumerator, denominator };
    const reliable = weakenSmallRates({ indicator, period }, { value, ...counts }, this.input);
    const earlyClasses = this.earlyClasses(indicator, period, { value: reliable, denominator });
    const told = earlyClasses ? { earlyClasses } : {};
    const shown = { period: period.period, value: reliable, ...counts, ...told, sources: period.sources };
    const { expected, variance } = period.standardisation ?? {};
    if (expected) return { ...shown, denominator: maskedColumn(expected, isValueHidden) };
    if (!variance) return shown;
    return {
      ...shown,
      variance: variance.map((each, area) => (isShown(reliable.statuses[area] ?? 0) ? each : Number.NaN)),
    };
  }

  // A class says something of the numerator only beside a denominator that everybody knows.
  private earlyClasses(
    indicator: MeasuredIndicator,
    { period }: MeasuredPeriod,
    { value, denominator }: { readonly value: ValueColumn; readonly denominator: ValueColumn | null },
  ): Uint8Array | null {
    const early = this.input.early.find((one) => one.indicator === indicator.definition.id && one.period === period);
    if (!early || !denominator) return null;
    const { cells } = this.input;
    const told = this.bounds.get(early.numerator) ?? new Map<number, CountBounds>();
    this.bounds.set(early.numerator, told);
    const classes = new Uint8Array(value.statuses.length);
    value.statuses.forEach((status, area) => {
      const node = cells.nodes.nodeOf[area] ?? 0;
      const cell = cells.cell(early.numerator, node);
      const bounds = early.bounds.get(cell);
      const isTold = status === STATUS.hidden && isShown(denominator.statuses[area] ?? 0) && cells.isUnknown(cell);
      if (!bounds || !isTold) return;
      classes[area] = early.classes[node] ?? 0;
      const known = told.get(area) ?? bounds;
      told.set(area, { lower: Math.max(known.lower, bounds.lower), upper: Math.min(known.upper, bounds.upper) });
    });
    return classes;
  }

  // Whoever sees a standardised value is taken to know its age groups.
  private displayAgeGroups(period: MeasuredPeriod, value: ValueColumn): void {
    const { own, ofRegion } = standardisedNames(period);
    const { areas } = this.input.table;
    for (const name of own) this.display(this.input.templateOf.get(nameKey(name)), value);
    for (const name of ofRegion) {
      const displayed = this.displayed[this.input.templateOf.get(nameKey(name)) ?? -1];
      value.statuses.forEach((status, area) => {
        if (displayed && isShown(status)) displayed[ancestorAt(areas, area, 0)] = 1;
      });
    }
  }

  private note(period: MeasuredPeriod, value: ValueColumn): void {
    if (value === period.value) return;
    value.statuses.forEach((status, area) => {
      if (status === STATUS.hidden && isShown(period.value.statuses[area] ?? 0)) this.hiddenCount += 1;
    });
  }

  private display(template: number | undefined, column: ValueColumn | null): void {
    const displayed = template === undefined ? undefined : this.displayed[template];
    if (!displayed || !column) return;
    column.statuses.forEach((status, area) => {
      if (isShown(status)) displayed[area] = 1;
    });
  }
}

/** The only place where a ProtectedTable is made: everything in it went through the mask of the decided cells. */
export function passGate(input: GateInput): GateResult {
  const { areas, sources, indices, typologies, log } = input.table;
  const gate = new Gate(input);
  const indicators = input.table.indicators.map((indicator) => ({
    definition: indicator.definition,
    counted: indicator.counted,
    periods: indicator.periods.map((period) => gate.period(indicator, period)),
  }));
  const table = { areas, sources, indicators, indices, typologies, log } as unknown as ProtectedTable;
  return { table, displayed: gate.displayed, bounds: gate.bounds, hiddenCount: gate.hiddenCount };
}
