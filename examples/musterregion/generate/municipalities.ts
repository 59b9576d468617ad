/** What makes an area special; see figures. */
export type AreaKind = 'care-home' | 'students' | 'commercial' | 'peak' | 'new-housing';

/** A municipality of the invented region. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  /** letters of its area codes */
  readonly letters: string;
  /** end of 2016 */
  readonly residents: number;
  /** kilometres from the middle of the region */
  readonly centre: readonly [number, number];
  /** how far it reaches, in kilometres */
  readonly reach: number;
  /** 0 rural to 1 urban */
  readonly urbanity: number;
  /** tendency of the whole town: poverty, and yearly growth in per cent */
  readonly strain: number;
  readonly growth: number;
  /** number with letter and name (empty: the area has none), in order round the centre */
  readonly areas: readonly (readonly [number: string, name: string])[];
}

const municipality = (
  place: readonly [code: string, name: string, letters: string, residents: number],
  shape: readonly [east: number, north: number, reach: number],
  character: readonly [urbanity: number, strain: number, growth: number],
  areas: string,
): Municipality => ({
  code: place[0],
  name: place[1],
  letters: place[2],
  residents: place[3],
  centre: [shape[0], shape[1]],
  reach: shape[2],
  urbanity: character[0],
  strain: character[1],
  growth: character[2],
  areas: areas.split(' | ').map((entry) => {
    const [number = '', ...name] = entry.split(' ');
    return [number, name.join(' ')];
  }),
});

/** Ten invented municipalities with 93 areas; codes are keys of a state that does not exist. */
export const MUNICIPALITIES: readonly Municipality[] = [
  municipality(
    ['00991001', 'Lorbrück', 'LB', 255_300],
    [-9, 0.8, 7.4],
    [1, 0.25, 0.55],
    '1 Innenstadt | 2 Hochschulviertel | 3 Gleisdreieck | 4 Sankt Urban | 5 Ostervorstadt | 6 Hammerwerk | 7 Lehmgärten | 8 Brückenhang | 9 Kirschberg | 10 Südpark | 11 Weidental | 12 Ahnenhof und Rotbuchen | 13 Quellberg | 14 Nordwiesen',
  ),
  municipality(
    ['00991002', 'Tannwerth', 'T', 56_800],
    [2.2, -3.6, 4.9],
    [0.55, 0.65, -0.05],
    '1 Altstadt Tannwerth | 2a Kupferhof | 2b Walzwerk | 3a Obere Au | 3b Untere Au | 4 Sankt Kilian | 5 | 6 Finkenschlag | 7 Grubenfeld | 8 Bachhausen | 9 | 10 Rehsiepen | 11 | 12 Heckenweiler | 13 | 14 Talsperre | 15 Gewerbepark Tannwerth',
  ),
  municipality(
    ['00991003', 'Kaldenrade', 'K', 55_000],
    [1.2, 3.4, 4.4],
    [0.55, 0.35, 0.15],
    '1 Kaldenrade Mitte | 2 Schlossgarten | 3a Zechenring | 3b Haldenblick | 4 | 5 Hofacker | 6 Mühlengrund | 7 | 8 Dreilinden | 9 Büschfeld | 10 | 11 Röthgenrath | 12 Erlenbroich | 13 Auf der Höhe | 14 Hohlbach',
  ),
  municipality(
    ['00991004', 'Niederquell', 'N', 47_200],
    [-3.4, 9.2, 4.1],
    [0.5, 0.5, 0.1],
    '1a Niederquell Mitte | 1b Markt und Neusiedlung | 2a Schachtfeld | 2b Glückauf-Siedlung | 3 Birkenrain | 4 | 5 Oberquell | 6 | 7 Ziegelei | 8 Sandhöhe | 9 | 10 Hasselbusch | 11 Langenweiler',
  ),
  municipality(
    ['00991005', 'Olmenscheid', 'O', 46_500],
    [-4.3, -7.6, 4],
    [0.5, 0.1, 0.3],
    '1 Olmenscheid Zentrum | 2 Bahnhofsviertel | 3 Alter Ring | 4 | 5 Weberei | 6 Hinterm Wald | 7 | 8 Seelhausen | 9 Rodenfeld | 10 Gut Olmen',
  ),
  municipality(
    ['00991006', 'Dornfurt', 'D', 38_600],
    [6.4, 8.9, 4],
    [0.45, -0.25, 0.55],
    '1 Dornfurt Mitte | 2 Furtgasse | 3 | 4 Neue Gärten | 5 Kapellenfeld | 6 Steinfurter Weg | 7 | 8 Wiesenrath',
  ),
  municipality(
    ['00991007', 'Gilsterau', 'G', 27_500],
    [9, 0.9, 3.6],
    [0.4, -0.05, 0.05],
    '1 Gilsterau Ort | 2 Auenblick | 3a Werkssiedlung | 3b Am Gilsterbach | 4 Haferkamp | 5 | 6 Lichtenforst',
  ),
  municipality(
    ['00991008', 'Fehnlar', 'F', 12_600],
    [-11.6, -7.6, 5],
    [0.2, -0.6, 0.35],
    '1 Fehnlar | 2 Moorende | 3 Torfhaus und Wieden | 4 Eschenlar',
  ),
  municipality(
    ['00991009', 'Vierlohen', 'V', 8_400],
    [12.8, -5.6, 4],
    [0.1, -0.55, 0],
    '1 Oberlohen | 2 Lohener Höhen | 3 Waldlohen',
  ),
  municipality(
    ['00991010', 'Hohlehren', 'HL', 7_100],
    [13.4, 3.6, 5],
    [0.05, -0.7, -0.2],
    '1 Ehrenbach | 2 Hohlehren und Talgemeinden',
  ),
];

/** Code and name of the region. */
export const REGION = { code: '00991', name: 'Musterregion' } as const;

/** Areas of a special kind. */
export const SPECIAL_AREAS: Readonly<Record<string, AreaKind>> = {
  'LB 2': 'students',
  'F 3': 'care-home',
  'T 15': 'commercial',
  'T 2b': 'peak',
  'D 4': 'new-housing',
};

/** Areas of two parts: number of kilometres east and north from the centre of the town to the second part. */
export const SECOND_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  'N 1b': [3.1, -1.9],
  'LB 12': [4.6, 4.4],
  'K 3b': [2.6, -1.6],
};

/** An exclave: a disc inside another municipality, kilometres from the middle of the region. */
export const EXCLAVE = { area: 'G 6', centre: [12.2, -3.4], radius: 0.85 } as const;

/** Years of the reporting period. */
export const YEARS: readonly number[] = Array.from({ length: 10 }, (_, index) => 2012 + index);
