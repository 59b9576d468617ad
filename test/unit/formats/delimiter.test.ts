import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../src/formats/delimiter.ts';

describe('detectDelimiter', () => {
  it.each([
    [';', 'code;name;wert\n01;Mitte;1,5\n02;Nord;2,5\n'],
    [';', '01;1,5;2,5\n02;3,5;4,5\n03;5,5;6,5\n'],
    [';', '01;1,5;2,5;3,5;4,5\n02;1,5;2,5;3,5;4,5\n'],
    [';', 'ort;wert\nMannheim, Stadtkreis;1\nPassau, Landkreis;2\nBonn, Stadt;3\n'],
    [',', 'code,name,wert\n01,Mitte,1.5\n02,Nord,2.5\n'],
    [',', '01,1.5,2.5\n02,3.5,4.5\n'],
    [',', 'code,note\n01,"a;b;c"\n02,"d;e;f"\n'],
    [',', 'code,a,b,note\n01,1,2,x;y\n02,3,4,x;z\n'],
    ['\t', 'code\tname\twert\n01\tMitte\t1,5\n02\tNord\t1.234,5\n'],
    ['|', 'code|name|wert\n01|Mitte; Altstadt|1,5\n'],
  ])('finds %j', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('is not led astray by title lines and footnotes with commas', () => {
    const text =
      'Bevölkerung, Stand 31.12.2021, vorläufig\nQuelle: Amt, Abteilung 1, Sachgebiet 2\n\ncode;wert\n01;1,5\n02;2,5\n03;3,5\n' +
      'Hinweis: Werte, die kleiner als 3 sind, fehlen\n';
    expect(detectDelimiter(text)).toBe(';');
  });

  it('sees a single column, even one of decimal commas', () => {
    expect(detectDelimiter('code\n01\n02\n')).toBeNull();
    expect(detectDelimiter('wert\n1,5\n2,5\n')).toBeNull();
    expect(detectDelimiter('')).toBeNull();
  });
});
