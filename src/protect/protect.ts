import type { EarlierEdition, PublishedShare, ShownQuantity } from '../core/edition.ts';
import type { AreaAtom } from '../core/geometry.ts';
import type { LinearSolver } from '../core/linear-solver.ts';
import type { ProtectionSecrets } from '../core/protection-secrets.ts';
import type { Recall } from '../core/recall.ts';
import type {
  MeasuredIndicator,
  MeasuredPeriod,
  MeasuredTable,
  ProtectedTable,
  ProtectionLogEntry,
} from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { columnKey } from '../core/table.ts';
import { acrossEditions } from './across-editions.ts';
import { areaNodes } from './area-nodes.ts';
import { Cells } from './cells.ts';
import { differences } from './differences.ts';
import { earlierKnowledge } from './earlier-knowledge.ts';
import { declaredClasses, tellableClasses, type WithheldClasses, withheldLog } from './early-classes.ts';
import { firstTold } from './first-told.ts';
import { forcePublicCells } from './force-public-cells.ts';
import { hideFurtherCells } from './further-cells.ts';
import { type Judgement, maskedColumn, passGate } from './gate.ts';
import { families, setInitialStates } from './initial-states.ts';
import { EVERY_READER, type Reader } from './intervals/room.ts';
import { knownSomebody } from './known-somebody.ts';
import { maskedCells } from './masked-cells.ts';
import type { OptimumReport } from './optimum/hide-optimally.ts';
import type { OptimumLimits } from './optimum/optimum-limits.ts';
import { overlapRelations } from './overlap/overlap-relations.ts';
import { outdatedRoundings } from './perturbation/earlier-roundings.ts';
import { perturbCounts } from './perturbation/perturb-counts.ts';
import { protectionLog } from './protection-log.ts';
import { protectionSecrets } from './protection-secrets.ts';
import { publishedShares } from './published-shares.ts';
import { judgeByAgeGroups, protectAgeGroupRemainders } from './rules/age-groups.ts';
import { judgeWithoutCounts } from './rules/cannot-judge.ts';
import { protectDeliveredHidden } from './rules/delivered-hidden.ts';
import { protectDerivedGroups } from './rules/derived-group.ts';
import { protectDominatedCounts } from './rules/dominance.ts';
import { showEmptyParts } from './rules/empty-parts.ts';
import { protectFewContributors } from './rules/few-contributors.ts';
import { protectHiddenBefore } from './rules/hidden-before.ts';
import { protectSmallCounts } from './rules/minimum-frequency.ts';
import { protectMissingParts } from './rules/missing-part.ts';
import { protectNestedDifferences } from './rules/nested-difference.ts';
import { countRests, protectRests, settleRests } from './rules/overlap.ts';
import { withholdPartsOfFew } from './rules/parts-of-few.ts';
import { protectEstimableCounts } from './rules/prior-posterior.ts';
import { protectRates } from './rules/rate-minimum.ts';
import { protectRemainders } from './rules/remainder.ts';
import { differentFigures } from './same-area.ts';
import { inSchemesOfToday } from './schemes-of-today.ts';
import { showFollowing } from './secondary/show-following.ts';
import { currentTemplates, hasCounts } from './templates.ts';

/** What the gate hands on: the shown table, what later editions must know, and what only the office may see. */
export interface ProtectionResult {
  readonly table: ProtectedTable;
  readonly shown: ShownQuantity[];
  /** what is published as a share of what, for later editions */
  readonly shares: readonly PublishedShare[];
  readonly log: ProtectionLogEntry[];
  /** what an attack may not find, for judging it */
  readonly secrets: ProtectionSecrets;
  /** values hidden by the gate, over all indicators, periods and areas */
  readonly hiddenCount: number;
  /** null where only the fast pass ran */
  readonly optimum: OptimumReport | null;
  /** classes that the office declares and that cannot be told */
  readonly withheldClasses: readonly WithheldClasses[];
}

/**
 * Stage 3: hides what must not be told and what would tell it.
 * 1 rules say which counts and combinations of counts are protected; 2 further cells are hidden until readers must hold
 * an interval possible for each of these; 3 classes are told where the office declares it and nobody learns too much by
 * them; 4 the gate hides every value with its counts.
 * Counts of sources that round or add noise are changed before and are no secret afterwards.
 * @param exact counts and rates, private
 * @param options.earlier released editions, oldest first: what they showed stays public
 * @param options.solver for intervals that simpler means do not prove wide enough
 * @param options.reader what readers know besides the figures; the default is everything
 * @param options.optimum looks for the pattern with which readers lose least, within these limits; without it the fast
 * pass is enough
 * @param options.recall what an earlier run of a preview remembers
 * @param options.atoms how the schemes cut one another, as everybody sees on the map
 * @see docs/methods/protection.md
 */
export function protect(
  exact: MeasuredTable,
  options: {
    readonly earlier: readonly EarlierEdition[];
    readonly solver: LinearSolver;
    readonly reader?: Reader;
    readonly atoms?: readonly AreaAtom[];
    readonly optimum?: OptimumLimits;
    readonly recall?: Recall;
  },
): ProtectionResult {
  const differ = differentFigures(exact);
  const earlier = options.earlier.map((edition) => inSchemesOfToday(edition, exact.areas));
  const {
    table: measured,
    keys: perturbed,
    before,
  } = perturbCounts(exact, {
    nodes: areaNodes(exact.areas, differ),
    solver: options.solver,
    earlier,
  });
  const nodes = areaNodes(exact.areas, differ, overlapRelations(exact.areas, options.atoms ?? []));
  const current = currentTemplates(measured, nodes, perturbed);
  const { templates, ruleAlgebra, ...known } = earlierKnowledge({ measured, nodes, current, earlier });
  countRests(templates, nodes);
  const cells = new Cells(templates, nodes, differences(templates, ruleAlgebra));
  const templateOf = new Map(
    current.map((template) => [columnKey(template.quantity.id, '', template.basePeriod), template.index]),
  );

  // 1 rules
  setInitialStates(cells, families(templates.length, known.dependencies), known.unchanged);
  protectHiddenBefore(cells, known.hiddenBefore);
  protectRests(cells);
  protectDeliveredHidden(cells);
  protectSmallCounts(cells);
  protectFewContributors(cells);
  protectDominatedCounts(cells);
  protectEstimableCounts(cells);
  protectMissingParts(cells);
  protectRates(measured, cells, templateOf);
  protectRemainders(measured, cells, { templateOf, former: known.formerShares });
  protectAgeGroupRemainders(measured, cells, templateOf);
  for (const formulas of [{ algebra: ruleAlgebra, numbers: [...ruleAlgebra.finest.keys()] }, ...known.revised]) {
    protectNestedDifferences(cells, formulas);
    protectDerivedGroups(cells, formulas);
  }
  for (const { nested, derived } of acrossEditions(cells, known.corrected, ruleAlgebra)) {
    protectNestedDifferences(cells, nested);
    protectDerivedGroups(cells, derived);
  }
  showEmptyParts(cells);
  settleRests(cells);
  const first = firstTold(templates, { measured, nodes, earlier });
  withholdPartsOfFew(cells, ruleAlgebra, first);
  if (options.earlier.length > 0) forcePublicCells(cells, known.dependencies, known.ties);

  // 2 further cells
  const told = knownSomebody(cells, first, known.told);
  const reader = { ...(options.reader ?? EVERY_READER), told };
  const { equations, doubtless, unprotectable, optimum, intervals } = hideFurtherCells(cells, {
    known,
    solver: options.solver,
    reader,
    algebra: ruleAlgebra,
    optimum: options.optimum ?? null,
    recall: options.recall ?? null,
  });

  showFollowing(cells, equations);

  // 3 classes that the office declares to be computed before the gate
  const masked = maskedCells(measured, cells, templateOf);
  const { solver } = options;
  const judgeOfClasses = { cells, intervals, doubtless, equations, solver, algebra: ruleAlgebra, masked };
  const early = tellableClasses(declaredClasses(measured, cells, templateOf), judgeOfClasses);

  // 4 the gate
  const judgedLog: ProtectionLogEntry[] = [];
  const judge = (indicator: MeasuredIndicator, period: MeasuredPeriod): Judgement | null => {
    const at = { measured, indicator, period };
    const byAge = judgeByAgeGroups(measured, period, { cells, templateOf });
    if (byAge) return logged(byAge, judgedLog, { ...at, reason: 'secondary' });
    if (hasCounts(indicator)) return null;
    const judgement = judgeWithoutCounts(indicator, period, { table: measured, cells, algebra: ruleAlgebra });
    return judgement && logged(judgement, judgedLog, { ...at, reason: 'cannot-judge' });
  };
  const gate = passGate({ table: measured, cells, templateOf, judge, early: early.told });
  const shown = templates.flatMap((template): ShownQuantity[] => {
    const { quantity, basePeriod } = template;
    const counts = measured.counts.get(columnKey(quantity.id, '', basePeriod));
    if (!template.isCurrent || !counts) return [];
    const isWithheld = (area: number): boolean =>
      isShown(counts.statuses[area] ?? 0) && !gate.displayed[template.index]?.[area];
    const column = maskedColumn(counts, isWithheld);
    const bounds = gate.bounds.get(template.index);
    return [{ quantity, basePeriod, column, ...(bounds ? { bounds } : {}) }];
  });
  const log = [
    ...protectionLog({ areas: measured.areas, cells, equations, unprotectable, doubtless }),
    ...judgedLog,
    ...withheldLog(early.withheld),
  ];
  const secrets = protectionSecrets({
    ...{ table: measured, cells, templateOf },
    ...{ changed: known.changed, displayed: gate.displayed },
  });
  const outdated = outdatedRoundings({ exact, rounded: measured }, before);
  const shares = publishedShares(measured);
  return {
    table: gate.table,
    shown,
    shares,
    log,
    secrets: { ...secrets, corrected: [...(secrets.corrected ?? []), ...outdated] },
    hiddenCount: gate.hiddenCount,
    optimum,
    withheldClasses: early.withheld,
  };
}

function logged(
  judgement: Judgement,
  log: ProtectionLogEntry[],
  at: {
    readonly measured: MeasuredTable;
    readonly indicator: MeasuredIndicator;
    readonly period: MeasuredPeriod;
    readonly reason: ProtectionLogEntry['reason'];
  },
): Judgement {
  return (area) => {
    const detail = judgement(area);
    const areaCode = at.measured.areas.areas[area]?.code ?? '';
    const place = { areaCode, period: at.period.period, quantity: at.indicator.definition.id };
    if (detail !== null) log.push({ ...place, reason: at.reason, detail });
    return detail;
  };
}
