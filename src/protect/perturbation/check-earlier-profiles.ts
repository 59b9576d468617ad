import type { EarlierEdition } from '../../core/edition.ts';
import type { Finding } from '../../core/finding.ts';
import { shiftPeriodCode } from '../../core/period.ts';
import type { Source } from '../../core/source.ts';
import type { MeasuredTable, Quantity } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import { profilesOf } from './profiles-of.ts';

/** A series at a time, and how its counts are changed before they are shown. */
interface ProfiledSlice {
  readonly series: string;
  readonly period: string;
  readonly sources: string;
  readonly profiles: string;
}

/**
 * Refuses counts that a sealed edition published by another method: 0 by rounding then and hidden today are one or two
 * people. What an edition showed stays known, so that of each series and period there is but one method for ever. Public
 * sources have none, and editions that do not keep their sources say nothing.
 */
export function checkEarlierProfiles(table: MeasuredTable, earlier: readonly EarlierEdition[]): Finding[] {
  const today = new Map([...todaysSlices(table)].map((slice) => [keyOf(slice), slice]));
  const found = new Map<string, { readonly finding: Finding; more: number }>();
  for (const edition of earlier)
    for (const before of slicesOf(edition)) {
      const now = today.get(keyOf(before));
      if (!now || now.profiles === before.profiles) continue;
      const known = found.get(`${now.sources} ${edition.id}`);
      if (known) known.more++;
      else found.set(`${now.sources} ${edition.id}`, { finding: refusal(edition, now, before), more: 0 });
    }
  return [...found.values()].map(({ finding, more }) => (more > 0 ? { ...finding, more } : finding));
}

function refusal({ id }: EarlierEdition, now: ProfiledSlice, before: ProfiledSlice): Finding {
  const { series, period } = now;
  const details = { series, period, edition: id, before: before.profiles, now: now.profiles };
  return { code: 'source-profile-changed', severity: 'error', file: 'sources', value: now.sources, details };
}

const keyOf = ({ series, period }: ProfiledSlice): string => `${series}\u001f${period}`;

function* todaysSlices({ counts, quantities, sources }: MeasuredTable): Iterable<ProfiledSlice> {
  for (const [key, { statuses }] of counts) {
    const [id = '', , basePeriod = ''] = key.split('\u001f');
    const quantity = quantities.get(id);
    if (quantity && statuses.some((status) => status !== STATUS.unknown))
      yield* profiled(quantity, basePeriod, sources);
  }
}

function* slicesOf({ quantities, counts, hidden = [], sources }: EarlierEdition): Iterable<ProfiledSlice> {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const told = new Map<string, string>();
  for (const { quantity, basePeriod } of [counts, hidden].flat()) told.set(`${quantity}\u001f${basePeriod}`, quantity);
  for (const [key, id] of told) {
    const quantity = byId.get(id);
    if (quantity && sources) yield* profiled(quantity, key.slice(id.length + 1), sources);
  }
}

// Sums are checked by what they sum: the two years of a count may stand elsewhere one by one.
function* profiled(
  { isCount, terms, sources: ids }: Quantity,
  basePeriod: string,
  sources: readonly Source[],
): Iterable<ProfiledSlice> {
  const profiles = isCount ? profilesOf(ids, sources).join(', ') : '';
  if (profiles === '') return;
  for (const { series, yearOffset } of terms)
    yield { series, period: shiftPeriodCode(basePeriod, yearOffset), sources: ids.join(', '), profiles };
}
