import type { LinearSolver } from '../../core/linear-solver.ts';
import { CELL, type Cells } from '../cells.ts';
import type { Equations } from '../secondary/equations.ts';
import { hidingCost } from '../secondary/hiding-cost.ts';
import { freeToMove } from './free-to-move.ts';
import { type Move, scaledMove, stepsOf } from './move.ts';
import { MoveProgram } from './move-program.ts';
import { neighbourhood, type Reach, type Surroundings } from './neighbourhood.ts';
import { type Evidence, evidenceOf, gainOf, isProven, type Requirement } from './requirement.ts';
import type { Room } from './room.ts';
import { type SearchLimits, SimpleMoves } from './simple-moves.ts';

// What is hidden already costs next to nothing, so that new cells are hidden only where nothing else helps.
const HIDDEN_COST = 0.001;
const SECONDARY_COST = 0.01;

const FARTHEST_REACH = { layers: 12, perEquation: 5000, limit: 6000 };
// Near first; each further look sees more cells and takes longer.
const REACHES: readonly Pick<Reach, 'layers' | 'perEquation' | 'limit'>[] = [
  { layers: 2, perEquation: 12, limit: 250 },
  { layers: 4, perEquation: 40, limit: 1500 },
  FARTHEST_REACH,
];
const NO_CELL = -1;
const HIDDEN_REACH: Reach = { layers: 4, perEquation: 40, limit: 400, nearLimit: 0, isHiddenOnly: true };

/** How to find moves: by an amount between two, counted from the true value. */
type Find = (least: number, most: number) => Move | null;

/** Finds moves that prove a requirement, the cheapest first: those without branches, then by linear programs. */
export class ProofFinder {
  private readonly cells: Cells;
  private readonly equations: Equations;
  private readonly room: Room;
  private readonly solver: LinearSolver;
  private readonly simple: SimpleMoves;

  constructor(room: Room, equations: Equations, solver: LinearSolver) {
    this.cells = room.cells;
    this.room = room;
    this.equations = equations;
    this.solver = solver;
    this.simple = new SimpleMoves({ equations, room, isTrusting: true }, (cell) => this.costOf(cell));
  }

  /** Proof that may need cells hidden which are still shown; null if nothing proves the requirement. */
  find(requirement: Requirement): Evidence | null {
    const simple = this.simply(requirement, { isHiddenOnly: false, without: -1 });
    if (simple) return simple;
    const nearLimit = 2 * Math.max(requirement.width, requirement.rise);
    let seen = 0;
    for (const reach of REACHES) {
      const around = { equations: this.equations, room: this.room, isTrusting: true };
      const members = neighbourhood(around, requirement.cells, { ...reach, nearLimit, isHiddenOnly: false });
      const found = members.length > seen ? this.byProgram(requirement, around, members) : null;
      if (found) return found;
      seen = members.length;
    }
    // what readers merely may assume is let go where it leaves no way
    const around = { equations: this.equations, room: this.room, isTrusting: false };
    const reach = { ...FARTHEST_REACH, nearLimit, isHiddenOnly: false };
    return this.byProgram(requirement, around, neighbourhood(around, requirement.cells, reach));
  }

  /** Proof by hidden cells alone; null if there is none nearby. */
  findHidden(requirement: Requirement): Evidence | null {
    return this.findWithout(requirement, NO_CELL);
  }

  /** Proof by hidden cells alone that does without one of them; null if there is none nearby. */
  findWithout(requirement: Requirement, without: number): Evidence | null {
    if (requirement.cells.includes(without)) return null;
    const around = { equations: this.equations, room: this.room, isTrusting: true };
    const near = neighbourhood(around, requirement.cells, HIDDEN_REACH);
    const known = requirement.known?.cells ?? [];
    // a combination that stands still may move within itself
    const isStill = (cell: number): boolean => cell === without || (known.length === 1 && known[0] === cell);
    const members = freeToMove(
      around,
      near.filter((cell) => !isStill(cell)),
    );
    if (!requirement.cells.some((cell) => members.includes(cell))) return null;
    return this.simply(requirement, { isHiddenOnly: true, without }) ?? this.byProgram(requirement, around, members);
  }

  private costOf(cell: number): number {
    const state = this.cells.state(cell);
    if (state === CELL.open) return 1 + hidingCost(this.cells, cell, 0);
    return state === CELL.secondary ? SECONDARY_COST : HIDDEN_COST;
  }

  private simply(requirement: Requirement, limits: SearchLimits): Evidence | null {
    return this.prove(requirement, (least) => this.simple.find(requirement, least, limits));
  }

  private byProgram(requirement: Requirement, around: Surroundings, members: readonly number[]): Evidence | null {
    const program = new MoveProgram(around, this.solver, { members, requirement, costOf: (cell) => this.costOf(cell) });
    const find: Find = (least, most) => {
      const move = program.find(least, most);
      // what the first move needs is hidden anyway
      program.cheapen(move?.cells ?? [], SECONDARY_COST);
      return move;
    };
    const evidence = this.rise(requirement, find) ?? this.spread(requirement, program);
    program.release();
    return evidence;
  }

  // Without branches a way down is no help to a way up: each is looked for by itself.
  private prove(requirement: Requirement, find: Find): Evidence | null {
    const { rise, width } = requirement;
    const most = 2 * Math.max(rise, width);
    const risen = this.rise(requirement, find);
    if (risen) return risen;
    const further = find(Math.max(rise, width), most);
    if (further) return evidenceOf(requirement, further, null);
    const down = rise > 0 ? null : find(-width, -most);
    return down && evidenceOf(requirement, null, down);
  }

  // Up as far as the rule asks, and down by the rest.
  private rise(requirement: Requirement, find: Find): Evidence | null {
    const { rise, width, cells } = requirement;
    const [only = 0] = cells;
    const fall = cells.length === 1 ? Math.min(width, Math.floor(this.room.down(only))) : width;
    const up = find(Math.max(rise, width - fall, 1), 2 * Math.max(rise, width));
    if (!up) return null;
    const rest = width - gainOf(requirement, stepsOf(up));
    const back = rest > 0 ? (this.reversed(requirement, up, rest) ?? find(-rest, -width)) : null;
    return rest <= 0 || back ? evidenceOf(requirement, up, back) : null;
  }

  // As far down as it goes, and as far up as is still needed.
  private spread(requirement: Requirement, program: MoveProgram): Evidence | null {
    const { rise, width } = requirement;
    const down = program.farthest(-1, width);
    program.cheapen(down?.cells ?? [], SECONDARY_COST);
    const least = Math.max(rise, width + (down ? gainOf(requirement, stepsOf(down)) : 0));
    const up = least > 0 ? program.find(least, 2 * Math.max(rise, width)) : null;
    const evidence = evidenceOf(requirement, up, down);
    return isProven(requirement, evidence) ? evidence : null;
  }

  // The same move the other way round.
  private reversed(requirement: Requirement, up: Move, rest: number): Move | null {
    const back = scaledMove(up, -rest / gainOf(requirement, stepsOf(up)));
    return this.room.allows(stepsOf(back)) ? back : null;
  }
}
