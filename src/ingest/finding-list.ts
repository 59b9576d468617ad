import { type Finding, hasErrors, shortValue } from '../core/finding.ts';

/** Examples of one problem that are listed one by one; the last of them tells how many more there are. */
const EXAMPLES = 5;

// A warning about a whole column must not be counted among notes about its cells.
const keyOf = ({ code, severity, file, sheet, column, details }: Finding): string =>
  [code, severity, file, sheet ?? '', column ?? '', details?.problem ?? '', details?.subject ?? ''].join('\u001f');

/** Longest value, column or code that is repeated in full. */
const LONGEST_VALUE = 200;
/** Longest text beside the value: lists of choices are long by right. */
const LONGEST_DETAIL = 1000;

// Cells, headings and codes of foreign files may be as long as a book.
function readable(finding: Finding): Finding {
  const { value, column, areaCode, details } = finding;
  const short = (text: string | null | undefined): string | null => (text ? shortValue(text) : (text ?? null));
  const isLong = [value, column, areaCode].some((text) => text && text.length > LONGEST_VALUE);
  const isWordy = Object.values(details ?? {}).some((text) => String(text).length > LONGEST_DETAIL);
  if (!isLong && !isWordy) return finding;
  const cut = Object.entries(details ?? {}).map(([key, text]) =>
    typeof text === 'string' && text.length > LONGEST_DETAIL ? [key, shortValue(text)] : [key, text],
  );
  return {
    ...finding,
    value: short(value),
    column: short(column),
    areaCode: short(areaCode),
    ...(details ? { details: Object.fromEntries(cut) } : {}),
  };
}

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
    const last = this.#kept.push(readable(finding)) - 1;
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
