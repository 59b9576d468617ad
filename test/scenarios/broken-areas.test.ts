import { describe } from 'vitest';
import { replace, testScenarios } from './broken-workspace.ts';
import { CODES, geometry } from './good-workspace.ts';

const LIST = 'areas/areas.csv';
const SHAPES = 'areas/areas.geojson';
const CONFIG = 'sozialraum.yaml';

describe('Broken areas', () => {
  testScenarios([
    {
      title: 'names a list of areas that is missing',
      given: (files) => delete files[LIST],
      expected: { code: 'area-list-missing', severity: 'error', file: LIST },
    },
    {
      title: 'suggests the heading that was meant',
      given: (files) => replace(files, LIST, ['code;name;level;parent', 'code;name;levell;parent']),
      expected: {
        code: 'area-list-column',
        severity: 'error',
        file: LIST,
        row: 1,
        column: 'level',
        details: { expected: 'level', problem: 'missing', suggestion: 'levell' },
      },
    },
    {
      title: 'names a row without code',
      given: (files) => replace(files, LIST, ['A02;', ';']),
      expected: { code: 'area-code-empty', severity: 'error', file: LIST, row: 5, column: 'code' },
    },
    {
      title: 'names a code that stands there twice',
      given: (files) => replace(files, LIST, ['A02;', 'A01;']),
      expected: {
        code: 'area-code-duplicate',
        severity: 'error',
        file: LIST,
        row: 5,
        value: 'A01',
        details: { firstRow: 4 },
      },
    },
    {
      title: 'suggests the parent that was meant',
      given: (files) => replace(files, LIST, ['A02;Altdorf Nord;sozialraum;A', 'A02;Altdorf Nord;sozialraum;AA']),
      expected: {
        code: 'area-parent-unknown',
        severity: 'error',
        file: LIST,
        row: 5,
        column: 'parent',
        value: 'AA',
        areaCode: 'A02',
      },
    },
    {
      title: 'misses a parent where the other areas of the level have one',
      given: (files) => replace(files, LIST, ['A02;Altdorf Nord;sozialraum;A', 'A02;Altdorf Nord;sozialraum;']),
      expected: { code: 'area-parent-unknown', severity: 'error', row: 5, value: '', areaCode: 'A02' },
    },
    {
      title: 'names a level that does not exist',
      given: (files) => replace(files, LIST, ['A02;Altdorf Nord;sozialraum', 'A02;Altdorf Nord;sozialaum']),
      expected: {
        code: 'area-level-unknown',
        severity: 'error',
        row: 5,
        column: 'level',
        value: 'sozialaum',
        details: { expected: 'region, gemeinde, sozialraum', suggestion: 'sozialraum' },
      },
    },
    {
      title: 'finds codes that would share a file name',
      given: (files) => {
        replace(files, LIST, ['A01;Altdorf Mitte', 'a01;Altdorf Alt;sozialraum;A\nA01;Altdorf Mitte']);
      },
      expected: { code: 'area-file-name-collision', severity: 'error', file: LIST, row: 5, value: 'A01' },
    },
    {
      title: 'names a geometry file that is missing',
      given: (files) => delete files[SHAPES],
      expected: { code: 'geometry-missing', severity: 'error', file: SHAPES },
    },
    {
      title: 'names a geometry file that cannot be read',
      given: (files) => {
        files[SHAPES] = '{"type": "Feature';
      },
      expected: { code: 'geometry-unreadable', severity: 'error', file: SHAPES },
    },
    {
      title: 'suggests the attribute that was meant',
      given: (files) => replace(files, CONFIG, ['areas.geojson, code: code', 'areas.geojson, code: codes']),
      expected: {
        code: 'geometry-attribute',
        severity: 'error',
        file: SHAPES,
        value: 'codes',
        details: { expected: 'code', suggestion: 'code' },
      },
    },
    {
      title: 'warns of a shape without area',
      given: (files) => {
        files[SHAPES] = geometry([...CODES, 'B99']);
      },
      expected: {
        code: 'geometry-without-area',
        severity: 'warning',
        file: SHAPES,
        row: 7,
        value: 'B99',
        areaCode: 'B99',
      },
    },
    {
      title: 'warns of an area without shape',
      given: (files) => {
        files[SHAPES] = geometry(CODES.slice(0, 5));
      },
      expected: { code: 'area-without-geometry', severity: 'warning', file: LIST, row: 9, value: 'B03' },
    },
    {
      title: 'names two shapes of one code',
      given: (files) => {
        files[SHAPES] = geometry([...CODES, 'A01']);
      },
      expected: {
        code: 'geometry-duplicate',
        severity: 'error',
        file: SHAPES,
        row: 7,
        value: 'A01',
        details: { firstRow: 1 },
      },
    },
    {
      title: 'finds coordinates that are metres, not degrees',
      given: (files) => {
        files[SHAPES] = geometry().replaceAll('[6.', '[3200006.').replaceAll('[6,', '[3200006,');
      },
      expected: { code: 'geometry-crs-unknown', severity: 'error', file: SHAPES },
    },
    {
      title: 'finds longitude and latitude that have changed places',
      given: (files) => {
        files[SHAPES] = geometry().replace(/\[([\d.]+),([\d.]+)\]/g, '[$2,$1]');
      },
      expected: { code: 'geometry-crs-unknown', severity: 'error', file: SHAPES },
      says: 'Länge und Breite sind in der Datei vertauscht.',
    },
    {
      title: 'finds a shape far away from the others',
      given: (files) => {
        const shapes = JSON.parse(geometry()) as { features: { geometry: { coordinates: number[][][] } }[] };
        const ring = shapes.features[5]?.geometry.coordinates[0] ?? [];
        for (const position of ring) position[0] = (position[0] ?? 0) + 20;
        files[SHAPES] = JSON.stringify(shapes);
      },
      expected: {
        code: 'geometry-outside-region',
        severity: 'error',
        file: SHAPES,
        row: 6,
        value: 'B03',
        details: { problem: 'shape' },
      },
    },
  ]);
});
