import type { ProtectionSecret, ProtectionSecrets } from '../../../core/protection-secrets.ts';

/** Reads what the office knows of its secrets; null where it is not whole. */
export function readSecrets(text: string): ProtectionSecrets | null {
  try {
    const { secrets } = JSON.parse(text) as { secrets?: unknown };
    return Array.isArray(secrets) && secrets.every(isSecret) ? { secrets } : null;
  } catch {
    // no JSON: the caller reports the file
    return null;
  }
}

function isSecret(entry: unknown): entry is ProtectionSecret {
  const secret = (entry ?? {}) as Partial<Record<keyof ProtectionSecret, unknown>>;
  const texts = [secret.indicator, secret.scheme, secret.area, secret.period];
  return (
    texts.every((text) => typeof text === 'string') &&
    ['numerator', 'denominator', 'remainder'].includes(secret.part as string) &&
    (secret.value === null || typeof secret.value === 'number') &&
    [secret.minimumCount, secret.requiredWidth].every((number) => typeof number === 'number' && number >= 0)
  );
}
