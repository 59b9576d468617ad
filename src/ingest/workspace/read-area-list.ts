import type { SchemeConfig } from '../../core/config-schema.ts';
import type { Effects } from '../../core/effects.ts';
import { type Finding, hasErrors } from '../../core/finding.ts';
import { suggest } from '../suggest.ts';
import { type AreaDraft, areaDraft, textsOf } from './area-draft.ts';
import { parseDay } from './parse-day.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';

const COLUMNS = {
  required: ['code', 'level'],
  optional: ['name', 'parent', 'valid_from', 'valid_to', 'note_de', 'note_en', 'excluded_de', 'excluded_en'],
  code: 'area-list-column',
  missing: 'area-list-missing',
} as const;

/** Areas of one scheme as its list names them. */
export interface AreaList {
  readonly drafts: readonly AreaDraft[];
  readonly findings: readonly Finding[];
}

/** Reads the list of areas of a scheme; levels and codes that cannot be used are findings. */
export async function readAreaList(effects: Effects, scheme: SchemeConfig, file: string): Promise<AreaList> {
  const sheet = await readSheet(effects, file, COLUMNS);
  const findings: Finding[] = [...sheet.findings];
  if (hasErrors(findings)) return { drafts: [], findings };
  const drafts: AreaDraft[] = [];
  const firstRows = new Map<string, number>();
  for (const row of sheet.rows) {
    const draft = draftOf(row, { scheme, file, findings });
    if (!draft) continue;
    const first = firstRows.get(draft.code);
    if (first !== undefined) {
      const base = { severity: 'error', file, row: row.row, column: 'code', value: draft.code } as const;
      findings.push({ code: 'area-code-duplicate', ...base, areaCode: draft.code, details: { firstRow: first } });
      continue;
    }
    if (draft.level > 0 && draft.code === scheme.region.code) {
      const base = { severity: 'error', file, row: row.row, column: 'code', value: draft.code } as const;
      findings.push({ code: 'area-code-duplicate', ...base, areaCode: draft.code, details: { problem: 'level' } });
      continue;
    }
    firstRows.set(draft.code, row.row);
    drafts.push(draft);
  }
  return { drafts, findings };
}

interface ListContext {
  readonly scheme: SchemeConfig;
  readonly file: string;
  readonly findings: Finding[];
}

function draftOf(row: SheetRow, { scheme, file, findings }: ListContext): AreaDraft | null {
  const code = row.get('code');
  const place = { file, row: row.row } as const;
  if (code === '') {
    findings.push({ code: 'area-code-empty', severity: 'error', ...place, column: 'code', value: '' });
    return null;
  }
  const levels = scheme.levels.map((level) => level.id);
  const level = levels.indexOf(row.get('level'));
  if (level < 0) {
    const near = suggest(row.get('level'), levels);
    const details = { expected: levels.join(', '), ...(near === null ? {} : { suggestion: near }) };
    const finding = { ...place, column: 'level', value: row.get('level'), areaCode: code, details };
    findings.push({ code: 'area-level-unknown', severity: 'error', ...finding });
    return null;
  }
  const draft = areaDraft({ code, level, ...place });
  draft.name = row.get('name');
  draft.parent = row.get('parent') === '' ? null : row.get('parent');
  draft.note = textsOf(row.get('note_de'), row.get('note_en'));
  draft.excluded = textsOf(row.get('excluded_de'), row.get('excluded_en'));
  for (const [column, key] of [
    ['valid_from', 'validFrom'],
    ['valid_to', 'validTo'],
  ] as const) {
    const day = parseDay(row.get(column));
    if (day === null) {
      const details = { problem: 'pattern', expected: 'day' };
      const finding = { ...place, column, value: row.get(column), areaCode: code, details };
      findings.push({ code: 'config-value', severity: 'error', ...finding });
    }
    draft[key] = day === '' ? null : day;
  }
  return draft;
}
