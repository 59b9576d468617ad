import type { AreaTable } from '../core/area.ts';
import { type Config, configSchema } from '../core/config-schema.ts';
import type { Effects } from '../core/effects.ts';
import type { Finding } from '../core/finding.ts';
import type { AreaShapes } from '../core/geometry.ts';
import type { SlideMaster } from '../core/slide-master.ts';
import type { CheckedTable } from '../core/stages.ts';
import type { OfficeText } from '../core/workspace.ts';
import { runChecks } from './checks/run-checks.ts';
import { matchFiles } from './delivery/match-files.ts';
import { readDeliveries } from './delivery/read-deliveries.ts';
import { TableBuilder } from './delivery/table-builder.ts';
import { FindingList } from './finding-list.ts';
import { checkIds } from './workspace/check-ids.ts';
import { checkPaths } from './workspace/check-paths.ts';
import { readAreas } from './workspace/read-areas.ts';
import { type Catalogue, readCatalogue } from './workspace/read-catalogue.ts';
import { readSlideMaster } from './workspace/read-slide-master.ts';
import { readSources, type SourceFile, seriesOf, sourceOf } from './workspace/read-sources.ts';
import { readTexts } from './workspace/read-texts.ts';
import { readYaml } from './workspace/read-yaml.ts';

/** File that makes a folder a workspace. */
const CONFIG_FILE = 'sozialraum.yaml';

/** Stage 1's result: what was read, or null where the findings say that nothing may be built from it. */
export interface Ingested {
  readonly findings: Finding[];
  /** areas as far as they could be read, also where nothing may be built; null without a configuration */
  readonly areas: AreaTable | null;
  /** {files, values} read */
  readonly counts: Record<string, number>;
  readonly workspace: {
    readonly config: Config;
    readonly checked: CheckedTable;
    readonly shapes: AreaShapes;
    readonly texts: OfficeText[];
    /** null: slides look as this program makes them */
    readonly slideMaster: SlideMaster | null;
  } | null;
}

/**
 * 1 ingest: reads configuration, areas, catalogue, texts and deliveries, and checks them. Everything that is wrong is
 * a finding; errors of one part do not hide those of the next where that can be read without it.
 */
export async function ingest(effects: Effects): Promise<Ingested> {
  const findings = new FindingList();
  const yaml = await readYaml(effects, CONFIG_FILE, configSchema);
  findings.addAll(yaml.findings);
  const config = yaml.value;
  const counts = { files: 0, values: 0 };
  if (!config) return { findings: findings.list(), areas: null, counts, workspace: null };
  findings.addAll(checkPaths(config, CONFIG_FILE, yaml.at));
  findings.addAll(checkIds(config, CONFIG_FILE, yaml.at));
  if (findings.hasErrors) return { findings: findings.list(), areas: null, counts, workspace: null };

  const { areas, shapes, findings: areaFindings } = await readAreas(effects, config);
  findings.addAll(areaFindings);
  const catalogue = await readCatalogue(effects, config, areas);
  findings.addAll(catalogue.findings);
  const { texts, findings: textFindings } = await readTexts(effects);
  findings.addAll(textFindings);
  const { master: slideMaster, findings: masterFindings } = await readSlideMaster(effects);
  findings.addAll(masterFindings);
  const { sources, findings: sourceFindings } = await readSources(effects, config);
  findings.addAll(sourceFindings);
  const areMappingsSound = !sourceFindings.some((finding) => finding.severity === 'error');

  // Without areas every code of every delivery would be called unknown.
  const areAreasSound = !areaFindings.some((finding) => finding.severity === 'error');
  const builder = new TableBuilder(areas);
  const { matched, findings: fileFindings } = await matchFiles(effects, sources);
  findings.addAll(areMappingsSound ? fileFindings : fileFindings.filter((entry) => entry.severity === 'error'));
  if (areAreasSound) await readDeliveries(effects, matched, { builder, findings });

  const checked = checkedTable(builder, { config, catalogue, sources });
  counts.files = new Set(matched.map((match) => match.file)).size;
  counts.values = builder.valueCount;
  if (areAreasSound)
    findings.addAll(runChecks(checked, { slices: builder.slices, sources, editionDate: config.edition.date }));
  const list = findings.list();
  const workspace = findings.hasErrors ? null : { config, checked, shapes, texts, slideMaster };
  return { findings: list, areas, counts, workspace };
}

function checkedTable(
  builder: TableBuilder,
  { config, catalogue, sources }: { config: Config; catalogue: Catalogue; sources: readonly SourceFile[] },
): CheckedTable {
  const { areas, slices, channels } = builder;
  const sourceOfSeries = new Map([...builder.sourcesOfSeries].map(([series, ids]) => [series, [...ids]]));
  const { indicators, indices, typologies } = catalogue;
  return {
    areas,
    slices,
    channels,
    sources: sources.map((source) => sourceOf(source, config)),
    sourceOfSeries,
    notAdditive: seriesNotAdditive(sources),
    companions: new Map(sources.flatMap(({ spec }) => Object.entries(spec.companions))),
    indicators,
    indices,
    typologies,
  };
}

function seriesNotAdditive(sources: readonly SourceFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const delivery of sources.flatMap(({ spec }) => spec.deliveries)) {
    if (delivery.additive) continue;
    for (const series of seriesOf(delivery)) found.add(series);
  }
  return found;
}
