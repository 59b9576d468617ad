/**
 * Looks up a word of a foreign file in a record. A word such as `constructor` or `toString` that every object answers
 * to is unknown like any other.
 * @returns undefined where the record has no such entry of its own
 */
export function ownEntry<T>(record: Readonly<Record<string, T>> | null | undefined, word: string): T | undefined {
  return record && Object.hasOwn(record, word) ? record[word] : undefined;
}
