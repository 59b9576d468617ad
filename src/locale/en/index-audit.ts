import type { indexAudit as german } from '../de/index-audit.ts';
import type { Words } from '../words.ts';

/** Words of the sheet on what indices are made of, for the office alone. */
export const indexAudit: Words<typeof german> = {
  heading: 'Audit sheet of the indices',
  intro:
    'For the office alone. The sheet helps before publication: do the indicators of an index belong together, does one count twice, does one drive more than its weight says? The hints are reasons to think, not errors: indicators that have little in common may together describe strain. Made from the shown values of the newest period.',
  none: 'No index has values.',
  subject: (index, { level, scheme, period }) => `${index} – ${level} (${scheme}), ${period}`,
  areas: (count) => (count === '1' ? 'One area has an index value.' : `${count} areas have an index value.`),
  alpha: {
    consistent: (alpha, bound) =>
      `Cronbach’s α = ${alpha}: the indicators measure alike (from about ${bound} an index counts as consistent).`,
    loose: (alpha, bound) =>
      `Cronbach’s α = ${alpha}: the indicators measure different things (from about ${bound} an index counts as consistent). That may be intended.`,
    negative: (alpha) =>
      `Cronbach’s α = ${alpha}: on the whole the indicators run against each other. Please check the direction of each.`,
    none: 'Cronbach’s α cannot be given: it takes two indicators and enough areas in common.',
  },
  firstShare: (percent) =>
    `One common direction (first principal component) describes ${percent} of the differences between the areas.`,
  columns: {
    member: 'Indicator',
    nominal: 'weight',
    effective: 'effective weight',
    withIndex: 'correlation with the index',
    far: 'far from the median',
    meanShift: 'without it: ranks moved on average',
    largestShift: 'at most',
    changedClasses: 'areas in another class',
  },
  columnsNote:
    'The effective weight is the share of the differences of the index that the indicator really brings in. Far from the median is an area whose value lies far out even by robust deviations (above 3.5). The last three columns say what changes when the indicator is left out.',
  noEffective: 'There are effective weights only where the index is a sum or a mean.',
  correlations: 'Correlations of the indicators (Pearson, all turned the way of the index)',
  tooMany: (count) => `The table is too wide for ${count} indicators; striking pairs are among the hints.`,
  hints: 'Hints',
  noHints: 'Nothing strikes the eye.',
  redundant: (first, second, correlation) =>
    `“${first}” and “${second}” tell areas apart almost alike (${correlation}): what they measure counts twice.`,
  opposed: (first, second, correlation) =>
    `“${first}” and “${second}” run against each other (${correlation}): in the index they partly cancel out.`,
  far: (name, of) =>
    `“${name}”: far from the median are ${of.areas}${of.rest === '' ? '' : ` and ${of.rest} more`}. Please check whether the value is right; it may decide the index there alone.`,
  without: (name) => `“${name}” is the same in all areas and does not enter.`,
  against: ({ name, effective }) => `“${name}” works against the index (effective weight ${effective}).`,
  stronger: ({ name, nominal, effective }) =>
    `“${name}” drives the index clearly more than its weight says (${effective} instead of ${nominal}).`,
  weaker: ({ name, nominal, effective }) =>
    `“${name}” drives the index clearly less than its weight says (${effective} instead of ${nominal}).`,
};
