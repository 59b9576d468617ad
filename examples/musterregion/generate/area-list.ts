import { EXCLAVE, MUNICIPALITIES, REGION, SECOND_PARTS } from './municipalities.ts';
import type { RegionArea } from './region.ts';
import { delimited, type OutCell, utf8Bytes } from './write-files.ts';

const NOTES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  students: [
    'Hochschulstandort mit vielen Studierenden, die oft nur kurz hier wohnen.',
    'University quarter: many students live here, often for a short time only.',
  ],
  'care-home': [
    'Ein großes Pflegeheim prägt die Altersstruktur.',
    'A large care home shapes the age structure of this area.',
  ],
  commercial: ['Überwiegend Gewerbe; nur wenige Wohnhäuser.', 'Mostly commercial; only a few homes.'],
  'new-housing': [
    'Neubaugebiet seit 2012, daher viele junge Familien.',
    'New housing since 2012, hence many young families.',
  ],
};
const PARTS = ['Das Gebiet besteht aus zwei getrennten Teilen.', 'The area consists of two separate parts.'] as const;
const EXCLAVE_NOTE = [
  'Ein Teil des Gebiets liegt als Exklave innerhalb von Vierlohen.',
  'One part of the area is an exclave inside Vierlohen.',
] as const;
const EXCLUDED = [
  'Weniger als 300 Einwohnerinnen und Einwohner: Anteile wären zufällig, ein Index wird nicht berechnet.',
  'Fewer than 300 residents: shares would be a matter of chance, no index is calculated.',
] as const;

/** areas/areas.csv: municipalities and areas with what a reader must know about them. */
export function areaList(areas: readonly RegionArea[]): Uint8Array {
  const head = 'code;name;level;parent;valid_from;valid_to;note_de;note_en;excluded_de;excluded_en'.split(';');
  const rows: OutCell[][] = [head];
  for (const town of MUNICIPALITIES) {
    rows.push([town.code, town.name, 'kommune', REGION.code, null, null, null, null, null, null]);
  }
  for (const area of areas) {
    const notes = [
      area.kind === null ? undefined : NOTES[area.kind],
      area.code in SECOND_PARTS ? PARTS : undefined,
      area.code === EXCLAVE.area ? EXCLAVE_NOTE : undefined,
    ].filter((note) => note !== undefined);
    const [german, english] = [0, 1].map((language) => notes.map((note) => note[language]).join(' ') || null);
    const excluded = area.kind === 'commercial' ? EXCLUDED : [null, null];
    const validity = ['2009-08-01', null];
    rows.push([
      area.code,
      area.name,
      'sozialraum',
      area.town.code,
      ...validity,
      german ?? null,
      english ?? null,
      ...excluded,
    ]);
  }
  return utf8Bytes(delimited(rows), true);
}
