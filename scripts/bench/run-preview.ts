// Changes one delivered value below a running preview and reports how long a person waits to see it.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BuildCost } from './run-build.ts';

/** What to preview and what to change in it. */
export interface PreviewTask {
  readonly workspace: string;
  /** delivery whose last figure is changed, below the workspace */
  readonly delivery: string;
  /** page that shows it, below the address of the preview */
  readonly page: string;
}

interface Line {
  readonly event?: string;
  readonly address?: string;
  readonly stage?: string;
  readonly ms?: number;
}

const root = join(import.meta.dirname, '..', '..');

/** A running preview whose JSON lines can be waited for. */
class Preview {
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  readonly #lines: Line[] = [];
  #wake: () => void = () => {};

  constructor(workspace: string) {
    const line = [join(root, 'src', 'cli', 'main.ts'), 'serve', workspace, '--port', '0', '--json'];
    this.#child = spawn(process.execPath, line, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout }).on('line', (text) => {
      this.#lines.push(JSON.parse(text) as Line);
      this.#wake();
    });
  }

  get peakMegabytes(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  /** The lines up to the next one of an event; they are taken. */
  async until(event: string): Promise<readonly Line[]> {
    for (;;) {
      const found = this.#lines.findIndex((line) => line.event === event);
      if (found >= 0) return this.#lines.splice(0, found + 1);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}

function changeLastFigure(file: string, run: number): void {
  const bytes = readFileSync(file);
  const digit = bytes.findLastIndex((byte) => byte >= 0x31 && byte <= 0x38);
  bytes[digit] = 0x31 + (run % 8);
  writeFileSync(file, bytes);
}

/** One cost per run after one warm-up: from writing the delivery to the whole page in hand. */
export async function runPreview(task: PreviewTask, runCount: number): Promise<BuildCost[]> {
  const preview = new Preview(task.workspace);
  try {
    const address = (await preview.until('serving')).at(-1)?.address ?? '';
    const costs: BuildCost[] = [];
    for (let run = 0; run < runCount + 1; run++) {
      const begin = performance.now();
      changeLastFigure(join(task.workspace, task.delivery), run);
      const lines = await preview.until('built');
      await (await fetch(new URL(task.page, address))).text();
      const seconds = (performance.now() - begin) / 1000;
      const stages = lines.flatMap(({ stage, ms }) => (stage && ms !== undefined ? [[stage, ms / 1000]] : []));
      const { peakMegabytes } = preview;
      costs.push({ seconds, apartSeconds: 0, peakMegabytes, stages: Object.fromEntries(stages) });
      // the private record of the last change is still being written
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    return costs.slice(1);
  } finally {
    preview.stop();
  }
}
