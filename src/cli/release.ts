import { resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { nextVersion } from '../platform/publication/seal.ts';
import { type CliWords, command, EXIT, workspaceOptions } from './command.ts';
import { publishEdition } from './publish-edition.ts';

const options = (words: CliWords) =>
  ({
    ...workspaceOptions(words),
    out: { type: 'string', required: true, valueHint: '…', description: words.options.out },
    optimal: { type: 'boolean', description: words.options.optimal },
    correction: { type: 'boolean', description: words.options.correction },
  }) as const;

/** `sozialraum release <workspace> --out <folder>`: seals the edition, or with --correction its next version. */
export const releaseCommand = command({
  name: 'release',
  options,
  run: async (given, { words, reporter }) => {
    const workspace = resolve(given.workspace);
    const result = await publishEdition({
      workspace,
      out: given.out,
      dataFolder: given.data ?? null,
      isOptimal: given.optimal === true,
      state: 'released',
      version: (id) => versionToSeal(workspace, id, given.correction === true),
      reporter,
    });
    reporter.findings(result.findings);
    if (result.isPublished) {
      const text = words.released(result.editionName ?? '', given.out);
      const { editionName: edition, folder: out, fileCount: files, byteCount: bytes } = result;
      reporter.end({ exitCode: EXIT.fine, text, details: { edition, out, files, bytes } });
      return EXIT.fine;
    }
    reporter.end({ exitCode: EXIT.findings, text: words.errors['release-with-errors']({}) });
    return EXIT.findings;
  },
});

function versionToSeal(workspace: string, id: string, isCorrection: boolean): number {
  const next = nextVersion(workspace, id);
  if (next > 1 && !isCorrection) throw new SozialraumError('edition-exists', { id });
  if (next === 1 && isCorrection) throw new SozialraumError('edition-missing', { id });
  return next;
}
