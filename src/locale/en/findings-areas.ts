import type { areaSentences as german } from '../de/findings-areas.ts';
import type { FindingFacts } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

function parentProblem(facts: FindingFacts): string {
  switch (facts.detail('problem')) {
    case 'empty':
      return `No area above "${facts.areaCode}" is given.`;
    case 'level':
      return `"${facts.value}" does not lie above "${facts.areaCode}".`;
    default:
      return `"${facts.value}", the area above "${facts.areaCode}", does not exist.`;
  }
}

function unknownArea(facts: FindingFacts): string {
  if (facts.detail('problem') === 'several') return `${facts.detail('same')} areas have the name "${facts.value}".`;
  if (facts.detail('problem') === 'level') return `"${facts.value}" is an area of another level than the mapped one.`;
  return `"${facts.value}" is none of the ${facts.detail('count')} areas.`;
}

function truncated(facts: FindingFacts): string {
  if (facts.has('restored')) {
    return `Leading zeros were restored in ${facts.detail('restored')} codes, for example "${facts.value}" → "${facts.areaCode}".`;
  }
  switch (facts.detail('problem')) {
    case 'zeros':
      return `The code "${facts.value}" has lost its leading zeros.`;
    case 'number':
      return `A spreadsheet program turned the code "${facts.value}" into a number.`;
    default:
      return `The code "${facts.value}" is cut off.`;
  }
}

function validity(facts: FindingFacts): string {
  const from = facts.has('validFrom') ? `from ${facts.detail('validFrom')}` : '';
  const to = facts.has('validTo') ? `until ${facts.detail('validTo')}` : '';
  return `${from} ${to}`.trim();
}

/** Sentences about areas and geometry. */
export const areaSentences: typeof german = {
  'area-list-missing': () => ({
    title: 'The list of areas is missing.',
    why: 'Without it delivered rows cannot be assigned to areas.',
    todo: 'Create the file, or correct the path under "list" in sozialraum.yaml.',
  }),
  'area-list-column': (facts) => ({
    title:
      facts.detail('problem') === 'missing'
        ? `The column "${facts.column}" is missing.`
        : `The column "${facts.value}" is unknown or stands there twice.`,
    why: 'The list of areas can only be read if its columns are named as intended.',
    todo: meant(facts, 'Correct the heading.'),
  }),
  'area-code-empty': () => ({
    title: 'A row has no area code.',
    why: 'Its figures belong to no area and would be missing unnoticed.',
    todo: 'Add the code, or name the row in the mapping under "ignore" or "unassignable".',
  }),
  'area-code-duplicate': (facts) => ({
    title:
      facts.detail('problem') === 'level'
        ? `The code "${facts.value}" already exists on another level.`
        : `The code "${facts.value}" already stands in row ${facts.detail('firstRow')}.`,
    why: 'Two areas with the same code cannot be told apart.',
    todo: 'Give each area a code of its own.',
  }),
  'area-parent-unknown': (facts) => ({
    title: parentProblem(facts),
    why: 'Without it the area is missing in sums and comparisons.',
    todo: meant(facts, 'Enter the code of the area above.'),
  }),
  'area-level-unknown': (facts) => ({
    title: `There is no level "${facts.value}".`,
    why: 'The area has no place in the hierarchy.',
    todo: meant(facts, `Possible are: ${facts.detail('expected')}.`),
  }),
  'area-file-name-collision': (facts) => ({
    title: `"${facts.value}" and "${facts.detail('other')}" would share a file name (${facts.detail('fileName')}).`,
    why: 'The page of one area would overwrite that of the other.',
    todo: 'Do not tell codes apart by capitals, blanks or special characters alone.',
  }),
  'geometry-missing': () => ({
    title: 'The geometry file is missing.',
    why: 'Without shapes there are no maps.',
    todo: 'Add the file, or correct the path under "geometry" in sozialraum.yaml.',
  }),
  'geometry-unreadable': () => ({
    title: 'The geometry file cannot be read or holds no areas.',
    why: 'Without shapes there are no maps.',
    todo: 'Check the format (GeoJSON, TopoJSON, Shapefile, GeoPackage) and, if the file has several layers, "layer".',
  }),
  'geometry-attribute': (facts) => ({
    title: `The geometry has no attribute "${facts.value}".`,
    why: 'The shapes cannot be assigned to areas.',
    todo: meant(facts, `Present are: ${facts.detail('expected')}.`),
  }),
  'geometry-without-area': (facts) => ({
    title: `The shape "${facts.value}" belongs to no area of the list.`,
    why: 'It appears on no map.',
    todo: meant(facts, 'Add the area to the list, or check which year the geometry is from.'),
  }),
  'geometry-duplicate': (facts) => ({
    title: facts.has('firstRow')
      ? `Shape ${facts.detail('firstRow')} of the file already has the code "${facts.value}".`
      : `"${facts.value}" already has a shape from another file.`,
    why: 'One of the two would stand at the wrong place on the map.',
    todo: 'Correct the code, or join areas of several parts into one shape.',
  }),
  'geometry-crs-unknown': (facts) => ({
    title:
      facts.detail('problem') === 'axes'
        ? 'Longitude and latitude have changed places in the file.'
        : `${facts.detail('count')} shapes have coordinates that are no longitudes and latitudes.`,
    why: 'The coordinate system of the file is not given or wrong; the map would be empty or distorted.',
    todo:
      facts.detail('problem') === 'axes'
        ? 'Export the file again with the longitude first, or in EPSG:25832.'
        : 'Name the coordinate system under "crs", for example EPSG:25832.',
  }),
  'geometry-outside-region': (facts) => ({
    title:
      facts.detail('problem') === 'file'
        ? 'All shapes of the file lie far away from the others.'
        : `The shape "${facts.value}" lies far away from the others.`,
    why: 'Usually the coordinate system is another one than the file names.',
    todo: 'Check "crs", and set "forceCrs: true" if needed.',
  }),
  'area-without-geometry': (facts) => ({
    title: `The area "${facts.value}" has no shape.`,
    why: 'It appears in tables but on no map.',
    todo: 'Add the shape, or check which year the geometry is from.',
  }),
  'area-code-unknown': (facts) => ({
    title: unknownArea(facts),
    why: 'The figures of the row would be missing in the edition and in all sums.',
    todo: meant(
      facts,
      'Correct the code, or name the row in the mapping under "map", "regionLabels", "unassignable" or "ignore".',
    ),
  }),
  'area-code-duplicate-row': (facts) => ({
    title: `"${facts.areaCode}" stands there twice for ${facts.detail('period')} with the same value (first in row ${facts.detail('firstRow')}).`,
    why: 'The value counts once; but repeated rows hint at a mistake in compiling the file.',
    todo: 'Check the delivery and remove the repeated row.',
  }),
  'area-code-truncated': (facts) => ({
    title: truncated(facts),
    why: 'Codes are text; without their zeros they belong to no area or to another one.',
    todo: facts.has('restored')
      ? 'Ask for codes as text next time.'
      : facts.has('length')
        ? `Did you mean "${facts.suggestion}"? Ask for codes as text, or set "pad: ${facts.detail('length')}" in the mapping.`
        : meant(facts, 'Ask for the delivery again with codes as text.'),
  }),
  'area-not-assignable': (facts) => ({
    title: `${facts.detail('rows')} row(s) "${facts.value}" belong to no area.`,
    why: 'They count in the total of the region but are not spread over areas.',
    todo: 'Nothing to do if the number of such cases is plausible.',
  }),
  'area-row-missing': (facts) => ({
    title: `"${facts.areaCode}" ${facts.detail('name')} has no row for ${facts.detail('period')}.`,
    why: 'The area stays unknown (not zero) in this period, and sums over it cannot be made.',
    todo: 'Ask whether the row was forgotten or the area has no cases.',
  }),
  'area-not-valid': (facts) => ({
    title: `According to the list of areas "${facts.areaCode}" holds ${validity(facts)}, but the figure is from ${facts.detail('period')}.`,
    why: 'Figures from before or after a change of boundaries often belong to another area.',
    todo: 'Check boundaries and validity.',
  }),
};
