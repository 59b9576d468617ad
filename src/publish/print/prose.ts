import { markdownBlocks, type TextBlock, type TextSpan } from '../../formats/markdown-blocks.ts';
import { call, inline, sequence, type Typst } from './typst.ts';

/** A text of the office as it stands below a title of its own: a title that it begins with goes. */
export function prosePieces(markdown: string): readonly Typst[] {
  const blocks = markdownBlocks(markdown);
  const [first, ...rest] = blocks;
  return (first?.kind === 'heading' ? rest : blocks).map(blockPiece);
}

function blockPiece(block: TextBlock): Typst {
  switch (block.kind) {
    case 'heading':
      return call('told', [spansPiece(block.spans)]);
    case 'paragraph':
      return call('plain', [spansPiece(block.spans)]);
    case 'list':
      return call(block.isOrdered ? 'steps' : 'points', [block.items.map((item) => sequence(...item.map(blockPiece)))]);
    case 'quote':
      return call('quoted', [sequence(...block.blocks.map(blockPiece))]);
  }
}

function spansPiece(spans: readonly TextSpan[]): Typst {
  return inline(
    ...spans.map(({ text, isStrong, isEmphasised, href }) => {
      const manner = isStrong || isEmphasised ? call(isStrong ? 'strong' : 'emph', [text]) : text;
      return href === null ? manner : call('link', [href, typeof manner === 'string' ? inline(manner) : manner]);
    }),
  );
}
