import type { Progress } from '../core/effects.ts';
import type { Finding } from '../core/finding.ts';

/** Anything else worth telling: `event` names it for machines, `text` says it to people. */
export interface Notice {
  readonly event: string;
  readonly text: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** How a run ended. */
export interface Ending {
  readonly exitCode: number;
  readonly text: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Where a run tells what it does. For people: progress to stderr, the rest to stdout. With --json: one object per line
 * on stdout, `{event: "progress" | "finding" | "end" | …}`; the last line is always `end`.
 */
export interface Reporter {
  progress(event: Progress): void;
  findings(findings: readonly Finding[]): void;
  notice(notice: Notice): void;
  /** an error that the user can mend, or our own */
  failure(failure: Ending & { readonly code: string }): void;
  end(ending: Ending): void;
}

/** Places to write to; those of the process, or lists in tests. */
export interface Streams {
  readonly isTerminal: boolean;
  out(text: string): void;
  error(text: string): void;
}

/** Numbers of findings by severity. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number; notes: number } {
  const count = (severity: Finding['severity']): number =>
    findings
      .filter((finding) => finding.severity === severity)
      .reduce((sum, finding) => sum + 1 + (finding.more ?? 0), 0);
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
