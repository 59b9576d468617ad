import { expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { findingSentence, renderFinding } from '../../src/locale/finding-text.ts';
import { memoryEffects } from '../memory-effects.ts';
import { goodWorkspace } from './good-workspace.ts';

/** Files of a workspace, open to be broken. */
export type Files = Record<string, string | Uint8Array>;

/** One thing that is wrong and the finding a planner needs. */
export interface Scenario {
  readonly title: string;
  readonly given: (files: Files) => void;
  /** fields of the finding that must be exactly so */
  readonly expected: Partial<Finding> & Pick<Finding, 'code' | 'severity'>;
  /** what a German planner reads first */
  readonly says?: string;
}

/** Text of a file of the good workspace. */
export function textOf(files: Files, path: string): string {
  const content = files[path];
  if (typeof content !== 'string') throw new Error(`${path} is no text`);
  return content;
}

/** Replaces a text that must be there. */
export function replace(files: Files, path: string, [from, to]: readonly [string, string]): void {
  const text = textOf(files, path);
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  files[path] = text.replace(from, to);
}

/** Puts a value into a cell of a CSV file; row from 1, column from 0. */
export function setCell(files: Files, path: string, [row, column, value]: readonly [number, number, string]): void {
  const lines = textOf(files, path).split('\r\n');
  const cells = (lines[row - 1] ?? '').split(';');
  cells[column] = value;
  lines[row - 1] = cells.join(';');
  files[path] = lines.join('\r\n');
}

/** Changes the lines of a CSV file. */
export function editLines(files: Files, path: string, edit: (lines: string[]) => string[]): void {
  files[path] = edit(textOf(files, path).split('\r\n')).join('\r\n');
}

/** What only a library says, or a pattern: no word for a person. */
const FOREIGN = /[Ii]nvalid|[Ee]xpected|[Uu]nexpected|Too (small|big)|Unrecogni[sz]ed|must be|\^\[|\\d|form:/;

/**
 * A test per scenario: the finding is there, exactly; an error leaves no workspace, anything else does; every finding
 * has its sentences in both languages.
 */
export function testScenarios(scenarios: readonly Scenario[]): void {
  for (const { title, given, expected, says } of scenarios) {
    it(title, async () => {
      const files = goodWorkspace();
      given(files);
      const { findings, workspace } = await ingest(memoryEffects(files));
      const alike = findings.filter((finding) => finding.code === expected.code);
      expect(alike.length > 0 ? alike : findings).toContainEqual(expect.objectContaining(expected));
      expect(workspace === null).toBe(findings.some((finding) => finding.severity === 'error'));
      if (expected.severity !== 'error') expect(workspace).not.toBeNull();
      const found = alike.find((finding) => expect.objectContaining(expected).asymmetricMatch(finding));
      if (says !== undefined && found) expect(findingSentence(found, 'de').title).toBe(says);
      for (const finding of findings) {
        expect(renderFinding(finding, 'de')).not.toMatch(FOREIGN);
        for (const language of ['de', 'en'] as const) {
          const { title: what, why, todo } = findingSentence(finding, language);
          expect(`${what}${why}${todo}`).not.toMatch(/undefined|NaN|„“|""| {2}/);
          expect(renderFinding(finding, language)).toContain(finding.code);
        }
      }
    });
  }
}
