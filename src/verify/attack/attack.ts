import type { Finding } from '../../core/finding.ts';
import { type PublishedFiles, REFERENCE_PATH } from '../published-files.ts';
import { hiddenCount, type KnownEdition, type PublishedEdition, readEditions } from './edition.ts';
import { AttackFindings, type Names } from './findings.ts';
import { attackFormats } from './judge/attack-formats.ts';
import { shownHidden } from './judge/other-formats.ts';
import { keyOfCell, type Reached, reachedCounts } from './judge/reached-counts.ts';
import { smallCounts } from './judge/small-counts.ts';
import { loadSolver } from './solve/linear-program.ts';
import { ColumnList } from './system/columns.ts';
import { systemParts } from './system/component.ts';
import { Divisions } from './system/divisions.ts';
import { Knowledge } from './system/knowledge.ts';

/** What is attacked. */
export interface AttackInput {
  readonly files: PublishedFiles;
}

/** What came of it; an error among the findings forbids publication. */
export interface AttackVerdict {
  readonly findings: readonly Finding[];
  /** figures that observations.csv hides */
  readonly hiddenFigures: number;
  /** different counts behind them that were attacked */
  readonly attackedCounts: number;
}

/**
 * Attacks a publication like a reader who has nothing but its files: rebuilds how the figures hang together and works
 * out how far each hidden count can be narrowed down. What cannot be read is never called safe.
 */
export async function attack({ files }: AttackInput): Promise<AttackVerdict> {
  const findings = new AttackFindings();
  const own: PublishedEdition = { name: '', files };
  const read = await readEditions([own], findings);
  if (!read) return { findings: findings.all(), hiddenFigures: 0, attackedCounts: 0 };
  const { areas, known } = read;
  const [edition] = known as [KnownEdition];
  const { figures, traces } = edition.reference;
  for (const found of shownHidden(figures)) findings.shown(REFERENCE_PATH, found, areas);
  for (const trace of traces) findings.trace(trace);
  const list = new ColumnList();
  const index = list.add(edition.formulas);
  const columns = list.columns();
  const names: Names = { areas, columns };
  const highs = await loadSolver();
  const reach = (knowledge: Knowledge): Reached => {
    knowledge.settle();
    return reachedCounts(systemParts(knowledge, new Divisions(areas)), { highs });
  };
  const knowledge = new Knowledge(columns, areas.areas.length);
  knowledge.learn(figures, index);
  const reached = reach(knowledge);
  report(findings, { reached, knowledge, names });
  await attackFormats(
    { files, figures, findings, names },
    {
      known: new Set(reached.counts.map(keyOfCell)),
      reach: (news) => {
        const more = new Knowledge(columns, areas.areas.length);
        more.learn(figures, index);
        more.learn(news, index);
        return more.knowsMoreThan(knowledge) ? reach(more).counts : [];
      },
    },
  );
  return { findings: findings.all(), hiddenFigures: hiddenCount(figures), attackedCounts: reached.attacked };
}

interface Outcome {
  readonly reached: Reached;
  readonly knowledge: Knowledge;
  readonly names: Names;
}

function report(findings: AttackFindings, { reached, knowledge, names }: Outcome): void {
  for (const count of reached.counts) findings.reached(REFERENCE_PATH, count, names);
  for (const small of smallCounts(knowledge)) findings.small(REFERENCE_PATH, small, names);
  for (const place of [...knowledge.contradictions, ...reached.contradictory])
    findings.contradiction(REFERENCE_PATH, place, names);
}
