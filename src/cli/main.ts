import { keepMemoryModest } from '../platform/modest-memory.ts';
import { run } from './run.ts';

keepMemoryModest();

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
