import type { ProtectionSecret, ProtectionSecrets } from '../core/protection-secrets.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable } from '../core/stages.ts';
import { CELL, type Cells } from './cells.ts';
import { countKeys } from './templates.ts';

/** Where the decisions come from. */
export interface SecretsInput {
  readonly table: MeasuredTable;
  readonly cells: Cells;
  readonly templateOf: ReadonlyMap<string, number>;
}

type Found = Pick<ProtectionSecret, 'part' | 'value' | 'minimumCount'>;

class Secrets {
  private readonly input: SecretsInput;
  private readonly remainders = new Set<string>();

  constructor(input: SecretsInput) {
    this.input = input;
    for (const { cells } of input.cells.targets) if (cells.length === 2) this.remainders.add(cells.join('-'));
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
    const isRemainder = this.remainders.has(`${denominator}-${numerator}`);
    if (indicator.definition.kind !== 'share' || !isRemainder) return found;
    if (!cells.isUnknown(numerator) && !cells.isUnknown(denominator)) return found;
    const value = cells.value(denominator) - cells.value(numerator);
    const minimumCount = Math.max(this.minimumOf(numerator), this.minimumOf(denominator));
    return [...found, { part: 'remainder', value: orNull(value), minimumCount }];
  }

  private minimumOf(cell: number): number {
    return this.input.cells.templateOf(cell).rule?.minimumCount ?? 0;
  }

  private count(part: 'numerator' | 'denominator', cell: number): Found {
    const value = orNull(this.input.cells.value(cell));
    return { part, value, minimumCount: this.minimumOf(cell) };
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
