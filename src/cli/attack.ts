import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { hasErrors } from '../core/finding.ts';
import { formatNumber } from '../locale/number.ts';
import { attackFiles } from '../pipeline.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { type CliWords, command, commonOptions, EXIT } from './command.ts';

const options = (words: CliWords) =>
  ({
    folder: { type: 'positional', required: true, description: words.options.published },
    ...commonOptions(words),
  }) as const;

/** `sozialraum attack <folder>`: what a reader could work out about hidden counts from published files alone. */
export const attackCommand = command({
  name: 'attack',
  options,
  run: async (given, { language, words, reporter }) => {
    const folder = resolve(given.folder);
    if (!existsSync(folder)) throw new SozialraumError('file-unreadable', { path: given.folder, reason: 'ENOENT' });
    reporter.progress({ stage: 'attack', state: 'start' });
    const verdict = await attackFiles({ files: publishedFolder(folder) });
    const { hiddenFigures: hidden, attackedCounts: counts, findings } = verdict;
    reporter.progress({ stage: 'attack', state: 'end', counts: { attacked: counts } });
    reporter.findings(findings);
    const isSafe = !hasErrors(findings);
    const text = isSafe
      ? words.attacked(formatNumber(language, hidden), formatNumber(language, counts))
      : words.attackSucceeded;
    const exitCode = isSafe ? EXIT.fine : EXIT.findings;
    reporter.end({ exitCode, text, details: { hidden, counts } });
    return exitCode;
  },
});
