import { createWorkspace } from '../platform/new-workspace.ts';
import { command, commonOptions, EXIT } from './command.ts';

/** `sozialraum init <folder>`: a workspace with configuration, catalogue and texts to start from. */
export const initCommand = command({
  name: 'init',
  options: (words) =>
    ({
      folder: { type: 'positional', required: true, description: words.options.folder },
      ...commonOptions(words),
    }) as const,
  run: async (given, { words, reporter }) => {
    const folder = createWorkspace(given.folder);
    reporter.end({ exitCode: EXIT.fine, text: words.createdWorkspace(given.folder), details: { folder } });
    return EXIT.fine;
  },
});
