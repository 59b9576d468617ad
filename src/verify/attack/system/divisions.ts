import { parsePeriod } from '../../../core/period.ts';
import type { Division, KnownAreas } from '../read/read-areas.ts';
import type { Column } from './columns.ts';

/** Divisions of areas as they hold for a column: parts that did not exist at its time are left out. */
export class Divisions {
  private readonly areas: KnownAreas['areas'];
  private readonly ofArea: readonly (readonly number[])[];
  private readonly divisions: readonly Division[];
  private readonly ends = new Map<string, string>();
  private readonly hasValidities: boolean;

  constructor({ areas, divisions }: KnownAreas) {
    this.areas = areas;
    this.divisions = divisions;
    this.hasValidities = areas.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null);
    const ofArea: number[][] = areas.map(() => []);
    divisions.forEach(({ whole, parts }, number) => {
      for (const area of new Set([whole, ...parts])) ofArea[area]!.push(number);
    });
    this.ofArea = ofArea;
  }

  /** Numbers of the divisions that an area is the whole or a part of. */
  of(area: number): readonly number[] {
    return this.ofArea[area]!;
  }

  /** Divisions that an area is the whole or a part of, whenever they held. */
  around(area: number): readonly Division[] {
    return this.ofArea[area]!.map((number) => this.divisions[number]!);
  }

  get count(): number {
    return this.divisions.length;
  }

  /** A division at the time of a column; null where the column does not add up, or not over the same parts throughout. */
  at(number: number, { addsUp, periods }: Column): Division | null {
    if (!addsUp) return null;
    const division = this.divisions[number]!;
    if (!this.hasValidities) return division;
    const [first, ...others] = periods.map((period) => this.validParts(division, period));
    if (!first || first.parts.length === 0) return null;
    const isSame = others.every((other) => other && other.parts.join() === first.parts.join());
    return isSame ? first : null;
  }

  /** True if areas existed throughout the time of a column. */
  exist(areas: readonly number[], { periods }: Column): boolean {
    if (!this.hasValidities) return true;
    return periods.every((period) => areas.every((area) => this.isValid(area, this.endOf(period))));
  }

  private validParts({ whole, parts }: Division, period: string): Division | null {
    const end = this.endOf(period);
    if (!this.isValid(whole, end)) return null;
    return { whole, parts: parts.filter((part) => this.isValid(part, end)) };
  }

  private isValid(area: number, end: string): boolean {
    const { validFrom, validTo } = this.areas[area]!;
    return (validFrom === null || validFrom <= end) && (validTo === null || end <= validTo);
  }

  private endOf(period: string): string {
    const known = this.ends.get(period);
    if (known !== undefined) return known;
    const end = parsePeriod(period)?.end ?? '';
    this.ends.set(period, end);
    return end;
  }
}
