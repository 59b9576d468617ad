import type { FindingCode } from '../../core/codes.ts';
import type { FindingFacts, FindingWords } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

function parentProblem(facts: FindingFacts): string {
  switch (facts.detail('problem')) {
    case 'empty':
      return `Für „${facts.areaCode}“ ist kein übergeordnetes Gebiet angegeben.`;
    case 'level':
      return `„${facts.value}“ liegt nicht über „${facts.areaCode}“.`;
    default:
      return `Das übergeordnete Gebiet „${facts.value}“ von „${facts.areaCode}“ gibt es nicht.`;
  }
}

function unknownArea(facts: FindingFacts): string {
  if (facts.detail('problem') === 'several')
    return `Den Namen „${facts.value}“ tragen ${facts.detail('same')} Gebiete.`;
  if (facts.detail('problem') === 'level') return `„${facts.value}“ ist ein Gebiet einer anderen Ebene als zugeordnet.`;
  return `„${facts.value}“ ist keines der ${facts.detail('count')} Gebiete.`;
}

function truncated(facts: FindingFacts): string {
  if (facts.has('restored')) {
    return `Bei ${facts.detail('restored')} Schlüsseln wurden führende Nullen ergänzt, zum Beispiel „${facts.value}“ → „${facts.areaCode}“.`;
  }
  switch (facts.detail('problem')) {
    case 'zeros':
      return `Der Schlüssel „${facts.value}“ hat führende Nullen verloren.`;
    case 'number':
      return `Der Schlüssel „${facts.value}“ wurde von einem Tabellenprogramm in eine Zahl verwandelt.`;
    default:
      return `Der Schlüssel „${facts.value}“ ist abgeschnitten.`;
  }
}

type Code = Extract<FindingCode, `area-${string}` | `areas-${string}` | `geometry-${string}`>;

/** Sätze zu Gebieten und Geometrie. */
export const areaSentences: FindingWords<Exclude<Code, 'areas-swapped'>> = {
  'area-list-missing': () => ({
    title: 'Die Liste der Gebiete fehlt.',
    why: 'Ohne sie lassen sich gelieferte Zeilen keinem Gebiet zuordnen.',
    todo: 'Bitte legen Sie die Datei an oder berichtigen Sie den Pfad unter „list“ in sozialraum.yaml.',
  }),
  'area-list-column': (facts) => ({
    title:
      facts.detail('problem') === 'missing'
        ? `Die Spalte „${facts.column}“ fehlt.`
        : `Die Spalte „${facts.value}“ ist unbekannt oder doppelt.`,
    why: 'Die Liste der Gebiete lässt sich nur lesen, wenn ihre Spalten heißen wie vorgesehen.',
    todo: meant(facts, 'Bitte berichtigen Sie die Kopfzeile.'),
  }),
  'area-code-empty': () => ({
    title: 'Eine Zeile hat keinen Gebietsschlüssel.',
    why: 'Ihre Zahlen lassen sich keinem Gebiet zuordnen und fehlten sonst unbemerkt.',
    todo: 'Bitte ergänzen Sie den Schlüssel oder nennen Sie die Zeile in der Zuordnung unter „ignore“ oder „unassignable“.',
  }),
  'area-code-duplicate': (facts) => ({
    title:
      facts.detail('problem') === 'level'
        ? `Den Schlüssel „${facts.value}“ gibt es schon auf einer anderen Ebene.`
        : `Der Schlüssel „${facts.value}“ steht schon in Zeile ${facts.detail('firstRow')}.`,
    why: 'Zwei Gebiete mit demselben Schlüssel lassen sich nicht auseinanderhalten.',
    todo: 'Bitte geben Sie jedem Gebiet einen eigenen Schlüssel.',
  }),
  'area-parent-unknown': (facts) => ({
    title: parentProblem(facts),
    why: 'Ohne die Zugehörigkeit fehlt das Gebiet in Summen und Vergleichen.',
    todo: meant(facts, 'Bitte tragen Sie den Schlüssel des Gebiets darüber ein.'),
  }),
  'area-level-unknown': (facts) => ({
    title: `Die Ebene „${facts.value}“ gibt es nicht.`,
    why: 'Das Gebiet lässt sich nicht einordnen.',
    todo: meant(facts, `Möglich sind: ${facts.detail('expected')}.`),
  }),
  'area-file-name-collision': (facts) => ({
    title: `„${facts.value}“ und „${facts.detail('other')}“ ergäben denselben Dateinamen (${facts.detail('fileName')}).`,
    why: 'Die Seite des einen Gebiets würde die des anderen überschreiben.',
    todo: 'Bitte unterscheiden Sie die Schlüssel nicht nur durch Großschreibung, Leer- oder Sonderzeichen.',
  }),
  'geometry-missing': () => ({
    title: 'Die Geometriedatei fehlt.',
    why: 'Ohne Umrisse gibt es keine Karten.',
    todo: 'Bitte legen Sie die Datei ab oder berichtigen Sie den Pfad unter „geometry“ in sozialraum.yaml.',
  }),
  'geometry-unreadable': () => ({
    title: 'Die Geometriedatei lässt sich nicht lesen oder enthält keine Flächen.',
    why: 'Ohne Umrisse gibt es keine Karten.',
    todo: 'Bitte prüfen Sie das Format (GeoJSON, TopoJSON, Shapefile, GeoPackage) und, bei mehreren Ebenen in der Datei, „layer“.',
  }),
  'geometry-attribute': (facts) => ({
    title: `Ein Attribut „${facts.value}“ hat die Geometrie nicht.`,
    why: 'Die Umrisse lassen sich keinem Gebiet zuordnen.',
    todo: meant(facts, `Vorhanden sind: ${facts.detail('expected')}.`),
  }),
  'geometry-without-area': (facts) => ({
    title: `Der Umriss „${facts.value}“ gehört zu keinem Gebiet der Liste.`,
    why: 'Er erscheint auf keiner Karte.',
    todo: meant(facts, 'Bitte ergänzen Sie das Gebiet in der Liste, oder prüfen Sie den Gebietsstand der Geometrie.'),
  }),
  'geometry-duplicate': (facts) => ({
    title: facts.has('firstRow')
      ? `Den Schlüssel „${facts.value}“ trägt schon Umriss ${facts.detail('firstRow')} der Datei.`
      : `Für „${facts.value}“ gibt es schon einen Umriss aus einer anderen Datei.`,
    why: 'Auf der Karte stünde einer von beiden am falschen Ort.',
    todo: 'Bitte berichtigen Sie den Schlüssel, oder fassen Sie mehrteilige Gebiete zu einem Umriss zusammen.',
  }),
  'geometry-crs-unknown': (facts) => ({
    title:
      facts.detail('problem') === 'axes'
        ? 'Länge und Breite sind in der Datei vertauscht.'
        : `${facts.detail('count')} Umrisse haben Koordinaten, die keine Längen und Breiten sind.`,
    why: 'Das Koordinatensystem der Datei ist nicht angegeben oder falsch; die Karte wäre leer oder verzerrt.',
    todo:
      facts.detail('problem') === 'axes'
        ? 'Bitte exportieren Sie die Datei noch einmal mit der Länge zuerst, oder in EPSG:25832.'
        : 'Bitte nennen Sie das Koordinatensystem unter „crs“, zum Beispiel EPSG:25832.',
  }),
  'geometry-outside-region': (facts) => ({
    title:
      facts.detail('problem') === 'file'
        ? 'Alle Umrisse der Datei liegen weit außerhalb der übrigen.'
        : `Der Umriss „${facts.value}“ liegt weit außerhalb der übrigen.`,
    why: 'Meist ist ein anderes Koordinatensystem gemeint, als die Datei nennt.',
    todo: 'Bitte prüfen Sie „crs“ und setzen Sie nötigenfalls „forceCrs: true“.',
  }),
  'area-without-geometry': (facts) => ({
    title: `Das Gebiet „${facts.value}“ hat keinen Umriss.`,
    why: 'Es erscheint in Tabellen, aber auf keiner Karte.',
    todo: 'Bitte ergänzen Sie den Umriss, oder prüfen Sie den Gebietsstand der Geometrie.',
  }),
  'area-code-unknown': (facts) => ({
    title: unknownArea(facts),
    why: 'Die Zahlen der Zeile fehlten sonst in der Ausgabe und in allen Summen.',
    todo: meant(
      facts,
      'Bitte berichtigen Sie den Schlüssel, oder nennen Sie die Zeile in der Zuordnung unter „map“, „regionLabels“, „unassignable“ oder „ignore“.',
    ),
  }),
  'area-code-duplicate-row': (facts) => ({
    title: `„${facts.areaCode}“ steht für ${facts.detail('period')} zweimal mit demselben Wert da (zuerst in Zeile ${facts.detail('firstRow')}).`,
    why: 'Der Wert wird einmal gezählt; doppelte Zeilen deuten aber auf einen Fehler beim Zusammenstellen hin.',
    todo: 'Bitte prüfen Sie die Lieferung und streichen Sie die doppelte Zeile.',
  }),
  'area-code-truncated': (facts) => ({
    title: truncated(facts),
    why: 'Schlüssel sind Texte; ohne ihre Nullen gehören sie zu keinem oder zu einem anderen Gebiet.',
    todo: facts.has('restored')
      ? 'Bitte lassen Sie Schlüssel künftig als Text liefern.'
      : facts.has('length')
        ? `Meinten Sie „${facts.suggestion}“? Bitte lassen Sie Schlüssel als Text liefern, oder setzen Sie in der Zuordnung „pad: ${facts.detail('length')}“.`
        : meant(facts, 'Bitte lassen Sie die Lieferung mit Schlüsseln als Text wiederholen.'),
  }),
  'area-not-assignable': (facts) => ({
    title: `${facts.detail('rows')} Zeile(n) „${facts.value}“ gehören zu keinem Gebiet.`,
    why: 'Sie zählen in der Gesamtzahl der Region mit, werden aber nicht auf Gebiete verteilt.',
    todo: 'Es ist nichts zu tun, wenn die Zahl der nicht zuordenbaren Fälle plausibel ist.',
  }),
  'area-row-missing': (facts) => ({
    title: `Für „${facts.areaCode}“ ${facts.detail('name')} fehlt ${facts.detail('period')} eine Zeile.`,
    why: 'Das Gebiet bleibt in diesem Zeitraum unbekannt (nicht null), und Summen darüber lassen sich nicht bilden.',
    todo: 'Bitte fragen Sie nach, ob die Zeile vergessen wurde oder das Gebiet keine Fälle hat.',
  }),
  'area-not-valid': (facts) => ({
    title: `„${facts.areaCode}“ gilt laut Gebietsliste ${validity(facts)}, die Zahl ist aber von ${facts.detail('period')}.`,
    why: 'Zahlen aus der Zeit vor oder nach einem Neuzuschnitt gehören oft zu einem anderen Gebiet.',
    todo: 'Bitte prüfen Sie Gebietsstand und Gültigkeit.',
  }),
};

function validity(facts: FindingFacts): string {
  const from = facts.has('validFrom') ? `ab ${facts.detail('validFrom')}` : '';
  const to = facts.has('validTo') ? `bis ${facts.detail('validTo')}` : '';
  return `${from} ${to}`.trim();
}
