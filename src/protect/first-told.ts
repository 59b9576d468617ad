import type { EarlierEdition, HiddenPlace } from '../core/edition.ts';
import type { MeasuredTable, Quantity } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { placesToday, sharesOf } from './earlier-knowledge.ts';
import { publishedShares } from './published-shares.ts';
import { type Template, templateKey } from './templates.ts';

/** An edition that hid a count although it would have shown that it is nobody, with the smallest count that it showed. */
export interface HiddenOnce {
  readonly edition: number;
  readonly minimum: number;
  /** it hid rates on few people: then nobody takes a hidden count of them for somebody */
  readonly hidSmallRates: boolean;
}

/** Since when readers know what; editions have numbers, oldest first, and the one in the making has the last. */
export interface FirstTold {
  readonly today: number;
  /** by cell: edition after which its figure of today is known */
  readonly known: ReadonlyMap<number, number>;
  /** cells of which some edition showed whatever figure */
  readonly everShown: ReadonlySet<number>;
  readonly hidden: ReadonlyMap<number, readonly HiddenOnce[]>;
  /** by `<whole>/<part>`, as templates: the first edition with that share */
  readonly shares: ReadonlyMap<string, number>;
  /** largest count that ever was too small to be shown, and one more */
  readonly largestMinimum: number;
}

interface Given {
  readonly measured: MeasuredTable;
  readonly nodes: AreaNodes;
  readonly earlier: readonly EarlierEdition[];
}

/** Since when readers know a figure, that it is hidden, and what is a part of what. */
export function firstTold(templates: readonly Template[], given: Given): FirstTold {
  const byKey = new Map(
    templates.map((template) => [templateKey(template.quantity, template.basePeriod), template] as const).toReversed(),
  );
  const known = new Map<number, number>();
  const everShown = new Set<number>();
  const hidden = new Map<number, HiddenOnce[]>();
  let largestMinimum = Math.max(0, ...templates.map(({ rule }) => rule?.minimumCount ?? 0));
  given.earlier.forEach((edition, number) => {
    const placeOf = placesToday(edition, given);
    const ruleOf = rulesThen(edition);
    const isBesideHidden = hiddenBeside(edition, given);
    for (const place of edition.counts) {
      const today = placeOf(place);
      const template = today && byKey.get(today.key);
      if (!template) continue;
      const cell = template.index * given.nodes.count + today.node;
      everShown.add(cell);
      if (known.has(cell) || Math.abs(template.values[today.node]! - place.value) > 1e-9) continue;
      // what was public elsewhere was known before that edition came out
      known.set(cell, ruleOf(today.quantity)?.isPublic ? number - 1 : number);
    }
    for (const place of edition.hidden ?? []) {
      const today = placeOf(place);
      const template = today && byKey.get(today.key);
      if (!template) continue;
      // editions of before rules were kept are taken to have had those of today
      const { minimum, showedZeros, hidSmallRates } = ruleOf(today.quantity) ?? {
        minimum: template.rule?.minimumCount ?? 0,
        showedZeros: template.rule?.zerosPublishable ?? true,
        hidSmallRates: false,
      };
      if (!showedZeros) continue;
      largestMinimum = Math.max(largestMinimum, minimum);
      if (isBesideHidden(place)) continue;
      const cell = template.index * given.nodes.count + today.node;
      hidden.set(cell, [...(hidden.get(cell) ?? []), { edition: number, minimum, hidSmallRates }]);
    }
  });
  return { today: given.earlier.length, known, everShown, hidden, shares: firstShares(byKey, given), largestMinimum };
}

/**
 * True of the part of a share that was hidden together with its whole: for the sake of that alone, perhaps, so that
 * nobody knows whether there is somebody. Which counts were published by themselves no edition keeps: those of today.
 */
function hiddenBeside(
  { hidden = [], shares = [] }: EarlierEdition,
  { measured }: Given,
): (place: HiddenPlace) => boolean {
  const keyOf = ({ scheme, areaCode }: HiddenPlace, count: string, period: string): string =>
    [scheme, areaCode, count, period].join('\u001f');
  const places = new Set(hidden.map((place) => keyOf(place, place.quantity, place.basePeriod)));
  const wholes = Map.groupBy(shares, ({ numerator, basePeriod }) => `${numerator}\u001f${basePeriod}`);
  const alone = new Set(
    measured.indicators.flatMap(({ definition, numerator, denominator }) =>
      definition.kind === 'share' ? [denominator] : [numerator, denominator],
    ),
  );
  return (place) => {
    const own = wholes.get(`${place.quantity}\u001f${place.basePeriod}`) ?? [];
    if (own.length === 0 || alone.has(place.quantity)) return false;
    return own.every(({ denominator, denominatorPeriod }) => places.has(keyOf(place, denominator, denominatorPeriod)));
  };
}

/** What an edition said of its counts in general; null where nobody kept it. */
function rulesThen({ sources }: EarlierEdition) {
  return ({ sources: ids }: Quantity) => {
    const own = sources?.filter(({ id }) => ids.includes(id)) ?? [];
    if (own.length === 0) return null;
    const rules = own.flatMap(({ alreadyPublic, protection }) => (alreadyPublic === null ? [protection] : []));
    return {
      isPublic: rules.length === 0,
      minimum: Math.max(0, ...rules.map(({ minimumCount }) => minimumCount)),
      showedZeros: rules.every(({ zerosPublishable }) => zerosPublishable),
      hidSmallRates: rules.some(({ smallRates }) => smallRates === 'hidden'),
    };
  };
}

function firstShares(byKey: ReadonlyMap<string, Template>, { measured, earlier }: Given): Map<string, number> {
  const found = new Map<string, number>();
  const today = { quantities: [...measured.quantities.values()], shares: publishedShares(measured) };
  [...earlier, today].forEach((edition, number) => {
    for (const [part, whole] of sharesOf(edition, (key) => byKey.get(key)?.index))
      if (!found.has(`${whole}/${part}`)) found.set(`${whole}/${part}`, number);
  });
  return found;
}
