import { describe, expect, it } from 'vitest';
import { officeRoom } from '../../../../src/publish/slides/slide-room.ts';
import { parsedTemplate } from '../../../small-template.ts';

const master = parsedTemplate();

describe('officeRoom', () => {
  it('lays banner, picture and source into the area, one below the other', () => {
    const { room, resizing } = officeRoom(master, true);
    const height = master.area.height * 7.5;
    expect(resizing).toMatchObject({ scale: 1, x: expect.closeTo(master.area.x * 13.333 * 914400, 3) });
    expect(room.banner.y + room.banner.h).toBeLessThanOrEqual(room.body.y);
    expect(room.body.y + room.body.h).toBeLessThanOrEqual(room.source.y);
    expect(room.source.y + room.source.h).toBeCloseTo(height, 9);
    expect(officeRoom(master, false).room.body.h).toBeGreaterThan(room.body.h);
  });

  it('draws more where all is made smaller, but for the small type', () => {
    const small = officeRoom({ ...master, scale: 0.8 }, true).room;
    expect(small.body.w * 0.8).toBeCloseTo(officeRoom(master, true).room.body.w, 9);
    expect(small.smallType * 0.8).toBeCloseTo(12, 9);
  });

  it('counts on wide signs unless the font is known', () => {
    const sign = (bodyFont: string) => officeRoom({ ...master, bodyFont }, true).room.sign;
    expect(sign('Amtstext')).toBeGreaterThan(sign('Calibri'));
    expect(sign('Calibri Light')).toBe(sign(''));
    expect(sign('Arialike')).toBe(sign('Amtstext'));
  });
});
