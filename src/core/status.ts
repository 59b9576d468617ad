/**
 * The closed list of what can be said about a value. The position is the byte stored in a table.
 * 0 is `unknown`, so that a freshly allocated column holds nothing: missing is never zero.
 */
export const STATUSES = [
  'unknown',
  'ok',
  'estimated',
  'provisional',
  'revised',
  'uncertain',
  'unreliable',
  'hidden',
  'not-applicable',
  'not-yet',
  'excluded',
] as const;

/** What is known about one value: shown with a mark, or the reason why there is none. */
export type Status = (typeof STATUSES)[number];

/** Bytes of the statuses, by name, for columns. */
export const STATUS = Object.freeze(
  Object.fromEntries(STATUSES.map((name, index) => [name, index])) as Record<Status, number>,
);

/** True for the statuses whose value is shown: ok, estimated, provisional, revised, uncertain. */
export function isShown(statusByte: number): boolean {
  return statusByte >= 1 && statusByte <= 5;
}

/**
 * Name of a status byte.
 * @throws {RangeError} if the byte is none of the closed list: a column was damaged
 */
export function statusName(statusByte: number): Status {
  const name = STATUSES[statusByte];
  if (name === undefined) throw new RangeError(`no status has the byte ${statusByte}`);
  return name;
}

// What a result made from several inputs says: the first of these that any input has.
const PRECEDENCE: readonly Status[] = [
  'hidden',
  'excluded',
  'unknown',
  'not-yet',
  'not-applicable',
  'unreliable',
  'uncertain',
  'estimated',
  'provisional',
  'revised',
  'ok',
];
const RANK_OF_BYTE = STATUSES.map((name) => PRECEDENCE.indexOf(name));

/** Status byte of a result that needs both inputs: the weaker of the two (hidden before unknown before shown). */
export function weakerStatus(first: number, second: number): number {
  return (RANK_OF_BYTE[first] ?? 0) <= (RANK_OF_BYTE[second] ?? 0) ? first : second;
}

/** Marks that may stand beside a shown value; bits of one byte. */
export const MARK = Object.freeze({
  /** a printed 0 that means "something, but less than half of the unit" */
  lessThanHalf: 1,
  /** a total that was delivered and differs from the sum of its parts within the source's tolerance */
  notAdditive: 2,
});
