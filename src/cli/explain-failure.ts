import { SozialraumError } from '../core/error.ts';
import { type CliWords, EXIT } from './command.ts';
import type { Ending } from './reporter.ts';

/** What ended a run before its time, in words: something to mend, an interruption, or a fault of ours with its stack. */
export function explainFailure(error: unknown, words: CliWords): Ending & { readonly code: string } {
  if (error instanceof SozialraumError) {
    const { code, details } = error;
    return { code, text: words.errors[code](details), exitCode: EXIT.mendable, details };
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'interrupted', text: words.interrupted, exitCode: EXIT.interrupted };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', text: `${words.ourFault}\n${stack}`, exitCode: EXIT.ourFault };
}
