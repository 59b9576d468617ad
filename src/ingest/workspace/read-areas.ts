import { type Area, type AreaTable, areaTable } from '../../core/area.ts';
import type { Config, SchemeConfig } from '../../core/config-schema.ts';
import type { Effects } from '../../core/effects.ts';
import { type Finding, hasErrors } from '../../core/finding.ts';
import type { AreaGeometry, AreaShapes } from '../../core/geometry.ts';
import { areaAtoms } from './area-atoms.ts';
import type { AreaDraft } from './area-draft.ts';
import { checkShapes } from './check-shapes.ts';
import { type JoinedAreas, joinAreas } from './join-areas.ts';
import { readAreaList } from './read-area-list.ts';
import { type GeometryFile, readGeometryFile } from './read-geometry.ts';

/** All areas of all schemes with their shapes. */
export interface AreasRead {
  readonly areas: AreaTable;
  readonly shapes: AreaShapes;
  readonly findings: readonly Finding[];
}

/** Reads lists and geometry of every scheme into one table: scheme after scheme, each from the region down. */
export async function readAreas(effects: Effects, config: Config): Promise<AreasRead> {
  const findings: Finding[] = [];
  const areas: Area[] = [];
  const geometries: (AreaGeometry | null)[] = [];
  const attributions = new Set<string>();
  const allFiles: GeometryFile[] = [];
  for (const scheme of config.schemes) {
    const { joined, files } = await readScheme(effects, scheme, findings);
    allFiles.push(...files);
    for (const file of files) if (file.config.attribution !== null) attributions.add(file.config.attribution);
    const offset = areas.length;
    joined.drafts.forEach((draft, index) => {
      areas.push(areaOf(scheme, draft, offset + (joined.parents[index] ?? 0)));
      geometries.push(draft.geometry);
    });
  }
  findings.push(...checkShapes(allFiles));
  const schemes = config.schemes.map(({ id, names, validFrom, validTo, levels }) => {
    return { id, names, validFrom, validTo, levels };
  });
  const attribution = attributions.size === 0 ? null : [...attributions].join(' · ');
  const table = areaTable(schemes, areas);
  // shapes that lie anywhere cut nothing
  const atoms = hasErrors(findings) ? [] : await areaAtoms(effects, table, geometries);
  return { areas: table, shapes: { geometries, atoms, attribution }, findings };
}

async function readScheme(
  effects: Effects,
  scheme: SchemeConfig,
  findings: Finding[],
): Promise<{ joined: JoinedAreas; files: GeometryFile[] }> {
  let listed: readonly AreaDraft[] = [];
  if (scheme.list !== null) {
    const list = await readAreaList(effects, scheme, scheme.list);
    findings.push(...list.findings);
    listed = list.drafts;
  }
  const files: GeometryFile[] = [];
  for (const config of scheme.geometry) {
    const read = await readGeometryFile(effects, scheme, config);
    findings.push(...read.findings);
    if (read.file) files.push(read.file);
  }
  return { joined: joinAreas(scheme, listed, { files, findings }), files };
}

function areaOf(scheme: SchemeConfig, draft: AreaDraft, parent: number): Area {
  const { code, name, level, validFrom, validTo, note, excluded } = draft;
  return {
    scheme: scheme.id,
    code,
    name,
    level,
    parent: level === 0 ? -1 : parent,
    validFrom,
    validTo,
    note,
    excluded,
  };
}
