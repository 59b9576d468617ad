import type { ProtectionSecret, ProtectionSecrets } from '../core/protection-secrets.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable } from '../core/stages.ts';
import { CELL, type Cells } from './cells.ts';
import type { Doubtless } from './intervals/intervals.ts';
import { countKeys } from './templates.ts';

/** Where the decisions come from. */
export interface SecretsInput {
  readonly table: MeasuredTable;
  readonly cells: Cells;
  readonly templateOf: ReadonlyMap<string, number>;
  /** what cannot be protected, or not from everybody */
  readonly lost: readonly (Omit<Doubtless, 'isInsider'> & Partial<Doubtless>)[];
}

type Found = Pick<ProtectionSecret, 'part' | 'value' | 'minimumCount' | 'isPublicAlready'>;

class Secrets {
  private readonly input: SecretsInput;
  private readonly lostCells: ReadonlySet<number>;
  private readonly lostTargets: ReadonlySet<number>;
  private readonly remainders = new Map<string, number>();

  constructor(input: SecretsInput) {
    this.input = input;
    const lost = input.lost.filter(({ isInsider }) => !isInsider);
    this.lostCells = new Set(lost.map(({ cell }) => cell));
    this.lostTargets = new Set(lost.map(({ target }) => target));
    input.cells.targets.forEach(({ cells }, index) => {
      if (cells.length === 2) this.remainders.set(cells.join('-'), index);
    });
  }

  at(indicator: MeasuredIndicator, period: MeasuredPeriod, area: number): Found[] {
    const keys = countKeys(indicator, period);
    const { cells, templateOf } = this.input;
    const cellOf = (key: string | null): number => {
      const template = templateOf.get(key ?? '');
      return template === undefined ? -1 : cells.cell(template, cells.nodes.nodeOf[area] ?? 0);
    };
    const [numerator, denominator] = [cellOf(keys.numerator), cellOf(keys.denominator)];
    const found = [
      { part: 'numerator', cell: numerator } as const,
      { part: 'denominator', cell: denominator } as const,
    ].flatMap(({ part, cell }) => (cell >= 0 && cells.state(cell) === CELL.protected ? [this.count(part, cell)] : []));
    const remainder = this.remainders.get(`${denominator}-${numerator}`);
    if (indicator.definition.kind !== 'share' || remainder === undefined) return found;
    if (!cells.isUnknown(numerator) && !cells.isUnknown(denominator)) return found;
    const value = cells.value(denominator) - cells.value(numerator);
    const isPublicAlready = this.lostTargets.has(remainder);
    const minimumCount = Math.max(this.minimumOf(numerator), this.minimumOf(denominator));
    return [...found, { part: 'remainder', value: orNull(value), minimumCount, isPublicAlready }];
  }

  private minimumOf(cell: number): number {
    return this.input.cells.templateOf(cell).rule?.minimumCount ?? 0;
  }

  private count(part: 'numerator' | 'denominator', cell: number): Found {
    const value = orNull(this.input.cells.value(cell));
    return { part, value, minimumCount: this.minimumOf(cell), isPublicAlready: this.lostCells.has(cell) };
  }
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Every count that a rule hides, at each place where it stands hidden, and every small remainder of a share. Counts
 * that are hidden for the sake of others are no secrets.
 */
export function protectionSecrets(input: SecretsInput): ProtectionSecrets {
  const known = new Secrets(input);
  const { areas, indicators } = input.table;
  const secrets = indicators.flatMap((indicator) =>
    indicator.periods.flatMap((period) =>
      areas.areas.flatMap(({ scheme, code }, area) =>
        known.at(indicator, period, area).map((found): ProtectionSecret => {
          const place = { indicator: indicator.definition.id, scheme, area: code, period: period.period };
          return { ...place, ...found, requiredWidth: found.minimumCount };
        }),
      ),
    ),
  );
  return { secrets };
}
