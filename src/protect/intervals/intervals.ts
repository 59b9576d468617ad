import type { LinearSolver } from '../../core/linear-solver.ts';
import { lastResults, type Recall } from '../../core/recall.ts';
import { CELL, type Cells } from '../cells.ts';
import { ComponentFinder } from '../secondary/component.ts';
import type { Equations } from '../secondary/equations.ts';
import type { TemplateAlgebra } from '../template-algebra.ts';
import { guessUnknown } from './guess-unknown.ts';
import { independentParts, type Part, tiesOf } from './independent-parts.ts';
import { Insiders } from './insiders.ts';
import { LatentGroups } from './latent-groups.ts';
import { partInputs, structureOf } from './part-inputs.ts';
import { ProofFinder } from './proof-finder.ts';
import {
  disturbs,
  type Evidence,
  type Figure,
  type Proof,
  type Requirement,
  type Requirements,
  requirements,
} from './requirement.ts';
import { type Reader, Room } from './room.ts';
import { showAgain } from './show-again.ts';

/** A figure that cannot be kept in doubt: others that are public already stand against it. */
export interface Doubtless {
  /** cell, or −1 for a combination */
  readonly cell: number;
  readonly target: number;
  /** only a person who is counted there alone can be sure of it */
  readonly isInsider: boolean;
  /** how much doubt there should be */
  readonly requirement: Requirement;
}

/** What intervals need beside the cells. */
export interface IntervalsInput {
  readonly solver: LinearSolver;
  readonly reader: Reader;
  /** formulas of what is or was published */
  readonly algebra: TemplateAlgebra;
  /** what an earlier run of a preview remembers; null for builds */
  readonly recall: Recall | null;
}

/** What a part is proven by, and what is not. */
interface Closing {
  readonly proofs: Proof[];
  readonly doubtless: Doubtless[];
}

/** What is decided about a part. */
interface Decided {
  /** states of its cells, template after template */
  readonly states: readonly Uint8Array[];
  readonly proofs: readonly Proof[];
  readonly doubtless: readonly Doubtless[];
}

/**
 * Keeps every protected figure in an interval as wide as its rule asks, whatever readers work out from sums and from
 * what they know of single figures. A figure is safe when two states of all hidden figures are known that fit
 * everything shown and lie far enough apart; each such state is checked in whole numbers.
 */
export class Intervals {
  readonly doubtless: Doubtless[] = [];
  /** what keeps the protected figures in doubt */
  readonly proofs: Proof[] = [];
  readonly room: Room;
  private readonly cells: Cells;
  private readonly algebra: TemplateAlgebra;
  private readonly finder: ProofFinder;
  private readonly equations: Equations;
  private readonly recall: Recall | null;

  constructor(cells: Cells, equations: Equations, given: IntervalsInput) {
    this.cells = cells;
    this.algebra = given.algebra;
    this.equations = equations;
    this.recall = given.recall;
    this.room = new Room(cells, given.reader, new LatentGroups(cells, given.algebra));
    this.finder = new ProofFinder(this.room, equations, given.solver);
    const components = new ComponentFinder(cells, equations, (cell) => cells.isUnknown(cell));
    cells.states.forEach((state, cell) => {
      if (state < CELL.protected || !Number.isNaN(cells.value(cell))) return;
      const component = components.find(cell);
      if (component) guessUnknown(component, { room: this.room, equations, solver: given.solver });
    });
  }

  /** Hides what the doubt about protected figures needs, then shows again what it does not need: part after part. */
  run(required: Requirements = requirements): void {
    const { cells, room, algebra, equations } = this;
    const insiders = new Insiders(cells, algebra);
    const parts = independentParts(cells, tiesOf(cells, equations, room.latent));
    const wanted = this.requirementsByPart(parts, required);
    // while nothing but figures changes each part is decided anew only where its own figures did
    const recall = this.recall?.('parts of the gate', [structureOf(cells, { equations, algebra, room })], lastResults);
    for (const part of parts) {
      const decide = (): Decided => this.decide(part, wanted.get(part) ?? [], insiders);
      const decided = recall ? recall(`part ${part.templates[0]}`, partInputs(room, part), decide) : decide();
      part.templates.forEach((template, at) => {
        cells.states.set(decided.states[at]!, template * cells.nodes.count);
      });
      this.doubtless.push(...decided.doubtless);
      this.proofs.push(...decided.proofs);
    }
    for (const requirement of wanted.get(null) ?? []) this.doubtless.push(doubtlessOf(requirement));
  }

  // What is made of figures that stand still belongs to no part: nothing can keep it in doubt.
  private requirementsByPart(parts: readonly Part[], required: Requirements): Map<Part | null, Requirement[]> {
    const partOf = new Map(parts.flatMap((part) => part.templates.map((template) => [template, part])));
    const found = new Map<Part | null, Requirement[]>();
    for (const requirement of required(this.cells, (cell) => this.room.value(cell))) {
      const templates = requirement.cells.map((cell) => Math.floor(cell / this.cells.nodes.count));
      const part = partOf.get(templates.find((template) => partOf.has(template)) ?? -1) ?? null;
      const known = found.get(part);
      if (known) known.push(requirement);
      else found.set(part, [requirement]);
    }
    return found;
  }

  private decide({ templates }: Part, wanted: readonly Requirement[], insiders: Insiders): Decided {
    const { count } = this.cells.nodes;
    const closing: Closing = { proofs: [], doubtless: [] };
    for (const requirement of wanted) this.close(requirement, closing);
    if (this.room.isInsider) this.closeInsiders(insiders, closing);
    showAgain({ room: this.room, insiders, templates }, closing.proofs, (requirement, cell) =>
      this.finder.findWithout(requirement, cell),
    );
    const states = templates.map((template) => this.cells.states.slice(template * count, (template + 1) * count));
    return { states, proofs: closing.proofs, doubtless: closing.doubtless };
  }

  private close(requirement: Requirement, { proofs, doubtless }: Closing): Proof | null {
    // what is hidden already may be enough, also where the cheapest move of all would hide more
    const evidence = this.finder.findHidden(requirement) ?? this.finder.find(requirement);
    if (!evidence) doubtless.push(doubtlessOf(requirement));
    const found = evidence ? { requirement, evidence } : this.narrower(requirement);
    if (!found) return null;
    this.hide(found.evidence);
    const proof = { ...found, insiders: new Set<Figure>() };
    proofs.push(proof);
    return proof;
  }

  // Where the doubt that a rule asks for is gone, by earlier figures say, as much is kept as there can be.
  private narrower(requirement: Requirement): Pick<Proof, 'requirement' | 'evidence'> | null {
    let found: Pick<Proof, 'requirement' | 'evidence'> | null = null;
    let [least, most] = [1, requirement.width - 1];
    while (least <= most) {
      const width = Math.ceil((least + most) / 2);
      const less = { ...requirement, width, rise: Math.min(requirement.rise, width) };
      const evidence = this.finder.findHidden(less) ?? this.finder.find(less);
      if (evidence) {
        found = { requirement: less, evidence };
        least = width + 1;
      } else most = width - 1;
    }
    return found;
  }

  private hide({ up, down }: Evidence): void {
    for (const move of [up, down])
      for (const cell of move?.cells ?? [])
        if (this.cells.state(cell) === CELL.open) this.cells.states[cell] = CELL.secondary;
  }

  // Whoever is counted alone in a figure that moves knows that it does not move.
  private closeInsiders(insiders: Insiders, closing: Closing): void {
    for (const proof of [...closing.proofs]) {
      const found: Proof[] = [];
      for (const known of insiders.of(proof.requirement, proof.evidence)) {
        proof.insiders.add(known);
        const requirement = { ...proof.requirement, known };
        const same = found.find(({ evidence }) => !disturbs(evidence, known));
        const own = same
          ? { requirement, evidence: { ...same.evidence }, insiders: new Set<Figure>() }
          : this.close(requirement, closing);
        if (same && own) closing.proofs.push(own);
        if (own) found.push(own);
      }
    }
  }
}

const doubtlessOf = (requirement: Requirement): Doubtless => {
  const { cell, target, known } = requirement;
  return { cell, target, isInsider: known !== null, requirement };
};
