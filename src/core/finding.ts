import type { FindingCode } from './codes.ts';

/** error: nothing is published · warning: published, but look at it · note: for the record. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Something in the data or the workspace that a person should know. Returned, never thrown.
 * Words stand in locale/<language>/findings under the code; `details` fills them.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** file as the user knows it, relative to the workspace */
  readonly file: string;
  readonly sheet?: string | null;
  /** 1-based row (line) of the file */
  readonly row?: number | null;
  /** heading or letter of the column; for configuration the path of the key */
  readonly column?: string | null;
  /** the value as it stood in the file */
  readonly value?: string | null;
  readonly areaCode?: string | null;
  /** further places with the same problem that are not listed one by one */
  readonly more?: number;
  readonly details?: Readonly<Record<string, string | number>>;
  /** what would tell a protected figure: for private/ alone, never printed */
  readonly confidential?: Readonly<Record<string, string | number>>;
}

/** A finding as it may be printed or passed on: without what only the office may know. */
export function printableFinding({ confidential: _, ...finding }: Finding): Finding {
  return finding;
}

/** True if one of the findings stops publication. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Longest text of a foreign cell that is repeated in a finding. */
const VALUE_LENGTH = 120;

/** A cell's text cut to a length that fits a message; signs that steer a terminal or are not seen become �. */
export function shortValue(value: unknown): string {
  const text = String(value)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1)}…` : text;
}
