import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { assert } from '../../core/assert.ts';
import type { OutputFile } from '../../core/effects.ts';
import { SozialraumError } from '../../core/error.ts';
import { type FileShares, shareFiles } from './share-files.ts';
import { type WrittenFile, writeFiles } from './write-files.ts';

/** Writes files in a thread of its own, so that a second processor takes its share. */
export interface FileWorker<Input> {
  /** Writes below a folder what nobody else takes of the files made of an input; stops when aborted, and rejects. */
  write(order: Order<Input>, signal: AbortSignal): Promise<readonly WrittenFile[]>;
  close(): Promise<void>;
}

/** What a thread is asked to do. */
export interface Order<Input> {
  readonly folder: string;
  readonly input: Input;
  readonly shares: FileShares;
}

/** What the thread answers; an error that the user can mend keeps its code. */
type Answer =
  | { readonly files: readonly WrittenFile[] }
  | { readonly code: SozialraumError['code']; readonly details: SozialraumError['details'] }
  | { readonly failure: unknown };

/**
 * Starts a thread at once, so that it has loaded its modules by the time there is something to write.
 * @param entry module that calls `answerOrders`
 */
export function fileWorker<Input>(entry: URL): FileWorker<Input> {
  let thread = startThread(entry);
  return {
    write: async (order, signal) => {
      signal.throwIfAborted();
      // one that was stopped, or could not even start, is replaced
      if (thread.hasEnded()) thread = startThread(entry);
      const { worker, ended } = thread;
      const onAbort = (): void => void worker.terminate();
      signal.addEventListener('abort', onAbort, { once: true });
      const answered = new Promise<Answer>((resolve) => worker.once('message', resolve));
      worker.ref();
      worker.postMessage(order);
      try {
        return filesOf(await Promise.race([answered, ended]));
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', onAbort);
        worker.unref();
      }
    },
    close: async () => {
      await thread.worker.terminate();
    },
  };
}

interface Thread {
  readonly worker: Worker;
  /** resolves when the thread is gone, with what went wrong */
  readonly ended: Promise<Answer>;
  hasEnded(): boolean;
}

function startThread(entry: URL): Thread {
  const worker = new Worker(entry);
  // an idle thread does not keep the program alive
  worker.unref();
  let hasEnded = false;
  const ended = new Promise<Answer>((resolve) => {
    worker.once('error', (failure) => resolve({ failure }));
    worker.once('exit', () => {
      hasEnded = true;
      resolve({ failure: new Error('the thread that writes files ended too early') });
    });
  });
  return { worker, ended, hasEnded: () => hasEnded };
}

function filesOf(answer: Answer): readonly WrittenFile[] {
  if ('files' in answer) return answer.files;
  throw 'code' in answer ? new SozialraumError(answer.code, answer.details) : answer.failure;
}

/** The thread's side: takes files from the end of the list made of each input and answers what it wrote. */
export function answerOrders<Input>(makeFiles: (input: Input) => Iterable<OutputFile>): void {
  assert(!isMainThread && parentPort, 'orders are answered in a thread of their own');
  const port = parentPort;
  port.on('message', async ({ folder, input, shares }: Order<Input>) => {
    port.postMessage(await answerTo(() => writeFiles(folder, shareFiles(makeFiles(input), shares, 'last'))));
  });
}

async function answerTo(write: () => Promise<WrittenFile[]>): Promise<Answer> {
  try {
    return { files: await write() };
  } catch (error) {
    if (error instanceof SozialraumError) return { code: error.code, details: error.details };
    return { failure: error };
  }
}
