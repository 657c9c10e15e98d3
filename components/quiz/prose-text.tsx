import { Fragment, type ReactNode } from 'react';
import type { Prose, ProseBlock, ProsePart } from '@/lib/formatting/prose';

/** Written text that came as data. @param inline when the only paragraph stands inside a label or a list item */
export function ProseText({ prose, inline = false }: { prose: Prose; inline?: boolean }) {
  const [only] = prose;
  if (inline && prose.length === 1 && only?.kind === 'paragraph') return <Parts parts={only.parts} />;
  return <Each of={prose}>{(block) => <Block block={block} />}</Each>;
}

// Text does not change under its reader, so a part's place in it is its key.
function Each<Item>({ of, children }: { of: readonly Item[]; children: (item: Item) => ReactNode }) {
  return Array.from(of.entries(), ([place, item]) => <Fragment key={place}>{children(item)}</Fragment>);
}

function Block({ block }: { block: ProseBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Parts parts={block.parts} />
        </p>
      );
    case 'list': {
      const items = (
        <Each of={block.items}>
          {(item) => (
            <li>
              <ProseText prose={item} inline />
            </li>
          )}
        </Each>
      );
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote>
          <ProseText prose={block.blocks} />
        </blockquote>
      );
    case 'table':
      return <TableBlock block={block} />;
  }
}

function TableBlock({ block }: { block: Extract<ProseBlock, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          <Each of={block.head}>
            {(cell) => (
              <th scope="col">
                <Parts parts={cell} />
              </th>
            )}
          </Each>
        </tr>
      </thead>
      <tbody>
        <Each of={block.rows}>
          {(row) => (
            <tr>
              <Each of={row}>
                {(cell) => (
                  <td>
                    <Parts parts={cell} />
                  </td>
                )}
              </Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  );
}

function Parts({ parts }: { parts: ProsePart[] }) {
  return <Each of={parts}>{(part) => <Part part={part} />}</Each>;
}

function Part({ part }: { part: ProsePart }) {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return (
        <strong>
          <Parts parts={part.parts} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Parts parts={part.parts} />
        </del>
      );
    case 'link':
      return (
        <a href={part.href}>
          <Parts parts={part.parts} />
        </a>
      );
    case 'break':
      return <br />;
  }
}
