/** Words on how unevenly people live spread over areas. */
export const segregation = {
  heading: 'How unevenly people live spread',
  reading:
    'Dissimilarity: the share of a group that would have to move to another area, by arithmetic, for its share to be equal everywhere. It says how people live spread, not why, and recommends no move. Small areas raise it by chance alone; “without chance” this is taken out. Isolation: the share of the own group in the area of an average member.',
  most: (name: string, of: { readonly share: string; readonly place: string }) =>
    `Spread most unevenly here is “${name}”: by arithmetic ${of.share} of these people would have to move to another area for their share to be equal everywhere in ${of.place}.`,
  caption: (place: string) => `Uneven spread in ${place}`,
  columns: {
    indicator: 'Group',
    dissimilarity: 'Dissimilarity',
    corrected: 'without chance (uncertainty)',
    isolation: 'Isolation',
    leftOut: 'areas missing',
  },
  range: (value: string, from: string, to: string) => `${value} (${from} to ${to})`,
} as const;
