import { CELL, type Cells } from '../cells.ts';
import { type Move, stepsOf } from './move.ts';

/** A figure made of cells. */
export interface Figure {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** What must stay in doubt: a protected cell or combination of cells. */
export interface Requirement extends Figure {
  /** cell, or −1 for a combination */
  readonly cell: number;
  /** index into Cells.targets, or −1 */
  readonly target: number;
  /** the true figure, or one that fits where nobody knows it */
  readonly value: number;
  /** a reader must hold possible that the figure is as large as this, so far above its true value … */
  readonly rise: number;
  /** … and that it may lie in an interval this wide */
  readonly width: number;
  /** figure that this reader knows because he is the only one it counts; null for everybody else */
  readonly known: Figure | null;
}

/** Moves that prove a requirement. */
export interface Evidence {
  readonly up: Move | null;
  readonly upBy: number;
  readonly down: Move | null;
  readonly downBy: number;
}

/** A requirement that is proven, and how. */
export interface Proof {
  readonly requirement: Requirement;
  evidence: Evidence;
  /** insiders for whom there is proof of its own */
  readonly insiders: Set<Figure>;
}

const EPSILON = 1e-6;

/** What a move adds to a figure. */
export function gainOf({ cells, coefficients }: Figure, steps: ReadonlyMap<number, number>): number {
  return cells.reduce((sum, cell, position) => sum + (coefficients[position] ?? 0) * (steps.get(cell) ?? 0), 0);
}

/** True if a move of the evidence changes a figure. */
export function disturbs({ up, down }: Evidence, figure: Figure): boolean {
  return [up, down].some((move) => move !== null && Math.abs(gainOf(figure, stepsOf(move))) > EPSILON);
}

/** A move up and a move down as evidence. */
export function evidenceOf(requirement: Requirement, up: Move | null, down: Move | null): Evidence {
  const upBy = up ? gainOf(requirement, stepsOf(up)) : 0;
  return { up, upBy, down, downBy: down ? -gainOf(requirement, stepsOf(down)) : 0 };
}

/** True if the moves leave the required doubt. */
export function isProven({ rise, width }: Requirement, { upBy, downBy }: Evidence): boolean {
  return upBy >= rise - EPSILON && upBy + downBy >= width - EPSILON;
}

/**
 * Requirement of a protected cell. Where no rule is left (a figure hidden in an earlier edition), or the figure was
 * another one than today, it must not be exact.
 */
export function cellRequirement(cells: Cells, cell: number, value: number): Requirement {
  const { rule, sameAs } = cells.templateOf(cell);
  const minimum = sameAs ? 1 : (rule?.minimumCount ?? 1);
  const isDifference = cells.isDifference[Math.floor(cell / cells.nodes.count)];
  const rise = isDifference || Number.isNaN(value) ? 0 : Math.max(0, minimum - value);
  return { cell, target: -1, cells: [cell], coefficients: [1], value, rise, width: minimum, known: null };
}

/** Requirement of a protected combination; null where its value cannot be computed. */
export function targetRequirement(cells: Cells, index: number, valueAt: (cell: number) => number): Requirement | null {
  const target = cells.targets[index];
  if (!target) return null;
  const { coefficients } = target;
  const value = target.cells.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * valueAt(cell), 0);
  if (Number.isNaN(value)) return null;
  const minimum = Math.max(1, ...target.cells.map((cell) => cells.templateOf(cell).rule?.minimumCount ?? 1));
  const rise = Math.max(0, minimum - Math.abs(value)) * Math.sign(value || 1);
  const turned = rise < 0 ? coefficients.map((one) => -one) : coefficients;
  const rest = { value, rise: Math.abs(rise), width: minimum, known: null };
  return { cell: -1, target: index, cells: target.cells, coefficients: turned, ...rest };
}

/** Everything that must stay in doubt, given the figures; parts of few people by themselves, see there. */
export type Requirements = (cells: Cells, valueAt: (cell: number) => number) => Requirement[];

/** Everything that must stay in doubt but for parts of few people, and what follows from these alone. */
export const requirements: Requirements = (cells, valueAt) => {
  const found: Requirement[] = [];
  cells.states.forEach((state, cell) => {
    if (state === CELL.protected && !cells.partsOfFew.has(cell))
      found.push(cellRequirement(cells, cell, valueAt(cell)));
  });
  cells.targets.forEach((target, index) => {
    const unknown = target.cells.filter((cell) => cells.isUnknown(cell));
    if (unknown.length > 0 && unknown.every((cell) => cells.partsOfFew.has(cell))) return;
    const requirement = targetRequirement(cells, index, valueAt);
    if (requirement) found.push(requirement);
  });
  return found;
};

/** Of parts of few people: as much doubt as of any count, as far as there are so many of them. */
export const requirementsOfFew: Requirements = (cells, valueAt) =>
  [...cells.partsOfFew].map(([cell, people]) => {
    const { width, rise, ...own } = cellRequirement(cells, cell, valueAt(cell));
    const most = Number.isNaN(own.value) ? rise : Math.max(0, people - own.value);
    return { ...own, width: Math.min(width, people), rise: Math.min(rise, most) };
  });

/** Of parts of few people, as if they were nobody: that they are all of them. */
export const requirementsOfNone: Requirements = (cells, valueAt) =>
  [...cells.partsOfFew].map(([cell, people]) => {
    const own = cellRequirement(cells, cell, valueAt(cell));
    return { ...own, width: people, rise: people };
  });
