import { periodPhrase } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { IndicatorView } from '../../chapters/book.ts';
import { funnelOf, funnelPlotOf, funnelSentences } from '../../chapters/funnel-chapter.ts';
import { bothWidths } from '../../charts/both-widths.ts';
import { funnelPlotTable } from '../../charts/funnel-plot.table.ts';
import { drawFunnelPlot } from '../../charts/funnel-plot.ts';
import { chartFigure } from '../drawings.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** Areas measured by limits for their size; nothing where too few of them show counts. */
export function funnelSection(context: PageContext, view: IndicatorView): Html | null {
  const { language, site } = context;
  const funnel = funnelOf(site.book, view);
  if (!funnel) return null;
  const plot = funnelPlotOf(language, site.book, { view, funnel });
  const figure =
    plot &&
    chartFigure(context, {
      drawing: bothWidths(drawFunnelPlot, plot),
      table: funnelPlotTable(plot),
      id: plot.id,
      title: plot.title,
      subtitle: periodPhrase(language, funnel.period),
    });
  return html`<section class="block"><h2 id="funnel">${texts[language].inequality.funnel.heading}</h2>
<p>${funnelSentences(language, site.book, { view, funnel }).join(' ')}</p>
${figure}${figure && html`<p class="note">${texts[language].inequality.funnel.key}</p>`}${methodLinks(context, 'funnel')}</section>`;
}
