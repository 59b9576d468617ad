import { resolve } from 'node:path';
import { hasErrors } from '../core/finding.ts';
import { checkWorkspace, proposeMappings } from '../pipeline.ts';
import { nodeEffects } from '../platform/effects.ts';
import { writeMapping } from '../platform/mapping-file.ts';
import { readEarlier } from '../platform/publication/editions.ts';
import { command, EXIT, workspaceOptions } from './command.ts';

/** `sozialraum check <workspace>`: all findings; proposes a mapping for each delivery that has none. */
export const checkCommand = command({
  name: 'check',
  options: workspaceOptions,
  run: async (given, { words, reporter }) => {
    const workspace = resolve(given.workspace);
    const progress = (event: Parameters<typeof reporter.progress>[0]): void => reporter.progress(event);
    const effects = nodeEffects({ workspace, dataFolder: given.data ?? null, progress });
    const findings = [...readEarlier(workspace).findings, ...(await checkWorkspace(effects))];
    reporter.findings(findings);
    for (const { file, proposal } of await proposeMappings(effects, findings)) {
      if (!('yaml' in proposal)) {
        const details = { file, code: proposal.code };
        reporter.notice({ event: 'mapping-refused', text: words.mappingRefused(file), details });
        continue;
      }
      const { path, isWritten } = writeMapping(workspace, file, proposal.yaml);
      const text = isWritten ? words.mappingWritten(path) : words.mappingKept(path);
      reporter.notice({ event: isWritten ? 'mapping-written' : 'mapping-kept', text, details: { file, path } });
    }
    const exitCode = hasErrors(findings) ? EXIT.findings : EXIT.fine;
    reporter.end({ exitCode, text: findings.length === 0 ? words.nothingFound : '' });
    return exitCode;
  },
});
