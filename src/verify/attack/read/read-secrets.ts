import type {
  CorrectedCount,
  ProtectionSecret,
  ProtectionSecrets,
  RestSecret,
} from '../../../core/protection-secrets.ts';

/** Reads what the office knows of its secrets; null where it is not whole. */
export function readSecrets(text: string): ProtectionSecrets | null {
  try {
    // editions of before they were kept have no rests and no corrected counts
    const { secrets, rests = [], corrected = [] } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = isList(secrets, isSecret) && isList(rests, isRest) && isList(corrected, isCorrected);
    return isWhole ? { secrets, rests, corrected } : null;
  } catch {
    // no JSON: the caller reports the file
    return null;
  }
}

function isList<T>(list: unknown, isEntry: (entry: unknown) => entry is T): list is T[] {
  return Array.isArray(list) && list.every(isEntry);
}

function isCorrected(entry: unknown): entry is CorrectedCount {
  const count = (entry ?? {}) as Partial<Record<keyof CorrectedCount, unknown>>;
  const isNamed = [count.indicator, count.period, count.scheme, count.area].every(isText);
  return isNamed && ['numerator', 'denominator'].includes(count.part as string) && typeof count.value === 'number';
}

function isSecret(entry: unknown): entry is ProtectionSecret {
  const secret = (entry ?? {}) as Partial<Record<keyof ProtectionSecret, unknown>>;
  return (
    [secret.scheme, secret.area].every(isText) &&
    ['numerator', 'denominator', 'remainder'].includes(secret.part as string) &&
    isDemand(secret)
  );
}

function isRest(entry: unknown): entry is RestSecret {
  const rest = (entry ?? {}) as Partial<Record<keyof RestSecret, unknown>>;
  const isSide = (side: unknown): boolean =>
    Array.isArray(side) &&
    side.length > 0 &&
    side.every((place) => Array.isArray(place) && place.length === 2 && place.every(isText));
  return (
    [rest.whole, rest.parts].every(isSide) &&
    ['numerator', 'denominator'].includes(rest.part as string) &&
    isDemand(rest)
  );
}

type Demanded = Partial<Record<'indicator' | 'period' | 'value' | 'minimumCount' | 'requiredWidth', unknown>>;

function isDemand({ indicator, period, value, minimumCount, requiredWidth }: Demanded): boolean {
  return (
    [indicator, period].every(isText) &&
    (value === null || typeof value === 'number') &&
    [minimumCount, requiredWidth].every((number) => typeof number === 'number' && number >= 0)
  );
}

const isText = (value: unknown): boolean => typeof value === 'string';
