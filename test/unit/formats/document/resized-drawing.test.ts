import { describe, expect, it } from 'vitest';
import { resizedDrawing } from '../../../../src/formats/document/resized-drawing.ts';

describe('resizedDrawing', () => {
  it('changes places, lengths and sizes of type, and nothing else', () => {
    const frame = (x: number, y: number, cx: number, cy: number): string =>
      `<a:xfrm rot="600"><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
    const rest = (width: number, size: number): string =>
      `<a:ln w="${width}"/><a:rPr lang="de-DE" sz="${size}" spc="-1"/><p:ph sz="quarter" idx="12"/><a:pt x="7" y="8"/><a:path w="90" h="90"/>`;
    const given = frame(100, 200, 300, 400) + rest(12700, 1800);
    expect(resizedDrawing(given, { scale: 0.5 })).toBe(frame(50, 100, 150, 200) + rest(6350, 900));
    expect(resizedDrawing(given, { scale: 0.5, x: 10, y: 20 })).toBe(frame(60, 120, 150, 200) + rest(6350, 900));
    expect(resizedDrawing(given, { scale: 1 })).toBe(given);
  });

  it('leaves what stands in a group where it stands in it', () => {
    const group = '<a:off x="100" y="0"/><a:ext cx="50" cy="9"/><a:chOff x="1000" y="0"/><a:chExt cx="500" cy="90"/>';
    expect(resizedDrawing(group, { scale: 2, x: 5 })).toBe(
      '<a:off x="205" y="0"/><a:ext cx="100" cy="18"/><a:chOff x="2005" y="0"/><a:chExt cx="1000" cy="180"/>',
    );
  });
});
