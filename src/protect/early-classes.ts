import type { CountBounds } from '../core/edition.ts';
import type { LinearSolver } from '../core/linear-solver.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable, ProtectionLogEntry } from '../core/stages.ts';
import { CELL, type Cells } from './cells.ts';
import { Doubts } from './intervals/doubts.ts';
import { Insiders } from './intervals/insiders.ts';
import type { Doubtless, Intervals } from './intervals/intervals.ts';
import type { Equations } from './secondary/equations.ts';
import type { TemplateAlgebra } from './template-algebra.ts';
import { countKeys } from './templates.ts';

/** Classes of one indicator in one period that the office declares to be computed before the gate. */
export interface EarlyClasses {
  readonly indicator: string;
  readonly period: string;
  /** by node: class of the written bounds, from 1; 0 where none may be told */
  readonly classes: Uint8Array;
  /** by node: 1 where so many people are counted that any class may be told */
  readonly isWide: Uint8Array;
  /** what each class says of the numerator, by cell */
  readonly bounds: ReadonlyMap<number, CountBounds>;
  readonly numerator: number;
  readonly denominator: number;
}

/** Declared classes, and where none can be told. */
export interface DeclaredClasses {
  readonly possible: readonly EarlyClasses[];
  readonly withheld: readonly WithheldClasses[];
}

/** A period of which no class is told, with words for the office. */
export interface WithheldClasses {
  readonly indicator: string;
  readonly period: string;
  readonly detail: string;
  /** it hangs on hidden figures: that the classes are missing would tell something of them */
  readonly isTelling: boolean;
}

/** A rate in whole numbers: what a class says of its numerator. */
interface Scale {
  /** inner bounds in the unit of the indicator */
  readonly bounds: readonly number[];
  readonly multiplier: number;
  /** numerators are people of the denominator */
  readonly isShare: boolean;
}

/** Doubles are off by their last digits: a count at a bound is at it. */
const SLACK = 1e-9;

/** Counts of a class: `bounds[class − 2] × n ≤ multiplier × x < bounds[class − 1] × n`. */
export function countsOfClass(
  { bounds, multiplier, isShare }: Scale,
  classNumber: number,
  people: number,
): CountBounds {
  const first = (bound: number): number => Math.max(0, Math.ceil((bound * people) / multiplier - SLACK));
  const most = isShare ? Math.floor(people + SLACK) : Number.POSITIVE_INFINITY;
  const [from, below] = [bounds[classNumber - 2], bounds[classNumber - 1]];
  return {
    lower: from === undefined ? 0 : first(from),
    upper: below === undefined ? most : Math.min(most, first(below) - 1),
  };
}

/**
 * Whether classes may be told of so many people at all. It goes by the number of people alone, and every class that any
 * count could lie in must leave as many counts possible as the rule asks for: else a class that is not told would be one.
 */
function isWideEnough(
  scale: Scale,
  people: number,
  rule: { readonly lowest: number; readonly width: number },
): boolean {
  for (let number = 1; number <= scale.bounds.length + 1; number += 1) {
    const { lower, upper } = countsOfClass(scale, number, people);
    if (upper < lower) continue;
    if (upper - Math.max(lower, rule.lowest) < rule.width) return false;
  }
  return true;
}

/** The classes that the office declares, as far as counts alone can say whether they may be told. */
export function declaredClasses(
  table: MeasuredTable,
  cells: Cells,
  templateOf: ReadonlyMap<string, number>,
): DeclaredClasses {
  const possible: EarlyClasses[] = [];
  const withheld: WithheldClasses[] = [];
  for (const indicator of table.indicators) {
    if (!indicator.definition.classRule.isEarly) continue;
    for (const period of indicator.periods) {
      const made = classesOf({ indicator, period }, cells, templateOf);
      if (made) possible.push(made);
      else
        withheld.push({
          ...{ indicator: indicator.definition.id, period: period.period },
          detail: 'no class is told: its counts are no whole numbers of people, or rounded or noisy',
          isTelling: false,
        });
    }
  }
  return { possible, withheld };
}

function classesOf(
  { indicator, period }: { readonly indicator: MeasuredIndicator; readonly period: MeasuredPeriod },
  cells: Cells,
  templateOf: ReadonlyMap<string, number>,
): EarlyClasses | null {
  const { classRule, multiplier, kind, id } = indicator.definition;
  const keys = countKeys(indicator, period);
  const numerator = cells.templates[templateOf.get(keys.numerator ?? '') ?? -1];
  const denominator = cells.templates[templateOf.get(keys.denominator ?? '') ?? -1];
  if (!numerator || !denominator || numerator.isPerturbed || denominator.isPerturbed) return null;
  const isWhole = numerator.quantity.terms.every(({ coefficient }) => Number.isInteger(coefficient) && coefficient > 0);
  if (!isWhole) return null;
  const scale = { bounds: classRule.bounds, multiplier, isShare: kind === 'share' };
  const { minimumCount = 1, zerosPublishable = false, minimumDenominator = 0 } = numerator.rule ?? {};
  // readers take a hidden count for one at least wherever a zero would be shown
  const rule = { lowest: zerosPublishable ? 1 : 0, width: Math.max(minimumCount, denominator.rule?.minimumCount ?? 1) };
  const classes = new Uint8Array(cells.nodes.count);
  const isWide = new Uint8Array(cells.nodes.count);
  const bounds = new Map<number, CountBounds>();
  denominator.values.forEach((people, node) => {
    const count = numerator.values[node] ?? Number.NaN;
    if (!(people > 0) || people < minimumDenominator || !isWideEnough(scale, people, rule)) return;
    isWide[node] = 1;
    const last = scale.bounds.length + 1;
    for (let number = 1; number <= last; number += 1) {
      const told = countsOfClass(scale, number, people);
      if (!(count >= told.lower && count <= told.upper)) continue;
      classes[node] = number;
      bounds.set(cells.cell(numerator.index, node), told);
    }
  });
  return {
    ...{ indicator: id, period: period.period, classes, isWide, bounds },
    ...{ numerator: numerator.index, denominator: denominator.index },
  };
}

/**
 * True if no class is missing where all would be told but one: figures that the office itself does not know, or that are
 * in no class (more cases than people), have none, and a reader would see by that which of the hidden ones they are.
 */
export function isComplete(early: EarlyClasses, cells: Cells): boolean {
  for (let node = 0; node < cells.nodes.count; node += 1) {
    const cell = cells.cell(early.numerator, node);
    if (early.isWide[node] === 0 || early.classes[node] !== 0 || !cells.isHidden(cell)) continue;
    if (!cells.isUnknown(cells.cell(early.denominator, node))) return false;
  }
  return true;
}

/** How it is seen what classes would tell. */
export interface ClassJudge {
  readonly cells: Cells;
  readonly intervals: Pick<Intervals, 'room' | 'proofs'>;
  /** what could not be kept in doubt for some reader; of this no class may tell more either */
  readonly doubtless: readonly Doubtless[];
  readonly equations: Equations;
  readonly solver: LinearSolver;
  readonly algebra: TemplateAlgebra;
  /** counts that nothing hides and that stand nowhere */
  readonly masked: ReadonlySet<number>;
}

/** Classes that are told, and those that are not. */
export interface ToldClasses {
  readonly told: readonly EarlyClasses[];
  readonly withheld: readonly WithheldClasses[];
}

/**
 * The declared classes that leave everything protected as much in doubt as it was. Of a period all are told or none: a
 * class that was missing by itself would tell that it is the one that says too much. That a whole period is missing tells
 * something too, so such a declaration is refused, see earlyClassFindings.
 */
export function tellableClasses({ possible, withheld }: DeclaredClasses, judge: ClassJudge): ToldClasses {
  const { cells } = judge;
  const no = [...withheld];
  const refuse = ({ indicator, period }: EarlyClasses, detail: string): void => {
    no.push({ indicator, period, detail: `no class is told: ${detail}`, isTelling: true });
  };
  const whole = possible.filter((one) => {
    if (isComplete(one, cells)) return true;
    refuse(one, 'a hidden figure has none, such as one that the source hides from the office too');
    return false;
  });
  if (whole.length === 0) return { told: [], withheld: no };
  const told = asReadersSee(judge, () => harmless(whole, judge));
  for (const one of whole)
    if (!told.includes(one)) refuse(one, 'with sums and differences one would narrow down what is protected');
  return { told, withheld: no };
}

/** Those classes, one after another, with which all doubts stay as large as they are. */
function harmless(classes: readonly EarlyClasses[], judge: ClassJudge): EarlyClasses[] {
  const { cells, intervals, doubtless, equations, solver, algebra, masked } = judge;
  const { room, proofs } = intervals;
  const also = doubtless.map(({ requirement }) => requirement);
  const doubts = new Doubts({ room, proofs, equations, solver, insiders: new Insiders(cells, algebra), also });
  // of what is masked no class is told
  return classes.filter(({ bounds }) => doubts.holdWith(new Map([...bounds].filter(([cell]) => !masked.has(cell)))));
}

/**
 * What holds while masked counts are unknown, as they are to most readers. To those who know them some figures are in
 * less doubt than their rule asks, and nothing can be done about it; a class must not tell it to the others.
 */
function asReadersSee<T>({ cells, masked }: ClassJudge, judged: () => T): T {
  for (const cell of masked) cells.states[cell] = CELL.free;
  try {
    return judged();
  } finally {
    for (const cell of masked) cells.states[cell] = CELL.open;
  }
}

/** What the office reads about classes that are not told. */
export function withheldLog(withheld: readonly WithheldClasses[]): ProtectionLogEntry[] {
  return withheld.map(({ indicator, period, detail }) => {
    return { areaCode: '', period, quantity: indicator, reason: 'class-withheld', detail };
  });
}
