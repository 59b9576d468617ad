import type { FindingFacts, FindingWords } from '../finding-facts.ts';

type Code =
  | 'attack-file-damaged'
  | 'attack-file-unread'
  | 'attack-figure-shown'
  | 'attack-trace-shown'
  | 'attack-count-exact'
  | 'attack-count-small'
  | 'attack-count-narrow'
  | 'attack-insider'
  | 'attack-difference-small'
  | 'attack-rest-small'
  | 'attack-methods-differ'
  | 'attack-rounding-undone'
  | 'attack-already-public'
  | 'attack-contradiction';

const PARTS: Readonly<Record<string, string>> = {
  numerator: 'der Zähler',
  denominator: 'der Nenner',
  remainder: 'der Rest (Nenner minus Zähler)',
  side: 'die Anzahl vor oder nach der Veränderung (oder die eine Seite des Saldos)',
  difference: 'ein Unterschied unter der Mindestfallzahl',
  rest: 'der Rest zwischen zwei Gliederungen',
};

/** Was und wo: „der Zähler von so04 (2021-12-31) im Gebiet T 15“. */
const what = (facts: FindingFacts): string =>
  `${PARTS[facts.detail('part')] ?? 'eine Zahl'} von „${facts.detail('indicator')}“ (${facts.detail('period')}) im Gebiet „${facts.areaCode}“`;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOT_SAFE = 'Diese Veröffentlichung darf so nicht hinausgehen.';
const REPORT = `${NOT_SAFE} Bitte melden Sie den Fall, ohne die Zahl weiterzugeben; bis dahin hilft ein Indikator weniger.`;
// Zahlen stehen in keinem Satz: Er wird abgeschrieben, weitergeleitet, protokolliert.
const MEND = `${NOT_SAFE} Bis der Fall behoben ist, helfen eine höhere Mindestfallzahl der Quelle („protection“ in ihrer Zuordnung) oder ein Indikator weniger. Bitte melden Sie ihn; was sich errechnen ließ, steht nach einem Bau in „private“ (findings.json) und nur dort.`;

/** Sätze zum Angriff auf die veröffentlichten Dateien. */
export const attackSentences: FindingWords<Code> = {
  'attack-file-damaged': (facts) => ({
    title: `Die Datei fehlt oder ist nicht so, wie Sozialraum sie schreibt${facts.value === '' ? '' : ` („${facts.value}“)`}.`,
    why: 'Was nicht gelesen werden kann, lässt sich nicht prüfen: Über die Sicherheit ist nichts gesagt.',
    todo: 'Bitte bauen Sie die Veröffentlichung neu und prüfen Sie den ganzen Ordner, nicht einen Teil davon.',
  }),
  'attack-file-unread': () => ({
    title: 'Diese Art von Datei liest der Angriff nicht.',
    why: 'In ihr könnte stehen, was sonst verborgen ist.',
    todo: 'Bitte nehmen Sie die Datei aus der Veröffentlichung oder prüfen Sie sie von Hand.',
  }),
  'attack-figure-shown': (facts) => ({
    title: `Die Datei zeigt eine Zahl von „${facts.detail('indicator')}“ (${facts.detail('period')}) im Gebiet „${facts.areaCode}“, die verborgen ist.`,
    why: 'Wer die Datei öffnet, liest die geschützte Zahl.',
    todo: REPORT,
  }),
  'attack-trace-shown': (facts) => ({
    title: `Neben einer verborgenen Zahl steht im Gebiet „${facts.areaCode}“ etwas, das nur aus ihr kommen kann (${facts.column}).`,
    why: 'Rang, Klasse oder Intervall grenzen die geschützte Zahl ein.',
    todo: REPORT,
  }),
  'attack-count-exact': (facts) => ({
    title: `${upperFirst(what(facts))} ist verborgen, lässt sich aber genau errechnen.`,
    why: 'Summen, Gruppen, Jahre oder Quoten der Veröffentlichung lassen keinen anderen Wert zu.',
    todo: MEND,
  }),
  'attack-count-small': (facts) => ({
    title: `${upperFirst(what(facts))} ist verborgen, liegt aber sicher unter ${facts.detail('minimum')}.`,
    why: 'Die Veröffentlichung beweist, dass es so wenige sind; gerade das soll niemand wissen.',
    todo: MEND,
  }),
  'attack-count-narrow': (facts) => ({
    title: `${upperFirst(what(facts))} ist verborgen, lässt sich aber zu eng eingrenzen; verlangt ist ein Spielraum von ${facts.detail('width')}.`,
    why: 'Der Spielraum schützt die Menschen hinter der Zahl.',
    todo: MEND,
  }),
  'attack-insider': (facts) => ({
    title: `${upperFirst(what(facts))} ist verborgen; jemand, der selbst mitgezählt wurde, kann die Zahl aber genau errechnen.`,
    why: 'Auch wer selbst zu einer Zahl gehört, soll über andere nichts erfahren.',
    todo: MEND,
  }),
  'attack-difference-small': (facts) => ({
    title: `Im Gebiet „${facts.areaCode}“ unterscheiden sich „${facts.detail('indicator')}“ (${facts.detail('period')}) und „${facts.detail('other')}“ (${facts.detail('otherPeriod')}) um weniger als die Mindestfallzahl.`,
    why: 'Die eine Zahl enthält die andere; der Unterschied sind so wenige Menschen, dass man sie erkennen könnte.',
    todo: MEND,
  }),
  'attack-rest-small': (facts) => ({
    title: facts.has('minimum')
      ? `„${facts.detail('whole')}“ ohne „${facts.detail('parts')}“: Bei „${facts.detail('indicator')}“ (${facts.detail('period')}) bleiben weniger übrig als die verlangten ${facts.detail('minimum')}.`
      : `„${facts.detail('whole')}“ ohne „${facts.detail('parts')}“: Bei „${facts.detail('indicator')}“ (${facts.detail('period')}) lässt sich zu genau errechnen, was übrig bleibt.`,
    why: facts.has('minimum')
      ? 'Die einen Gebiete liegen in den anderen, das zeigt die Karte; der Unterschied sind so wenige Menschen, dass man sie erkennen könnte.'
      : 'Die einen Gebiete liegen in den anderen, das zeigt die Karte; nach den Regeln der Quelle muss offen bleiben, was dazwischen liegt.',
    todo: MEND,
  }),
  'attack-methods-differ': (facts) => ({
    title: `Die Reihe „${facts.value}“ (${facts.detail('period')}) ist hier und in der Ausgabe „${facts.detail('edition')}“ mit verschiedenen Verfahren geschützt: einmal genau oder verborgen, einmal gerundet oder verrauscht.`,
    why: 'Gerundet 0 und anderswo „geschützt“ heißt: ein oder zwei Menschen. Zwei Verfahren auf denselben Zahlen gelten nie als sicher.',
    todo: 'Bitte behalten Sie das frühere Verfahren bei, oder nehmen Sie die Jahre, die schon erschienen sind, aus der Ausgabe.',
  }),
  'attack-rounding-undone': (facts) => ({
    title: `${upperFirst(what(facts))} ist gerundet, liegt nach den übrigen Zahlen aber sicher unter ${facts.detail('minimum')}.`,
    why: 'Sagen auch die Summen, Gruppen oder Jahre etwas über sie, so sagen gerundete Zahlen zusammen mehr als jede für sich: Zeigt ein Ort 5 und jeder seiner beiden Teile 0, so lebt in jedem Teil jemand.',
    todo: 'Bitte runden Sie diese Quelle so, dass Summen aufgehen („profile: controlled-rounding-5“ oder „-10“), auf eine größere Basis, oder zeigen Sie gröbere Gebiete, weniger Gruppen oder keine Summen. Bis dahin wird nichts veröffentlicht.',
  }),
  'attack-already-public': (facts) => ({
    title: facts.has('reader')
      ? `${upperFirst(what(facts))} ist verborgen; jemand, der selbst mitgezählt wurde, kann die Zahl aber schon aus früheren Ausgaben errechnen.`
      : `${upperFirst(what(facts))} folgt schon aus früheren Ausgaben.`,
    why: 'Was einmal veröffentlicht ist, lässt sich nicht zurückholen; diese Ausgabe fügt nichts hinzu.',
    todo: 'Bitte halten Sie den Fall fest. Verbergen hilft hier nicht mehr.',
  }),
  'attack-contradiction': (facts) => ({
    title: `Die Zahlen um „${facts.detail('indicator')}“ (${facts.detail('period')}) im Gebiet „${facts.areaCode}“ widersprechen einander.`,
    why: 'Summen, die nicht aufgehen, machen den Angriff ungenau; er hat so wenig wie möglich für falsch gehalten.',
    todo: 'Bitte prüfen Sie, ob Summe und Teile aus derselben Lieferung stammen.',
  }),
};
