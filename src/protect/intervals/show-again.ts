import { CELL } from '../cells.ts';
import { hidingCost } from '../secondary/hiding-cost.ts';
import type { Insiders } from './insiders.ts';
import type { Evidence, Figure, Proof, Requirement } from './requirement.ts';
import type { Room } from './room.ts';

// Looking for other proof takes time; this many looks are enough for tables of some thousand hidden cells.
const MOST_LOOKS = 3000;
const MOST_PROOFS = 20;

/** Which proofs rest on which cells. */
class Supports {
  private readonly proofsOf = new Map<number, Set<Proof>>();

  constructor(proofs: readonly Proof[]) {
    for (const proof of proofs) this.add(proof);
  }

  of(cell: number): readonly Proof[] {
    return [...(this.proofsOf.get(cell) ?? [])];
  }

  replace(proof: Proof, evidence: Evidence): void {
    for (const move of [proof.evidence.up, proof.evidence.down])
      for (const cell of move?.cells ?? []) this.proofsOf.get(cell)?.delete(proof);
    proof.evidence = evidence;
    this.add(proof);
  }

  private add(proof: Proof): void {
    for (const move of [proof.evidence.up, proof.evidence.down])
      for (const cell of move?.cells ?? []) {
        const known = this.proofsOf.get(cell);
        if (known) known.add(proof);
        else this.proofsOf.set(cell, new Set([proof]));
      }
  }
}

/** Proof of a requirement by hidden cells that does without one of them; null if there is none. */
export type FindWithout = (requirement: Requirement, cell: number) => Evidence | null;

/**
 * Shows again what was hidden for others and is not needed, the most useful first: what no proof rests on, and what
 * all proofs that rest on it can do without.
 * @param at.templates a part of the publication that has nothing to do with the rest; the proofs are its own
 */
export function showAgain(
  {
    room,
    insiders: lone,
    templates,
  }: { readonly room: Room; readonly insiders: Insiders; readonly templates: readonly number[] },
  proofs: readonly Proof[],
  findWithout: FindWithout,
): void {
  const { cells, isInsider } = room;
  const supports = new Supports(proofs);
  const hidden: number[] = [];
  for (const template of templates)
    for (let node = 0; node < cells.nodes.count; node += 1) {
      const cell = cells.cell(template, node);
      if (cells.isOwn(template, node) && cells.state(cell) === CELL.secondary) hidden.push(cell);
    }
  hidden.sort((first, second) => hidingCost(cells, second, 0) - hidingCost(cells, first, 0) || first - second);
  let looks = MOST_LOOKS;
  for (const cell of hidden) {
    const resting = supports.of(cell);
    if (resting.length > Math.min(looks, MOST_PROOFS)) continue;
    const others: Evidence[] = [];
    for (const { requirement, insiders } of resting) {
      looks -= 1;
      const other = findWithout(requirement, cell);
      const isKnown = (insider: Figure): boolean => !isInsider || requirement.known !== null || insiders.has(insider);
      if (!other || !lone.of(requirement, other).every(isKnown)) break;
      others.push(other);
    }
    if (others.length < resting.length) continue;
    resting.forEach((proof, at) => {
      const other = others[at];
      if (other) supports.replace(proof, other);
    });
    cells.states[cell] = CELL.open;
  }
}
