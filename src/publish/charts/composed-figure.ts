import type { IndicatorKind } from '../../core/indicator.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import { countInterval } from '../../stats/byar-interval.ts';
import { wilsonInterval } from '../../stats/wilson-interval.ts';

/** What is shown of one of the areas that are put together; null where no number is shown. */
export interface ComposedPart {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** byte of the status of the value */
  readonly status: number;
}

/** A figure of areas that are put together. */
export interface ComposedFigure {
  /** the weakest of what it is made of, or why there is no value */
  readonly status: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** bounds of the 95 % interval */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Kinds that are a sum of counts divided by another: of areas together both are added up. */
const OF_SUMS: readonly IndicatorKind[] = ['share', 'rate', 'ratio', 'density', 'balance', 'change', 'mean'];

const none = (status: number): ComposedFigure => ({
  ...{ status, value: null, numerator: null, denominator: null, lower: null, upper: null },
});

/**
 * A figure of several areas of one level together: counts are added up, never rates. One part that is not shown leaves
 * the sum untold, for a silent sum without it would be wrong. Intervals by the methods of single areas.
 * @param of kind and multiplier of the indicator
 * @param parts what is shown of each area; areas do not overlap
 * @returns null where the kind cannot be put together: medians, standardised and delivered values
 */
export function composedFigure(
  { kind, multiplier }: { readonly kind: IndicatorKind; readonly multiplier: number },
  parts: readonly ComposedPart[],
): ComposedFigure | null {
  if (kind !== 'count' && !OF_SUMS.includes(kind)) return null;
  if (parts.length === 0) return none(STATUS.unknown);
  const counts = parts.map((part) => (kind === 'count' ? part.value : part.numerator));
  const bases = kind === 'count' ? [] : parts.map(({ denominator }) => denominator);
  // a value that is nowhere reliable, or makes nowhere sense, does neither together
  if (parts.every(({ status }) => !isShown(status))) return none(worstOf(parts));
  if ([...counts, ...bases].includes(null)) return none(worstOf(parts.filter(isMissing(kind))));
  const numerator = sum(counts as number[]);
  const status = parts
    .map((part) => part.status)
    .filter(isShown)
    .reduce(weakerStatus);
  if (kind === 'count') return { ...none(status), value: numerator, numerator };
  const denominator = sum(bases as number[]);
  if (!(denominator > 0)) return none(STATUS['not-applicable']);
  const interval = intervalOf(kind, numerator, denominator);
  return {
    status,
    value: (multiplier * numerator) / denominator,
    numerator,
    denominator,
    lower: interval && multiplier * interval.lower,
    upper: interval && multiplier * interval.upper,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isMissing =
  (kind: IndicatorKind) =>
  ({ value, numerator, denominator }: ComposedPart): boolean =>
    kind === 'count' ? value === null : numerator === null || denominator === null;

/** Hidden before all else: that something is protected must not look like a gap. */
function worstOf(parts: readonly ComposedPart[]): number {
  const statuses = parts.map(({ status }) => status);
  if (statuses.includes(STATUS.hidden)) return STATUS.hidden;
  return statuses.find((status) => !isShown(status)) ?? STATUS.hidden;
}

function intervalOf(kind: IndicatorKind, numerator: number, denominator: number) {
  if (!(numerator >= 0)) return null;
  if (kind === 'share') return numerator <= denominator ? wilsonInterval(numerator, denominator) : null;
  if (kind !== 'rate') return null;
  const { lower, upper } = countInterval(numerator, 0.95);
  return { lower: lower / denominator, upper: upper / denominator };
}
