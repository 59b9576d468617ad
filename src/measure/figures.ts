import { ancestorAt } from '../core/area.ts';
import type { CountCompanions } from '../core/companions.ts';
import type { Period } from '../core/period.ts';
import type { CheckedTable, QuantityTerm } from '../core/stages.ts';
import { columnKey, emptyColumn, type Slice, type ValueColumn } from '../core/table.ts';
import { aggregate, type Hierarchy } from './aggregate.ts';
import { combineColumns } from './combine.ts';
import { countCompanions } from './companions.ts';
import type { LocatedTerm } from './located-terms.ts';

/** Delivered figures completed over all levels; each slice is added up once, whoever asks for it. */
export class Figures {
  readonly #checked: CheckedTable;
  readonly #way: Hierarchy;
  readonly #columns = new Map<string, ValueColumn>();
  readonly #sources = new Map<string, readonly string[]>();

  constructor(checked: CheckedTable, way: Hierarchy) {
    this.#checked = checked;
    this.#way = way;
  }

  /** Number of areas. */
  get areaCount(): number {
    return this.#way.areas.areas.length;
  }

  /** Index of the region of each area, of a region its own; −1 for none. */
  get regionOf(): Int32Array {
    const { areas } = this.#way;
    return Int32Array.from(areas.areas, (_, area) => ancestorAt(areas, area, 0));
  }

  /** The delivered slice of a term; undefined where there is none. */
  slice(term: QuantityTerm, period: Period): Slice | undefined {
    return this.#checked.slices.get(columnKey(term.series, term.group, period.code));
  }

  /** One slice over all levels; higher levels stay as delivered where `addsUp` is false or the series does not add up. */
  column(term: QuantityTerm, period: Period, addsUp = true): ValueColumn {
    const sums = addsUp && !this.#checked.notAdditive.has(term.series);
    const key = columnKey(term.series, term.group, `${period.code}${sums ? '' : ' as delivered'}`);
    let column = this.#columns.get(key);
    if (!column) {
      const slice = this.slice(term, period);
      column = aggregate(slice ?? emptyColumn(this.areaCount), this.#way, { period, sums });
      this.#columns.set(key, column);
    }
    return column;
  }

  /** A combination over all levels. */
  combined(located: readonly LocatedTerm[], sums = true): ValueColumn {
    return combineColumns(
      located.map(({ term, period }) => ({
        column: this.column(term, period, sums),
        coefficient: term.coefficient,
      })),
    );
  }

  /** What stands behind a combination; null where nothing was delivered about that. */
  companions(located: readonly LocatedTerm[], counts: ValueColumn): CountCompanions | null {
    return countCompanions(located, counts, { checked: this.#checked, way: this.#way });
  }

  /** Ids of the sources that delivered these figures, in the order of the workspace. */
  sources(located: readonly LocatedTerm[]): string[] {
    const ids = new Set(located.flatMap(({ term, period }) => this.#sourcesOf(term, period)));
    return this.#checked.sources.map((source) => source.id).filter((id) => ids.has(id));
  }

  #sourcesOf(term: QuantityTerm, period: Period): readonly string[] {
    const key = columnKey(term.series, term.group, period.code);
    let ids = this.#sources.get(key);
    if (!ids) {
      const used = new Set(this.slice(term, period)?.origin.channels);
      used.delete(0);
      const found = [...used].map((channel) => this.#checked.channels[channel - 1]?.source ?? '');
      ids = found.length > 0 ? found : (this.#checked.sourceOfSeries.get(term.series) ?? []);
      this.#sources.set(key, ids);
    }
    return ids;
  }
}
