import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { assert } from '../../core/assert.ts';
import { SozialraumError } from '../../core/error.ts';

/** What a thread can do, by name: from plain data to plain data. */
export type Tasks = Readonly<Record<string, (input: never) => unknown>>;

type Input<T extends Tasks, Name extends keyof T> = Parameters<T[Name]>[0];
type Output<T extends Tasks, Name extends keyof T> = Awaited<ReturnType<T[Name]>>;

/** A thread beside this one, so that a second processor takes its share. It does one task after the other. */
export interface SecondThread<T extends Tasks> {
  /** Does a task there; stops when aborted, and rejects. */
  run<Name extends keyof T & string>(name: Name, input: Input<T, Name>, signal?: AbortSignal): Promise<Output<T, Name>>;
  close(): Promise<void>;
}

interface Order {
  readonly name: string;
  readonly input: unknown;
}

/** What the thread answers; an error that the user can mend keeps its code. */
type Answer =
  | { readonly result: unknown }
  | { readonly code: SozialraumError['code']; readonly details: SozialraumError['details'] }
  | { readonly failure: unknown };

/**
 * Starts a thread at once, so that it has loaded its modules by the time there is something to do.
 * @param entry module that calls `answerTasks`
 */
export function secondThread<T extends Tasks>(entry: URL): SecondThread<T> {
  let thread = startThread(entry);
  return {
    run: async (name, input, signal) => {
      signal?.throwIfAborted();
      // one that was stopped, or could not even start, is replaced
      if (thread.hasEnded()) thread = startThread(entry);
      const { worker, ended } = thread;
      const onAbort = (): void => void worker.terminate();
      signal?.addEventListener('abort', onAbort, { once: true });
      const answered = new Promise<Answer>((resolve) => worker.once('message', resolve));
      worker.ref();
      worker.postMessage({ name, input } satisfies Order);
      try {
        // the thread answers by the same list of tasks
        return resultOf(await Promise.race([answered, ended])) as never;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', onAbort);
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
      resolve({ failure: new Error('the second thread ended too early') });
    });
  });
  return { worker, ended, hasEnded: () => hasEnded };
}

function resultOf(answer: Answer): unknown {
  if ('result' in answer) return answer.result;
  throw 'code' in answer ? new SozialraumError(answer.code, answer.details) : answer.failure;
}

/** The thread's side: does what it is told and answers what came of it. */
export function answerTasks(tasks: Tasks): void {
  assert(!isMainThread && parentPort, 'tasks are answered in a thread of their own');
  const port = parentPort;
  port.on('message', async ({ name, input }: Order) => {
    port.postMessage(await answerTo(tasks, { name, input }));
  });
}

async function answerTo(tasks: Tasks, { name, input }: Order): Promise<Answer> {
  try {
    const task = tasks[name];
    assert(task, `a thread that cannot ${name}`);
    return { result: await task(input as never) };
  } catch (error) {
    if (error instanceof SozialraumError) return { code: error.code, details: error.details };
    return { failure: error };
  }
}
