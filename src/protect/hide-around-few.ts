import type { CountBounds } from '../core/edition.ts';
import { CELL, Cells } from './cells.ts';
import type { FurtherInput } from './further-cells.ts';
import { type Doubtless, Intervals } from './intervals/intervals.ts';
import { type Proof, type Requirements, requirementsOfFew, requirementsOfNone } from './intervals/requirement.ts';
import type { Reader } from './intervals/room.ts';
import { Equations } from './secondary/equations.ts';

/** What keeps parts of few people in doubt, and whom everything else must be kept from. */
export interface AroundFew {
  /** a reader who knows every part of few people */
  readonly reader: Reader;
  readonly doubtless: readonly Doubtless[];
  /** null where there is no such part */
  readonly intervals: Intervals | null;
}

/**
 * Hides what keeps parts of few public people in doubt, from nobody to all of them. What is hidden for it must not tell
 * which of these it is: one or two of three are a secret and take further hiding, none or three would not. So it is
 * chosen as if nobody were in any such part; by the true figures no more than that is needed, but for odd cases, where
 * it is hidden as well.
 * @param cells states as the rules left them; changed in place
 */
export function hideAroundFew(cells: Cells, given: FurtherInput): AroundFew {
  const { reader } = given;
  if (cells.partsOfFew.size === 0) return { reader, doubtless: [], intervals: null };
  const asIf = asIfNobody(cells);
  const { proofs } = keepInDoubt(asIf, given, requirementsOfNone);
  cells.states.set(asIf.states);
  const intervals = keepInDoubt(cells, given, requirementsOfFew);
  const known = showKnown(cells, intervals.proofs);
  showUseless(cells, proofs, intervals.proofs);
  const told = new Map<number, CountBounds>(reader.told);
  for (const cell of cells.partsOfFew.keys()) {
    const value = intervals.room.value(cell);
    if (!Number.isNaN(value)) told.set(cell, { lower: value, upper: value });
  }
  const doubtless = intervals.doubtless.filter(({ cell }) => !known.has(cell));
  return { reader: { ...reader, told }, doubtless, intervals };
}

function keepInDoubt(cells: Cells, given: FurtherInput, required: Requirements): Intervals {
  const { dependencies, ties } = given.known;
  const intervals = new Intervals(cells, new Equations(cells, dependencies, ties), { ...given, recall: null });
  intervals.run(required);
  cells.states.forEach((state, cell) => {
    if (state === CELL.secondary) cells.states[cell] = CELL.withheld;
  });
  return intervals;
}

// Parts that readers know all the same, and that are no secret, need not be hidden.
function showKnown(cells: Cells, proofs: readonly Proof[]): ReadonlySet<number> {
  const inDoubt = new Set(proofs.map(({ requirement }) => requirement.cell));
  const known = new Set<number>();
  for (const cell of cells.partsOfFew.keys()) {
    if (inDoubt.has(cell) || cells.reasons.get(cell)?.reason !== 'denominator') continue;
    known.add(cell);
    cells.states[cell] = CELL.open;
    cells.reasons.delete(cell);
  }
  for (const cell of known) cells.partsOfFew.delete(cell);
  return known;
}

// Where readers know a part all the same nothing is hidden for it: it would follow, too.
function showUseless(cells: Cells, asIf: readonly Proof[], proofs: readonly Proof[]): void {
  const inDoubt = new Set(proofs.map(({ requirement }) => requirement.cell));
  const needed = [...asIf.filter(({ requirement }) => inDoubt.has(requirement.cell)), ...proofs];
  const moving = new Set(
    needed.flatMap(({ evidence: { up, down } }) => [...(up?.cells ?? []), ...(down?.cells ?? [])]),
  );
  cells.states.forEach((state, cell) => {
    if (state === CELL.withheld && !moving.has(cell)) cells.states[cell] = CELL.open;
  });
}

function asIfNobody(cells: Cells): Cells {
  const { count } = cells.nodes;
  const templates = cells.templates.map((template) => {
    const first = template.index * count;
    const values = template.values.map((value, node) => (cells.partsOfFew.has(first + node) ? 0 : value));
    return { ...template, values };
  });
  const other = new Cells(templates, cells.nodes, cells.isDifference);
  other.states.set(cells.states);
  other.neverNegative.push(...cells.neverNegative);
  for (const [cell, people] of cells.partsOfFew) other.partsOfFew.set(cell, people);
  return other;
}
