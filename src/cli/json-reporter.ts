import { performance } from 'node:perf_hooks';
import { printableFinding } from '../core/finding.ts';
import { countFindings, type Reporter, type Streams } from './reporter.ts';

/** One JSON object per line on stdout, for machines. Findings carry their code, never a sentence. */
export function jsonReporter(streams: Streams): Reporter {
  const started = new Map<string, number>();
  let counts = { errors: 0, warnings: 0, notes: 0 };
  const line = (content: Readonly<Record<string, unknown>>): void => streams.out(`${JSON.stringify(content)}\n`);
  return {
    progress: ({ stage, state, counts: handled }) => {
      const milliseconds = performance.now() - (started.get(stage) ?? performance.now());
      if (state === 'start') started.set(stage, performance.now());
      line({
        event: 'progress',
        stage,
        state,
        ...(state === 'end' ? { ms: Math.round(milliseconds) } : {}),
        ...(handled ? { counts: handled } : {}),
      });
    },
    findings: (findings) => {
      for (const finding of findings) line({ event: 'finding', ...printableFinding(finding) });
      const added = countFindings(findings);
      counts = {
        errors: counts.errors + added.errors,
        warnings: counts.warnings + added.warnings,
        notes: counts.notes + added.notes,
      };
    },
    notice: ({ event, details }) => line({ event, ...details }),
    failure: ({ code, exitCode, text, details }) => {
      line({ event: 'failure', code, message: text, ...(details ? { details } : {}) });
      line({ event: 'end', ok: false, exitCode, ...counts });
    },
    end: ({ exitCode, details }) => line({ event: 'end', ok: exitCode === 0, exitCode, ...counts, ...details }),
  };
}
