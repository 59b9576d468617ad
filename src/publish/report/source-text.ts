import type { Source } from '../../core/source.ts';
import { pick } from '../../locale/language.ts';
import { formatDate } from '../../locale/number.ts';
import { fullStop } from '../chapters/full-stop.ts';
import type { ReportContext } from './report-context.ts';

/** "Source, publisher, reference date, delivered, licence" of one source. */
export function sourceText({ language, atlas }: ReportContext, source: Source): string {
  const words = atlas.indicator;
  const reference = source.reference && pick(source.reference, language);
  const parts = [
    `${pick(source.names, language)} (${source.publisher}).`,
    reference && `${words.reference}: ${reference}${fullStop(reference)}`,
    words.delivered(formatDate(language, source.delivered)),
    `${words.licence}: ${source.licence}.`,
    source.attribution,
    source.alreadyPublic && words.alreadyPublic(source.alreadyPublic),
  ];
  return parts.filter((part) => part).join(' ');
}
