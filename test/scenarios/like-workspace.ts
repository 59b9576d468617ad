import { type Files, replace } from './broken-workspace.ts';
import { CODES, goodWorkspace, YEARS } from './good-workspace.ts';

/** Counts that are others than usual, by series, area and year. */
export type HiddenCounts = Readonly<
  Partial<Record<HiddenSeries, Readonly<Record<string, Readonly<Record<number, number>>>>>>
>;
/** What is counted: children with help, everybody else with help, visits and who made them, children with a check-up or with lessons. */
export type HiddenSeries = 'young' | 'old' | 'visits' | 'visitors' | 'checked' | 'taught';

/** What is true behind one and the same publication. */
export interface HiddenTruth {
  readonly counts: HiddenCounts;
  /** a figure that the source itself hides: `visits A01 2021` */
  readonly withheldBySource?: string;
}

const INDICATORS = `hilfe;Hilfe zur Erziehung;Help;soziooekonomie;count;sum(help);;1;persons;0;neutral;yes;;1;
hilfe-kinder;Kinder mit Hilfe;Children with help;soziooekonomie;share;sum(help, age < 18);sum(residents, age < 18);100;%;1;strain;yes;;1;
hilfe-alter;Alter bei Hilfe;Age of help;soziooekonomie;share;sum(help, age < 18);sum(help);100;%;1;neutral;no;;1;
hilfe-jahre;Hilfe in drei Jahren;Help in three years;soziooekonomie;rate;sum(help, age < 18);sum(residents, age < 18);1000;per-1000;1;strain;no;;3;
hilfe-mehr;Mehr Hilfe;More help;soziooekonomie;change;sum(help, age < 18) - previous(sum(help, age < 18), 1);previous(sum(help, age < 18), 1);100;%;1;strain;no;;1;
hilfe-erwartet;Hilfe, beobachtet zu erwartet;Help, observed to expected;soziooekonomie;standardised-ratio;help;residents;100;percent-of-expected;0;strain;no;region 0 18;1;
besuche;Besuche;Visits;gesundheit;rate;visits;residents;1000;per-1000;1;strain;yes;;1;
lernfoerderung;Lernförderung;Lessons;bildung;share;taught;pupils;100;%;1;need;yes;;1;
vorsorge;Vorsorge;Check-ups;gesundheit;share;checked;sum(residents, age < 18);100;%;1;relief;yes;;1;
besuche-klassen;Besuche je Kind;Visits per child;gesundheit;rate;visits;sum(residents, age < 18);1000;per-1000;1;strain;no;;1;manual 100 early
hilfe-bereinigt;Hilfe, altersbereinigt;Help, by age;soziooekonomie;standardised-rate;help;residents;1000;per-1000;1;strain;no;region 0 18;1;
`;
const HEAD = 'direction;core;standard;pooled_periods;classes\n';

const MAPPING = `source: beratung
names: { de: Beratung, en: Counselling }
publisher: Probekreis
licence: dl-de/by-2-0
delivered: 2022-02-01
symbolRule: plain
symbols: { "*": hidden }
protection: { minimumCount: 3, minimumDenominator: 30, minimumContributors: 3 }
companions: { visits: { contributors: visitors } }
deliveries:
  - file: beratung.csv
    area: { column: Gebiet }
    period: { column: Jahr, as: "{}-12-31" }
    columns:
      - { column: Hilfe, series: help }
      - { column: unter 18, series: help, group: age 0..17 }
      - { column: ab 18, series: help, group: "age 18.." }
      - { column: Besuche, series: visits }
      - { column: Besuchende, series: visitors }
      - { column: Vorsorge, series: checked }
      - { column: Lernförderung, series: taught }
`;

const PUBLIC_MAPPING = `source: schulliste
names: { de: Schulliste, en: List of schools }
publisher: Probekreis
licence: dl-de/by-2-0
delivered: 2022-02-01
symbolRule: plain
alreadyPublic: Die Liste steht im Internet.
deliveries:
  - file: schulliste.csv
    area: { column: Gebiet }
    period: { column: Jahr, as: "{}-12-31" }
    columns: [{ column: Kinder, series: pupils }]
`;

/** In A01 three or four children go to school, as everybody can read. */
const PUPILS = [3, 60, 70, 80, 90, 100];

/** What is counted where nothing else is said: nowhere few. */
const usual: Readonly<Record<HiddenSeries, (area: number, year: number) => number>> = {
  young: (area, year) => 14 + 5 * area + ((3 * area + year) % 4),
  old: (area, year) => 30 + 7 * area + ((area + 2 * year) % 5),
  visits: (area, year) => 24 + 6 * area + ((2 * area + year) % 3),
  visitors: (area, year) => 9 + area + (year % 2),
  taught: (area, year) => (area === 0 ? 1 : 11 + 2 * area + (year % 2)),
  checked: (area, year) => 90 + 20 * area + ((2 * area + year) % 7),
};

function delivery({ counts, withheldBySource }: HiddenTruth): string {
  const at = (series: HiddenSeries, area: number, year: number): number =>
    counts[series]?.[CODES[area]!]?.[year] ?? usual[series](area, year);
  const rows = YEARS.flatMap((year) =>
    [...CODES, 'A', 'B'].map((code) => {
      const areas = [...CODES.keys()].filter((area) => CODES[area]!.startsWith(code));
      const printed = (...series: HiddenSeries[]): string => {
        if (withheldBySource === `${series.join('+')} ${code} ${year}`) return '*';
        return String(areas.reduce((sum, area) => sum + series.reduce((all, one) => all + at(one, area, year), 0), 0));
      };
      const help = [printed('young', 'old'), printed('young'), printed('old')];
      return [code, year, ...help, printed('visits'), printed('visitors'), printed('checked'), printed('taught')].join(
        ';',
      );
    }),
  );
  return `${['Gebiet;Jahr;Hilfe;unter 18;ab 18;Besuche;Besuchende;Vorsorge;Lernförderung', ...rows].join('\r\n')}\r\n`;
}

const DOCUMENTS = 'report, slides, profiles, council-text';

/** The good workspace with counts of few people in it, and every document. */
export function likeWorkspace(truth: HiddenTruth): Files {
  const files: Files = goodWorkspace();
  replace(files, 'sozialraum.yaml', ['invented: true\n', `invented: true\npublish: { documents: [${DOCUMENTS}] }\n`]);
  replace(files, 'catalogue/indicators.csv', ['direction;core\n', HEAD]);
  files['catalogue/indicators.csv'] += INDICATORS;
  files['catalogue/indices.csv'] += 'belastung;Belastung;burden;hilfe-kinder;1\nbelastung;Belastung;burden;besuche;1\n';
  files['sources/beratung.yaml'] = MAPPING;
  files['sources/beratung.csv'] = delivery(truth);
  files['sources/schulliste.yaml'] = PUBLIC_MAPPING;
  const listed = YEARS.flatMap((year) => CODES.map((code, area) => `${code};${year};${PUPILS[area]! + (year % 2)}`));
  files['sources/schulliste.csv'] = `${['Gebiet;Jahr;Kinder', ...listed].join('\r\n')}\r\n`;
  return files;
}
