/** Words on clusters of areas. */
export const clusters = {
  heading: 'Groups of similar areas',
  intro:
    'Areas in a similar position often need similar answers. The groups bring together areas that are alike in several topics. They describe; they are neither a judgement nor a ranking.',
  basis: (names: string, year: string) => `Compared by: ${names} (as of ${year}).`,
  order: 'The numbers order the groups, not the areas: group 1 carries the least strain on average.',
  none: 'No groups were made: too few areas have all values that are needed, or there are too few indices.',
  structures: {
    strong: (count: string) => `The areas fall clearly into ${count} groups.`,
    reasonable: (count: string) => `The areas fall fairly clearly into ${count} groups.`,
    weak: (count: string) =>
      `The ${count} groups merge into one another: some areas lie between two groups. The groups bring order, they draw no sharp line.`,
    none: (count: string) =>
      `The areas merge into one another. The ${count} groups help to bring order; there are no clear borders between them.`,
  },
  silhouette: (width: string) => `Mean silhouette ${width}; 1 would mean clearly apart, 0 without a border.`,
  group: (number: string) => `Group ${number}`,
  size: (count: string) => (count === '1' ? 'one area' : `${count} areas`),
  above: (names: string) => `Higher than the mean of all areas: ${names}.`,
  below: (names: string) => `Lower than the mean of all areas: ${names}.`,
  more: (count: number) => (count === 1 ? 'one more indicator' : `${count} more indicators`),
  middle: 'For no indicator do these areas lie clearly above or below the mean of all.',
  stability: {
    stable: 'The group is stable: it comes out almost the same when other areas are drawn.',
    fair: 'The core of the group is stable; at its edges it may turn out otherwise.',
    unstable: 'The group cannot be relied on: with other areas drawn it would turn out otherwise.',
    unknown: 'How stable the group is was not tried; there are too many areas for that.',
  },
  membership: (number: string, of: { readonly groups: string; readonly size: string }) =>
    `Group ${number} of ${of.groups} (${of.size}).`,
  between: 'The area lies at the edge of its group; it is as much like another one.',
  traits: (number: string) => `What marks group ${number}`,
  traitColumns: {
    indicator: 'Indicator',
    cluster: 'Mean of the group',
    overall: 'Mean of all areas',
    side: 'Comparison',
  },
  sides: { above: 'higher', below: 'lower' },
  members: 'Areas of the group',
  table: 'All areas',
  columns: { area: 'Area', parent: 'Belongs to', group: 'Group', fit: 'Fit' },
  fits: { well: 'fits well', fair: 'fits', edge: 'at the edge of the group' },
  leftOut: 'What is left out',
  leftOutNote: 'These areas lack at least one value that is shown; they belong to no group. Nothing is filled in.',
  tooMany: (count: string) =>
    `The group of each of the ${count} areas stands in the file clusters.csv; here they are too many.`,
  gower: (classes: string) =>
    `Compared by Gower’s distances: up to a third of the values of an area may be missing${classes === '' ? '' : `, and the classes of ${classes} count too`}.`,
  gowerLeftOutNote:
    'More than a third of the shown values of these areas is missing; they belong to no group. Nothing is filled in.',
  sample: 'As there are very many areas, the groups were made from a sample drawn by chance.',
} as const;
