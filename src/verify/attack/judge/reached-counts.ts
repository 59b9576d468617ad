import type { Highs } from 'highs';
import { type Goal, type Insider, type Reach, reachOfComponent } from '../solve/intervals.ts';
import { STANDARDISED } from '../system/columns.ts';
import { type Component, componentAt } from '../system/component.ts';
import type { SystemParts } from '../system/system-parts.ts';
import { hiddenSides } from './judged-sides.ts';
import { openSums } from './open-sums.ts';
import { toldOfOthers } from './same-person.ts';
import type { RestCount } from './small-rests.ts';
import { isOutside, type Judged, verdict } from './verdict.ts';

/** A count that is not shown: of a column, or what it leaves of another one. */
export interface Cell {
  readonly column: number;
  /** column that it is taken from, or of a change or balance that other side which is published; null: the count itself */
  readonly takenFrom: number | null;
  readonly area: number;
}

/** What a count must keep. */
export interface Demand {
  readonly reach: number;
  readonly width: number;
}

/** A count that readers can work out: for sure, or within bounds that are too narrow. */
export interface ReachedCount extends Cell, Demand {
  readonly lower: number;
  readonly upper: number;
}

/** What an attack on a system found. */
export interface Reached {
  readonly counts: readonly ReachedCount[];
  readonly byInsiders: readonly InsiderCount[];
  /** between schemes */
  readonly rests: readonly RestCount[];
  /** counts that follow exactly and are no secrets */
  readonly exact: readonly { readonly column: number; readonly area: number; readonly value: number }[];
  /** hidden counts that were attacked */
  readonly attacked: number;
  /** column and area of counts in whose surroundings the publication contradicts itself */
  readonly contradictory: readonly { readonly column: number; readonly area: number }[];
  /** true if something that follows from several editions is not so: somewhere more was corrected than can be seen */
  readonly isMistaken: boolean;
}

/** What else an attack may be told: for judging, or of attackers who know more. */
export interface AttackOptions {
  readonly highs: Highs;
  /** stricter demands on single counts, by `keyOfCell` */
  readonly demands?: ReadonlyMap<string, Demand>;
  /** counts of one person, by `keyOfCell` */
  readonly insiders?: ReadonlyMap<string, Cell>;
  /** counts that are asked for, by `keyOfCell`; missing: every hidden one */
  readonly only?: ReadonlySet<string>;
  /** counts that are demanded something of, as they are, by `keyOfCell`; null where nobody knows them */
  readonly truths?: ReadonlyMap<string, number | null>;
  /** whether more is taken for corrected than can be seen: then whoever finds a count too small is not mistaken */
  readonly isDoubtful?: boolean;
}

/** A count of others that one person can work out who is alone in another one. */
export interface InsiderCount {
  readonly insider: Cell;
  readonly cell: Cell;
  readonly value: number;
}

/** Key of a count in a map. */
export const keyOfCell = ({ column, takenFrom, area }: Cell): string => `${column}/${takenFrom ?? ''}/${area}`;

/** Attacks every hidden count with all that is known, one group of hanging counts after another. */
export function reachedCounts(parts: SystemParts, options: AttackOptions): Reached {
  const { knowledge } = parts;
  const counts: ReachedCount[] = [];
  const byInsiders: InsiderCount[] = [];
  const rests: RestCount[] = [];
  const exact: { column: number; area: number; value: number }[] = [];
  const contradictory: { column: number; area: number }[] = [];
  const taken = new Set<number>();
  let [attacked, isMistaken] = [0, false];
  for (const { number: column } of knowledge.columns)
    for (
      let area = knowledge.hidden[column]!.indexOf(1);
      area >= 0;
      area = knowledge.hidden[column]!.indexOf(1, area + 1)
    ) {
      const cell = column * knowledge.areaCount + area;
      if (taken.has(cell)) continue;
      const component = componentAt(parts, cell, taken);
      const judged = demandedCells(parts, component, options.demands).filter(
        ({ cell }) => options.only?.has(keyOfCell(cell)) ?? true,
      );
      attacked += component.targets.length;
      const restsAsked = restGoals(parts, component);
      if (options.only && judged.length + restsAsked.length === 0) continue;
      const insiders = insidersIn(parts, component, options.insiders);
      const {
        reaches: all,
        insiderReaches,
        isContradictory,
      } = reachOfComponent(options.highs, component, {
        goals: [...judged.map(({ goal }) => goal), ...restsAsked],
        insiders,
      });
      const reaches = all.slice(0, judged.length);
      const small = smallAmong(component, restsAsked, all.slice(judged.length));
      rests.push(...small.leaks);
      isMistaken ||= small.isMistaken;
      for (const [position, { cell: insider }] of insiders.entries()) {
        const known = insiderReaches.filter((reach) => reach.insider === position);
        const found = known.map(({ goal, value, isHimself }) => ({
          insider,
          cell: judged[goal]!.cell,
          value,
          isHimself,
        }));
        const right = found.filter(({ cell, value }) => {
          const truth = options.truths?.get(keyOfCell(cell));
          return !isOutside(truth, { lower: value, upper: value }, component.isCorrected);
        });
        isMistaken ||= right.length < found.length;
        byInsiders.push(...toldOfOthers(parts, right));
      }
      if (isContradictory) contradictory.push({ column, area });
      isMistaken ||= isContradictory && component.isCorrected;
      const reached = reaches.flatMap(({ lower, upper, isSafe }, at): ReachedCount[] => {
        const { cell: found, goal } = judged[at]!;
        const count = { ...found, lower, upper, reach: goal.reach, width: goal.width };
        const meaning = isSafe ? 'no secret' : verdict(parts, component, saidOf(count, options));
        isMistaken ||= meaning === 'mistaken';
        if (component.isCorrected && !isSafe && meaning === 'no secret' && lower === upper && found.takenFrom === null)
          exact.push({ ...found, value: lower });
        return meaning === 'leak' ? [count] : [];
      });
      const told = new Set(reached.filter(({ takenFrom }) => takenFrom === null).map(keyOfCell));
      // what is left of a whole goes with the count itself
      counts.push(
        ...reached.filter((count) => count.takenFrom === null || !told.has(keyOfCell({ ...count, takenFrom: null }))),
      );
    }
  return { counts, byInsiders, rests, exact, attacked, contradictory, isMistaken };
}

function saidOf(count: ReachedCount, { demands, truths, isDoubtful = false }: AttackOptions): Judged {
  const key = keyOfCell(count);
  return { count, isDemanded: demands?.has(key) ?? null, truth: truths?.get(key), isDoubtful };
}

/** People between schemes are safe if they may be enough, or none; those whom the office protects, by its demand. */
function restGoals({ knowledge }: SystemParts, { rests }: Component): readonly Goal[] {
  return rests.map(({ column, terms, constant, demand }) => {
    const { minimum } = knowledge.columns[column]!;
    const { reach, width } = demand ?? { reach: 0, width: 0 };
    const mayBeNone = demand === null;
    return { terms, constant, reach: Math.max(minimum, reach), width, mayBeNone, isKeptFromInsiders: false };
  });
}

function smallAmong({ rests, isCorrected }: Component, goals: readonly Goal[], reaches: readonly Reach[]) {
  let isMistaken = false;
  const leaks = rests.flatMap(({ column, whole, parts, demand }, at): RestCount[] => {
    const { lower, upper, isSafe } = reaches[at]!;
    const { reach, width } = goals[at]!;
    const isWrong = !isSafe && isOutside(demand?.value, { lower, upper }, isCorrected);
    isMistaken ||= isWrong;
    return isSafe || isWrong ? [] : [{ column, whole, parts, lower, upper, reach, width }];
  });
  return { leaks, isMistaken };
}

/** A count with what it must keep. */
export interface JudgedCell {
  readonly cell: Cell;
  readonly goal: Goal;
}

/** Every hidden count of a component, and what each leaves of its whole, with what it must keep. */
function demandedCells(
  parts: SystemParts,
  component: Component,
  demands: AttackOptions['demands'],
): readonly JudgedCell[] {
  const judged: JudgedCell[] = [];
  const add = (cell: Cell, { reach, ...goal }: Omit<Goal, 'width' | 'isKeptFromInsiders'>, least = 1): void => {
    const demand = demands?.get(keyOfCell(cell));
    const width = Math.max(least, demand?.width ?? least);
    // balances and changes count nobody: none is too small, and somebody who came or went knows that much of himself
    const { isCount } = parts.knowledge.columns[cell.column]!;
    const most = isCount ? Math.max(reach, demand?.reach ?? 0) : Number.NEGATIVE_INFINITY;
    // what protects secrets may be known to somebody; the secrets themselves may not
    const isKeptFromInsiders = isCount && demand !== undefined;
    judged.push({ cell, goal: { ...goal, reach: most, width, isKeptFromInsiders } });
  };
  for (const variable of component.targets) {
    const { column, area } = component.variables[variable]!;
    const { minimum: reach, uses } = parts.knowledge.columns[column]!;
    // hidden for the sake of its age groups: the sum of all may follow, unless it is small itself
    const least = uses.every(({ kind }) => STANDARDISED.has(kind)) ? 0 : 1;
    add({ column, takenFrom: null, area }, { terms: [[variable, 1]], constant: 0, reach }, least);
    for (const rest of restsOf(parts, component, variable)) add({ column, takenFrom: rest.takenFrom, area }, rest.goal);
  }
  if (demands) for (const { cell, goal } of restsOfHidden(parts, component, demands)) add(cell, goal);
  return [...judged, ...hiddenSides(parts, component)];
}

/** What a hidden numerator leaves of its denominator, where that is shown. */
function restsOf(
  { knowledge }: SystemParts,
  component: Component,
  variable: number,
): readonly { takenFrom: number; goal: Omit<Goal, 'width' | 'isKeptFromInsiders'> }[] {
  const { column, area, lower } = component.variables[variable]!;
  const { minimum } = knowledge.columns[column]!;
  return knowledge.shownWholes(column, area).map(({ denominator, whole }) => {
    // so few are in the whole that the whole alone says as much
    const reach = Math.min(minimum, whole - lower);
    return { takenFrom: denominator, goal: { terms: [[variable, -1]], constant: whole, reach } as const };
  });
}

/** What counts leave of a denominator that is hidden itself, as far as the office protects it. */
function restsOfHidden(
  parts: SystemParts,
  component: Component,
  demands: ReadonlyMap<string, Demand>,
): readonly { readonly cell: Cell; readonly goal: Omit<Goal, 'width' | 'isKeptFromInsiders'> }[] {
  const openSum = openSums(parts, component);
  return component.targets.flatMap((whole) => {
    const { column, area } = component.variables[whole]!;
    return (parts.knowledge.shares.get(column) ?? []).flatMap(({ numerator, denominator }) => {
      const cell = { column: numerator, takenFrom: denominator, area };
      if (denominator !== column || !demands.has(keyOfCell(cell))) return [];
      const sum = openSum(area, [
        [denominator, 1],
        [numerator, -1],
      ]);
      return sum ? [{ cell, goal: { ...sum, reach: 0 } }] : [];
    });
  });
}

/** People in a component who know one of its counts: their own, or what they alone leave of a whole. */
function insidersIn(
  { knowledge }: SystemParts,
  component: Component,
  insiders: AttackOptions['insiders'],
): readonly (Insider & { readonly cell: Cell })[] {
  if (!insiders || insiders.size === 0) return [];
  return component.targets.flatMap((variable) => {
    const { column, area } = component.variables[variable]!;
    // a change by one is nobody
    if (!knowledge.columns[column]!.isCount) return [];
    const own = insiders.get(keyOfCell({ column, takenFrom: null, area }));
    const rests = knowledge.shownWholes(column, area).flatMap(({ denominator, whole }) => {
      const cell = insiders.get(keyOfCell({ column, takenFrom: denominator, area }));
      return cell ? [{ variable, value: whole - 1, cell }] : [];
    });
    return own ? [{ variable, value: 1, cell: own }, ...rests] : rests;
  });
}
