import { type Finding, hasErrors } from '../core/finding.ts';

/** Examples of one problem that are listed one by one; the last of them tells how many more there are. */
const EXAMPLES = 5;

// A warning about a whole column must not be counted among notes about its cells.
const keyOf = ({ code, severity, file, sheet, column, details }: Finding): string =>
  [code, severity, file, sheet ?? '', column ?? '', details?.problem ?? '', details?.subject ?? ''].join('\u001f');

/**
 * Collects findings. Of equal problems (same code, severity, file, sheet, column and `details.problem` and `.subject`)
 * the first five are kept and the rest counted, so that a column of a million bad cells stays readable.
 */
export class FindingList {
  readonly #kept: Finding[] = [];
  readonly #places = new Map<string, { count: number; last: number }>();

  /** Adds one finding. */
  add(finding: Finding): void {
    const key = keyOf(finding);
    const place = this.#places.get(key);
    if (place && place.count >= EXAMPLES) {
      place.count++;
      return;
    }
    const last = this.#kept.push(finding) - 1;
    this.#places.set(key, { count: (place?.count ?? 0) + 1, last });
  }

  /** Adds several. */
  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** True if one of the findings so far stops publication. */
  get hasErrors(): boolean {
    return hasErrors(this.#kept);
  }

  /** All findings in the order in which they were met, with the counts of those left out. */
  list(): Finding[] {
    const result = [...this.#kept];
    for (const { count, last } of this.#places.values()) {
      const finding = result[last];
      if (finding && count > EXAMPLES) result[last] = { ...finding, more: (finding.more ?? 0) + count - EXAMPLES };
    }
    return result;
  }
}
