import { ATLAS_AREAS_PATH } from '../../data/atlas-areas.ts';
import type { EarlyClasses } from '../../data/early-classes.ts';
import { isKnownPlace } from '../../documents/known-places.ts';
import { isDocument } from '../../documents/read-document.ts';
import type { PublishedFiles } from '../../published-files.ts';
import type { AttackFindings, Names } from '../findings.ts';
import type { Figures } from '../read/figures.ts';
import type { OtherFormat } from '../read/other-format.ts';
import { readAreaPayloads } from '../read/read-area-payloads.ts';
import { readDocuments } from '../read/read-documents.ts';
import { readGeopackage } from '../read/read-geopackage.ts';
import { readJsonStat } from '../read/read-json-stat.ts';
import { readPages } from '../read/read-pages.ts';
import { readAtlasNumbers, readPayloads } from '../read/read-payloads.ts';
import { readShapes } from '../read/read-shapes.ts';
import { sideTraces } from '../read/read-side-tables.ts';
import { OTHER_TABLES, readTable } from '../read/read-tables.ts';
import { readWorkbooks } from '../read/read-workbooks.ts';
import { newsOf, shownHidden } from './other-formats.ts';
import { keyOfCell, type ReachedCount } from './reached-counts.ts';

/** What is attacked, and what is known of it already. */
export interface FormatsInput {
  readonly files: PublishedFiles;
  /** what observations.csv shows */
  readonly figures: Figures;
  /** classes of hidden values, which are reckoned with already */
  readonly classes: EarlyClasses;
  /** rows of observations.csv */
  readonly rowCount: number;
  readonly findings: AttackFindings;
  readonly names: Names;
}

/** How what a format tells is made use of. */
export interface FormatsUse {
  /** keys of counts that observations.csv gives away */
  readonly known: ReadonlySet<string>;
  /** counts that can be worked out with these numbers as well */
  reach(news: Figures): readonly ReachedCount[];
}

/** Names the files that no attack reads: of a kind that nobody knows, or where nobody looks for it. */
export function findUnread({ paths }: PublishedFiles, findings: AttackFindings): void {
  for (const path of paths) if (!isKnownPlace(path) && !isDocument(path)) findings.unread(path);
}

/** Attacks each format on its own: what it shows beyond observations.csv, together with that. */
export async function attackFormats(input: FormatsInput, use: FormatsUse): Promise<void> {
  const { files, figures, findings, names } = input;
  for (const path of OTHER_TABLES) {
    if (!files.paths.includes(path)) continue;
    const { figures: other, damage, traces, rowCount } = await readTable(files, path, names.areas);
    if (damage) findings.damaged(path, damage);
    else if (rowCount !== input.rowCount) findings.damaged(path, { row: rowCount + 1, column: '', value: '' });
    else attackFormat(input, use, { figures: other, damaged: [], traces, fileOf: () => path });
  }
  attackFormat(input, use, await readWorkbooks(files, names.areas));
  attackFormat(input, use, await readDocuments(files, figures));
  attackFormat(input, use, await readJsonStat(files, names.areas));
  attackFormat(input, use, readShapes(figures));
  attackFormat(input, use, await readGeopackage(files, names.areas));
  const atlas = await readAtlasNumbers(files, figures);
  if (!atlas) findings.damaged(ATLAS_AREAS_PATH);
  else {
    for (const trace of atlas.traces) findings.trace(trace);
    attackFormat(input, use, await readPayloads(files, { base: figures, classes: input.classes }, atlas));
    attackFormat(input, use, await readAreaPayloads(files, figures));
    attackFormat(input, use, await readPages(files, { base: figures, classes: input.classes }, atlas));
  }
  const side = await sideTraces(files, figures);
  for (const { file, ...damage } of side.damaged) findings.damaged(file, damage);
  for (const trace of side.traces) findings.trace(trace);
}

function attackFormat({ figures, findings, names }: FormatsInput, use: FormatsUse, format: OtherFormat): void {
  for (const file of format.damaged) findings.damaged(file);
  for (const { file, part } of format.unread ?? []) findings.unread(file, part);
  for (const trace of format.traces) findings.trace(trace);
  const news = newsOf(figures, format);
  if (!news) return;
  const { series, period, area } = news.first;
  for (const found of shownHidden(news.figures))
    findings.shown(format.fileOf(found.series, found.period, found.area), found, names.areas);
  const file = format.fileOf(series, period, area);
  for (const count of use.reach(news.figures))
    if (!use.known.has(keyOfCell(count))) findings.reached(file, count, names);
}
