import type { attackSentences as german } from '../de/findings-attack.ts';
import type { FindingFacts } from '../finding-facts.ts';

const PARTS: Readonly<Record<string, string>> = {
  numerator: 'the numerator',
  denominator: 'the denominator',
  remainder: 'the remainder (denominator less numerator)',
  side: 'the count before or after the change (or one side of the balance)',
  difference: 'a difference below the minimum',
  rest: 'the remainder between two schemes',
};

/** What and where: "the numerator of so04 (2021-12-31) in area T 15". */
const what = (facts: FindingFacts): string =>
  `${PARTS[facts.detail('part')] ?? 'a figure'} of "${facts.detail('indicator')}" (${facts.detail('period')}) in area "${facts.areaCode}"`;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOT_SAFE = 'This publication must not go out like that.';
const REPORT = `${NOT_SAFE} Please report the case without passing the figure on; until then one indicator less helps.`;
// no sentence holds a figure: it is copied, forwarded, logged
const MEND = `${NOT_SAFE} Until the case is mended a higher minimum of the source ("protection" in its mapping) or one indicator less helps. Please report it; what could be worked out stands in "private" (findings.json) after a build, and only there.`;

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
    title: `${upperFirst(what(facts))} is hidden but can be worked out exactly.`,
    why: 'Totals, groups, years or rates of the publication allow no other value.',
    todo: MEND,
  }),
  'attack-count-small': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but certainly below ${facts.detail('minimum')}.`,
    why: 'The publication proves that there are so few; that is what nobody should know.',
    todo: MEND,
  }),
  'attack-count-narrow': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden but can be narrowed down too far; a width of ${facts.detail('width')} is required.`,
    why: 'The width protects the people behind the figure.',
    todo: MEND,
  }),
  'attack-insider': (facts) => ({
    title: `${upperFirst(what(facts))} is hidden, but somebody who was counted himself can work it out exactly.`,
    why: 'Those who are in a figure themselves shall not learn anything about others either.',
    todo: MEND,
  }),
  'attack-difference-small': (facts) => ({
    title: `In area "${facts.areaCode}" "${facts.detail('indicator')}" (${facts.detail('period')}) and "${facts.detail('other')}" (${facts.detail('otherPeriod')}) differ by less than the minimum.`,
    why: 'One figure contains the other; the difference is so few people that they could be recognised.',
    todo: MEND,
  }),
  'attack-rest-small': (facts) => ({
    title: facts.has('minimum')
      ? `"${facts.detail('whole')}" less "${facts.detail('parts')}": for "${facts.detail('indicator')}" (${facts.detail('period')}) fewer are left than the required ${facts.detail('minimum')}.`
      : `"${facts.detail('whole')}" less "${facts.detail('parts')}": for "${facts.detail('indicator')}" (${facts.detail('period')}) what is left can be worked out too closely.`,
    why: facts.has('minimum')
      ? 'The map shows that some areas lie within the others; the difference is so few people that they could be recognised.'
      : 'The map shows that some areas lie within the others; by the rules of the source it must stay open what lies between them.',
    todo: MEND,
  }),
  'attack-methods-differ': (facts) => ({
    title: `The series "${facts.value}" (${facts.detail('period')}) is protected by different methods here and in the edition "${facts.detail('edition')}": once exact or hidden, once rounded or noisy.`,
    why: 'Rounded to 0 and "confidential" elsewhere means one person or two. Two methods on the same counts are never called safe.',
    todo: 'Keep the earlier method, or take the years that were published already out of the edition.',
  }),
  'attack-rounding-undone': (facts) => ({
    title: `${upperFirst(what(facts))} is rounded, but by the other figures it certainly lies below ${facts.detail('minimum')}.`,
    why: 'Where totals, groups or years tell of it as well, rounded figures together say more than each alone: where a town shows 5 and each of its two parts 0, somebody lives in each part.',
    todo: 'Round this source so that sums hold ("profile: controlled-rounding-5" or "-10") or to a larger base, or show coarser areas, fewer groups or no totals. Nothing is published until then.',
  }),
  'attack-already-public': (facts) => ({
    title: facts.has('reader')
      ? `${upperFirst(what(facts))} is hidden, but somebody who was counted himself can work it out from earlier editions already.`
      : `${upperFirst(what(facts))} follows from earlier editions already.`,
    why: 'What was published once cannot be taken back; this edition adds nothing to it.',
    todo: 'Please keep a record of the case. Hiding no longer helps.',
  }),
  'attack-contradiction': (facts) => ({
    title: `The figures around "${facts.detail('indicator')}" (${facts.detail('period')}) in area "${facts.areaCode}" contradict each other.`,
    why: 'Totals that do not add up make the attack inexact; it took as little as possible to be wrong.',
    todo: 'Please check whether the total and its parts come from the same delivery.',
  }),
};
