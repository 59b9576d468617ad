import { formatNumber } from '../locale/number.ts';
import { type CliWords, command, EXIT, workspaceOptions } from './command.ts';
import { publishEdition } from './publish-edition.ts';

const options = (words: CliWords) =>
  ({
    ...workspaceOptions(words),
    out: { type: 'string', required: true, valueHint: '…', description: words.options.out },
    optimal: { type: 'boolean', description: words.options.optimal },
  }) as const;

/** `sozialraum build <workspace> --out <folder>`: a draft, verified and put in place. */
export const buildCommand = command({
  name: 'build',
  options,
  run: async (given, { language, words, reporter }) => {
    const result = await publishEdition({
      workspace: given.workspace,
      out: given.out,
      dataFolder: given.data ?? null,
      isOptimal: given.optimal === true,
      state: 'draft',
      reporter,
    });
    reporter.findings(result.findings);
    const { folder, fileCount, byteCount } = result;
    if (result.isPublished) {
      const text = words.built(given.out, formatNumber(language, fileCount));
      reporter.end({ exitCode: EXIT.fine, text, details: { out: folder, files: fileCount, bytes: byteCount } });
      return EXIT.fine;
    }
    reporter.end({ exitCode: EXIT.findings, text: words.nothingPublished });
    return EXIT.findings;
  },
});
