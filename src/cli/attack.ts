import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { type Finding, hasErrors } from '../core/finding.ts';
import type { ProtectionSecrets } from '../core/protection-secrets.ts';
import { formatNumber } from '../locale/number.ts';
import { attackFiles, readSecrets } from '../pipeline.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { type CliWords, command, commonOptions, EXIT } from './command.ts';

const options = (words: CliWords) =>
  ({
    folder: { type: 'positional', required: true, description: words.options.published },
    earlier: { type: 'positional', required: false, description: words.options.earlier },
    secrets: { type: 'string', valueHint: '…', description: words.options.secrets },
    ...commonOptions(words),
  }) as const;

/** `sozialraum attack <folder> [<earlier>…]`: what a reader could work out about hidden counts from published files. */
export const attackCommand = command({
  name: 'attack',
  options,
  takesMore: true,
  run: async (given, { language, words, reporter }) => {
    const [folder = '', ...earlier] = given._ as readonly string[];
    const files = publishedAt(folder);
    const secrets = given.secrets === undefined ? null : secretsAt(given.secrets);
    reporter.progress({ stage: 'attack', state: 'start' });
    const verdict = await attackFiles({
      files,
      earlier: earlier.map((name) => ({ name, files: publishedAt(name) })),
      secrets,
    });
    const { hiddenFigures: hidden, attackedCounts: counts } = verdict;
    reporter.progress({ stage: 'attack', state: 'end', counts: { attacked: counts } });
    const damaged: Finding[] =
      given.secrets !== undefined && secrets === null
        ? [{ code: 'attack-file-damaged', severity: 'error', file: given.secrets }]
        : [];
    const findings = [...damaged, ...verdict.findings];
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

function publishedAt(folder: string) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory())
    throw new SozialraumError('file-unreadable', { path: folder, reason: found ? 'ENOTDIR' : 'ENOENT' });
  return publishedFolder(resolve(folder));
}

/** Null where the file is none of secrets. */
function secretsAt(path: string): ProtectionSecrets | null {
  if (!existsSync(path)) throw new SozialraumError('file-unreadable', { path, reason: 'ENOENT' });
  return readSecrets(readFileSync(path, 'utf8'));
}
