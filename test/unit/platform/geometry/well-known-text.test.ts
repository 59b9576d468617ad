import { describe, expect, it } from 'vitest';
import { readableProjection } from '../../../../src/platform/geometry/well-known-text.ts';

const UTM =
  'PROJCS["WGS_1984_UTM_Zone_32N",GEOGCS["GCS",DATUM["D",SPHEROID["S",1,2]],PRIMEM["G",0.0],UNIT["Degree",0.017]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",2500000.0],UNIT["Meter",1.0]]';

describe('readableProjection', () => {
  it('takes away a name that would be believed before the parameters', () => {
    expect(readableProjection(UTM)).toBe(UTM.replace('WGS_1984_UTM_Zone_32N', 'as its parameters say'));
  });

  it('leaves out what stands behind the horizontal system', () => {
    expect(readableProjection(`${UTM},VERTCS["heights",VDATUM["d"]]\0\n`)).toBe(readableProjection(UTM));
  });

  it('keeps a definition without parameters as it is', () => {
    const degrees = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';
    expect(readableProjection(degrees)).toBe(degrees);
  });
});
