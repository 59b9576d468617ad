import { printDrawing } from './print-drawing.ts';
import { call, length, type Typst } from './typst.ts';

const SIZE = /^<svg [^>]*viewBox="0 0 (?<wide>[\d.]+) (?<high>[\d.]+)"/;

/** Height by width from which a drawing as wide as the text may be higher than the page. */
const TALL = 1.25;

/** Drawings of one document, numbered as they come. */
export class DrawingList {
  private readonly list = new Map<string, string>();

  /**
   * Takes a drawing in and answers with the piece that shows it.
   * @param width in millimetres; null: all there is
   * @param more what else to say to those who do not see it
   */
  show(svg: string, width: number | null, more = ''): Typst {
    const drawing = printDrawing(svg);
    const path = `/drawings/${this.list.size + 1}.svg`;
    this.list.set(path, drawing.svg);
    const alternative = more === '' ? drawing.alternative : `${drawing.alternative} ${more}`;
    const { wide = 1, high = 1 } = SIZE.exec(svg)?.groups ?? {};
    return call(Number(high) / Number(wide) > TALL ? 'drawn-within' : 'drawn', [
      path,
      alternative,
      width === null ? length(100, '%') : length(width, 'mm'),
    ]);
  }

  /** SVG by path, for PrintDocument. */
  all(): ReadonlyMap<string, string> {
    return this.list;
  }
}
