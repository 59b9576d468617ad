/** Ctrl+C, an ended service, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A run that may be interrupted between two steps, so that nothing is left lying about. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** from here on the process ends at once again */
  end(): void;
}

/** Turns what would end the process into a signal; a second one ends it at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of SIGNALS) process.once(signal, abort);
  return {
    signal: controller.signal,
    end: () => {
      for (const signal of SIGNALS) process.off(signal, abort);
    },
  };
}
