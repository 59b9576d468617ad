import { type ChildProcess, fork } from 'node:child_process';
import { AssertionError } from '../../core/assert.ts';
import type { PrintDocument, TypesetPdf } from '../../core/typesetting.ts';

/** A typesetter that works in a process of its own, on one document after the other. */
export interface TypesetProcess {
  readonly typeset: TypesetPdf;
  close(): void;
}

/** What the process answers to a document. */
export type TypesetAnswer =
  | { readonly pdf: Uint8Array; readonly usedBytes: number }
  | { readonly failure: string; readonly usedBytes: number };

/** A process that came to hold more than this is ended after its document. */
const MOST_BYTES = 300e6;
/**
 * One document is set at a time, so that threads gain nothing and take turns waiting for each other; what was laid out
 * goes back to the system at once.
 */
const ENVIRONMENT = { RAYON_NUM_THREADS: '1', MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '100000' };

/**
 * A typesetter for builds. Pages that are laid out take far more memory than the files made of them, and what a native
 * library took is never given back while its process lives: the process of a long document ends with it.
 */
export function typesetProcess(): TypesetProcess {
  let child: ChildProcess | null = null;
  const close = (): void => {
    child?.kill();
    child = null;
  };
  return {
    typeset: async (document) => {
      child ??= startProcess();
      const answer = await answerOf(child, document);
      if (answer.usedBytes > MOST_BYTES) close();
      if ('failure' in answer) throw new AssertionError(answer.failure);
      return answer.pdf;
    },
    close,
  };
}

function startProcess(): ChildProcess {
  // what watches or measures this process is not for that one
  return fork(new URL('./answer-documents.ts', import.meta.url), {
    execArgv: [],
    env: { ...process.env, ...ENVIRONMENT },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function answerOf(child: ChildProcess, document: PrintDocument): Promise<TypesetAnswer> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('the typesetter ended before its document was set'));
    child.once('exit', onExit);
    child.once('error', reject);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      child.off('error', reject);
      resolve(answer as TypesetAnswer);
    });
    child.send(document);
  });
}
