import { observationBlocks } from '../../../core/observations.ts';
import type { Source } from '../../../core/source.ts';
import type { MethodLogEntry } from '../../../core/stages.ts';
import { isShown, STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, formatPeriod } from '../../../locale/number.ts';
import { hasEarlyClasses } from '../../chapters/early-classes.ts';
import { stepTexts } from '../../chapters/step-texts.ts';
import { type Html, html } from '../html.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** Most lines of the log that a page carries; the whole log is in the manifest. */
const MOST_LOG_LINES = 400;

/** How figures were made, hidden and judged, and what is left out. */
export function methodsPage(context: PageContext): PageContent {
  const { words } = context;
  const { methods } = words;
  const steps = stepTexts(context.language, context.site.edition.config.edition.compareYears).map(
    (text) => html`<li>${text}</li>`,
  );
  const { contributors, ...always } = methods.protectText;
  const sentences = [...Object.values(always), ...(hasContributorRule(context) ? [contributors] : [])];
  if (hasEarlyClasses(context.site.book)) sentences.push(methods.earlyClasses);
  const protection = sentences.map((text) => html`<p>${text}</p>`);
  const main = html`<div class="page-head"><h1>${words.pages.methods}</h1><p class="lead">${methods.intro}</p></div>
<section class="block"><h2 id="steps">${methods.stepsTitle}</h2><ol>${steps}</ol></section>
<section class="block"><h2 id="protection">${methods.protectTitle}</h2>${protection}${amounts(context)}</section>
${notes(context)}${rules(context)}${leftOut(context)}${log(context)}`;
  return { title: words.pages.methods, kind: 'page-text', main, trail: [] };
}

// The numbers of these rules are kept: with them the rule itself would tell what it hides.
function hasContributorRule({ site }: PageContext): boolean {
  return site.book.assessed.table.sources.some(
    ({ alreadyPublic, protection }) =>
      alreadyPublic === null &&
      (protection.minimumContributors > 0 || protection.dominance !== null || protection.priorPosterior !== null),
  );
}

function notes(context: PageContext): Html | null {
  const { words, site, language } = context;
  if (site.notes.length === 0) return null;
  const items = [...site.notes]
    .sort((first, second) => pick(first.names, language).localeCompare(pick(second.names, language), language))
    .map(
      ({ id, names }) => html`<li><a href="${context.href({ kind: 'method', id })}">${pick(names, language)}</a></li>`,
    );
  return html`<section class="block"><h2 id="notes">${words.methods.notesTitle}</h2><p>${words.methods.notesText}</p><ul class="in-columns">${items}</ul></section>`;
}

function amounts(context: PageContext): Html {
  const { words, language, site } = context;
  let all = 0;
  let hidden = 0;
  let unreliable = 0;
  let missing = 0;
  for (const block of observationBlocks(site.book.assessed)) {
    const value = site.book.assessed.table.indicators[block.position]?.periods[block.periodPosition]?.value;
    if (block.isIndex || !value) continue;
    for (const area of block.areas) {
      const status = value.statuses[area] ?? STATUS.unknown;
      all += 1;
      if (status === STATUS.hidden) hidden += 1;
      else if (status === STATUS.unreliable) unreliable += 1;
      else if (!isShown(status)) missing += 1;
    }
  }
  const text = (count: number): string => formatNumber(language, count);
  const counted = { all: text(all), hidden: text(hidden), unreliable: text(unreliable), missing: text(missing) };
  return html`<p>${words.methods.hiddenText(counted)}</p>`;
}

function rules(context: PageContext): Html {
  const { words, language, site } = context;
  const { methods } = words;
  const columns = methods.ruleColumns;
  const smallestBase = ({ protection: { minimumDenominator } }: Source): string =>
    minimumDenominator > 0 ? formatNumber(language, minimumDenominator) : words.table.none;
  const rows = site.book.assessed.table.sources.map((source) => {
    const { method, roundingBase } = source.protection;
    const changed =
      method === 'cell-key' ? methods.ruleNoisy : methods.ruleRounded(formatNumber(language, roundingBase));
    const minimum =
      source.alreadyPublic === null
        ? method !== 'suppression'
          ? html`<td colspan="2">${changed}</td>`
          : html`<td class="number">${formatNumber(language, source.protection.minimumCount)}</td><td class="number">${smallestBase(source)}</td>`
        : html`<td colspan="2">${methods.rulePublic}: ${source.alreadyPublic}</td>`;
    return html`<tr><th scope="row">${workspaceText(context, source.names)}</th><td>${source.publisher}</td>${minimum}<td>${source.reference ? workspaceText(context, source.reference) : words.table.none}</td><td>${source.licence}</td></tr>`;
  });
  return html`<section class="block"><h2 id="rules">${methods.ruleTitle}</h2>
<div class="table-region" role="region" aria-labelledby="rules" tabindex="0"><table class="figures"><thead><tr><th scope="col">${columns.source}</th><th scope="col">${columns.publisher}</th><th scope="col" class="number">${columns.minimum}</th><th scope="col" class="number">${columns.base}</th><th scope="col">${columns.reference}</th><th scope="col">${columns.licence}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function leftOut(context: PageContext): Html {
  const { words, site } = context;
  const items = site.book.areas.areas.flatMap(({ code, name, excluded }) =>
    excluded ? [html`<li>${words.area.heading(code, name)}: ${workspaceText(context, excluded)}</li>`] : [],
  );
  return html`<section class="block"><h2 id="left-out">${words.methods.leftOutTitle}</h2>${
    items.length === 0
      ? html`<p>${words.methods.leftOutNone}</p>`
      : html`<p>${words.methods.leftOutText}</p><ul>${items}</ul>`
  }</section>`;
}

function log(context: PageContext): Html {
  const { words, site, language } = context;
  const { methods } = words;
  const entries = site.book.assessed.log.length > 0 ? site.book.assessed.log : site.book.assessed.table.log;
  const columns = methods.logColumns;
  const rows = entries.slice(0, MOST_LOG_LINES).map((entry) => logRow(context, entry));
  const body =
    rows.length === 0
      ? html`<p>${methods.logNone}</p>`
      : html`<p>${methods.logText}</p>${entries.length > MOST_LOG_LINES && html`<p class="note">${methods.logCut(formatNumber(language, MOST_LOG_LINES), formatNumber(language, entries.length))}</p>`}
<details class="more"><summary>${methods.logMore(formatNumber(language, entries.length))}</summary><div class="table-region" role="region" aria-labelledby="log" tabindex="0"><table class="figures"><thead><tr><th scope="col">${columns.step}</th><th scope="col">${columns.subject}</th><th scope="col">${columns.choices}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
  return html`<section class="block"><h2 id="log">${methods.logTitle}</h2>${body}</section>`;
}

function logRow(context: PageContext, entry: MethodLogEntry): Html {
  const { methods } = context.words;
  const steps: Readonly<Record<string, string>> = methods.logSteps;
  const names: Readonly<Record<string, string>> = methods.choiceNames;
  const choices = Object.entries(entry.choices).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [html`<li>${names[name] ?? name}: ${choiceText(context, name, value)}</li>`],
  );
  return html`<tr><th scope="row">${steps[entry.step] ?? entry.step}</th><td>${subjectLink(context, entry.subject)}</td><td><ul class="plain">${choices}</ul></td></tr>\n`;
}

function choiceText(context: PageContext, name: string, value: string | number | boolean): string {
  const { methods } = context.words;
  const values: Readonly<Record<string, string>> = methods.choiceValues;
  if (typeof value === 'boolean') return value ? methods.yes : methods.no;
  if (typeof value === 'number') return formatNumber(context.language, value, Number.isInteger(value) ? 0 : 2);
  return name === 'period' ? formatPeriod(context.language, value) : (values[value] ?? value);
}

// Names instead of ids, with a link where the subject has a page.
function subjectLink(context: PageContext, subject: string): Html {
  const { book } = context.site;
  const view = book.indicators.get(subject);
  if (view) {
    return html`<a href="${context.href({ kind: 'indicator', id: subject })}">${pick(view.definition.names, context.language)}</a>`;
  }
  const index = book.assessed.indices.find((each) => each.definition.id === subject);
  if (!index) return html`${subject}`;
  return html`<a href="${context.href({ kind: 'index', id: subject })}">${pick(index.definition.names, context.language)}</a>`;
}
