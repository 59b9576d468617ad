import type pptxgenjs from 'pptxgenjs';

// The package's types describe its CommonJS file, whose default is one step further in than that of its module.
type Package = typeof pptxgenjs;

/** A presentation in the making. */
export type Presentation = InstanceType<Package['default']>;

export type Slide = ReturnType<Presentation['addSlide']>;
export type ChartTypes = Presentation['ChartType'];
export type ChartOptions = pptxgenjs.default.IChartOpts;
export type TableCell = pptxgenjs.default.TableCell;
export type MasterObjects = NonNullable<pptxgenjs.default.SlideMasterProps['objects']>;

/** A presentation without slides. The library is loaded when the first deck is made. */
export async function newPresentation(): Promise<Presentation> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  return new (PptxGenJS as unknown as Package['default'])();
}
