import type { AreaTable } from '../../core/area.ts';
import type { DeliverySpec } from '../../core/delivery-schema.ts';
import type { Cell } from '../../core/grid.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { printedText } from '../../core/printed-text.ts';
import { suggest } from '../suggest.ts';

/** What a printed label means that is no area; areas are 0 or more. */
export const AREA = Object.freeze({ ignored: -1, unassignable: -2, unknown: -3 });

/** Why a label is no area. */
export interface AreaProblem {
  readonly code: 'area-code-unknown' | 'area-code-truncated' | 'area-code-empty';
  readonly details: Readonly<Record<string, string | number>>;
}

const plain = (label: string): string => label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Labels as written or as regular expression between slashes. */
function labelTest(labels: readonly string[]): (label: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const label of labels) {
    const pattern = /^\/(.+)\/$/.exec(label)?.[1];
    if (pattern) patterns.push(new RegExp(pattern, 'u'));
    else exact.add(plain(label));
  }
  return (label) => exact.has(plain(label)) || patterns.some((pattern) => pattern.test(label));
}

/** Code of a cell as text: numbers lose nothing, a date or formula never becomes one. */
export function codeText(cell: Cell | undefined): string {
  return printedText(cell);
}

/** Finds the area of a printed code, number or name by the rules of a mapping; answers are remembered. */
export class AreaResolver {
  /** codes that lost leading zeros and got them back, with their first printed form */
  readonly padded = new Map<string, string>();
  readonly #rule: DeliverySpec['area'];
  readonly #known = new Map<string, number>();
  readonly #byCode = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #region: number;
  readonly #isRegion: (label: string) => boolean;
  readonly #isIgnored: (label: string) => boolean;
  readonly #isUnassignable: (label: string) => boolean;
  readonly #pattern: RegExp | null;
  readonly #level: number | null;
  /** the one area of all rows, AREA.unknown where rows name theirs */
  readonly #fixed: number;
  readonly #levelOf: (area: number) => number;

  constructor(areas: AreaTable, schemeId: string, rule: DeliverySpec['area']) {
    const scheme = areas.schemes.find((entry) => entry.id === schemeId);
    this.#rule = rule;
    this.#level = rule.level === null ? null : (scheme?.levels.findIndex((level) => level.id === rule.level) ?? null);
    this.#levelOf = (area) => areas.areas[area]?.level ?? -1;
    this.#region = areas.areas.findIndex((area) => area.scheme === schemeId && area.level === 0);
    this.#isRegion = labelTest(rule.regionLabels);
    this.#isIgnored = labelTest(rule.ignore);
    this.#isUnassignable = labelTest(rule.unassignable);
    this.#pattern = rule.pattern === null ? null : new RegExp(rule.pattern, 'u');
    this.#fixed = areas.areas.findIndex((area) => area.scheme === schemeId && area.code === rule.fixed);
    areas.areas.forEach((area, index) => {
      if (area.scheme !== schemeId) return;
      this.#byCode.set(area.code, index);
      if (this.#level !== null && area.level !== this.#level) return;
      const name = plain(area.name);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), index]);
    });
  }

  /** True if the mapping names one area for all rows and there is no such area. */
  get lacksFixedArea(): boolean {
    return this.#rule.fixed !== null && this.#fixed < 0;
  }

  /** Index of the area, or one of AREA. */
  resolve(cell: Cell | undefined): number {
    if (this.#fixed >= 0) return this.#fixed;
    const label = typeof cell === 'string' ? cell : codeText(cell);
    const known = this.#known.get(label);
    if (known !== undefined) return known;
    const found = this.#find(codeText(label));
    this.#known.set(label, found);
    return found;
  }

  #find(label: string): number {
    if (this.#isRegion(label)) return this.#region;
    if (this.#isIgnored(label)) return AREA.ignored;
    if (this.#isUnassignable(label)) return AREA.unassignable;
    if (label === '') return AREA.unknown;
    const mapped = ownEntry(this.#rule.map, label);
    if (mapped !== undefined) return this.#byCode.get(mapped) ?? AREA.unknown;
    if (this.#rule.byName) {
      const named = this.#byName.get(plain(this.#code(label))) ?? [];
      return named.length === 1 ? (named[0] ?? AREA.unknown) : AREA.unknown;
    }
    const code = this.#code(label);
    const area = this.#byCode.get(code);
    if (area === undefined) return AREA.unknown;
    if (this.#level !== null && this.#levelOf(area) !== this.#level) return AREA.unknown;
    if (code !== label && this.#rule.pad !== null && this.#pattern === null) this.padded.set(code, label);
    return area;
  }

  #code(label: string): string {
    const match = this.#pattern === null ? label : (this.#pattern.exec(label)?.[1] ?? label);
    return this.#rule.pad === null ? match : match.padStart(this.#rule.pad, '0');
  }

  /** Why a label is no area, with the area that was probably meant. */
  explain(cell: Cell | undefined): AreaProblem {
    const label = codeText(cell);
    if (label === '') return { code: 'area-code-empty', details: {} };
    const codes = [...this.#byCode.keys()];
    const code = this.#code(label);
    const details = { count: codes.length };
    if (this.#rule.byName) {
      const same = this.#byName.get(plain(code))?.length ?? 0;
      if (same > 1) return { code: 'area-code-unknown', details: { ...details, problem: 'several', same } };
      const near = suggest(code, this.#byName.keys());
      return { code: 'area-code-unknown', details: { ...details, ...(near === null ? {} : { suggestion: near }) } };
    }
    if (this.#byCode.has(code)) return { code: 'area-code-unknown', details: { ...details, problem: 'level' } };
    const whole = truncatedFrom(code, codes);
    if (whole !== null) return { code: 'area-code-truncated', details: { ...details, ...whole } };
    const near = suggest(code, codes);
    return { code: 'area-code-unknown', details: { ...details, ...(near === null ? {} : { suggestion: near }) } };
  }
}

/** The known code that a damaged one was, if there is exactly one: zeros lost in front, turned into a number, cut off. */
function truncatedFrom(label: string, codes: readonly string[]): Readonly<Record<string, string | number>> | null {
  const bare = label.replace(/\.0+$/, '').replace(/^0+/, '');
  const zeros = codes.filter((code) => code.replace(/^0+/, '') === bare);
  if (zeros.length === 1 && zeros[0] !== undefined) {
    return { suggestion: zeros[0], problem: 'zeros', length: zeros[0].length };
  }
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(label)) {
    const value = Number(label.replace(',', '.'));
    const equal = codes.filter((code) => /^\d+$/.test(code) && Number(code) === value);
    return { problem: 'number', ...(equal.length === 1 && equal[0] !== undefined ? { suggestion: equal[0] } : {}) };
  }
  const longer = label.length >= 3 ? codes.filter((code) => code.startsWith(label)) : [];
  if (longer.length === 1 && longer[0] !== undefined) return { suggestion: longer[0], problem: 'cut' };
  return null;
}
