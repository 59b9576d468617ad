import type { CountCompanions } from '../core/companions.ts';
import type { ProtectionRule } from '../core/source.ts';
import type { CountName, MeasuredIndicator, MeasuredPeriod, MeasuredTable, Quantity } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { columnKey, type ValueColumn } from '../core/table.ts';
import type { AreaNodes } from './area-nodes.ts';
import { strictestRule } from './rules/strictest-rule.ts';

/** What stands behind a count, by node; NaN where it is not known. */
export interface TemplateCompanions {
  readonly contributors: Float64Array | null;
  /** parts of the largest contributor, the second largest … */
  readonly largest: readonly Float64Array[];
}

/** A published quantity at one base period; its cells are its counts over the nodes. */
export interface Template {
  readonly index: number;
  readonly quantity: Quantity;
  readonly basePeriod: string;
  /** counts by node; NaN where there is no figure that could be shown */
  readonly values: Float64Array;
  /** 1 where the office itself may not know the figure: delivered as hidden, or made from such */
  readonly hiddenByNode: Uint8Array | null;
  /** counts by node that are withheld for another reason (unreliable) and must not be derived if small */
  readonly withheld: ReadonlyMap<number, number>;
  /** null: nothing was delivered about what stands behind it */
  readonly companions: TemplateCompanions | null;
  /** rounded or noisy: what is shown of it is exact nowhere, so nothing of it need be hidden */
  readonly isPerturbed: boolean;
  /** rule for rates made of it, also where it is perturbed */
  readonly rateRule: ProtectionRule | null;
  /** null: every source of it is public already, or it is perturbed */
  readonly rule: ProtectionRule | null;
  /** false: nothing of it is published now */
  readonly isCurrent: boolean;
  /** number of places where it stands as numerator or denominator */
  readonly uses: number;
  /** used as a numerator of nothing but balances and changes */
  readonly isOnlyBalance: boolean;
  /**
   * Of counts as an edition had them: the cell of a newer count that each still is, by node; −1 where it is another
   * one. Missing: no count but this one has these cells.
   */
  readonly sameAs?: Int32Array;
  /** Of what an edition had more, or less, of a group than today: areas in which that was corrected; elsewhere there is none. */
  readonly surplusAt?: ReadonlySet<number>;
}

/** True for the kinds whose numerator and denominator are published with the value. */
export function hasCounts(indicator: MeasuredIndicator): boolean {
  return indicator.definition.kind !== 'delivered' && indicator.definition.kind !== 'median-age';
}

/** Keys of the counts behind one period of an indicator; null where it has none. */
export function countKeys(
  indicator: MeasuredIndicator,
  period: MeasuredPeriod,
): { readonly numerator: string | null; readonly denominator: string | null } {
  const { numerator, denominator } = indicator;
  if (!hasCounts(indicator)) return { numerator: null, denominator: null };
  return {
    numerator: numerator === null ? null : columnKey(numerator, '', period.basePeriod),
    denominator:
      denominator === null ? null : columnKey(denominator, '', period.denominatorPeriod ?? period.basePeriod),
  };
}

/** Key of a named count. */
export function nameKey({ quantity, basePeriod }: CountName): string {
  return columnKey(quantity, '', basePeriod);
}

/** Counts by age group that a period rests on: of each area, and of its region; none for values that are not standardised. */
export function standardisedNames({ standardisation }: MeasuredPeriod): {
  readonly own: readonly CountName[];
  readonly ofRegion: readonly CountName[];
} {
  const names = (side: 'strata' | 'reference'): CountName[] =>
    (standardisation?.[side] ?? []).flatMap(({ events, people }) => (events ? [events, people] : [people]));
  return { own: names('strata'), ofRegion: names('reference') };
}

interface Use {
  readonly quantity: Quantity;
  readonly basePeriod: string;
  readonly count: number;
  readonly isOnlyBalance: boolean;
  /** nothing rests on it but the region's own figure */
  readonly isOnlyOfRegion: boolean;
}

/** How a place of publication uses a count. */
interface UsedAs {
  readonly isBalance?: boolean;
  readonly isOfRegion?: boolean;
}

function publishedUses(table: MeasuredTable): Map<string, Use> {
  const uses = new Map<string, Use>();
  const note = (
    id: string | null,
    basePeriod: string,
    { isBalance = false, isOfRegion = false }: UsedAs = {},
  ): void => {
    const quantity = id === null ? undefined : table.quantities.get(id);
    if (!quantity?.isCount) return;
    const key = columnKey(quantity.id, '', basePeriod);
    const use = uses.get(key) ?? { quantity, basePeriod, count: 0, isOnlyBalance: true, isOnlyOfRegion: true };
    const isOnlyBalance = use.isOnlyBalance && isBalance;
    uses.set(key, { ...use, count: use.count + 1, isOnlyBalance, isOnlyOfRegion: use.isOnlyOfRegion && isOfRegion });
  };
  for (const indicator of table.indicators) {
    if (!hasCounts(indicator)) continue;
    const { kind } = indicator.definition;
    for (const period of indicator.periods) {
      note(indicator.numerator, period.basePeriod, { isBalance: kind === 'balance' || kind === 'change' });
      note(indicator.denominator, period.denominatorPeriod ?? period.basePeriod);
      // whoever knows a standardised value of every area computes much: it counts as if its age groups were printed
      const { own, ofRegion } = standardisedNames(period);
      for (const { quantity, basePeriod } of own) note(quantity, basePeriod);
      for (const { quantity, basePeriod } of ofRegion) note(quantity, basePeriod, { isOfRegion: true });
    }
  }
  return uses;
}

interface NodeColumn {
  readonly values: Float64Array;
  readonly hiddenByNode: Uint8Array | null;
  readonly withheld: ReadonlyMap<number, number>;
}

function nodeColumn(column: ValueColumn, nodes: AreaNodes, isUsed = (_area: number): boolean => true): NodeColumn {
  const values = new Float64Array(nodes.count).fill(Number.NaN);
  let hiddenByNode: Uint8Array | null = null;
  const withheld = new Map<number, number>();
  nodes.nodeOf.forEach((node, area) => {
    if (!isUsed(area)) return;
    const status = column.statuses[area] ?? 0;
    const value = column.values[area] ?? Number.NaN;
    if (isShown(status)) {
      if (Number.isNaN(values[node] ?? 0)) values[node] = value;
    } else if (status === STATUS.hidden) {
      hiddenByNode ??= new Uint8Array(nodes.count);
      hiddenByNode[node] = 1;
    } else if (!Number.isNaN(value)) withheld.set(node, value);
  });
  return { values, hiddenByNode, withheld };
}

function nodeCompanions(companions: CountCompanions | undefined, nodes: AreaNodes): TemplateCompanions | null {
  if (!companions) return null;
  const { contributors, largest } = companions;
  return {
    contributors: contributors && nodeColumn(contributors, nodes).values,
    largest: largest.map((column) => nodeColumn(column, nodes).values),
  };
}

/** Equal combinations of delivered counts have equal keys, whatever their quantities are called. */
export function termsKey(quantity: Quantity): string {
  return quantity.terms
    .map((term) => [term.series, term.group, term.yearOffset, term.coefficient].join('\u001f'))
    .sort()
    .join('\u001e');
}

/** A template that is not published now: known from earlier editions, or a go-between; every figure unknown at first. */
export function otherTemplate(index: number, quantity: Quantity, basePeriod: string, nodes: AreaNodes): Template {
  const values = new Float64Array(nodes.count).fill(Number.NaN);
  const nothing = { hiddenByNode: null, withheld: new Map(), companions: null, rule: null, rateRule: null };
  const isPerturbed = false;
  return {
    index,
    quantity,
    basePeriod,
    values,
    ...nothing,
    isPerturbed,
    isCurrent: false,
    uses: 0,
    isOnlyBalance: false,
  };
}

/** Equal formulas at the same base period have the same key. */
export function templateKey(quantity: Quantity, basePeriod: string): string {
  return `${termsKey(quantity)}\u001d${basePeriod}`;
}

/**
 * All published quantities by period, in the order in which indicators use them.
 * @param perturbed keys of counts that are rounded or noisy
 */
export function currentTemplates(
  table: MeasuredTable,
  nodes: AreaNodes,
  perturbed: ReadonlySet<string> = new Set(),
): Template[] {
  const sources = new Map(table.sources.map((source) => [source.id, source]));
  const templates: Template[] = [];
  for (const [key, use] of publishedUses(table)) {
    const column = table.counts.get(key);
    if (!column?.statuses.some((status) => status !== STATUS.unknown)) continue;
    const { quantity } = use;
    const rateRule = strictestRule(sources, quantity.sources);
    const isPerturbed = perturbed.has(key);
    const isUsed = (area: number): boolean => !use.isOnlyOfRegion || table.areas.areas[area]?.level === 0;
    templates.push({
      index: templates.length,
      quantity,
      basePeriod: use.basePeriod,
      ...nodeColumn(column, nodes, isUsed),
      companions: nodeCompanions(table.companions.get(key), nodes),
      isPerturbed,
      rateRule,
      rule: isPerturbed ? null : rateRule,
      isCurrent: true,
      uses: use.count,
      isOnlyBalance: use.isOnlyBalance,
    });
  }
  return templates;
}
