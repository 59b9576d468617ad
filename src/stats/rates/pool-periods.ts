/** Events and people of the latest periods, taken together. */
export interface PooledPeriods {
  readonly events: number;
  /** sum over the periods: person-years where each is a year */
  readonly population: number;
  /** number of periods */
  readonly periods: number;
}

/**
 * Takes the latest periods together until there are events enough for a steady rate; as few periods as needed.
 * @param events per period in order of time; NaN where unknown
 * @param populations people per period
 * @param options.leastEvents wanted (20)
 * @param options.mostPeriods at most so many (3)
 * @returns sums of the fewest latest periods that have enough, or of the most allowed if none has; null where the latest
 *   period is unknown, or an unknown one stands in between before there are enough
 * @throws {RangeError} if events and populations differ in number
 * @see golden: reliability
 */
export function poolPeriods(
  events: ArrayLike<number>,
  populations: ArrayLike<number>,
  { leastEvents = 20, mostPeriods = 3 }: { readonly leastEvents?: number; readonly mostPeriods?: number } = {},
): PooledPeriods | null {
  if (events.length !== populations.length)
    throw new RangeError(`periods differ in number: ${events.length} and ${populations.length}`);
  let pooled: PooledPeriods = { events: 0, population: 0, periods: 0 };
  const most = Math.min(mostPeriods, events.length);
  while (pooled.periods < most && (pooled.periods === 0 || pooled.events < leastEvents)) {
    const period = events.length - 1 - pooled.periods;
    const [count, people] = [events[period]!, populations[period]!];
    if (Number.isNaN(count) || Number.isNaN(people)) return null;
    pooled = { events: pooled.events + count, population: pooled.population + people, periods: pooled.periods + 1 };
  }
  return pooled.periods === 0 ? null : pooled;
}
