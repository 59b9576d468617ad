import type { ProtectionSecret, ProtectionSecrets } from '../../../core/protection-secrets.ts';
import type { KnownAreas } from '../read/read-areas.ts';
import type { ColumnIndex } from '../system/columns.ts';
import type { Knowledge } from '../system/knowledge.ts';
import { type Cell, type Demand, keyOfCell } from './reached-counts.ts';

/** What secrets demand of an attack; for judging alone, never for computing what a reader can know. */
export interface SecretDemands {
  readonly demands: ReadonlyMap<string, Demand>;
  /** counts of one person: he knows them */
  readonly insiders: ReadonlyMap<string, Cell>;
  /** secrets that this edition does not have */
  readonly unknown: readonly ProtectionSecret[];
  readonly cells: ReadonlyMap<string, { readonly cell: Cell; readonly secret: ProtectionSecret }>;
}

/** Finds the counts that secrets are about. */
export function secretDemands(
  { secrets }: ProtectionSecrets,
  { areas, index }: { readonly areas: KnownAreas; readonly index: ColumnIndex },
): SecretDemands {
  const demands = new Map<string, Demand>();
  const insiders = new Map<string, Cell>();
  const unknown: ProtectionSecret[] = [];
  const cells = new Map<string, { cell: Cell; secret: ProtectionSecret }>();
  for (const secret of secrets) {
    const cell = cellOf(secret, { areas, index });
    if (!cell) {
      unknown.push(secret);
      continue;
    }
    const key = keyOfCell(cell);
    cells.set(key, { cell, secret });
    demands.set(key, { reach: secret.minimumCount, width: Math.max(1, secret.requiredWidth) });
    if (secret.value === 1) insiders.set(key, cell);
  }
  return { demands, insiders, unknown, cells };
}

function cellOf(
  { indicator, part, scheme, area, period }: ProtectionSecret,
  { areas, index }: { readonly areas: KnownAreas; readonly index: ColumnIndex },
): Cell | null {
  const number = areas.numbers.get(`${scheme}/${area}`);
  const columns = index.columns.get(indicator)?.get(period);
  if (number === undefined || !columns) return null;
  const { numerator, denominator } = columns;
  if (part === 'numerator') return { column: numerator, takenFrom: null, area: number };
  if (denominator === null) return null;
  if (part === 'denominator') return { column: denominator, takenFrom: null, area: number };
  return { column: numerator, takenFrom: denominator, area: number };
}

/** Secrets that are simply printed: the count itself, or both that leave the remainder. */
export function printedSecrets(
  { cells }: SecretDemands,
  { known }: Knowledge,
): readonly { cell: Cell; secret: ProtectionSecret }[] {
  return [...cells.values()].filter(({ cell: { column, takenFrom, area } }) => {
    const isKnown = (number: number): boolean => !Number.isNaN(known[number]![area]!);
    return isKnown(column) && (takenFrom === null || isKnown(takenFrom));
  });
}
