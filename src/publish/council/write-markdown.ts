import type { CouncilText, TextSection, TextTable } from './council-text.ts';

/** Signs that mean something in Markdown: names come from outside. */
const SIGNS = /[\\`*_[\]<>|&~]/g;
/** What would make a heading, a list or a rule of a line. */
const START = /^(?:#|[-+=]|\d+[.)](?:\s|$))/;

function escapeLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&');
  return START.test(line) ? line.replace(/[#\-+=.)]/, '\\$&') : line;
}

/** The text as Markdown (CommonMark with pipe tables); the citations stand in a block that nothing escapes. */
export function writeMarkdown(text: CouncilText): string {
  const blocks = [
    `# ${escapeLine(text.title)}`,
    escapeLine(text.lead),
    ...text.marks.map((mark) => `**${escapeLine(mark)}**`),
    ...text.sections.flatMap(sectionBlocks),
    `## ${escapeLine(text.annex.heading)}`,
    ...text.annex.paragraphs.map(escapeLine),
    ['```', ...text.annex.citations.map((line) => line.replaceAll('`', "'")), '```'].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ heading, paragraphs, table, points }: TextSection): readonly string[] {
  return [
    `## ${escapeLine(heading)}`,
    ...paragraphs.map(escapeLine),
    ...(table ? [tableBlock(table)] : []),
    ...(points.length > 0 ? [points.map((point) => `- ${escapeLine(point)}`).join('\n')] : []),
  ];
}

function tableBlock({ caption, head, rows }: TextTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeLine).join(' | ')} |`;
  return [`${escapeLine(caption)}:`, '', line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
