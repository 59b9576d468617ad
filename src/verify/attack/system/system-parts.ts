import { type JudgedRest, keyOfRest } from './component.ts';
import type { Divisions } from './divisions.ts';
import type { Knowledge, ShownRate, ToldClass } from './knowledge.ts';
import type { SharedGround } from './shared-ground.ts';

/** What components are made from. */
export interface SystemParts {
  readonly knowledge: Knowledge;
  readonly divisions: Divisions;
  readonly ground: SharedGround;
  /** rests that the office protects; those that a reader takes for nobody are none to him */
  readonly judgedRests: ReadonlyMap<string, JudgedRest>;
  /** the same by column × areas + area */
  readonly judgedRestsOfCell: ReadonlyMap<number, readonly JudgedRest[]>;
  /** columns by the smallest parts in them */
  readonly columnsOfAtom: ReadonlyMap<number, readonly number[]>;
  /** rates by column × areas + area */
  readonly ratesOfCell: ReadonlyMap<number, readonly ShownRate[]>;
  /** classes of hidden rates in the same way */
  readonly classesOfCell: ReadonlyMap<number, readonly ToldClass[]>;
  /** larger than any count there can be */
  readonly ceiling: number;
}

/**
 * Prepares what all components share.
 * @param rests what the office protects between schemes, for judging alone
 */
export function systemParts(
  knowledge: Knowledge,
  { divisions, ground }: Pick<SystemParts, 'divisions' | 'ground'>,
  rests: readonly JudgedRest[] = [],
): SystemParts {
  const columnsOfAtom = new Map<number, number[]>();
  for (const { possibleAtoms, number } of knowledge.columns)
    for (const atom of possibleAtoms) {
      const list = columnsOfAtom.get(atom);
      if (list) list.push(number);
      else columnsOfAtom.set(atom, [number]);
    }
  const ratesOfCell = byCell(knowledge, knowledge.rates);
  const classesOfCell = byCell(knowledge, knowledge.classes);
  let largest = 0;
  for (const values of [...knowledge.known, ...knowledge.printed.values()])
    for (const value of values) if (value > largest) largest = value;
  const judged = judgedRests(knowledge, ground, rests);
  return {
    knowledge,
    divisions,
    ground,
    ...judged,
    columnsOfAtom,
    ratesOfCell,
    classesOfCell,
    ceiling: 10 * largest + 1000,
  };
}

function byCell<T extends Pick<ShownRate, 'numerator' | 'denominator' | 'area'>>(
  { areaCount }: Knowledge,
  rates: readonly T[],
): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const rate of rates)
    for (const column of [rate.numerator, rate.denominator]) {
      const key = column * areaCount + rate.area;
      found.set(key, [...(found.get(key) ?? []), rate]);
    }
  return found;
}

function judgedRests(
  { areaCount }: Knowledge,
  ground: SharedGround,
  rests: readonly JudgedRest[],
): Pick<SystemParts, 'judgedRests' | 'judgedRestsOfCell'> {
  const kept = new Map<string, JudgedRest>();
  const ofCell = new Map<number, JudgedRest[]>();
  for (const rest of rests) {
    if (ground.isTakenForNobody(rest)) continue;
    kept.set(keyOfRest(rest), rest);
    for (const area of [...rest.whole, ...rest.parts]) {
      const cell = rest.column * areaCount + area;
      ofCell.set(cell, [...(ofCell.get(cell) ?? []), rest]);
    }
  }
  return { judgedRests: kept, judgedRestsOfCell: ofCell };
}
