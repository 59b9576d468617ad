import type { Effects } from '../../core/effects.ts';
import type { Grid } from '../../core/grid.ts';
import { readGrids } from '../../formats/read-grids.ts';
import type { FindingList } from '../finding-list.ts';
import { refusalFinding } from '../refusal-finding.ts';
import { GridReading } from './grid-reading.ts';
import type { MatchedFile } from './match-files.ts';
import { readLong } from './read-long.ts';
import { readWide } from './read-wide.ts';
import type { TableBuilder } from './table-builder.ts';

interface Target {
  readonly builder: TableBuilder;
  readonly findings: FindingList;
}

/** Reads all matched files into the table; what is wrong with one does not keep the others from being read. */
export async function readDeliveries(effects: Effects, matched: readonly MatchedFile[], target: Target): Promise<void> {
  for (const match of matched) if (match.source.isSound) await readDelivery(effects, match, target);
}

async function readDelivery(effects: Effects, match: MatchedFile, { builder, findings }: Target): Promise<void> {
  const { source, delivery, file } = match;
  const spec = source.spec.deliveries[delivery];
  if (!spec) return;
  const bytes = await effects.readFile(file);
  if (!bytes) {
    findings.add({ code: 'delivery-missing', severity: 'error', file });
    return;
  }
  if (bytes.length === 0) {
    findings.add({ code: 'delivery-empty', severity: 'error', file });
    return;
  }
  const { format, encoding, delimiter, sheet } = spec;
  const fileName = file.split('/').at(-1) ?? file;
  const read = await readGrids(bytes, { fileName, format, encoding, delimiter, sheet });
  if (!read.ok) {
    const mapping = { mapping: source.file, mappingRow: source.at(['deliveries', delivery]).row };
    findings.add(refusalFinding(read, { file, more: mapping }));
    return;
  }
  const grids = chosenSheets(read.grids, sheet);
  if (grids.length === 0) {
    const names = read.grids.map((grid) => grid.name ?? '').join(', ');
    const details = { expected: names, mapping: source.file };
    findings.add({ code: 'delivery-sheet-unknown', severity: 'error', file, value: sheet ?? '', details });
  }
  for (const grid of grids) {
    if (!hasFigures(grid, spec.skipRows + spec.headerRows)) {
      findings.add({ code: 'delivery-empty', severity: 'error', file, sheet: grid.name });
      continue;
    }
    const reading = new GridReading({ ...match, spec, format: read.format, grid, builder, findings });
    if (spec.long) readLong(reading, spec.long);
    else readWide(reading);
    if (!reading.isBroken) reading.close();
  }
}

function chosenSheets(grids: readonly Grid[], sheet: string | null): readonly Grid[] {
  if (sheet === null) return grids.slice(0, 1);
  const pattern = /^\/(.+)\/$/.exec(sheet)?.[1];
  if (pattern) {
    const test = new RegExp(pattern, 'u');
    return grids.filter((grid) => test.test(grid.name ?? ''));
  }
  return grids.filter((grid) => grid.name === sheet || grid.name?.trim() === sheet.trim());
}

function hasFigures(grid: Grid, start: number): boolean {
  for (let row = start; row < grid.rows.length; row++) {
    if (grid.rows[row]?.some((cell) => cell !== null && cell !== '')) return true;
  }
  return false;
}
