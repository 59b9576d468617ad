import type { attackSentences as german } from '../de/findings-attack.ts';
import type { FindingFacts } from '../finding-facts.ts';

const PARTS: Readonly<Record<string, string>> = {
  numerator: 'the numerator',
  denominator: 'the denominator',
  remainder: 'the remainder (denominator less numerator)',
  rest: 'the remainder between two schemes',
};

/** What and where: "the numerator of so04 (2021-12-31) in area T 15". */
const what = (facts: FindingFacts): string =>
  `${PARTS[facts.detail('part')] ?? 'a figure'} of "${facts.detail('indicator')}" (${facts.detail('period')}) in area "${facts.areaCode}"`;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const range = (facts: FindingFacts): string => `${facts.detail('lower')} to ${facts.detail('upper')}`;

const NOT_SAFE = 'This publication must not go out like that.';
const REPORT = `${NOT_SAFE} Please report the case without passing the figure on; until then a stricter rule of the source or one indicator less helps.`;

/** Sentences on the attack on published files. */
export const attackSentences: typeof german = {
  'attack-file-damaged': (facts) => ({
    title: `The file is missing or not as Sozialraum writes it${facts.value === '' ? '' : ` ("${facts.value}")`}.`,
    why: 'What cannot be read cannot be checked: nothing is said about safety.',
    todo: 'Please build the publication again and check the whole folder, not a part of it.',
  }),
  'attack-file-unread': () => ({
    title: 'The attack does not read files of this kind.',
    why: 'What is hidden elsewhere might stand in it.',
    todo: 'Please take the file out of the publication, or check it by hand.',
  }),
  'attack-figure-shown': (facts) => ({
    title: `The file shows a figure of "${facts.detail('indicator')}" (${facts.detail('period')}) in area "${facts.areaCode}" that is hidden.`,
    why: 'Whoever opens the file reads the protected figure.',
    todo: REPORT,
  }),
  'attack-trace-shown': (facts) => ({
    title: `Beside a hidden figure in area "${facts.areaCode}" stands something that can only come from it (${facts.column}).`,
    why: 'A rank, class or interval narrows the protected figure down.',
    todo: REPORT,
  }),
  'attack-count-exact': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but can be worked out exactly: ${facts.detail('lower')}.`,
    why: 'Totals, groups, years or rates of the publication allow no other value.',
    todo: REPORT,
  }),
  'attack-count-small': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but certainly below ${facts.detail('minimum')}: ${range(facts)}.`,
    why: 'The publication proves that there are so few; that is what nobody should know.',
    todo: REPORT,
  }),
  'attack-count-narrow': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but can be narrowed down too far: ${range(facts)}, where a width of ${facts.detail('width')} is required.`,
    why: 'The width protects the people behind the figure.',
    todo: REPORT,
  }),
  'attack-insider': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden, but whoever is the only case in "${facts.detail('other')}" (${facts.detail('otherPeriod')}, area "${facts.detail('otherArea')}") can work it out exactly.`,
    why: 'Those who are in a figure themselves shall not learn anything about others either.',
    todo: REPORT,
  }),
  'attack-difference-small': (facts) => ({
    title: `In area "${facts.areaCode}" "${facts.detail('indicator')}" (${facts.detail('period')}) and "${facts.detail('other')}" (${facts.detail('otherPeriod')}) differ by ${facts.detail('count')} only.`,
    why: 'One figure contains the other; the difference is so few people that they could be recognised.',
    todo: REPORT,
  }),
  'attack-rest-small': (facts) => ({
    title: `"${facts.detail('whole')}" less "${facts.detail('parts')}": for "${facts.detail('indicator')}" (${facts.detail('period')}) only ${facts.detail('count')} are left, at least ${facts.detail('minimum')} are required.`,
    why: 'The map shows that some areas lie within the others; the difference is so few people that they could be recognised.',
    todo: REPORT,
  }),
  'attack-already-public': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but follows from earlier editions already: ${range(facts)}.`,
    why: 'What was published once cannot be taken back; this edition adds nothing to it.',
    todo: 'Please keep a record of the case. Hiding no longer helps.',
  }),
  'attack-contradiction': (facts) => ({
    title: `The figures around "${facts.detail('indicator')}" (${facts.detail('period')}) in area "${facts.areaCode}" contradict each other.`,
    why: 'Totals that do not add up make the attack inexact; it took as little as possible to be wrong.',
    todo: 'Please check whether the total and its parts come from the same delivery.',
  }),
};
