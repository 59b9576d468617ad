import type { LinearSolver } from '../../core/linear-solver.ts';
import type { Insiders } from '../intervals/insiders.ts';
import type { Surroundings } from '../intervals/neighbourhood.ts';
import { evidenceOf, type Requirement } from '../intervals/requirement.ts';
import type { Room } from '../intervals/room.ts';
import { hidingCost } from '../secondary/hiding-cost.ts';
import { AttackProgram, type Reached } from './attack-program.ts';
import { CoverProgram, type Cut } from './cover-program.ts';
import type { MovableComponent } from './movable-component.ts';
import type { OptimumLimits } from './optimum-limits.ts';

/** The best pattern that was found. */
export interface FoundPattern {
  /** 1 for each cell that is hidden, by position in the component */
  readonly hidden: Float64Array;
  readonly cost: number;
  /** no safe pattern costs less */
  readonly bound: number;
  /** false if a limit was reached before it was proven to be the best within the gap */
  readonly isProven: boolean;
}

/** What a search needs. */
export interface SearchInput {
  readonly solver: LinearSolver;
  readonly limits: OptimumLimits;
  readonly insiders: Insiders;
  /** a safe pattern to begin with, by position */
  readonly start: Float64Array;
}

const EPSILON = 1e-6;
// A trace of every cell is taken to be hidden: then the reader's program tells which cells are worth hiding.
const TRACE = 1e-3;
// What a reader thinks of may rise so many times as far as the widest interval that is asked for.
const REACH = 4;

/**
 * The cheapest pattern of one component in which every requirement holds for readers who may also think of fractions of
 * people. Patterns are proposed by a cover program; a reader's linear program says of each whether it is safe, and if
 * not, its dual gives an inequality that every safe pattern fulfils (Benders cut). First fractions of cells, then whole
 * ones.
 * @param around all that readers know
 * @param component cells, with costs by `hidingCost`
 * @param input.start is handed back where nothing better is found
 * @returns a pattern that is safe by this reckoning, or `start`
 * @see Fischetti and Salazar 2001, Solving the cell suppression problem · golden: optimal-hiding
 */
export function optimalPattern(around: Surroundings, component: MovableComponent, input: SearchInput): FoundPattern {
  const search = new PatternSearch(around, component, input);
  const found = search.run();
  search.release();
  return found;
}

interface Judged {
  readonly cuts: readonly Cut[];
  readonly up: Reached;
  readonly down: Reached;
}

class PatternSearch {
  private readonly room: Room;
  private readonly insiders: Insiders;
  private readonly input: SearchInput;
  private readonly costs: Float64Array;
  private readonly attack: AttackProgram;
  private readonly cover: CoverProgram;
  private readonly everything: Float64Array;
  /** what must hold, also for insiders as far as they were found to matter */
  private readonly goals: Requirement[] = [];
  private readonly seen = new Set<string>();
  /** those that the last pattern broke: asked first */
  private broken: Requirement[];
  private rounds = 0;
  private best: Float64Array;
  private bestCost: number;
  private bound = 0;

  constructor(around: Surroundings, component: MovableComponent, input: SearchInput) {
    const { cells } = around.room;
    this.room = around.room;
    this.insiders = input.insiders;
    this.input = input;
    this.costs = Float64Array.from(component.cells, (cell) => (cells.isUnknown(cell) ? 0 : hidingCost(cells, cell, 0)));
    const widest = Math.max(...component.requirements.map(({ width, rise }) => Math.max(width, rise)));
    this.attack = new AttackProgram(around, component, {
      solver: input.solver,
      reach: REACH * widest,
      known: this.room.isInsider ? this.insiders.figures() : [],
    });
    this.cover = new CoverProgram(input.solver, this.costs);
    this.everything = new Float64Array(component.cells.length).fill(1);
    for (const requirement of component.requirements) this.want(requirement);
    this.broken = [...this.goals];
    this.best = input.start;
    this.bestCost = this.costOf(input.start);
  }

  run(): FoundPattern {
    const { limits } = this.input;
    while (this.rounds < limits.rounds && !this.isProven()) {
      this.relax();
      if (!this.proposeWhole()) break;
    }
    return { hidden: this.best, cost: this.bestCost, bound: this.bound, isProven: this.isProven() };
  }

  release(): void {
    this.attack.release();
    this.cover.release();
  }

  private isProven(): boolean {
    return this.bound >= this.bestCost * (1 - this.input.limits.gap) - EPSILON;
  }

  private costOf(hidden: Float64Array): number {
    return this.costs.reduce((sum, cost, at) => sum + cost * hidden[at]!, 0);
  }

  // What does not hold even with everything hidden is no matter of patterns.
  private want(requirement: Requirement): boolean {
    const known = requirement.known === null ? '' : requirement.known.cells.join('+');
    const key = `${requirement.cell}:${requirement.target}:${known}`;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    if (this.judge(requirement, this.everything).cuts.length > 0) return false;
    this.goals.push(requirement);
    return true;
  }

  private judge(requirement: Requirement, hidden: Float64Array): Judged {
    const { rise, width } = requirement;
    const up = this.attack.farthest(requirement, 1, hidden);
    const down = this.attack.farthest(requirement, -1, hidden);
    const cuts: Cut[] = [];
    if (up.gain < rise - EPSILON) cuts.push({ weights: up.weights, least: rise - up.constant });
    if (up.gain + down.gain < width - EPSILON) {
      const weights = up.weights.map((weight, at) => weight + down.weights[at]!);
      cuts.push({ weights, least: width - up.constant - down.constant });
    }
    return { cuts, up, down };
  }

  // Cuts that a pattern breaks: first for what the last one broke, for all else only where that finds nothing.
  private cutOff(hidden: Float64Array): boolean {
    const traced = hidden.map((share) => Math.max(share, TRACE));
    const addFor = (goals: readonly Requirement[]): Requirement[] =>
      goals.filter((goal) => this.judge(goal, traced).cuts.filter((cut) => this.cover.add(cut)).length > 0);
    const asked = this.broken;
    this.broken = addFor(asked);
    if (this.broken.length === 0) this.broken = addFor(this.goals.filter((goal) => !asked.includes(goal)));
    return this.broken.length > 0;
  }

  private relax(): void {
    for (; this.rounds < this.input.limits.rounds; this.rounds += 1) {
      const pattern = this.cover.relaxed();
      if (!pattern) return;
      this.bound = Math.max(this.bound, pattern.cost);
      if (this.isProven() || !this.cutOff(pattern.hidden)) return;
    }
  }

  // Returns false if there is nothing more to be found.
  private proposeWhole(): boolean {
    const { nodes, gap } = this.input.limits;
    for (; this.rounds < this.input.limits.rounds && !this.isProven(); this.rounds += 1) {
      const pattern = this.cover.whole({ nodes, gap: gap / 2, start: this.best });
      if (!pattern) return false;
      this.bound = Math.max(this.bound, pattern.bound);
      if (this.isProven()) return false;
      if (this.cutOff(pattern.hidden)) continue;
      const { isSafe, isNew } = this.audit(pattern.hidden);
      if (isNew) return true;
      if (!isSafe) return false;
      if (pattern.cost >= this.bestCost - EPSILON) return false;
      this.best = pattern.hidden;
      this.bestCost = pattern.cost;
    }
    return true;
  }

  // Without any trace of what is shown, and for insiders too.
  private audit(hidden: Float64Array): { readonly isSafe: boolean; readonly isNew: boolean } {
    let [isSafe, isNew] = [true, false];
    for (const goal of [...this.goals]) {
      const { cuts, up, down } = this.judge(goal, hidden);
      for (const cut of cuts) {
        isSafe = false;
        isNew = this.cover.add(cut) || isNew;
      }
      if (cuts.length > 0 || goal.known !== null || !this.room.isInsider) continue;
      for (const known of this.insiders.of(goal, evidenceOf(goal, up.move, down.move))) {
        const own = { ...goal, known };
        if (this.judge(own, hidden).cuts.length === 0 || !this.want(own)) continue;
        this.broken.push(own);
        isNew = true;
      }
    }
    return { isSafe, isNew };
  }
}
