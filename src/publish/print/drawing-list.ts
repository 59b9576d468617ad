import { printDrawing } from './print-drawing.ts';
import { call, length, type Typst } from './typst.ts';

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
    return call('drawn', [path, alternative, width === null ? length(100, '%') : length(width, 'mm')]);
  }

  /** SVG by path, for PrintDocument. */
  all(): ReadonlyMap<string, string> {
    return this.list;
  }
}
