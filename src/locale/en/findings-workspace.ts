import type { workspaceSentences as german } from '../de/findings-workspace.ts';
import type { FindingFacts } from '../finding-facts.ts';

/** "Did you mean …?" where a name is near; else the other advice alone. */
export const meant = (facts: FindingFacts, otherwise: string): string =>
  facts.suggestion === '' ? otherwise : `Did you mean "${facts.suggestion}"? ${otherwise}`;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (what is made of digits alone needs quotation marks for that)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

const FORMS: Readonly<Record<string, string>> = {
  day: 'a day of the calendar such as 2021-12-31',
  id: 'small letters, digits and hyphens, no hyphen first, 80 characters at most, no name of a device such as con or aux',
  email: 'an address such as office@example.org',
  'web-address': 'an address that begins with https://',
  'english-documents': 'English documents only where "languages" names "en"',
  group: 'dimension and value, for example: age 0..2; sex f',
};

/** What is wrong with the template for slides, and in which part of it. */
const MASTERS: Readonly<Record<string, string>> = {
  'not-16-9': 'is not 16:9',
  'too-large': 'is too large (pictures up to 10 MB, all together up to 60 MB)',
  'no-master': 'has no complete slide master',
  'no-layout':
    'has no layout with a level title that holds a sentence in 16 points, and enough room below (60 % of the width, 50 % of the height)',
};

/** What stands on a layout. */
const PLACES: Readonly<Record<string, string>> = {
  title: 'Titles',
  subtitle: 'Subtitles',
  foot: 'Foot, date and slide number',
};

function unreadMaster(facts: FindingFacts): string {
  const part = facts.detail('part');
  const fault = MASTERS[facts.detail('reason')] ?? 'cannot be read';
  return `The template for slides ${fault}${part === '' ? '' : `; part of the file: ${part}`}.`;
}

/** What is wrong with a YAML file, by the codes of its reader. */
const SYNTAX: Readonly<Record<string, string>> = {
  EMPTY: 'The file is empty.',
  TAB_AS_INDENT: 'This place is indented with a tab; only blanks may be used.',
  BAD_INDENT: 'The indentation is wrong.',
  DUPLICATE_KEY: 'The same setting stands there twice.',
  MISSING_CHAR: 'A quotation mark, a closing bracket or a colon is missing.',
  UNEXPECTED_TOKEN: 'A character stands here that does not belong here.',
  BAD_SCALAR_START: 'A text that begins with this character needs quotation marks.',
  BAD_DQ_ESCAPE: 'Inside double quotation marks \\ begins a special character; use single ones.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon needs quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'The colon behind the name of a setting is missing.',
  MULTIPLE_DOCS: 'The file holds several documents, separated by "---".',
  BAD_ALIAS: 'The reference with * has no target; a text that begins with * needs quotation marks.',
  ALIASES: 'The file refers to itself too often (with & and *).',
};

function wrongValue(facts: FindingFacts): string {
  const expected = facts.detail('expected');
  switch (facts.detail('problem')) {
    case 'missing':
      return `"${facts.column}" is missing.`;
    case 'empty':
      return `"${facts.column}" is empty.`;
    case 'type':
      return `"${facts.value}" does not fit here; expected is ${TYPES[expected] ?? 'something else'}.`;
    case 'choice':
      return `"${facts.value}" is not a choice here; possible are: ${expected}.`;
    case 'pattern':
      return `"${facts.value}" does not have the expected form (${FORMS[expected] ?? expected}).`;
    case 'key':
      return `"${facts.value}" cannot be a name here (${FORMS[expected] ?? 'text only'}).`;
    case 'range':
      return `${facts.value} is outside of what is allowed (${expected}).`;
    case 'regex':
      return `"${facts.value}" is no valid regular expression.`;
    case 'period':
      return `"${facts.value}" is no period.`;
    case 'period-missing':
      return `Column "${facts.value}" has no period, neither of its own nor from the file.`;
    case 'either':
      return `Exactly one of these must be given: ${expected}.`;
    case 'duplicate':
      return `The name "${facts.value}" is already used by ${expected}.`;
    case 'unexpected':
      return `"${facts.value}" is superfluous here: the kind "${expected}" has no denominator.`;
    case 'early-bounds':
      return `"${facts.value}": only classes with written bounds can be computed before values are hidden (${expected}); bounds that come from the values would tell more than the class.`;
    case 'early-kind':
      return `"${facts.value}": only the classes of shares and rates can be computed before values are hidden (${expected}).`;
    case 'people':
      return `"${facts.value}" has no denominator, but the recipe "${expected}" weights by it.`;
    case 'no-roles':
      return `The recipe "${expected}" knows no roles; "${facts.value}" is superfluous here.`;
    case 'level':
      return `The recipe "${facts.value}" fills gaps from a level that does not exist here; levels are: ${expected}.`;
    default:
      return facts.has('expected')
        ? `"${facts.value}" does not fit here (${expected}).`
        : `"${facts.value}" does not fit here.`;
  }
}

function wrongColumn(facts: FindingFacts): string {
  switch (facts.detail('problem')) {
    case 'missing':
      return `The column "${facts.column}" is missing.`;
    case 'duplicate':
      return `The column "${facts.value}" stands there twice.`;
    default:
      return `The column "${facts.value}" is unknown.`;
  }
}

/** Sentences about workspace, settings and catalogue. */
export const workspaceSentences: typeof german = {
  'config-missing': () => ({
    title: 'The file is missing.',
    why: 'Without it nobody knows what is to be built.',
    todo: 'Check the folder, or create one with "sozialraum init".',
  }),
  'config-syntax': (facts) => ({
    title: SYNTAX[facts.detail('problem')] ?? 'The notation of the file is no valid YAML.',
    why: 'Until this is mended, nothing of the file is used.',
    todo:
      facts.detail('problem') === 'EMPTY'
        ? 'Write the settings into the file, or delete it; docs/options.md describes all.'
        : 'Check indentation, colons and quotation marks at this place.',
  }),
  'config-unknown-key': (facts) => ({
    title: `There is no "${facts.value}" here.`,
    why: 'A misspelt name would otherwise silently do nothing.',
    todo: meant(facts, facts.has('expected') ? `Possible are: ${facts.detail('expected')}.` : 'Remove it.'),
  }),
  'config-value': (facts) => ({
    title: wrongValue(facts),
    why: 'Nothing can be built with this setting.',
    todo: meant(facts, 'Correct it; docs/options.md describes all settings.'),
  }),
  'config-path-outside': (facts) => ({
    title: `The path "${facts.value}" leads out of the workspace.`,
    why: 'Only the workspace and the data folder are read, so that nothing foreign gets into the edition.',
    todo: 'Put the file into the workspace, or write "data:" and the path inside the data folder (--data).',
  }),
  'text-missing': (facts) => ({
    title: `The text "${facts.value}" is missing.`,
    why: 'Every publication needs an imprint, a privacy notice and an accessibility statement.',
    todo: 'Write the text into this file (Markdown).',
  }),
  'text-figure-unknown': (facts) => ({
    title: `The reference "${facts.value}" leads to no figure.`,
    why: 'Figures in texts come from the table. A reference without a target would stand in the middle of a sentence.',
    todo: "Check indicator, area and period, for example {so01 count area='AC 1' period=2021}. You can ask for value, count and base.",
  }),
  'text-area-unknown': (facts) => ({
    title: `There is no municipality for the text "${facts.value}".`,
    why: 'The text appears nowhere.',
    todo: 'Name the file "municipality-" and then the code of the municipality as the list of areas has it.',
  }),
  'slide-master-unread': (facts) => ({
    title: unreadMaster(facts),
    why: 'Titles, background, logo and fonts of the presentations would not come from your template.',
    todo: 'Save it in PowerPoint at 16:9 as .pptx or .potx, with a layout that has a title and much free room below, or take the file out of the folder "slides".',
  }),
  'slide-master-partly': (facts) => ({
    title:
      facts.detail('count') === '1'
        ? 'One part of the template for slides is not taken over.'
        : `${facts.detail('count')} parts of the template for slides are not taken over.`,
    why: 'Taken over are slide master, theme and layouts with shapes, texts and pictures (PNG, JPEG) that lie in the file; linked pictures, other formats of pictures, charts, tables and embedded objects are not.',
    todo: 'Look at the presentation. If something is missing, put it into the slide master as PNG or JPEG.',
  }),
  'slide-master-chosen': (facts) => ({
    title: `The template for slides has ${facts.detail('count')} slide masters; number ${facts.detail('position')}${facts.has('name') ? ` ("${facts.detail('name')}")` : ''} is used.`,
    why: 'All slides stand on one master: the one that most slides of the template use, else the first with enough room.',
    todo: 'If it should be another one, take the rest out of the template.',
  }),
  'slide-master-faint': (facts) => ({
    title: `${PLACES[facts.detail('place')] ?? ''} of the template for slides could hardly be read on their background (contrast ${facts.detail('contrast')} : 1, needed ${facts.detail('least')} : 1).`,
    why: `On the slides this text therefore has another colour: ${facts.detail('colour')}.`,
    todo: 'Look at the presentation. If you do not like it, change the colour of the text or the background in the slide master.',
  }),
  'slide-master-small': (facts) => ({
    title: `The template for slides leaves little room for figures and words: they are set in ${facts.detail('points')} instead of ${facts.detail('full')} points.`,
    why: 'From the last row they are then harder to read; in tables and beside many bars type may be smaller still.',
    todo: 'Give the layout "Title Only" more free room: 77 % of the width and 69 % of the height are enough.',
  }),
  'catalogue-missing': () => ({
    title: 'The list of the catalogue is missing.',
    why: 'Without a catalogue nobody knows which indicators to compute.',
    todo: 'Create the file, or correct the path under "catalogue" in sozialraum.yaml.',
  }),
  'catalogue-column': (facts) => ({
    title: wrongColumn(facts),
    why: 'The catalogue can only be read if its columns are named as intended.',
    todo: meant(facts, 'Correct the heading.'),
  }),
  'catalogue-value': (facts) => ({
    title: wrongValue(facts),
    why: 'The indicator cannot be computed or described like this.',
    todo: meant(facts, 'Correct the cell.'),
  }),
  'catalogue-duplicate': (facts) => ({
    title: `"${facts.value}" already stands in ${facts.has('firstRow') ? `row ${facts.detail('firstRow')}` : `"${facts.detail('index')}"`}.`,
    why: 'Of two equal entries nobody can say which one holds.',
    todo: 'Remove one of them or give it another name.',
  }),
  'expression-syntax': (facts) => ({
    title: facts.has('found')
      ? `The formula "${facts.value}" cannot be understood from character ${facts.detail('position')} ("${facts.detail('found')}").`
      : `The formula "${facts.value}" breaks off.`,
    why: `The indicator "${facts.detail('indicator')}" cannot be computed.`,
    todo: 'Write for example: sum(residents, age >= 65).',
  }),
  'expression-series-unknown': (facts) => ({
    title: `No source delivers the series "${facts.detail('series')}" of the formula.`,
    why: `The indicator "${facts.detail('indicator')}" remains without values.`,
    todo: meant(facts, 'Check the spelling, or map a delivery to it.'),
  }),
  'expression-group-unknown': (facts) => ({
    title: `The group "${facts.detail('wanted')}" of the series "${facts.detail('series')}" was not delivered.`,
    why: `The indicator "${facts.detail('indicator')}" cannot be computed like this.`,
    todo: facts.has('delivered')
      ? `Delivered are: ${facts.detail('delivered')}. Change the formula or the mapping.`
      : 'Only the total was delivered. Change the formula or the mapping.',
  }),
  'expression-ages-do-not-fit': (facts) => ({
    title: `The age groups of the series "${facts.detail('series')}" do not make up "${facts.detail('wanted')}" exactly.`,
    why: 'Groups that reach across the limit only allow an estimate; that is not done silently.',
    todo: `Delivered are: ${facts.detail('delivered')}. Choose limits that fit, or ask for finer groups.`,
  }),
  'expression-not-linear': (facts) => ({
    title: `The formula "${facts.value}" multiplies or divides series by one another.`,
    why: 'Numerator and denominator may only be sums and differences; the division comes later, so that areas can be added up and small counts protected.',
    todo: 'Split the formula into numerator and denominator.',
  }),
  'index-member-unknown': (facts) => ({
    title: `The catalogue has no indicator or index "${facts.value}".`,
    why: 'Whatever refers to it would be incomplete.',
    todo: meant(facts, 'Correct the id.'),
  }),
  'index-member-neutral': (facts) => ({
    title: `"${facts.value}" has no direction and cannot be part of the index "${facts.detail('index')}".`,
    why: 'A high value is neither good nor bad here; it must not make areas look burdened.',
    todo: 'Take the indicator out of the index, or give it a direction in the catalogue, with a reason.',
  }),
  'index-loop': (facts) => ({
    title: `The index "${facts.detail('index')}" contains itself, directly or through other indices.`,
    why: 'It cannot be worked out: each waits for the other.',
    todo: 'Take one of the members out.',
  }),
  'index-too-many-areas': (facts) => ({
    title: `Copeland compares each area with each other and is meant for up to ${facts.detail('limit')} areas; one level has ${facts.detail('count')}.`,
    why: 'The effort grows with the square of the number of areas.',
    todo: 'Choose "geometric" or "arithmetic" under "aggregate" in the recipe instead.',
  }),
  'recipe-changed': (facts) => ({
    title: `The recipe "${facts.value}" differs from the one that comes with the program. This file is used.`,
    why: 'Whoever knows the name may expect the shipped recipe.',
    todo: 'If that is intended, better give the recipe a name of its own; else delete the file.',
  }),
  'indicator-without-figures': (facts) => ({
    title: `Nothing was delivered for the indicator "${facts.detail('indicator')}" (${facts.detail('series')}).`,
    why: 'It does not appear in the edition.',
    todo: 'If it should appear, map a delivery to it.',
  }),
};
