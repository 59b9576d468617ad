import type { Finding } from '../core/finding.ts';
import type { IndicatorDefinition, Standardisation } from '../core/indicator.ts';
import type { CountedSides, QuantityTerm } from '../core/stages.ts';
import { countedGroup } from './counted-group.ts';
import { type ExpressionProblem, parseExpression, type Request } from './expression.ts';
import {
  ageBandsOf,
  canonicalTerms,
  pooledTerms,
  type RequestProblem,
  type ResolveContext,
  resolveRequests,
} from './quantity.ts';
import {
  hasWeights,
  type ResolvedStratum,
  resolveStrata,
  type StandardisedSides,
  termsOfStrata,
} from './resolve-strata.ts';
import { similarName } from './similar-name.ts';
import type { FilledBand } from './tiling.ts';

/** An indicator whose expressions have found their figures. */
export interface ResolvedIndicator {
  readonly definition: IndicatorDefinition;
  readonly numerator: readonly QuantityTerm[];
  /** null where the kind has none */
  readonly denominator: readonly QuantityTerm[] | null;
  /** whom both count */
  readonly counted: CountedSides;
  /** age bands of a median, else null */
  readonly bands: readonly FilledBand[] | null;
  /** age groups of a standardised value, else null */
  readonly strata: readonly ResolvedStratum[] | null;
}

type Side = 'numerator' | 'denominator';

/** Of kinds that publish other counts than their expressions ask for. */
const NOBODY: CountedSides = { numerator: null, denominator: null };

/**
 * Resolves numerator and denominator of an indicator.
 * @param definition the line of the catalogue
 * @param context what was delivered
 * @returns the indicator; null where its figures are missing or its expressions are wrong, with findings that say why
 */
export function resolveIndicator(
  definition: IndicatorDefinition,
  context: ResolveContext,
): { resolved: ResolvedIndicator | null; findings: Finding[] } {
  const sides: Side[] = definition.denominator === '' ? ['numerator'] : ['numerator', 'denominator'];
  const parsed = sides.map((side) => ({ side, ...parsedSide(definition, side) }));
  const wrong = parsed.flatMap(({ finding }) => (finding ? [finding] : []));
  if (wrong.length > 0) return { resolved: null, findings: wrong };
  const absent = [...new Set(parsed.flatMap(({ requests }) => requests.map(({ series }) => series)))].filter(
    (series) => !context.inventory.has(series),
  );
  if (absent.length > 0) return { resolved: null, findings: absentFindings(definition, absent, context) };
  const found = parsed.map(({ side, requests }) => ({ side, ...resolveRequests(requests, context) }));
  const findings = found.flatMap(({ side, problems }) =>
    problems.map((problem) => groupFinding(definition, side, { problem, context })),
  );
  const [numerator, denominator] = found;
  if (findings.length > 0 || !numerator) return { resolved: null, findings };
  if (definition.kind === 'median-age') return medianIndicator(definition, parsed[0]!.requests, context);
  const empty = found.find(({ terms }) => terms.length === 0);
  if (empty) {
    const problem = { code: 'expression-syntax', position: 1, found: definition[empty.side] } as const;
    return { resolved: null, findings: [syntaxFinding(definition, empty.side, problem)] };
  }
  const { standardisation } = definition;
  if (standardisation) {
    const sides = { events: parsed[0]!.requests, people: parsed[1]?.requests ?? [], total: numerator.terms };
    return standardisedIndicator({ ...definition, standardisation }, sides, context);
  }
  const pool = (terms: readonly QuantityTerm[]) => pooledTerms(terms, definition.pooledPeriods);
  const resolved = {
    definition,
    numerator: pool(numerator.terms),
    denominator: denominator ? pool(denominator.terms) : null,
    counted: {
      numerator: countedGroup(definition, parsed[0]!.requests),
      denominator: countedGroup(definition, parsed[1]?.requests ?? []),
    },
    bands: null,
    strata: null,
  };
  return { resolved, findings: [] };
}

function parsedSide(definition: IndicatorDefinition, side: Side): { requests: readonly Request[]; finding?: Finding } {
  const parsed = parseExpression(definition[side]);
  if (parsed.ok) return { requests: parsed.requests };
  return { requests: [], finding: syntaxFinding(definition, side, parsed.problem) };
}

/** Both sides by age group; numerator and denominator are all groups together. */
function standardisedIndicator(
  definition: IndicatorDefinition & { readonly standardisation: Standardisation },
  sides: StandardisedSides & { readonly total: readonly QuantityTerm[] },
  context: ResolveContext,
): { resolved: ResolvedIndicator | null; findings: Finding[] } {
  const split = resolveStrata(definition.standardisation, sides, context);
  if ('problem' in split)
    return { resolved: null, findings: [groupFinding(definition, split.side, { problem: split.problem, context })] };
  if (!hasWeights(definition.standardisation, split.strata))
    return { resolved: null, findings: [standardFinding(definition)] };
  const pool = (terms: readonly QuantityTerm[]) => pooledTerms(terms, definition.pooledPeriods);
  const strata = split.strata.map((each) => ({ ...each, events: pool(each.events), people: pool(each.people) }));
  // of a ratio areas may know the sum of the events alone: the region has them by age
  const isRatio = definition.kind === 'standardised-ratio';
  const numerator = isRatio ? pool(sides.total) : termsOfStrata(strata, 'events');
  const denominator = termsOfStrata(strata, 'people');
  return { resolved: { definition, numerator, denominator, counted: NOBODY, bands: null, strata }, findings: [] };
}

function standardFinding({
  declared: { file, row },
  id,
  standardisation,
}: IndicatorDefinition & { readonly standardisation: Standardisation }): Finding {
  const { standard, ages } = standardisation;
  const value = [standard, ...ages].join(' ');
  const details = { indicator: id, problem: 'pattern', expected: `${standard} 0 15 65` };
  return { code: 'catalogue-value', severity: 'error', file, row, column: 'standard', value, details };
}

/** The bands of a median replace its terms: the total that stands behind it is made of exactly these. */
function medianIndicator(
  definition: IndicatorDefinition,
  requests: readonly Request[],
  context: ResolveContext,
): { resolved: ResolvedIndicator | null; findings: Finding[] } {
  const [request] = requests;
  const isPlain = requests.length === 1 && request?.coefficient === 1;
  const bands = isPlain && request ? ageBandsOf(request, context) : null;
  if (!request || !bands) {
    const problem = { code: 'expression-ages-do-not-fit', request: request! } as const;
    return { resolved: null, findings: [groupFinding(definition, 'numerator', { problem, context })] };
  }
  const { series, yearOffset } = request;
  const terms = bands.flatMap((band) => band.groups.map((group) => ({ series, group, yearOffset, coefficient: 1 })));
  return {
    resolved: { definition, numerator: canonicalTerms(terms), denominator: null, counted: NOBODY, bands, strata: null },
    findings: [],
  };
}

function place(definition: IndicatorDefinition, column: Side) {
  const { file, row } = definition.declared;
  return { file, row, column, value: definition[column] };
}

function syntaxFinding(definition: IndicatorDefinition, side: Side, problem: ExpressionProblem): Finding {
  const { code, position, found } = problem;
  return {
    code,
    severity: 'error',
    ...place(definition, side),
    details: { indicator: definition.id, position, found },
  };
}

const MOST_EXAMPLES = 5;

function groupFinding(
  definition: IndicatorDefinition,
  side: Side,
  { problem, context }: { problem: RequestProblem; context: ResolveContext },
): Finding {
  const { series, conditions, position } = problem.request;
  const wanted = conditions
    .map((condition) =>
      condition.kind === 'value'
        ? `${condition.dimension}=${condition.value}`
        : `${condition.dimension}=${condition.from}..${condition.to === Number.POSITIVE_INFINITY ? '' : condition.to}`,
    )
    .join(', ');
  const groups = [...(context.inventory.get(series)?.groups.keys() ?? [])].filter((code) => code !== '');
  const delivered = groups.slice(0, MOST_EXAMPLES).join(', ') + (groups.length > MOST_EXAMPLES ? ', …' : '');
  const details = { indicator: definition.id, series, wanted, position, delivered, deliveredCount: groups.length };
  return { code: problem.code, severity: 'error', ...place(definition, side), details };
}

/** A catalogue may hold more than was delivered; only a name that looks misspelt deserves a warning. */
function absentFindings(
  definition: IndicatorDefinition,
  absent: readonly string[],
  context: ResolveContext,
): Finding[] {
  const { file, row } = definition.declared;
  const details = { indicator: definition.id, series: absent.join(', ') };
  const findings: Finding[] = [{ code: 'indicator-without-figures', severity: 'note', file, row, details }];
  for (const series of absent) {
    const suggestion = similarName(series, context.inventory.keys());
    if (suggestion === null) continue;
    const side: Side = definition.numerator.includes(series) ? 'numerator' : 'denominator';
    findings.push({
      code: 'expression-series-unknown',
      severity: 'warning',
      ...place(definition, side),
      details: { indicator: definition.id, series, suggestion },
    });
  }
  return findings;
}
