/** Words on how unevenly people live spread over areas. */
export const segregation = {
  heading: 'How unevenly people live spread',
  reading:
    'Dissimilarity: the share of a group that would have to move to another area, by arithmetic, for its share to be equal everywhere. It says how people live spread, not why, and recommends no move. Small areas raise it by chance alone; “less chance” has most of this taken out; where people of the group live together in households chance is larger than assumed here. Isolation: the share of the own group in the area of an average member.',
  most: (name: string, of: { readonly share: string; readonly place: string }) =>
    `Of what points to strain, “${name}” is spread most unevenly here: by arithmetic ${of.share} of these people would have to move to another area for their share to be equal everywhere in ${of.place}.`,
  caption: (place: string) => `Uneven spread in ${place}`,
  columns: {
    indicator: 'Group',
    dissimilarity: 'Dissimilarity',
    corrected: 'less chance (scatter)',
    isolation: 'Isolation',
    leftOut: 'areas missing',
  },
  byChance: (range: string) => `${range}; may be chance`,
  chanceNote:
    '“May be chance”: the dissimilarity is no larger than it would be if everybody lived scattered at random one by one, given areas and groups of this size (in 39 of 40 cases).',
  range: (value: string, from: string, to: string) => `${value} (${from} to ${to})`,
} as const;
