import type { ArgsDef, ParsedArgs } from 'citty';
import type { Language } from '../locale/language.ts';
import type { texts } from '../locale/texts.ts';
import type { Reporter } from './reporter.ts';

/** Words of the command line in the language of the run. */
export type CliWords = (typeof texts)[Language]['cli'];

/** What a command is handed beside its options. */
export interface Surroundings {
  readonly language: Language;
  readonly words: CliWords;
  readonly reporter: Reporter;
}

/** A command of `sozialraum`: its options as citty reads them, and what it does. The run answers with the exit code. */
export interface Command {
  readonly name: string;
  /** the last place may be filled several times; all of them stand in `_` */
  readonly takesMore?: boolean;
  options(words: CliWords): ArgsDef;
  run(given: Readonly<Record<string, unknown>>, surroundings: Surroundings): Promise<number>;
}

/** What a command is made of while the types of its options are still known. */
interface TypedCommand<Options extends ArgsDef> {
  readonly name: string;
  readonly takesMore?: boolean;
  options(words: CliWords): Options;
  run(given: ParsedArgs<Options>, surroundings: Surroundings): Promise<number>;
}

/** Makes a command: inside, options have their types; outside all commands are alike. */
export function command<Options extends ArgsDef>(typed: TypedCommand<Options>): Command {
  // options were parsed by the very definition that gives them this type
  return { ...typed, run: (given, surroundings) => typed.run(given as ParsedArgs<Options>, surroundings) };
}

/** Exit codes; permanent. */
export const EXIT = Object.freeze({ fine: 0, findings: 1, mendable: 2, ourFault: 70, interrupted: 130 });

/** Options that every command has. */
export function commonOptions(words: CliWords) {
  return {
    json: { type: 'boolean', description: words.options.json },
    lang: { type: 'string', valueHint: 'de|en', description: words.options.lang },
  } as const;
}

/** Options of the commands that read a workspace. */
export function workspaceOptions(words: CliWords) {
  return {
    workspace: { type: 'positional', required: true, description: words.options.workspace },
    data: { type: 'string', valueHint: '…', description: words.options.data },
    ...commonOptions(words),
  } as const;
}
