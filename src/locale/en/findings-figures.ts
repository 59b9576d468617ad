import type { figureSentences as german } from '../de/findings-figures.ts';
import type { FindingFacts } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

const series = (facts: FindingFacts): string =>
  facts.has('group') ? `"${facts.detail('series')}" (${facts.detail('group')})` : `"${facts.detail('series')}"`;

function totalTitle(facts: FindingFacts): string {
  const parts = facts.has('dimension') ? 'The groups' : 'The areas';
  const extra = facts.has('unassigned') ? `, and ${facts.detail('unassigned')} belong to no area` : '';
  return `${parts} sum to ${facts.detail('sum')}${extra}; delivered for "${facts.areaCode}" is ${facts.amount} (difference ${facts.detail('difference')}, allowed ${facts.detail('tolerance')}).`;
}

const METHODS: Readonly<Record<string, string>> = {
  ward: 'Ward (groups of similar areas)',
  'ward-sample': 'Ward for areas drawn by chance, then k-means for all',
};

const UNREADABLE: Readonly<Record<string, (value: string) => string>> = {
  spreadsheet: (value) => `The cell holds "${value}", a message of the spreadsheet program and no number.`,
  formula: (value) => `The formula "${value}" was never calculated in the file.`,
  rounded: (value) => `"${value}" is only a rounded display; its other digits are missing.`,
  large: (value) => `"${value}" is larger than what can be calculated exactly.`,
};

/** Sentences about figures, periods, editions and the verification of what is published. */
export const figureSentences: typeof german = {
  'period-unreadable': (facts) => ({
    title: facts.value === '' ? 'The period is missing.' : `"${facts.value}" is no period.`,
    why: 'Without a period the figure has no place; the row is not read.',
    todo: 'Describe under "period" in the mapping how to read it (pattern, as or map).',
  }),
  'period-missing': (facts) =>
    facts.detail('problem') === 'end'
      ? {
          title: `"${facts.detail('series')}"${facts.has('group') ? ` (${facts.detail('group')})` : ''} lacks the newest period: ${facts.value}.`,
          why: 'Other figures of the same source exist for it; this series ends one step earlier.',
          todo: 'Check whether rows or columns were forgotten, or ask for the figures.',
        }
      : {
          title: `The series "${facts.detail('series')}" lacks, between ${facts.detail('before')} and ${facts.detail('after')}: ${facts.value}.`,
          why: 'The time series keeps a gap; it is not bridged.',
          todo: 'Ask for the missing years if they exist.',
        },
  'period-repeated': (facts) => ({
    title: `${series(facts)} is the same in ${facts.detail('period')} as in ${facts.detail('earlierPeriod')} in ${facts.has('count') ? `${facts.detail('same')} of ${facts.detail('count')} areas` : 'every area'}.`,
    why: 'Probably one year was delivered twice.',
    todo: 'Ask for the right figures.',
  }),
  'period-mixed': (facts) => ({
    title: `The series "${facts.detail('series')}" states its period once like "${facts.detail('usual')}", once like "${facts.value}".`,
    why: 'A reference date, a year and several years are different periods; the figures stand in separate time series.',
    todo: 'If the same is meant, align the notation in the mapping (under "period": as or map).',
  }),
  'period-in-future': (facts) => ({
    title: `The series "${facts.detail('series')}" holds figures for ${facts.value}; the day of publication is ${facts.detail('published')}.`,
    why: 'Figures for later can only be projections or slips of the pen.',
    todo: 'Check the period in the delivery and "edition.date" in sozialraum.yaml.',
  }),
  'value-unreadable': (facts) => ({
    title:
      UNREADABLE[facts.detail('problem')]?.(facts.value) ??
      `"${facts.value}" is no number in the notation of this column.`,
    why: facts.has('problem')
      ? 'The number itself is lost; it is neither estimated nor read as zero.'
      : 'A misread comma easily turns 1.5 into 15; therefore nothing is guessed.',
    todo: facts.has('problem')
      ? 'Correct the cell (formula, width of the column, digits) and save the file anew, or ask for it again.'
      : 'Correct the cell, or state "decimal" and "thousands" in the mapping.',
  }),
  'value-missing': (facts) => ({
    title:
      facts.detail('problem') === 'all'
        ? `${series(facts)} has no value in any of the ${facts.detail('rows')} rows for ${facts.detail('period')}.`
        : 'The cell is empty.',
    why: 'What is missing stays unknown; it is not read as zero.',
    todo: 'Ask the source if a number should stand here; a sign for "none" or "secret" is clearer.',
  }),
  'value-ambiguous-decimal': (facts) => ({
    title:
      facts.detail('problem') === 'contradiction'
        ? `The column uses the comma both for decimals and for thousands, for example in "${facts.value}".`
        : `Whether "${facts.value}" has thousands or decimals cannot be told from the file.`,
    why: 'The numbers would be a thousand times too large or too small.',
    todo: `State 'decimal: ","' or 'decimal: "."' in the mapping (${facts.detail('mapping')}, row ${facts.detail('mappingRow')}).`,
  }),
  'value-negative': (facts) => ({
    title: `${series(facts)} is negative in ${facts.detail('period')}: ${facts.amount}.`,
    why: 'A count cannot be below zero.',
    todo: 'Check the delivery; a balance is described by the kind "balance" in the catalogue.',
  }),
  'value-not-whole': (facts) => ({
    title: `${series(facts)} has decimals in ${facts.detail('period')}: ${facts.amount}.`,
    why: 'A count is a whole number; perhaps it was estimated, converted, or is a share.',
    todo: 'Ask how the figure was made.',
  }),
  'value-conflict': (facts) => ({
    title: `Two different values were delivered for "${facts.areaCode}", ${series(facts)}, ${facts.detail('period')}: ${facts.detail('firstValue')} (${facts.detail('firstFile')}, row ${facts.detail('firstRow')}) and ${facts.value}.`,
    why: 'Nobody can say which one holds.',
    todo: 'Settle it with the source and remove one of them.',
  }),
  'value-jump': (facts) =>
    facts.detail('problem') === 'all'
      ? {
          title: `${series(facts)} in ${facts.detail('period')} is, in nearly every area, many times or a fraction of ${facts.detail('earlierPeriod')} (middle value ${facts.detail('earlier')}, then ${facts.detail('later')}).`,
          why: 'No whole region changes like that; usually a column has another unit or counts something else.',
          todo: 'Check unit and definition, "scale" in the mapping, and ask the source.',
        }
      : {
          title: `${series(facts)} jumps in "${facts.areaCode}" from ${facts.detail('earlier')} (${facts.detail('earlierPeriod')}) to ${facts.amount} (${facts.detail('period')}).`,
          why: 'No other area changes that much; it may be a care home, new housing, a new boundary or a mistake.',
          todo: 'Ask the source, and explain the jump in a note on the area.',
        },
  'value-stuck': (facts) => ({
    title: `${series(facts)} stays at ${facts.amount} in "${facts.areaCode}" from ${facts.detail('from')} to ${facts.detail('to')}.`,
    why: 'A figure of this size otherwise changes every year; perhaps it was carried forward.',
    todo: 'Ask the source.',
  }),
  'areas-swapped': (facts) => ({
    title: `"${facts.areaCode}" and "${facts.detail('other')}" seem to have changed places in ${facts.detail('period')} (${facts.detail('series')}).`,
    why: 'Each of them has about the values that the other one had before.',
    todo: 'Check the codes of the two rows in the delivery.',
  }),
  'columns-shifted': (facts) => ({
    title: `${facts.detail('count')} columns seem to hold the figures of other columns in ${facts.value}: ${facts.detail('columns')}.`,
    why: 'Their totals do not fit the other years, but those of the other column.',
    todo: 'Compare heading and mapping for this year.',
  }),
  'symbol-unknown': (facts) => ({
    title: `What "${facts.value}" means is not settled for this source.`,
    why: 'The same sign means zero, confidential or unknown, depending on the source.',
    todo: `Settle it in the mapping, for example 'symbols: { "${facts.value}": hidden }'.`,
  }),
  'group-unknown': (facts) => ({
    title: `The mapping does not name "${facts.value}" (${facts.detail('dimension')}).`,
    why: 'The row belongs to no group.',
    todo: meant(facts, 'Add it under "map", or restrict the rows with "where".'),
  }),
  'total-mismatch': (facts) => ({
    title: totalTitle(facts),
    why: `Total and parts of ${series(facts)}, ${facts.detail('period')} do not fit; one of them is wrong or incomplete.`,
    todo: 'Settle the difference, or state the allowed "tolerance" of the source (for rounded figures, say).',
  }),
  'part-larger-than-whole': (facts) => ({
    title: `${series(facts)} in "${facts.areaCode}" ${facts.detail('period')} is ${facts.amount}, more than the whole (${facts.detail('whole')}).`,
    why: 'A part cannot be larger than what it belongs to; often columns were exchanged.',
    todo: `Compare with column "${facts.detail('wholeColumn')}", row ${facts.detail('wholeRow')}.`,
  }),
  'numerator-above-denominator': (facts) => ({
    title: `For "${facts.detail('indicator')}" the numerator (${facts.detail('numerator')}) in "${facts.areaCode}" ${facts.detail('period')} is above the denominator (${facts.detail('denominator')}).`,
    why: 'A share above 100 % shows that both do not count the same people.',
    todo: 'Check age limits, reference date and boundaries of both sources.',
  }),
  'share-out-of-range': (facts) =>
    facts.detail('problem') === 'fraction'
      ? {
          title: `${series(facts)} stays between 0 and 1 % in all areas and periods; the largest value is ${facts.detail('largest')}.`,
          why: 'Perhaps parts of one were delivered instead of per cent (0.125 for 12.5); then all figures would be a hundred times too small.',
          todo: 'If so, state "scale: 100" in the mapping; otherwise nothing needs to be done.',
        }
      : {
          title: `${series(facts)} in ${facts.detail('period')} is ${facts.amount} %, not between 0 and 100.`,
          why: 'A share cannot be that; perhaps the unit is another one.',
          todo: 'Check the delivery, "scale" in the mapping and the unit in the catalogue.',
        },
  'source-without-protection': (facts) => ({
    title: `The source "${facts.value}" has no rules of its own for the protection of small counts.`,
    why: `The general ones hold: shown from ${facts.detail('minimumCount')} people on.`,
    todo: 'Check what was agreed with the source, and enter it under "protection".',
  }),
  'source-without-contributors': (facts) => ({
    title: `The rules of the source "${facts.value}" ask who stands behind a count; the delivery does not say.`,
    why: 'Six people may be a single household. This rule is without effect.',
    todo: 'Ask for the number of households or firms and name its series under "companions", or set "minimumContributors: 0".',
  }),
  'source-without-keys': (facts) => ({
    title: `The source "${facts.value}" shall add noise but delivers no sums of keys for ${facts.detail('series')}.`,
    why: 'Without the keys of the records there is no noise; these counts are hidden.',
    todo: 'Name the series of key sums under "companions" ("recordKeys"), or choose another profile.',
  }),
  'source-profiles-mixed': (facts) => ({
    title: `"${facts.value}" counts from several sources (${facts.detail('sources')}) whose figures are protected in different ways: ${facts.detail('profiles')}.`,
    why: 'Two methods on the same counts tell more together than each alone.',
    todo: 'Give these sources the same method ("protection"), or count them apart.',
  }),
  'source-profile-changed': (facts) => ({
    title: `Figures of the source "${facts.value}" (${facts.detail('series')}, ${facts.detail('period')}) were published by another method in the edition "${facts.detail('edition')}": ${facts.detail('before')}, today ${facts.detail('now')}.`,
    why: 'Where it said 0 by rounding then and "confidential" today, everybody knows that it is one person or two. What was published stays known, so each series and year has one method for ever.',
    todo: 'Keep the method of then ("protection"), or take the years that were published already out of the deliveries of this source.',
  }),
  'source-noise-impossible': (facts) => ({
    title: `For the source "${facts.value}" there is no noise of at most ${facts.detail('largest')} people, variance ${facts.detail('variance')} and no count from 1 to ${facts.detail('unshown')}.`,
    why: 'The mean of the noise must stay 0, else all sums would be biased.',
    todo: 'Change the variance or the largest noise under "noise"; 7, 4, 2 is tried.',
  }),
  'class-too-telling': (facts) => ({
    title: `The classes of "${facts.value}" that are found before values are hidden would say too much in ${facts.detail('period')}.`,
    why: 'With sums and earlier editions they would narrow down a protected figure too far. To leave them out there does not help: who sees that they are missing can conclude from it.',
    todo: 'Take "early" out of the column "classes" for this indicator, or choose few and wide classes.',
  }),
  'optimum-searched': (facts) => ({
    title: [
      `The publication has ${facts.detail('parts')} parts in which figures protect one another. In ${facts.detail('best')} of them as little as possible is hidden.`,
      facts.has('large') ? `Too large for this search: ${facts.detail('large')}.` : '',
      facts.has('stopped') ? `Not searched to the end: ${facts.detail('stopped')}.` : '',
      `Readers lose ${facts.detail('saved')} % less by it.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    why: 'Where nothing better was found the fast pass stands. Everything is protected in any case.',
    todo: 'Nothing needs to be done.',
  }),
  'source-table-missing': () => ({
    title: 'The list with the noise is missing.',
    why: 'Without it nobody knows how counts shall be changed.',
    todo: 'Create the file, or correct the path under "noiseTable".',
  }),
  'source-table-column': (facts) => ({
    title: `The list with the noise does not have the expected columns (${facts.column}).`,
    why: 'Exactly count, noise and probability are needed.',
    todo: 'Correct the heading.',
  }),
  'source-table-value': (facts) => ({
    title: facts.has('sum')
      ? `The probabilities of the count ${facts.value} make ${facts.detail('sum')} instead of 1.`
      : `"${facts.value}" does not fit into the list with the noise.`,
    why: 'Counts begin at 0 and follow each other; 0 stays 0, nothing falls below 0, and each row makes 1.',
    todo: 'Correct the list.',
  }),
  'edition-unreadable': () => ({
    title: 'The sealed edition cannot be read.',
    why: 'Without it nobody can check whether new figures give old ones away.',
    todo: 'Restore the folder from the backup.',
  }),
  'edition-altered': () => ({
    title: 'The sealed edition was changed afterwards.',
    why: 'An edition must stay as it was published.',
    todo: 'Restore it from the backup; corrections are numbered versions of their own.',
  }),
  'verify-file-altered': () => ({
    title: 'The file is not the one that the manifest names.',
    why: 'Readers could not rely on its checksum.',
    todo: 'Build the edition anew.',
  }),
  'verify-file-unlisted': () => ({
    title: 'The file is not in the manifest of the edition.',
    why: 'Only what the manifest names is published.',
    todo: 'Remove the file, or build the edition anew.',
  }),
  'verify-file-unread': (facts) => ({
    title: facts.value
      ? `The document has a part that verification cannot read: ${facts.value}.`
      : 'Verification cannot read the document.',
    why: 'Nobody knows whether it tells the same figures as all the rest, or gives away what is hidden.',
    todo: 'Take the document or this part out of the edition, or build the edition anew.',
  }),
  'verify-figure-differs': (facts) => ({
    title: `The figure ${facts.value} differs from the one in another file of the edition (${facts.detail('expected')}).`,
    why: 'All presentations must say the same.',
    todo: 'Please report this; it is probably a mistake of the program. Nothing was published.',
  }),
  'verify-hidden-figure': () => ({
    title: 'A confidential figure stands in the edition or can be computed from it.',
    why: 'It might tell something about single people.',
    todo: 'Nothing was published. Please report this without passing the figure on.',
  }),
  'verify-private-trace': () => ({
    title: 'The file holds a trace of the confidential part of the workspace.',
    why: 'Checksums, paths and logs give away what is to be protected.',
    todo: 'Nothing was published. Please report this.',
  }),
  'verify-link-broken': (facts) => ({
    title: `The link "${facts.value}" leads nowhere.`,
    why: 'Readers would be stuck there.',
    todo: 'Correct the link if it stands in one of your texts; else please report it.',
  }),
  'verify-foreign-host': (facts) => ({
    title: `The page loads something from another host: ${facts.value}`,
    why: 'Whoever reads the page would become known to that host.',
    todo: 'Remove the embedding from your text; a link to click on is allowed.',
  }),
  'method-too-many-areas': (facts) => ({
    title: `The level "${facts.value}" has ${facts.detail('count')} areas; the method ${METHODS[facts.detail('method')] ?? facts.detail('method')} is meant for up to ${facts.detail('limit')}.`,
    why: 'Its cost grows with the square of the number of areas.',
    todo: `Used instead: ${METHODS[facts.detail('substitute')] ?? facts.detail('substitute')}. There is nothing for you to do.`,
  }),
};
