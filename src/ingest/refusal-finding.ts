import type { Finding } from '../core/finding.ts';
import type { Refusal } from '../formats/refusal.ts';

/** A file that is not read, as a finding at the place that its reader knows. */
export function refusalFinding(
  refusal: Refusal,
  {
    file,
    severity = 'error',
    more = {},
  }: Pick<Finding, 'file'> & Partial<Pick<Finding, 'severity'>> & { more?: Refusal['details'] },
): Finding {
  const { line, inSheet, inColumn, ...details } = refusal.details;
  return {
    code: refusal.code,
    severity,
    file,
    ...(inSheet === undefined ? {} : { sheet: String(inSheet) }),
    ...(line === undefined ? {} : { row: Number(line) }),
    ...(inColumn === undefined ? {} : { column: String(inColumn) }),
    details: { ...details, ...more },
  };
}
