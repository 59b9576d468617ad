import type { TextRun } from './content-text.ts';

/** Gaps between letters, in sizes of theirs: a blank, and the edge of another cell. */
const BLANK = 0.2;
const CELL = 1;
const SAME_LINE = 0.5;

/** Text of runs in their order: a blank where a gap or a new line is. */
export function joinedText(runs: readonly TextRun[]): string {
  let text = '';
  let before: TextRun | null = null;
  for (const run of runs) {
    if (before && !isNextTo(before, run, BLANK) && !(goesOn(text) && !isOnLine(before, run))) text += ' ';
    text += run.text;
    before = run;
  }
  return tidy(text);
}

/** Lines of a page or a drawing, each as its cells from left to right; lines follow each other from the top. */
export function textLines(runs: readonly TextRun[]): readonly (readonly string[])[] {
  const lines: TextRun[][] = [];
  const sorted = runs.filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y || one.x - other.x);
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - run.y) < SAME_LINE * Math.min(line[0]!.size, run.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => cellsOf(line.sort((one, other) => one.x - other.x)));
}

function cellsOf(line: readonly TextRun[]): string[] {
  const cells: TextRun[][] = [];
  for (const run of line) {
    const cell = cells.at(-1);
    const before = cell?.at(-1);
    if (cell && before && run.x - before.end < CELL * run.size) cell.push(run);
    else cells.push([run]);
  }
  return cells.map(joinedText);
}

/** True for a word that goes on behind the end of its line; one that ends with a hyphen has a blank behind it. */
const goesOn = (text: string): boolean => /[\p{L}\p{N}][-\u00ad]$/u.test(text);

const isOnLine = (before: TextRun, run: TextRun): boolean => Math.abs(run.y - before.y) < SAME_LINE * run.size;

function isNextTo(before: TextRun, run: TextRun, gap: number): boolean {
  return isOnLine(before, run) && Math.abs(run.x - before.end) < gap * run.size;
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
