import { expect, it } from 'vitest';
import { chooseSheets } from '../../../../src/formats/spreadsheet/sheet-choice.ts';

const names = ['Inhalt', 'Bezirke 2020', 'Bezirke 2021'];

it('takes all, one by its name, or those that match', () => {
  expect(chooseSheets(names, null)).toEqual(new Set(names));
  expect(chooseSheets(names, 'Inhalt')).toEqual(new Set(['Inhalt']));
  expect(chooseSheets(names, '/^Bezirke \\d+$/')).toEqual(new Set(names.slice(1)));
});

it('refuses an unknown name with the names there are and the nearest', () => {
  expect(chooseSheets(names, 'Bezirk 2021')).toEqual({
    ok: false,
    code: 'delivery-sheet-unknown',
    details: { sheet: 'Bezirk 2021', sheets: 'Inhalt, Bezirke 2020, Bezirke 2021', count: 3, nearest: 'Bezirke 2021' },
  });
});

it('refuses an expression that is none, and any name where there are no sheets', () => {
  expect(chooseSheets(names, '/(/')).toMatchObject({ code: 'delivery-sheet-unknown' });
  expect(chooseSheets([], 'x')).toMatchObject({ details: { count: 0, nearest: '' } });
});
