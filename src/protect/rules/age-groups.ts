import { ancestorAt } from '../../core/area.ts';
import type { CountName, MeasuredPeriod, MeasuredTable } from '../../core/stages.ts';
import type { Cells } from '../cells.ts';
import { PRIME } from '../secondary/modular.ts';
import { nameKey, standardisedNames } from '../templates.ts';
import { protectCountCombination } from './combination.ts';

type TemplateOf = ReadonlyMap<string, number>;

/** True if a count is hidden at an area; a count that nobody delivered is not. */
export function isCountHidden(cells: Cells, template: number | undefined, area: number): boolean {
  if (template === undefined) return false;
  return cells.isHidden(cells.cell(template, cells.nodes.nodeOf[area] ?? 0));
}

/**
 * Protects people of an age group who had no event like the events themselves: with both known 58 of 60 tells of two.
 * Events of which one person can have several only hide more by this, never less.
 */
export function protectAgeGroupRemainders(table: MeasuredTable, cells: Cells, templateOf: TemplateOf): void {
  const done = new Set<string>();
  for (const { periods } of table.indicators)
    for (const { standardisation } of periods)
      for (const { events, people } of [...(standardisation?.strata ?? []), ...(standardisation?.reference ?? [])]) {
        const part = events && templateOf.get(nameKey(events));
        const whole = templateOf.get(nameKey(people));
        if (!events || part === undefined || part === null || whole === undefined || part === whole) continue;
        if (done.has(`${part}/${whole}`)) continue;
        done.add(`${part}/${whole}`);
        protectCountCombination(cells, {
          terms: [
            { template: whole, coefficient: 1, residue: 1 },
            { template: part, coefficient: -1, residue: PRIME - 1 },
          ],
          reason: 'remainder',
          label: `${people.quantity} - ${events.quantity}`,
          isRemainder: true,
        });
      }
}

/**
 * A standardised value may be shown where every count by age group behind it may, as if all of them stood beside it:
 * its own, and those of the region that it is measured by. Then nothing that follows from it is a secret. Where they are
 * rounded or noisy it is hidden, for it was made of the exact ones.
 * @returns for each area the reason why its value is hidden, null where it may be shown; or null if the value is not
 *   standardised
 */
export function judgeByAgeGroups(
  { areas }: MeasuredTable,
  period: MeasuredPeriod,
  { cells, templateOf }: { readonly cells: Cells; readonly templateOf: TemplateOf },
): ((area: number) => string | null) | null {
  if (!period.standardisation) return null;
  const { own, ofRegion } = standardisedNames(period);
  const isPerturbed = [...own, ...ofRegion].some(
    (name) => cells.templates[templateOf.get(nameKey(name)) ?? -1]?.isPerturbed,
  );
  if (isPerturbed) return () => 'counts of its age groups are rounded or noisy';
  const hiddenAt = (names: readonly CountName[], area: number): boolean =>
    names.some((name) => isCountHidden(cells, templateOf.get(nameKey(name)), area));
  return (area) => {
    if (hiddenAt(own, area)) return 'a count of its age groups is hidden';
    const region = ancestorAt(areas, area, 0);
    return region >= 0 && hiddenAt(ofRegion, region) ? 'a count by age of its region is hidden' : null;
  };
}
