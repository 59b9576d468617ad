import type {
  AreaPlace,
  CorrectedCount,
  ProtectionSecret,
  ProtectionSecrets,
  RestSecret,
} from '../core/protection-secrets.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable } from '../core/stages.ts';
import type { Rest } from './area-nodes.ts';
import { CELL, type Cells } from './cells.ts';
import { countKeys } from './templates.ts';

/** Where the decisions come from. */
export interface SecretsInput {
  readonly table: MeasuredTable;
  readonly cells: Cells;
  readonly templateOf: ReadonlyMap<string, number>;
  /** cells of which an earlier edition showed another value */
  readonly changed: ReadonlySet<number>;
  /** by template: 1 for each area at which its count is shown */
  readonly displayed: readonly Uint8Array[];
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
    const { cells } = this.input;
    const [numerator, denominator] = this.cellsOf(indicator, period, area);
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

  /** Hidden counts that earlier editions showed otherwise. */
  corrected(
    indicator: MeasuredIndicator,
    period: MeasuredPeriod,
    area: number,
  ): Pick<CorrectedCount, 'part' | 'value'>[] {
    const { cells, changed, displayed } = this.input;
    return this.cellsOf(indicator, period, area).flatMap((cell, at) => {
      if (!changed.has(cell) || displayed[cells.templateOf(cell).index]?.[area] === 1) return [];
      const value = cells.value(cell);
      return Number.isNaN(value) ? [] : [{ part: at === 0 ? 'numerator' : 'denominator', value } as const];
    });
  }

  /** Cells of numerator and denominator; −1: none. */
  private cellsOf(indicator: MeasuredIndicator, period: MeasuredPeriod, area: number): [number, number] {
    const { cells, templateOf } = this.input;
    const { numerator, denominator } = countKeys(indicator, period);
    const cellOf = (key: string | null): number => {
      const template = templateOf.get(key ?? '');
      return template === undefined ? -1 : cells.cell(template, cells.nodes.nodeOf[area] ?? 0);
    };
    return [cellOf(numerator), cellOf(denominator)];
  }

  /** What areas of one scheme leave of another. */
  rests(indicator: MeasuredIndicator, period: MeasuredPeriod): RestSecret[] {
    const keys = countKeys(indicator, period);
    const { cells, templateOf } = this.input;
    return (['numerator', 'denominator'] as const).flatMap((part) => {
      const template = templateOf.get(keys[part] ?? '');
      if (template === undefined) return [];
      return cells.nodes.rests.flatMap((rest): RestSecret[] => {
        const cell = cells.cell(template, rest.node);
        if (cells.state(cell) !== CELL.protected) return [];
        const { value, minimumCount } = this.count(part, cell);
        const place = { indicator: indicator.definition.id, part, period: period.period };
        return [{ ...place, ...this.sidesOf(rest), value, minimumCount, requiredWidth: minimumCount }];
      });
    });
  }

  private sidesOf({ whole, parts }: Rest): Pick<RestSecret, 'whole' | 'parts'> {
    const { table, cells } = this.input;
    const places = (nodes: readonly number[]): AreaPlace[] =>
      nodes.flatMap((node): AreaPlace[] => {
        // areas that are one count the same
        const area = table.areas.areas[cells.nodes.areasOf[node]?.[0] ?? -1];
        return area ? [[area.scheme, area.code]] : [];
      });
    return { whole: places(whole), parts: places(parts) };
  }

  private minimumOf(cell: number): number {
    return this.input.cells.templateOf(cell).rule?.minimumCount ?? 0;
  }

  private count(part: 'numerator' | 'denominator', cell: number): Found {
    const { cells } = this.input;
    // everybody knows that a part of few people is no more than all of them
    const most = cells.partsOfFew.get(cell) ?? Number.POSITIVE_INFINITY;
    return { part, value: orNull(cells.value(cell)), minimumCount: Math.min(most, this.minimumOf(cell)) };
  }
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Every count that a rule hides, at each place where it stands hidden, every small remainder of a share, and what is
 * left over between schemes. Counts that are hidden for the sake of others are no secrets; beside them stand those that
 * were corrected.
 */
export function protectionSecrets(input: SecretsInput): ProtectionSecrets {
  const known = new Secrets(input);
  const { areas, indicators } = input.table;
  const corrected: CorrectedCount[] = [];
  const secrets = indicators.flatMap((indicator) =>
    indicator.periods.flatMap((period) =>
      areas.areas.flatMap(({ scheme, code }, area) => {
        const place = { indicator: indicator.definition.id, scheme, area: code, period: period.period };
        corrected.push(...known.corrected(indicator, period, area).map((found) => ({ ...place, ...found })));
        return known
          .at(indicator, period, area)
          .map((found): ProtectionSecret => ({ ...place, ...found, requiredWidth: found.minimumCount }));
      }),
    ),
  );
  const rests = indicators.flatMap((indicator) =>
    indicator.periods.flatMap((period) => known.rests(indicator, period)),
  );
  return { secrets, rests, corrected };
}
