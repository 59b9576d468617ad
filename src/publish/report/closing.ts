import { pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { stepTexts } from '../chapters/step-texts.ts';
import { officeText } from '../print/office-text.ts';
import type { PrintRow } from '../print/table-layout.ts';
import { tablePiece } from '../print/table-piece.ts';
import { call, inline, type Typst } from '../print/typst.ts';
import { indicatorAnchor } from './indicator-section.ts';
import type { ReportContext } from './report-context.ts';
import { sourceText } from './source-text.ts';

const STATEMENT = 'statement-welfare-associations';

/** What stands behind the figures: statement of the associations, methods, sources, glossary. */
export function closingPieces(context: ReportContext): readonly Typst[] {
  return [...statementPieces(context), ...methodPieces(context), ...sourcePieces(context), ...glossaryPieces(context)];
}

function statementPieces(context: ReportContext): readonly Typst[] {
  const { words, language } = context;
  const isOwn = context.edition.texts.some((text) => text.id === STATEMENT && text.language === language);
  const text = officeText(context, STATEMENT, !isOwn);
  if (text.length === 0) return [];
  return [call('chapter', [words.statement]), call('note', [words.statementNote]), ...text];
}

function methodPieces(context: ReportContext): readonly Typst[] {
  const { words, atlas, book, language } = context;
  const { methods } = atlas;
  const { contributors, ...always } = methods.protectText;
  const { sources } = book.assessed.table;
  const hasContributorRule = sources.some(
    ({ alreadyPublic, protection }) =>
      alreadyPublic === null &&
      (protection.minimumContributors > 0 || protection.dominance !== null || protection.priorPosterior !== null),
  );
  const rules = [...Object.values(always), ...(hasContributorRule ? [contributors] : [])];
  const excluded = book.areas.areas.flatMap(({ code, name, excluded: reason }) =>
    reason ? [`${atlas.area.heading(code, name)}: ${pick(reason, language)}`] : [],
  );
  return [
    call('chapter', [words.methods]),
    call('lead', [methods.intro]),
    call('section', [methods.stepsTitle]),
    call('steps', [stepTexts(language, book.edition.config.edition.compareYears)]),
    call('section', [methods.protectTitle]),
    ...rules.map((text) => call('plain', [text])),
    call('section', [methods.ruleTitle]),
    ruleTable(context),
    call('section', [methods.leftOutTitle]),
    ...(excluded.length === 0
      ? [call('plain', [methods.leftOutNone])]
      : [call('plain', [methods.leftOutText]), call('points', [excluded])]),
  ];
}

function ruleTable({ atlas, book, language }: ReportContext): Typst {
  const { methods, table } = atlas;
  const rows = book.assessed.table.sources.map(({ names, publisher, protection, alreadyPublic }): PrintRow => {
    const { method, roundingBase, minimumCount, minimumDenominator } = protection;
    const base = minimumDenominator > 0 ? formatNumber(language, minimumDenominator) : table.none;
    const changed =
      method === 'cell-key' ? methods.ruleNoisy : methods.ruleRounded(formatNumber(language, roundingBase));
    const rule = method === 'suppression' ? formatNumber(language, minimumCount) : changed;
    const told =
      alreadyPublic === null ? [rule, method === 'suppression' ? base : table.none] : [methods.rulePublic, table.none];
    return { kind: 'area', cells: [pick(names, language), publisher, ...told] };
  });
  const heads = methods.ruleColumns;
  const columns = [
    { kind: 'rest', head: heads.source },
    { kind: 'text', head: heads.publisher },
    { kind: 'text', head: heads.minimum },
    { kind: 'text', head: heads.base },
  ] as const;
  return tablePiece({ caption: methods.ruleTitle, columns, rows });
}

function sourcePieces(context: ReportContext): readonly Typst[] {
  const { words, book } = context;
  const items = book.assessed.table.sources.map((source) => sourceText(context, source));
  return [call('chapter', [words.sources]), call('plain', [words.sourcesIntro]), call('points', [items])];
}

function glossaryPieces({ words, atlas, book, language }: ReportContext): readonly Typst[] {
  const { glossary } = atlas;
  const indicators = [...book.indicators.values()].map(({ definition }) => {
    const page = call('page-of', [indicatorAnchor(definition.id)]);
    const meaning = definition.definition ?? definition.formula;
    const text = meaning ? pick(meaning, language) : atlas.indicator.noDefinition;
    return [pick(definition.names, language), inline(`${text} (${words.page}\u00a0`, page, ')')] as const;
  });
  return [
    call('chapter', [words.glossary]),
    call('section', [glossary.termsTitle]),
    call('explained', [Object.values(glossary.terms)]),
    call('section', [words.indicatorList]),
    call('explained', [indicators]),
  ];
}
