import { resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { hasErrors } from '../core/finding.ts';
import { texts } from '../locale/texts.ts';
import { previewRules } from '../pipeline.ts';
import { nodeEffects } from '../platform/effects.ts';
import { replacePrivateFolder } from '../platform/private-files.ts';
import { readEarlier } from '../platform/publication/editions.ts';
import { type CliWords, command, EXIT, workspaceOptions } from './command.ts';
import { previewRows, previewTable } from './preview-table.ts';

const FOLDER = 'preview';
const FILE = 'protection-preview.csv';

const options = (words: CliWords) =>
  ({
    ...workspaceOptions(words),
    preview: { type: 'boolean', required: true, description: words.options.preview },
  }) as const;

/** `sozialraum protect --preview <workspace>`: what other rules, ages and areas would cost; nothing is published. */
export const protectCommand = command({
  name: 'protect',
  options,
  run: async (given, { language, words, reporter }) => {
    if (!given.preview) throw new SozialraumError('option-missing', { option: '--preview', command: 'protect' });
    const workspace = resolve(given.workspace);
    const effects = nodeEffects({ workspace, dataFolder: given.data ?? null, progress: (e) => reporter.progress(e) });
    const sealed = readEarlier(workspace);
    const { findings, preview } = await previewRules(effects, sealed.editions);
    const all = [...sealed.findings, ...findings];
    // what was found is told by `check`; here only what stops
    if (!preview || hasErrors(all)) {
      reporter.findings(all);
      reporter.end({ exitCode: EXIT.findings, text: words.nothingPublished });
      return EXIT.findings;
    }
    const rows = previewRows(preview, language);
    await replacePrivateFolder({ workspace, name: FOLDER }, [{ path: FILE, chunks: rows }]);
    reporter.notice({
      event: 'protection-preview',
      text: previewTable(preview, language),
      details: { preview },
    });
    const path = `private/${FOLDER}/${FILE}`;
    reporter.end({
      exitCode: EXIT.fine,
      text: `\n${texts[language].protectionPreview.written(path)}`,
      details: { file: path },
    });
    return EXIT.fine;
  },
});
