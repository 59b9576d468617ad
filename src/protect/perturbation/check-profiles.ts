import type { Finding } from '../../core/finding.ts';
import type { MeasuredTable } from '../../core/stages.ts';
import { noiseTable } from '../../stats/noise-table.ts';
import { profilesOf } from './profiles-of.ts';

/**
 * Refuses what no gate can make safe: counts of several sources whose rules change figures in different ways (from the
 * rounded sum and the exact part follows more than either tells), and noise that no distribution has.
 */
export function checkProfiles(table: MeasuredTable): Finding[] {
  const sources = new Map(table.sources.map((source) => [source.id, source]));
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const quantity of table.quantities.values()) {
    if (!quantity.isCount) continue;
    const profiles = profilesOf(quantity.sources, table.sources);
    const key = quantity.sources.filter((id) => sources.get(id)?.alreadyPublic === null).join(', ');
    if (profiles.length < 2 || told.has(key)) continue;
    told.add(key);
    const details = { quantity: quantity.id, sources: key, profiles: profiles.join(', ') };
    findings.push({ code: 'source-profiles-mixed', severity: 'error', file: 'sources', value: quantity.id, details });
  }
  for (const { id, protection, alreadyPublic, noiseTable: given } of table.sources) {
    if (alreadyPublic !== null || protection.method !== 'cell-key' || given) continue;
    const { largest, variance, unshown } = protection.noise;
    try {
      noiseTable(protection.noise);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const details = { largest, variance, unshown };
      findings.push({ code: 'source-noise-impossible', severity: 'error', file: 'sources', value: id, details });
    }
  }
  return findings;
}
