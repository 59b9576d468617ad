import { keepMemoryModest } from '../platform/modest-memory.ts';
import { startQuickly } from '../platform/quick-start.ts';

startQuickly();
keepMemoryModest();
const { run } = await import('./run.ts');

// exitCode instead of exit(): what was written to a pipe arrives whole
process.exitCode = await run({
  line: process.argv.slice(2),
  environment: process.env,
  streams: {
    isTerminal: process.stderr.isTTY === true,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  },
});
