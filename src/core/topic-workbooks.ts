import { TOPICS, type Topic } from './indicator.ts';
import { type ObservationBlock, observationCount, SHEET_ROWS } from './observations.ts';

/** A workbook for people: the indicators and indices of a topic, or (null) those across topics. */
export interface TopicWorkbook {
  readonly topic: Topic | null;
  readonly blocks: readonly ObservationBlock[];
}

/** The workbooks of an edition, in the order of the topics; none where the figures are too many for a spreadsheet. */
export function topicWorkbooks(blocks: readonly ObservationBlock[]): readonly TopicWorkbook[] {
  if (observationCount(blocks) > SHEET_ROWS) return [];
  return [...TOPICS, null]
    .map((topic) => ({ topic, blocks: blocks.filter((block) => block.topic === topic) }))
    .filter((workbook) => workbook.blocks.length > 0);
}

/** Path of a workbook below data/. */
export function workbookPath({ topic }: Pick<TopicWorkbook, 'topic'>, language: 'de' | 'en'): string {
  return `workbooks/${topic ?? 'uebergreifend'}${language === 'de' ? '' : `-${language}`}.xlsx`;
}
