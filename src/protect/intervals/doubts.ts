import type { CountBounds } from '../../core/edition.ts';
import type { LinearSolver } from '../../core/linear-solver.ts';
import { CELL } from '../cells.ts';
import type { Equations } from '../secondary/equations.ts';
import type { Insiders } from './insiders.ts';
import { stepsOf } from './move.ts';
import { ProofFinder } from './proof-finder.ts';
import { cellRequirement, type Evidence, type Proof, type Requirement } from './requirement.ts';
import { Room } from './room.ts';

/** What is hidden, and what keeps it in doubt. */
export interface DoubtsInput {
  readonly room: Room;
  readonly proofs: readonly Proof[];
  readonly equations: Equations;
  readonly solver: LinearSolver;
  readonly insiders: Insiders;
  /** what is kept in doubt as far as these readers know, though others could not be kept so */
  readonly also: readonly Requirement[];
}

/** A figure that must stay in doubt, and what shows that it does. */
type Doubt = Pick<Proof, 'requirement' | 'evidence'>;

/**
 * The doubts about hidden figures, and whether they stay as large when readers know bounds of single figures as well.
 * Nothing more is hidden for it: what keeps a figure in doubt must still be possible, or something else among what is
 * hidden already. Figures hidden for others must not become exact either.
 */
export class Doubts {
  /** what readers know of single figures, by cell */
  private readonly told: Map<number, CountBounds>;
  private readonly room: Room;
  private readonly finder: ProofFinder;
  private readonly insiders: Insiders;
  private doubts: readonly Doubt[];

  constructor({ room, proofs, equations, solver, insiders, also }: DoubtsInput) {
    const { cells, latent, hiddenAtLeast, isInsider, guesses } = room;
    this.told = new Map(room.told);
    this.room = new Room(cells, { hiddenAtLeast: hiddenAtLeast === 0 ? 0 : 1, isInsider, told: this.told }, latent);
    for (const [cell, guess] of guesses) this.room.guesses.set(cell, guess);
    this.finder = new ProofFinder(this.room, equations, solver);
    this.insiders = insiders;
    const more = also.flatMap((requirement): Doubt[] => {
      const evidence = this.finder.findHidden(requirement);
      return evidence ? [{ requirement, evidence }] : [];
    });
    this.doubts = [...proofs.map(({ requirement, evidence }) => ({ requirement, evidence })), ...more];
  }

  /** True, and readers know them from now on, if all doubts stay with these bounds too. */
  holdWith(bounds: ReadonlyMap<number, CountBounds>): boolean {
    const before = [...bounds.keys()].map((cell) => [cell, this.told.get(cell)] as const);
    for (const [cell, { lower, upper }] of bounds) {
      const known = this.told.get(cell) ?? { lower, upper };
      this.told.set(cell, { lower: Math.max(lower, known.lower), upper: Math.min(upper, known.upper) });
    }
    const kept = this.kept(bounds);
    if (kept) this.doubts = kept;
    else
      for (const [cell, known] of before) {
        if (known) this.told.set(cell, known);
        else this.told.delete(cell);
      }
    return kept !== null;
  }

  /** All doubts as they are with what is told now; null where one is gone. */
  private kept(bounds: ReadonlyMap<number, CountBounds>): Doubt[] | null {
    const kept: Doubt[] = [];
    for (const doubt of this.doubts) {
      if (this.isUntouched(doubt, bounds)) kept.push(doubt);
      else {
        const others = this.another(doubt.requirement);
        if (!others) return null;
        kept.push(...others);
      }
    }
    const moving = new Set(
      kept.flatMap(({ evidence: { up, down } }) => [...(up?.cells ?? []), ...(down?.cells ?? [])]),
    );
    for (const cell of this.told.keys()) {
      const { cells } = this.room;
      if (!cells.isHidden(cell) || cells.state(cell) === CELL.protected || moving.has(cell)) continue;
      const others = this.another({ ...cellRequirement(cells, cell, this.room.value(cell)), width: 1 });
      if (!others) return null;
      kept.push(...others);
    }
    return kept;
  }

  private isUntouched({ evidence: { up, down } }: Doubt, bounds: ReadonlyMap<number, CountBounds>): boolean {
    return [up, down].every((move) => !move?.cells.some((cell) => bounds.has(cell)) || this.room.allows(stepsOf(move)));
  }

  /** Something else that keeps a figure in doubt, also for whoever is counted alone in a figure that moves with it. */
  private another(requirement: Requirement): Doubt[] | null {
    const evidence = this.finder.findHidden(requirement);
    if (!evidence) return null;
    const found: Doubt[] = [{ requirement, evidence }];
    if (!this.room.isInsider || requirement.known !== null) return found;
    for (const known of this.insiders.of(requirement, evidence)) {
      const own: Requirement = { ...requirement, known };
      const proof: Evidence | null = this.finder.findHidden(own);
      if (!proof) return null;
      found.push({ requirement: own, evidence: proof });
    }
    return found;
  }
}
