import type { Highs } from 'highs';
import type { Finding } from '../../core/finding.ts';
import type { ProtectionSecrets } from '../../core/protection-secrets.ts';
import { manifestFaults } from '../check-manifest.ts';
import { type PublishedFiles, REFERENCE_PATH } from '../published-files.ts';
import { hiddenCount, type KnownEdition, type PublishedEdition, pathIn, readEditions } from './edition.ts';
import { AttackFindings, type Names } from './findings.ts';
import { attackFormats, findUnread } from './judge/attack-formats.ts';
import { editionCorrections } from './judge/earlier-editions.ts';
import { shownSides } from './judge/judged-sides.ts';
import { shownHidden } from './judge/other-formats.ts';
import { otherMethods } from './judge/other-methods.ts';
import { type InsiderCount, keyOfCell, type Reached, reachedCounts } from './judge/reached-counts.ts';
import { roundedCounts } from './judge/rounded-counts.ts';
import { isSamePerson } from './judge/same-person.ts';
import { correctedCounts, printedSecrets, type SecretDemands, secretDemands } from './judge/secret-demands.ts';
import { type SmallCount, smallCounts } from './judge/small-counts.ts';
import { printedRests, type RestCount, smallRests } from './judge/small-rests.ts';
import type { Figures } from './read/figures.ts';
import type { KnownAreas } from './read/read-areas.ts';
import { loadSolver } from './solve/linear-program.ts';
import type { Range } from './solve/witnesses.ts';
import { columnVersions } from './system/column-versions.ts';
import { type Column, type ColumnIndex, ColumnList, type ColumnsOfPeriod } from './system/columns.ts';
import { type DerivedCount, learnDerived } from './system/derived-counts.ts';
import { Divisions } from './system/divisions.ts';
import { Knowledge } from './system/knowledge.ts';
import { type MapRelation, mapRelations } from './system/map-relations.ts';
import { type EditionAsRead, partsOfFew } from './system/parts-of-few.ts';
import { SharedGround } from './system/shared-ground.ts';
import { type SystemParts, systemParts } from './system/system-parts.ts';

export type { PublishedEdition } from './edition.ts';

/** What is attacked. */
export interface AttackInput {
  readonly files: PublishedFiles;
  /** released editions that readers may have kept, oldest first */
  readonly earlier?: readonly PublishedEdition[];
  /** what is true and what is demanded, for judging alone */
  readonly secrets?: ProtectionSecrets | null;
  /** true: other formats were held against observations.csv already and hold nothing else */
  readonly areFormatsVerified?: boolean;
}

/** What came of it; an error among the findings forbids publication. */
export interface AttackVerdict {
  readonly findings: readonly Finding[];
  /** figures that observations.csv hides */
  readonly hiddenFigures: number;
  /** different counts behind them that were attacked */
  readonly attackedCounts: number;
}

/**
 * Attacks a publication like a reader who has nothing but its files, and those of earlier editions: rebuilds how the
 * figures hang together and works out how far each hidden count can be narrowed down. What cannot be read is never
 * called safe.
 */
export async function attack(input: AttackInput): Promise<AttackVerdict> {
  const { files, earlier = [] } = input;
  const findings = new AttackFindings();
  const editions = [{ name: '', files }, ...earlier];
  if (!input.areFormatsVerified) await checkWhole(editions, findings);
  const read = await readEditions(editions, findings);
  if (!read) return { findings: findings.all(), hiddenFigures: 0, attackedCounts: 0 };
  for (const found of otherMethods(read.known)) findings.otherMethod(REFERENCE_PATH, found);
  const { secrets = null } = input;
  const surroundings = { areas: read.areas, highs: await loadSolver(), secrets, isDoubtful: false };
  const attacker = new Attacker(read.known, surroundings, findings);
  const { attacked: attackedCounts, isMistaken } = attacker.attackEditions();
  // what a mistake hides is found by whoever takes less for granted
  if (isMistaken) new Attacker(read.known, { ...surroundings, isDoubtful: true }, findings).attackEditions();
  findUnread(files, findings);
  if (!input.areFormatsVerified) await attacker.attackFormats(files);
  return { findings: findings.all(), hiddenFigures: hiddenCount(attacker.figures), attackedCounts };
}

/** Half a file can look like a whole one, and a file that nobody announced is read by nobody here. */
async function checkWhole(editions: readonly PublishedEdition[], findings: AttackFindings): Promise<void> {
  for (const edition of editions) {
    const { altered, unlisted } = await manifestFaults(edition.files);
    for (const file of altered) findings.damaged(pathIn(edition, file));
    for (const file of unlisted) findings.unread(pathIn(edition, file));
  }
}

interface Surroundings {
  readonly areas: KnownAreas;
  readonly secrets: ProtectionSecrets | null;
  readonly highs: Highs;
  /** whether more is taken for corrected than can be seen */
  readonly isDoubtful: boolean;
}

/** What a reader of some editions can tell. */
interface Found {
  /** what they were found in */
  readonly parts: SystemParts;
  /** small counts that are not printed and follow at once */
  readonly derived: readonly DerivedCount[];
  readonly reached: Reached;
  readonly small: readonly SmallCount[];
  readonly rests: readonly RestCount[];
}

/** Columns that are public, and beside them those of which one side alone is. */
interface PublicIndex extends ColumnIndex {
  readonly oneSided?: ColumnIndex['columns'];
  isPublic?(column: number): boolean;
}

/** Rounded counts of which an edition showed what need not be true any more: whoever takes it for true is mistaken. */
function roundedNow(
  { secrets }: Surroundings,
  { areas, columns }: Names,
  index: ColumnIndex,
): ReadonlyMap<number, number> {
  const counts = secrets ? correctedCounts(secrets, { areas, index }) : [];
  const own = counts.filter(({ cell }) => columns[cell.column]!.rounding);
  return new Map(own.map(({ cell: { column, area }, value }) => [column * areas.areas.length + area, value]));
}

/** One attack with all that it was prepared with. */
class Attacker {
  /** what the newest edition shows */
  readonly figures: Figures;
  private readonly editions: readonly KnownEdition[];
  private readonly surroundings: Surroundings;
  private readonly findings: AttackFindings;
  private readonly indices: readonly ColumnIndex[];
  private readonly columns: readonly Column[];
  private readonly map: readonly MapRelation[];
  private readonly names: Names;
  /** how narrow what was told already became, by what it is */
  private readonly told = new Map<string, Range>();
  /** counts that somebody could work out before this edition who was alone in another one */
  private readonly publicInsiders: InsiderCount[] = [];
  /** counts that are hidden whatever they are, by column × areas + area */
  private readonly partsOfFew: ReadonlySet<number>;
  /** rounded counts as they are today, by column × areas + area, where an edition showed them otherwise */
  private readonly isNow: ReadonlyMap<number, number>;
  private demands: SecretDemands | null = null;

  constructor(editions: readonly KnownEdition[], surroundings: Surroundings, findings: AttackFindings) {
    const list = new ColumnList();
    const indices = editions.map(({ formulas }) => list.add(formulas));
    const plain = { columns: list.columns(), indices };
    const versioned = columnVersions(plain, editionCorrections({ ...plain, ...surroundings, editions }));
    this.indices = versioned.indices;
    this.columns = versioned.columns;
    this.map = mapRelations(
      surroundings.areas,
      editions.map(({ surfaces }) => surfaces),
    );
    this.editions = editions;
    this.figures = editions[0]!.reference.figures;
    this.surroundings = surroundings;
    this.findings = findings;
    this.names = { areas: surroundings.areas, columns: this.columns };
    this.isNow = roundedNow(surroundings, this.names, this.indices[0]!);
    this.partsOfFew = new Set();
    this.partsOfFew = partsOfFew(this.asRead(), new Divisions(surroundings.areas));
  }

  /** All editions from the oldest on, each with what was known before it came out. */
  private asRead(): EditionAsRead[] {
    const [newest, ...older] = this.editions;
    return [...older, newest!].map((edition, at) => ({
      before: this.publicWithout(edition, older.slice(0, at)),
      own: this.knowledge([edition]),
      since: this.knowledge([edition, ...older.slice(0, at)]),
      rules: this.indices[this.editions.indexOf(edition)]!,
    }));
  }

  /** Attacks the figures of all editions together, and before that those of the earlier ones. */
  attackEditions(): Pick<Reached, 'attacked' | 'isMistaken'> {
    const { findings, names } = this;
    const { secrets } = this.surroundings;
    const { traces } = this.editions[0]!.reference;
    for (const found of shownHidden(this.figures)) findings.shown(REFERENCE_PATH, found, names.areas);
    for (const trace of traces) findings.trace(trace);
    const knowledge = this.knowledge(this.editions);
    this.demands = secrets && secretDemands(secrets, { areas: names.areas, index: this.indices[0]! });
    const found = this.seek(knowledge);
    const open = this.attackPublic(found, knowledge);
    if (this.demands) this.tellSecrets(this.demands, { knowledge, open });
    this.tellAll(found, false);
    const { reached } = found;
    const isTried = reached.isMistaken && !this.surroundings.isDoubtful;
    for (const place of [...knowledge.contradictions, ...(isTried ? [] : reached.contradictory)])
      findings.contradiction(REFERENCE_PATH, place, names);
    return reached;
  }

  /** Attacks what each other format shows beyond that. */
  async attackFormats(files: PublishedFiles): Promise<void> {
    const { findings, names, figures, told } = this;
    const { reference, classes } = this.editions[0]!;
    const { rowCount } = reference;
    const base = this.knowledge(this.editions);
    learnDerived(base);
    await attackFormats(
      { files, figures, classes, rowCount, findings, names },
      {
        known: new Set(told.keys()),
        reach: (news) => {
          const more = this.knowledge(this.editions, news);
          learnDerived(more);
          return more.knowsMoreThan(base) ? this.reach(this.parts(more)).counts : [];
        },
      },
    );
  }

  /** Whatever follows from what is known. */
  private seek(knowledge: Knowledge, only?: ReadonlySet<string>): Found {
    const derived = this.smallAmong(learnDerived(knowledge));
    const parts = this.parts(knowledge);
    const reached = this.reach(parts, only);
    const counts = [...reached.counts, ...shownSides(knowledge)];
    // no secrets themselves, they may still tell others: of everybody and the women, the men
    for (const { column, area, value } of reached.exact) knowledge.known[column]![area] = value;
    derived.push(...this.smallAmong(reached.exact.length > 0 ? learnDerived(knowledge) : []));
    const ground = this.ground(knowledge);
    const printed = printedRests(knowledge, ground, this.demands?.rests ?? []);
    const rests = [...smallRests(knowledge, ground), ...printed, ...reached.rests];
    const small = smallCounts(knowledge);
    // they are not printed
    for (const { column, area } of reached.exact) knowledge.known[column]![area] = Number.NaN;
    return { parts, derived, reached: { ...reached, counts }, small, rests };
  }

  /** Tells what was found; `isPublic`: earlier editions alone told it before this one was made. */
  private tellAll({ parts, derived, reached, small, rests }: Found, isPublic: boolean): void {
    const { findings } = this;
    const names = { ...this.names, isPublic };
    for (const { column, area, value } of derived) {
      const { minimum: reach } = this.columns[column]!;
      this.tell({ column, area, takenFrom: null, lower: value, upper: value, reach, width: 1 }, isPublic);
    }
    for (const count of reached.counts) this.tell(count, isPublic);
    for (const insider of reached.byInsiders) {
      const { value } = insider;
      const everybody = this.told.get(keyOfCell(insider.cell));
      if (everybody && everybody.lower === everybody.upper) continue;
      if (isPublic) this.publicInsiders.push(insider);
      else if (this.publicInsiders.some((known) => isSameNews(parts, known, insider))) continue;
      const key = `${keyOfCell(insider.insider)} knows ${keyOfCell(insider.cell)}`;
      if (this.isNews(key, { lower: value, upper: value })) findings.insider(REFERENCE_PATH, insider, names);
    }
    for (const each of small) {
      const key = `${each.whole} less ${each.part} in ${each.area}`;
      if (this.isNews(key, { lower: each.count, upper: each.count })) findings.small(REFERENCE_PATH, each, names);
    }
    for (const rest of rests)
      if (this.isNews(`${rest.column}/${rest.whole}/${rest.parts}`, rest)) findings.rest(REFERENCE_PATH, rest, names);
  }

  private smallAmong(derived: readonly DerivedCount[]): DerivedCount[] {
    return derived.filter(({ column, value }) => {
      const { isCount, minimum } = this.columns[column]!;
      return isCount && value > 0.5 && value < minimum - 0.5;
    });
  }

  private tell(count: Reached['counts'][number], isPublic: boolean): void {
    const key = keyOfCell(count);
    if (this.isNews(key, count)) this.findings.reached(REFERENCE_PATH, count, { ...this.names, isPublic });
  }

  // What earlier editions leave open a new one may close.
  private isNews(key: string, { lower, upper }: Range): boolean {
    const known = this.told.get(key);
    if (known && upper - lower > known.upper - known.lower - 0.5) return false;
    this.told.set(key, { lower, upper });
    return true;
  }

  /**
   * What follows from earlier editions and from public sources alone was public before this edition was made.
   * Nobody's word is taken for it. Whoever knows this edition too knows no less, so that nothing else is asked for than
   * what he found, and what is not hidden any more. Returns what is known without this edition.
   */
  private attackPublic({ derived, reached, small, rests }: Found, all: Knowledge): Knowledge {
    const open = this.publicWithout(this.editions[0]!, this.editions.slice(1));
    const own = this.knowledge(this.editions.slice(0, 1));
    open.shareLike(own);
    open.hideAlso(own);
    for (const { column, area, value } of open.shownThoughHidden(own))
      this.tell({ column, area, takenFrom: null, lower: value, upper: value, reach: 0, width: 1 }, true);
    const counts = [
      ...reached.counts,
      ...reached.byInsiders.map(({ cell }) => cell),
      ...[...derived, ...all.shownThoughHidden(open)].map((count) => ({ ...count, takenFrom: null })),
    ];
    if (counts.length + small.length + rests.length === 0) learnDerived(open);
    else this.tellAll(this.seek(open, new Set(counts.map(keyOfCell))), true);
    return open;
  }

  /** What earlier editions tell, and of an edition itself what comes from public sources. */
  private publicWithout(edition: KnownEdition, earlier: readonly KnownEdition[]): Knowledge {
    return this.knowledge(earlier, edition.reference.figures, this.publicColumns(edition));
  }

  /** Columns of an edition that no source protected then. */
  private publicColumns(edition: KnownEdition): PublicIndex {
    const index = this.indices[this.editions.indexOf(edition)]!;
    const isPublic = (column: number): boolean =>
      this.columns[column]!.slices.every(({ series }) => index.minimum(series) === 0);
    const select = (isWanted: (columns: ColumnsOfPeriod) => boolean): ColumnIndex['columns'] =>
      new Map(
        [...index.columns].map(([series, periods]) => [series, new Map([...periods].filter(([, of]) => isWanted(of)))]),
      );
    const isOpen = ({ numerator, denominator }: ColumnsOfPeriod): boolean =>
      isPublic(numerator) && (denominator === null || isPublic(denominator));
    return { ...index, isPublic, columns: select(isOpen), oneSided: select((of) => !isOpen(of)) };
  }

  /** Secrets that this edition does not have, and those that it prints. */
  private tellSecrets(demands: SecretDemands, { knowledge, open }: Record<'knowledge' | 'open', Knowledge>): void {
    for (const secret of demands.unknown) this.findings.unknownSecret(secret);
    const before = new Set(printedSecrets(demands, open).map(({ cell }) => keyOfCell(cell)));
    for (const { cell, secret } of printedSecrets(demands, knowledge)) {
      if (before.has(keyOfCell(cell))) continue;
      const found = { ...cell, series: secret.indicator, period: secret.period };
      this.findings.shown(REFERENCE_PATH, found, this.names.areas);
    }
  }

  private knowledge(
    editions: readonly KnownEdition[],
    news?: Figures,
    index: PublicIndex = this.indices[0]!,
  ): Knowledge {
    const { partsOfFew: mayBeNone, isNow } = this;
    const knowledge = new Knowledge(this.columns, this.surroundings.areas.areas.length, { mayBeNone, isNow });
    for (const edition of editions) {
      const own = this.indices[this.editions.indexOf(edition)]!;
      knowledge.learn(edition.reference.figures, own);
      knowledge.learnClasses(edition.classes.all(), own, this.surroundings.areas);
    }
    if (news) knowledge.learn(news, index);
    const { oneSided, isPublic } = index;
    if (news && oneSided && isPublic) knowledge.learnSides(news, oneSided, isPublic);
    knowledge.settle();
    return knowledge;
  }

  private ground(knowledge: Knowledge): SharedGround {
    return new SharedGround(knowledge, this.map, new Divisions(this.surroundings.areas));
  }

  private parts(knowledge: Knowledge): SystemParts {
    const divisions = new Divisions(this.surroundings.areas);
    return systemParts(knowledge, { divisions, ground: this.ground(knowledge) }, this.demands?.rests);
  }

  private reach(parts: SystemParts, only?: ReadonlySet<string>): Reached {
    const { highs, isDoubtful } = this.surroundings;
    const { demands, insiders, truths } = this.demands ?? {};
    const told = demands && insiders && truths ? { demands, insiders, truths } : {};
    const options = { highs, isDoubtful, ...told, ...(only ? { only } : {}) };
    const hidden = reachedCounts(parts, options);
    return { ...hidden, counts: [...hidden.counts, ...roundedCounts(parts, options)] };
  }
}

/** What the same person knew already: as the only one in another count of one. */
function isSameNews(parts: SystemParts, known: InsiderCount, { insider, cell, value }: InsiderCount): boolean {
  const isSame = keyOfCell(known.cell) === keyOfCell(cell) && known.value === value;
  return isSame && isSamePerson(parts, known.insider, insider);
}
