import type { Finding } from '../../core/finding.ts';
import type { OptimumReport } from './hide-optimally.ts';

/** What the search for the best patterns came to, in one note for the office; none where there was no search. */
export function optimumFindings(report: OptimumReport | null): Finding[] {
  if (!report) return [];
  const { componentCount, tooLargeCount, stoppedCount, costBefore, costAfter } = report;
  const details = {
    parts: componentCount,
    best: componentCount - tooLargeCount - stoppedCount,
    large: tooLargeCount,
    stopped: stoppedCount,
    saved: costBefore > 0 ? Math.round((1000 * (costBefore - costAfter)) / costBefore) / 10 : 0,
  };
  return [{ code: 'optimum-searched', severity: 'note', file: 'sources', details }];
}
