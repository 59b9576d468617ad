import type { CountBounds } from '../../core/edition.ts';
import { CELL, type Cells } from '../cells.ts';
import type { Combination } from '../template-algebra.ts';
import type { LatentGroups, LatentPlace } from './latent-groups.ts';
import type { Figure } from './requirement.ts';
import { RestBounds } from './rest-bounds.ts';

/** What readers know besides the figures. */
export interface Reader {
  /** a hidden count is at least this, where zeros are published (0: they do not use it) */
  readonly hiddenAtLeast: 0 | 1;
  /** the only person behind a count of 1 knows that it is 1 */
  readonly isInsider: boolean;
  /** what classes that were told of hidden rates say of their numerators, by cell; none: no class was told */
  readonly told?: ReadonlyMap<number, CountBounds>;
}

const NOTHING_TOLD: ReadonlyMap<number, CountBounds> = new Map();

/** Readers that a publication must reckon with. */
export const EVERY_READER: Reader = { hiddenAtLeast: 1, isInsider: true };

/** A combination of cells that cannot fall below zero. */
export interface RoomRule extends Figure {
  /** how far it may fall */
  readonly room: number;
}

/** Farther than this no reader thinks of a figure: keeps programs bounded. */
export const FARTHEST = 1e6;

/** How far each hidden figure may lie from its true value by what readers know of it alone. */
export class Room {
  readonly cells: Cells;
  readonly latent: LatentGroups;
  readonly restBounds: RestBounds;
  /** for figures that the office was not given: any values that fit all others */
  readonly guesses = new Map<number, number>();
  readonly isInsider: boolean;
  readonly hiddenAtLeast: number;
  /** what classes tell of hidden counts, by cell */
  readonly told: ReadonlyMap<number, CountBounds>;
  private readonly isWholeTemplate: readonly boolean[];
  private readonly groupsAt = new Map<string, Float64Array | null>();
  private readonly impossible = new Map<string, boolean>();
  private readonly madeRules = new Map<number, readonly RoomRule[]>();
  private readonly madeBounds = new Map<number, readonly RoomRule[]>();
  private readonly rulesOf: ReadonlyMap<number, readonly Combination[]>;

  constructor(cells: Cells, { hiddenAtLeast, isInsider, told = NOTHING_TOLD }: Reader, latent: LatentGroups) {
    this.cells = cells;
    this.latent = latent;
    this.isInsider = isInsider;
    this.hiddenAtLeast = hiddenAtLeast;
    this.told = told;
    this.isWholeTemplate = cells.templates.map(({ quantity }) =>
      quantity.terms.every(({ coefficient }) => Number.isInteger(coefficient)),
    );
    const rulesOf = new Map<number, Combination[]>();
    for (const terms of cells.neverNegative)
      for (const { template } of terms) rulesOf.set(template, [...(rulesOf.get(template) ?? []), terms]);
    this.rulesOf = rulesOf;
    this.restBounds = new RestBounds(cells, rulesOf);
  }

  /** True value of a cell, or one that fits where nobody knows it. */
  value(cell: number): number {
    const value = this.cells.value(cell);
    return Number.isNaN(value) ? (this.guesses.get(cell) ?? Number.NaN) : value;
  }

  /** The least that readers hold possible for a cell by itself, once it is hidden. */
  lowest(cell: number): number {
    return Math.max(this.lowestByRule(cell), this.told.get(cell)?.lower ?? Number.NEGATIVE_INFINITY);
  }

  /** The most that readers hold possible for a cell by itself. */
  highest(cell: number): number {
    return this.told.get(cell)?.upper ?? Number.POSITIVE_INFINITY;
  }

  private lowestByRule(cell: number): number {
    const template = Math.floor(cell / this.cells.nodes.count);
    if (this.cells.isDifference[template]) return Number.NEGATIVE_INFINITY;
    if (this.cells.state(cell) === CELL.free || this.cells.partsOfFew.has(cell)) return 0;
    // a hidden zero where zeros are published: hidden for its rate, and readers know that rule too
    const isPublishable = this.cells.templates[template]?.rule?.zerosPublishable ?? false;
    if (!isPublishable || this.hiddenAtLeast === 0) return 0;
    const value = this.value(cell);
    return Number.isNaN(value) ? this.hiddenAtLeast : Math.min(this.hiddenAtLeast, value);
  }

  /** How far a cell may fall. */
  down(cell: number): number {
    const room = this.value(cell) - this.lowest(cell);
    return Number.isNaN(room) ? 0 : Math.min(FARTHEST, Math.max(0, room));
  }

  /** How far a cell may rise, by itself. */
  up(cell: number): number {
    const told = this.told.get(cell);
    if (!told) return FARTHEST;
    const room = told.upper - this.value(cell);
    return Number.isNaN(room) ? 0 : Math.min(FARTHEST, Math.max(0, room));
  }

  /** True if the cell counts whole people, so that readers need only think of whole numbers. */
  isWhole(cell: number): boolean {
    return (
      (this.isWholeTemplate[Math.floor(cell / this.cells.nodes.count)] ?? false) &&
      !(Math.abs(this.value(cell) % 1) > 1e-9)
    );
  }

  /** Combinations through a cell that cannot fall below zero, with how far each may fall. */
  rules(cell: number): readonly RoomRule[] {
    const known = this.madeRules.get(cell);
    if (known) return known;
    const rules = this.withRoom(this.combinations(cell));
    this.madeRules.set(cell, rules);
    return rules;
  }

  /** What is left over between schemes and cannot fall below zero either, as far as no equation says so. */
  bounds(cell: number): readonly RoomRule[] {
    const known = this.madeBounds.get(cell);
    if (known) return known;
    const bounds = this.withRoom(this.restBounds.of(cell));
    this.madeBounds.set(cell, bounds);
    return bounds;
  }

  /** Combinations through a cell that cannot fall below zero. */
  combinations(cell: number): Figure[] {
    const node = this.cells.nodeOf(cell);
    const combinations = this.cells.templatesOf(cell).flatMap((template) => this.rulesOf.get(template) ?? []);
    return [...new Set(combinations)].map((terms) => ({
      cells: terms.map(({ template }) => this.cells.cell(template, node)),
      coefficients: terms.map(({ coefficient }) => coefficient),
    }));
  }

  private withRoom(figures: readonly Figure[]): RoomRule[] {
    return figures.flatMap(({ cells, coefficients }) => {
      const room = cells.reduce((sum, one, at) => sum + (coefficients[at] ?? 0) * this.value(one), 0);
      // figures that break the rule are no proof of anything
      return room >= -1e-9 ? [{ cells, coefficients, room: Math.max(0, room) }] : [];
    });
  }

  /** True if a move keeps every cell and every combination within its room; sums are the caller's business. */
  allows(steps: ReadonlyMap<number, number>): boolean {
    for (const [cell, step] of steps) {
      if (step > this.up(cell) + 1e-9) return false;
      if (step < -this.down(cell) - 1e-9 || (this.isWhole(cell) && !Number.isInteger(step))) return false;
      if (this.rules(cell).some((rule) => isBroken(rule, steps))) return false;
    }
    return this.brokenBounds(steps).length === 0 && this.impossiblePlaces(steps).length === 0;
  }

  /** What is left over between schemes and would be less than nobody after a move. */
  brokenBounds(steps: ReadonlyMap<number, number>): RoomRule[] {
    return [...steps.keys()].flatMap((cell) => this.bounds(cell).filter((bound) => isBroken(bound, steps)));
  }

  /** Areas in which nobody could be counted as a move would have it, by the groups behind overlapping counts. */
  impossiblePlaces(steps: ReadonlyMap<number, number>): LatentPlace[] {
    return this.latent.places(steps.keys()).filter((place) => {
      const moved = this.latent.cellsOf(place).filter((cell) => steps.has(cell));
      // searches try the same steps in the same area again and again
      const key = moved.map((cell) => `${cell}:${steps.get(cell)}`).join();
      const known = this.impossible.get(key);
      if (known !== undefined) return known;
      const countAt = (cell: number): number => this.value(cell) + (steps.get(cell) ?? 0);
      const isImpossible = this.groupsBehind(place) !== null && this.latent.solution(place, countAt) === null;
      this.impossible.set(key, isImpossible);
      return isImpossible;
    });
  }

  /** People in the groups behind overlapping counts, one way that fits; null where the figures contradict each other. */
  groupsBehind(place: LatentPlace): Float64Array | null {
    const known = this.groupsAt.get(place.key);
    if (known !== undefined) return known;
    const found = this.latent.solution(place, (cell) => this.value(cell));
    this.groupsAt.set(place.key, found);
    return found;
  }
}

function isBroken({ cells, coefficients, room }: RoomRule, steps: ReadonlyMap<number, number>): boolean {
  return room + cells.reduce((sum, one, at) => sum + (coefficients[at] ?? 0) * (steps.get(one) ?? 0), 0) < -1e-9;
}
