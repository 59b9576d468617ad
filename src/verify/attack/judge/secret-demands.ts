import type {
  AreaPlace,
  CorrectedCount,
  ProtectionSecret,
  ProtectionSecrets,
  RestSecret,
} from '../../../core/protection-secrets.ts';
import type { KnownAreas } from '../read/read-areas.ts';
import type { ColumnIndex } from '../system/columns.ts';
import { type JudgedRest, keyOfRest } from '../system/component.ts';
import type { Knowledge } from '../system/knowledge.ts';
import { type Cell, type Demand, keyOfCell } from './reached-counts.ts';

/** What secrets demand of an attack; for judging alone, never for computing what a reader can know. */
export interface SecretDemands {
  readonly demands: ReadonlyMap<string, Demand>;
  /** counts of one person: he knows them */
  readonly insiders: ReadonlyMap<string, Cell>;
  /** what is true of the counts that something is demanded of; null: the office does not know either */
  readonly truths: ReadonlyMap<string, number | null>;
  /** secrets that this edition does not have */
  readonly unknown: readonly UnknownSecret[];
  readonly cells: ReadonlyMap<string, { readonly cell: Cell; readonly secret: ProtectionSecret }>;
  /** what is left over between schemes, each once */
  readonly rests: readonly JudgedRest[];
}

/** Where a secret should be. */
export type UnknownSecret = Pick<ProtectionSecret, 'indicator' | 'area' | 'period'>;

interface Surroundings {
  readonly areas: KnownAreas;
  readonly index: ColumnIndex;
}

/** Finds the counts that secrets are about. */
export function secretDemands(
  { secrets, rests: left }: ProtectionSecrets,
  { areas, index }: Surroundings,
): SecretDemands {
  const demands = new Map<string, Demand>();
  const insiders = new Map<string, Cell>();
  const truths = new Map<string, number | null>();
  const unknown: UnknownSecret[] = [];
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
    truths.set(key, secret.value);
    if (secret.value === 1) insiders.set(key, cell);
  }
  const rests = new Map<string, JudgedRest>();
  for (const secret of left) {
    const rest = restOf(secret, { areas, index });
    if (rest) rests.set(keyOfRest(rest), rest);
    else unknown.push({ ...secret, area: secret.whole.map(([, code]) => code).join(', ') });
  }
  return { demands, insiders, truths, unknown, cells, rests: [...rests.values()] };
}

function restOf(
  { indicator, part, period, whole, parts, value, minimumCount, requiredWidth }: RestSecret,
  { areas, index }: Surroundings,
): JudgedRest | null {
  const column = index.columns.get(indicator)?.get(period)?.[part] ?? null;
  const numbersOf = (side: readonly AreaPlace[]): number[] =>
    side.map(([scheme, code]) => areas.numbers.get(`${scheme}/${code}`) ?? -1).sort((one, other) => one - other);
  const sides = { whole: numbersOf(whole), parts: numbersOf(parts) };
  if (column === null || [...sides.whole, ...sides.parts].includes(-1)) return null;
  return { column, ...sides, value, reach: minimumCount, width: Math.max(1, requiredWidth) };
}

/** Hidden counts that an earlier edition showed otherwise, as they are today. */
export function correctedCounts(
  { corrected = [] }: ProtectionSecrets,
  surroundings: Surroundings,
): readonly { readonly cell: Cell; readonly value: number }[] {
  return corrected.flatMap((count) => {
    const cell = cellOf(count, surroundings);
    return cell ? [{ cell, value: count.value }] : [];
  });
}

function cellOf(
  { indicator, part, scheme, area, period }: Pick<ProtectionSecret, keyof CorrectedCount>,
  { areas, index }: Surroundings,
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
