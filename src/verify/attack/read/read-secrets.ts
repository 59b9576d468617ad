import type { ProtectionSecret, ProtectionSecrets, RestSecret } from '../../../core/protection-secrets.ts';

/** Reads what the office knows of its secrets; null where it is not whole. */
export function readSecrets(text: string): ProtectionSecrets | null {
  try {
    // editions of before they were kept have no rests
    const { secrets, rests = [] } = JSON.parse(text) as { secrets?: unknown; rests?: unknown };
    const isWhole = Array.isArray(secrets) && secrets.every(isSecret) && Array.isArray(rests) && rests.every(isRest);
    return isWhole ? { secrets, rests } : null;
  } catch {
    // no JSON: the caller reports the file
    return null;
  }
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
