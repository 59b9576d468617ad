// Watches how much memory a process and all that it started take together.
import { readFileSync } from 'node:fs';

/** Peak of a watched tree of processes so far, in megabytes; 0 where the system does not tell. */
export interface MemoryWatch {
  readonly peakMegabytes: number;
  end(): void;
}

const INTERVAL_MS = 50;

/** Looks at a tree of processes again and again. Pages that processes share are counted for each of them. */
export function watchMemory(root: number): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(root));
  }, INTERVAL_MS);
  return {
    get peakMegabytes() {
      return peak;
    },
    end: () => clearInterval(timer),
  };
}

function treeMegabytes(process: number): number {
  const status = textOf(`/proc/${process}/status`);
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const started = textOf(`/proc/${process}/task/${process}/children`).split(' ').filter(Boolean).map(Number);
  return started.reduce((sum, child) => sum + treeMegabytes(child), own);
}

/** '' for a process that has just ended, and on systems without such files. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
