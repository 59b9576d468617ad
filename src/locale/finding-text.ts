import type { Finding } from '../core/finding.ts';
import { findings as german } from './de/findings.ts';
import { findings as english } from './en/findings.ts';
import { type FindingSentence, findingFacts } from './finding-facts.ts';
import type { Language } from './language.ts';
import { formatNumber } from './number.ts';

const WORDS = { de: german, en: english } as const;
const INDENT = ' '.repeat(9);

/** The sentences of a finding: what happened · why it matters · what to do. */
export function findingSentence(finding: Finding, language: Language): FindingSentence {
  return WORDS[language].sentences[finding.code](findingFacts(finding, language));
}

/** Where a finding stands: file, sheet, row, column; for configuration `file:line:column` and the key. */
export function findingPlace(finding: Finding, language: Language): string {
  const { labels } = WORDS[language];
  const position = finding.details?.position;
  const isConfig = /\.ya?ml$/.test(finding.file) && finding.row;
  if (isConfig) {
    const file = `${finding.file}:${finding.row}${typeof position === 'number' ? `:${position}` : ''}`;
    return finding.column ? `${file}, ${labels.key(finding.column)}` : file;
  }
  const parts = [finding.file];
  if (finding.sheet) parts.push(labels.sheet(finding.sheet));
  if (finding.row) parts.push(labels.row(String(finding.row)));
  if (finding.column) parts.push(labels.column(finding.column));
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * A finding as lines of plain text: severity, code and place; below what happened and why it matters; below what to do.
 */
export function renderFinding(finding: Finding, language: Language): string {
  const { labels } = WORDS[language];
  const { title, why, todo } = findingSentence(finding, language);
  const severity = labels.severities[finding.severity].padEnd(INDENT.length);
  const more = finding.more ? ` ${labels.more(formatNumber(language, finding.more))}` : '';
  const head = `${severity}${finding.code}  ${findingPlace(finding, language)}`.trimEnd();
  const lines = [head, `${INDENT}${title}${more}`, `${INDENT}${why}`, `${INDENT}${todo}`];
  // names of files, sheets and columns are foreign too: none may steer the terminal
  return lines.map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')).join('\n');
}
