import { type Area, type AreaScheme, areaTable } from '../../../src/core/area.ts';
import type { CountCompanions } from '../../../src/core/companions.ts';
import { DEFAULT_CLASS_RULE, type IndicatorDefinition, type IndicatorKind } from '../../../src/core/indicator.ts';
import { shiftPeriodCode } from '../../../src/core/period.ts';
import type { ProtectionRule, Source } from '../../../src/core/source.ts';
import type {
  GroupRelation,
  MeasuredIndicator,
  MeasuredTable,
  Quantity,
  QuantityTerm,
} from '../../../src/core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../../src/core/status.ts';
import { columnKey, emptyColumn, type ValueColumn } from '../../../src/core/table.ts';

/** Terms written short: `residents`, `residents[age=65..]`, `residents@-1`, joined by blanks; `-` before a term subtracts. */
export function terms(text: string): QuantityTerm[] {
  return text.split(' ').map((word) => {
    const match = /^(-?)([a-z_]+)(?:\[([^\]]*)\])?(?:@(-?\d+))?$/.exec(word);
    if (!match) throw new Error(`no term: ${word}`);
    return {
      series: match[2] ?? '',
      group: match[3] ?? '',
      yearOffset: Number(match[4] ?? 0),
      coefficient: match[1] ? -1 : 1,
    };
  });
}

/** A region in one scheme: area code → code of its parent (null for the top), top down. */
export type Tree = Readonly<Record<string, string | null>>;

export interface InventedIndicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly numerator: string;
  readonly denominator?: string;
  /** inner bounds of classes that are found before the gate */
  readonly earlyBounds?: readonly number[];
}

export interface Invention {
  readonly trees: Readonly<Record<string, Tree>>;
  readonly periods: readonly string[];
  readonly indicators: readonly InventedIndicator[];
  readonly relations?: readonly GroupRelation[];
  /** count of a delivered group at the lowest areas; NaN unknown, −Infinity hidden by the source */
  readonly count: (series: string, group: string, period: string, areaCode: string) => number;
  /** count as delivered for areas above the lowest; without it they are the sums of their parts */
  readonly trueCount?: Invention['count'];
  readonly rule?: Partial<ProtectionRule>;
  /** contributors behind a quantity and what the largest bring, for every area */
  readonly behind?: (
    quantity: string,
    areaCode: string,
  ) => { contributors?: number; largest?: number[]; recordKeys?: number } | undefined;
  /** series → source id; every other series comes from `register` */
  readonly sourceOf?: Readonly<Record<string, string>>;
  readonly publicSources?: readonly string[];
}

export const RULE: ProtectionRule = {
  minimumCount: 3,
  minimumDenominator: 0,
  minimumNumerator: 0,
  smallRates: 'hidden',
  zerosPublishable: true,
  fullGroupsPublishable: true,
  method: 'suppression',
  roundingBase: 5,
  noise: { largest: 7, variance: 4, unshown: 2 },
  noiseTable: null,
  minimumContributors: 0,
  dominance: null,
  priorPosterior: null,
};

function source(id: string, rule: Partial<ProtectionRule>, isPublic: boolean): Source {
  const alreadyPublic = isPublic ? 'invented' : null;
  const rest = { publisher: 'x', licence: 'x', licenceUrl: null, attribution: null, delivered: '2022-01-01' };
  return {
    id,
    names: { de: id },
    ...rest,
    reference: null,
    alreadyPublic,
    protection: { ...RULE, ...rule },
    tolerance: 0,
  };
}

function definitionOf(indicator: InventedIndicator, row: number): IndicatorDefinition {
  const texts = { definition: null, formula: null, why: null, limits: null };
  return {
    ...texts,
    id: indicator.id,
    names: { de: indicator.id },
    topic: 'soziodemografie',
    kind: indicator.kind,
    numerator: indicator.numerator,
    denominator: indicator.denominator ?? '',
    multiplier: 100,
    unit: '%',
    decimals: 1,
    direction: 'neutral',
    standardisation: null,
    pooledPeriods: 1,
    validFrom: null,
    validTo: null,
    breaks: [],
    breakReason: null,
    core: false,
    classRule: indicator.earlyBounds
      ? { method: 'manual', classCount: indicator.earlyBounds.length + 1, bounds: indicator.earlyBounds, isEarly: true }
      : DEFAULT_CLASS_RULE,
    similarity: null,
    declared: { file: 'catalogue/indicators.csv', row },
  };
}

function invented(trees: Invention['trees']): ReturnType<typeof areaTable> {
  const areas: Area[] = [];
  const schemes: AreaScheme[] = [];
  for (const [scheme, tree] of Object.entries(trees)) {
    const start = areas.length;
    const levelOf = new Map<string, number>();
    for (const [code, parent] of Object.entries(tree)) {
      const level = parent === null ? 0 : (levelOf.get(parent) ?? 0) + 1;
      levelOf.set(code, level);
      const index = parent === null ? -1 : areas.findIndex((area, at) => at >= start && area.code === parent);
      const rest = { validFrom: null, validTo: null, note: null, excluded: null };
      areas.push({ scheme, code, name: code, level, parent: index, ...rest });
    }
    const deepest = Math.max(...levelOf.values());
    const levels = Array.from({ length: deepest + 1 }, (_, level) => ({
      id: `l${level}`,
      names: { de: `l${level}` },
      plurals: { de: `l${level}` },
    }));
    schemes.push({ id: scheme, names: { de: scheme }, levels, validFrom: null, validTo: null });
  }
  return areaTable(schemes, areas);
}

/** A measured table made of counts at the lowest areas; wholes are the sums of their parts. */
export function inventedTable(invention: Invention): MeasuredTable {
  const areas = invented(invention.trees);
  const quantities = new Map<string, Quantity>();
  const counts = new Map<string, ValueColumn>();
  const sourceOf = (series: string): string => invention.sourceOf?.[series] ?? 'register';
  const leaves = (index: number): number[] => {
    const children = areas.children[index] ?? [];
    return children.length === 0 ? [index] : children.flatMap(leaves);
  };
  const countAt = (quantityTerms: readonly QuantityTerm[], period: string, index: number): [number, number] => {
    let [sum, status]: [number, number] = [0, STATUS.ok ?? 1];
    for (const leaf of leaves(index))
      for (const term of quantityTerms) {
        const at = shiftPeriodCode(period, term.yearOffset);
        const deliveredAt = leaf === index ? invention.count : (invention.trueCount ?? invention.count);
        const one = deliveredAt(term.series, term.group, at, areas.areas[leaf]?.code ?? '');
        const own = one === Number.NEGATIVE_INFINITY ? STATUS.hidden : Number.isNaN(one) ? STATUS.unknown : STATUS.ok;
        status = weakerStatus(status, own ?? 0);
        sum += term.coefficient * one;
      }
    return [isShown(status) ? sum : Number.NaN, status];
  };
  const column = (text: string, period: string): string => {
    const quantityTerms = terms(text);
    const sources = [...new Set(quantityTerms.map((term) => sourceOf(term.series)))];
    quantities.set(text, { id: text, terms: quantityTerms, sources, isCount: !text.includes('km') });
    const made = emptyColumn(areas.areas.length);
    areas.areas.forEach((_, index) => {
      [made.values[index], made.statuses[index]] = countAt(quantityTerms, period, index) as [number, number];
    });
    counts.set(columnKey(text, '', period), made);
    return text;
  };
  const indicators = invention.indicators.map((indicator, row): MeasuredIndicator => {
    const periods = invention.periods.map((period) => {
      column(indicator.numerator, period);
      if (indicator.denominator) column(indicator.denominator, period);
      const top = counts.get(columnKey(indicator.numerator, '', period));
      const below = indicator.denominator ? counts.get(columnKey(indicator.denominator, '', period)) : undefined;
      const value = emptyColumn(areas.areas.length);
      areas.areas.forEach((_, index) => {
        const status = weakerStatus(top?.statuses[index] ?? 0, below?.statuses[index] ?? STATUS.ok ?? 1);
        const quotient = below ? (100 * (top?.values[index] ?? 0)) / (below.values[index] ?? 0) : top?.values[index];
        const isNumber = Number.isFinite(quotient);
        value.values[index] = isShown(status) && isNumber ? (quotient ?? 0) : Number.NaN;
        value.statuses[index] = isShown(status) && !isNumber ? (STATUS['not-applicable'] ?? 0) : status;
      });
      const sources = [
        ...new Set(
          terms(`${indicator.numerator} ${indicator.denominator ?? ''}`.trim()).map((t) => sourceOf(t.series)),
        ),
      ];
      return { period, basePeriod: period, denominatorPeriod: indicator.denominator ? period : null, value, sources };
    });
    const isDelivered = indicator.kind === 'delivered';
    return {
      definition: definitionOf(indicator, row + 2),
      numerator: isDelivered ? null : indicator.numerator,
      denominator: indicator.denominator ?? null,
      counted: { numerator: null, denominator: null },
      periods,
    };
  });
  const companions = new Map<string, CountCompanions>();
  for (const period of invention.periods)
    for (const text of quantities.keys()) {
      const found = areas.areas.map((area) => invention.behind?.(text, area.code));
      if (found.every((one) => one === undefined)) continue;
      const filled = (read: (at: NonNullable<(typeof found)[number]>) => number | undefined): ValueColumn => {
        const made = emptyColumn(areas.areas.length);
        found.forEach((one, index) => {
          const value = one && read(one);
          made.values[index] = value ?? Number.NaN;
          made.statuses[index] = value === undefined ? STATUS.unknown : STATUS.ok;
        });
        return made;
      };
      const depth = Math.max(...found.map((one) => one?.largest?.length ?? 0));
      companions.set(columnKey(text, '', period), {
        contributors: found.some((one) => one?.contributors !== undefined) ? filled((one) => one.contributors) : null,
        recordKeys: found.some((one) => one?.recordKeys !== undefined) ? filled((one) => one.recordKeys) : null,
        largest: Array.from({ length: depth }, (_, rank) => filled((one) => one.largest?.[rank])),
      });
    }
  const ids = ['register', ...new Set(Object.values(invention.sourceOf ?? {}))];
  const sources = ids.map((id) => source(id, invention.rule ?? {}, invention.publicSources?.includes(id) ?? false));
  const rest = { indices: [], typologies: [], log: [] };
  const own = { quantities, groupRelations: invention.relations ?? [], counts, companions, indicators };
  return { areas, sources, ...own, ...rest };
}
