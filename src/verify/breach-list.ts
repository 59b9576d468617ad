import type { FindingCode } from '../core/codes.ts';
import { type Finding, shortValue } from '../core/finding.ts';

/** Where a breach stands and what stands there. */
export interface Breach {
  readonly code: Extract<FindingCode, `verify-${string}`>;
  readonly file: string;
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
  /** what stood there; never given for a hidden figure, which would be repeated in logs */
  readonly value?: string | null;
  readonly expected?: string;
  readonly areaCode?: string | null;
}

/** More files than that with the same breach tell nobody anything new. */
const MOST_FILES = 20;

/** Breaches as findings: the first of each kind per file with a count of the others. */
export class BreachList {
  private readonly first = new Map<string, { breach: Breach; more: number }>();
  private readonly fileCounts = new Map<string, number>();
  private readonly lastKeys = new Map<string, string>();

  add(breach: Breach): void {
    const key = `${breach.code}\u001f${breach.file}`;
    const known = this.first.get(key);
    if (known) {
      known.more++;
      return;
    }
    const files = this.fileCounts.get(breach.code) ?? 0;
    const last = this.first.get(this.lastKeys.get(breach.code) ?? '');
    if (files >= MOST_FILES && last) {
      last.more++;
      return;
    }
    this.fileCounts.set(breach.code, files + 1);
    this.lastKeys.set(breach.code, key);
    this.first.set(key, { breach, more: 0 });
  }

  findings(): Finding[] {
    return [...this.first.values()].map(({ breach, more }) => {
      const { code, file, sheet, row, column, value, expected, areaCode } = breach;
      return {
        code,
        severity: 'error' as const,
        file,
        ...(sheet ? { sheet } : {}),
        ...(row ? { row } : {}),
        ...(column ? { column } : {}),
        ...(value === undefined || value === null ? {} : { value: shortValue(value) }),
        ...(areaCode ? { areaCode } : {}),
        ...(expected === undefined ? {} : { details: { expected: shortValue(expected) } }),
        ...(more > 0 ? { more } : {}),
      };
    });
  }
}
