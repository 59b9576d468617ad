import { readEditions } from '../src/verify/attack/edition.ts';
import { AttackFindings } from '../src/verify/attack/findings.ts';
import { type Demand, keyOfCell, reachedCounts } from '../src/verify/attack/judge/reached-counts.ts';
import { loadSolver } from '../src/verify/attack/solve/linear-program.ts';
import { ColumnList } from '../src/verify/attack/system/columns.ts';
import { Divisions } from '../src/verify/attack/system/divisions.ts';
import { Knowledge } from '../src/verify/attack/system/knowledge.ts';
import { mapRelations } from '../src/verify/attack/system/map-relations.ts';
import { SharedGround } from '../src/verify/attack/system/shared-ground.ts';
import { systemParts } from '../src/verify/attack/system/system-parts.ts';
import { type SmallEdition, smallPublication } from './small-edition.ts';

/** How far a reader can narrow each hidden count of a small edition: `area indicator` → smallest and largest value. */
export async function reachesOf(edition: SmallEdition): Promise<Record<string, readonly [number, number]>> {
  const findings = new AttackFindings();
  const read = await readEditions([{ name: '', files: smallPublication(edition) }], findings);
  if (!read) throw new Error(JSON.stringify(findings.all()));
  const { areas, known } = read;
  const list = new ColumnList();
  const index = list.add(known[0]!.formulas);
  const columns = list.columns();
  const knowledge = new Knowledge(columns, areas.areas.length);
  knowledge.learn(known[0]!.reference.figures, index);
  knowledge.settle();
  // so wide that no count meets it: then every one is solved to its ends
  const demands = new Map<string, Demand>();
  for (const { number } of columns)
    for (let area = 0; area < areas.areas.length; area++)
      demands.set(keyOfCell({ column: number, takenFrom: null, area }), { reach: 0, width: Number.MAX_SAFE_INTEGER });
  const divisions = new Divisions(areas);
  const ground = new SharedGround(knowledge, mapRelations(areas, [known[0]!.surfaces]), divisions);
  const { counts } = reachedCounts(systemParts(knowledge, { divisions, ground }), {
    highs: await loadSolver(),
    demands,
  });
  return Object.fromEntries(
    counts
      .filter(({ takenFrom }) => takenFrom === null)
      .map(({ column, area, lower, upper }) => [
        `${areas.areas[area]!.code} ${columns[column]!.uses[0]!.series}`,
        [lower, upper] as const,
      ]),
  );
}
