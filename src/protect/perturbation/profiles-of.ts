import type { ProtectionRule, Source } from '../../core/source.ts';

// Rules with the same word change equal counts alike.
function profileName({ method, roundingBase, noise, noiseTable }: ProtectionRule): string {
  switch (method) {
    case 'suppression':
      return method;
    case 'rounding':
    case 'controlled-rounding':
      return `${method}-${roundingBase}`;
    case 'cell-key':
      return `${method}-${noiseTable ?? [noise.largest, noise.variance, noise.unshown].join('-')}`;
  }
}

/** In a word each, how the figures of some sources are changed before they are shown; none of those that are public. */
export function profilesOf(ids: readonly string[], sources: readonly Source[]): readonly string[] {
  const own = sources.filter(({ id, alreadyPublic }) => ids.includes(id) && alreadyPublic === null);
  return [...new Set(own.map(({ protection }) => profileName(protection)))];
}
