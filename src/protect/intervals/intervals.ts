import type { LinearSolver } from '../../core/linear-solver.ts';
import { CELL, type Cells } from '../cells.ts';
import { ComponentFinder } from '../secondary/component.ts';
import type { Equations } from '../secondary/equations.ts';
import type { TemplateAlgebra } from '../template-algebra.ts';
import { guessUnknown } from './guess-unknown.ts';
import { Insiders } from './insiders.ts';
import { LatentGroups } from './latent-groups.ts';
import { ProofFinder } from './proof-finder.ts';
import { disturbs, type Evidence, type Figure, type Proof, type Requirement, requirements } from './requirement.ts';
import { type Reader, Room } from './room.ts';
import { showAgain } from './show-again.ts';

/** A figure that cannot be kept in doubt: others that are public already stand against it. */
export interface Doubtless {
  /** cell, or −1 for a combination */
  readonly cell: number;
  readonly target: number;
  /** only a person who is counted there alone can be sure of it */
  readonly isInsider: boolean;
}

/** What intervals need beside the cells. */
export interface IntervalsInput {
  readonly solver: LinearSolver;
  readonly reader: Reader;
  /** formulas of what is or was published */
  readonly algebra: TemplateAlgebra;
}

/**
 * Keeps every protected figure in an interval as wide as its rule asks, whatever readers work out from sums and from
 * what they know of single figures. A figure is safe when two states of all hidden figures are known that fit
 * everything shown and lie far enough apart; each such state is checked in whole numbers.
 */
export class Intervals {
  readonly doubtless: Doubtless[] = [];
  readonly room: Room;
  private readonly cells: Cells;
  private readonly algebra: TemplateAlgebra;
  private readonly finder: ProofFinder;
  private readonly proofs: Proof[] = [];

  constructor(cells: Cells, equations: Equations, given: IntervalsInput) {
    this.cells = cells;
    this.algebra = given.algebra;
    this.room = new Room(cells, given.reader, new LatentGroups(cells, given.algebra));
    this.finder = new ProofFinder(this.room, equations, given.solver);
    const components = new ComponentFinder(cells, equations, (cell) => cells.isUnknown(cell));
    cells.states.forEach((state, cell) => {
      if (state < CELL.protected || !Number.isNaN(cells.value(cell))) return;
      const component = components.find(cell);
      if (component) guessUnknown(component, { room: this.room, equations, solver: given.solver });
    });
  }

  /** Hides what the doubt about protected figures needs, then shows again what it does not need. */
  run(): void {
    for (const requirement of requirements(this.cells, (cell) => this.room.value(cell))) this.close(requirement);
    const insiders = new Insiders(this.cells, this.algebra);
    if (this.room.isInsider) this.closeInsiders(insiders);
    showAgain({ room: this.room, insiders }, this.proofs, (requirement, cell) =>
      this.finder.findWithout(requirement, cell),
    );
  }

  private close(requirement: Requirement): Proof | null {
    // what is hidden already may be enough, also where the cheapest move of all would hide more
    const evidence = this.finder.findHidden(requirement) ?? this.finder.find(requirement);
    if (!evidence) {
      this.doubtless.push({
        cell: requirement.cell,
        target: requirement.target,
        isInsider: requirement.known !== null,
      });
      return null;
    }
    this.hide(evidence);
    const proof = { requirement, evidence, insiders: new Set<Figure>() };
    this.proofs.push(proof);
    return proof;
  }

  private hide({ up, down }: Evidence): void {
    for (const move of [up, down])
      for (const cell of move?.cells ?? [])
        if (this.cells.state(cell) === CELL.open) this.cells.states[cell] = CELL.secondary;
  }

  // Whoever is counted alone in a figure that moves knows that it does not move.
  private closeInsiders(insiders: Insiders): void {
    for (const proof of [...this.proofs]) {
      const found: Proof[] = [];
      for (const known of insiders.of(proof.requirement, proof.evidence)) {
        proof.insiders.add(known);
        const requirement = { ...proof.requirement, known };
        const same = found.find(({ evidence }) => !disturbs(evidence, known));
        const own = same
          ? { requirement, evidence: { ...same.evidence }, insiders: new Set<Figure>() }
          : this.close(requirement);
        if (same && own) this.proofs.push(own);
        if (own) found.push(own);
      }
    }
  }
}
