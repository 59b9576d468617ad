declare module 'mapshaper' {
  /** Runs commands on files in memory; answers with the files that `-o` made. */
  export function applyCommands(
    commands: string | readonly string[],
    files: Readonly<Record<string, Uint8Array | string>>,
  ): Promise<Record<string, Uint8Array | string>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
