import { Fragment, type ReactNode } from 'react';
import { ExternalLink, isHttps } from '../components/link.tsx';
import { Note } from '../components/Sheet.tsx';
import { StackingTable } from '../components/Table.tsx';
import { blocksOf, type Block, type Span } from './markdown-blocks.ts';
import styles from './Plain.module.css';

/** What stands at a place in a document, by its name: from the settings, or made by the page. */
export type Places = Readonly<Record<string, ReactNode>>;

/** One of our own documents as a page: React elements, so text in it can never become HTML. */
export const Markdown = ({ text, places }: { text: string; places: Places }) => <>{blocksOf(text).map((block, at) => <BlockView key={at} block={block} places={places} />)}</>;

function BlockView({ block, places }: { block: Block; places: Places }) {
  switch (block.kind) {
    case 'heading': {
      const words = <Spans spans={block.spans} places={places} />;
      return block.level === 1 ? <h1>{words}</h1> : block.level === 2 ? <h2>{words}</h2> : <h3>{words}</h3>;
    }
    case 'paragraph':
      return <p><Spans spans={block.spans} places={places} /></p>;
    case 'note':
      return <Note><p><Spans spans={block.spans} places={places} /></p></Note>;
    case 'list': {
      const items = block.items.map((spans, at) => <li key={at}><Spans spans={spans} places={places} /></li>);
      return block.ordered ? <ol className={styles.numbered}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
    }
    case 'table':
      return <MarkdownTable head={block.head} rows={block.rows} places={places} />;
    case 'place':
      return <>{places[block.name]}</>;
  }
}

const plain = (spans: readonly Span[] = []): string => spans.map((span) => ('text' in span ? span.text : '')).join('');

function MarkdownTable({ head, rows, places }: { head: Span[][]; rows: Span[][][]; places: Places }) {
  return (
    <StackingTable
      label={`${plain(head[0])}, as a table`}
      columns={head.map((spans) => ({ name: <Spans spans={spans} places={places} />, says: `${plain(spans)}:` }))}
      rows={rows.map((cells, row) => ({ key: String(row), cells: cells.map((spans, at) => <Spans key={at} spans={spans} places={places} />) }))}
    />
  );
}

const Spans = ({ spans, places }: { spans: readonly Span[]; places: Places }) => <>{spans.map((span, at) => <Fragment key={at}>{spanView(span, places)}</Fragment>)}</>;

function spanView(span: Span, places: Places): ReactNode {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'code':
      return <code>{span.text}</code>;
    case 'link':
      if (isHttps(span.href)) return <ExternalLink href={span.href}>{span.text}</ExternalLink>;
      // A document's link to another file of the repository leads nowhere from a page.
      return /^[/#](?!\/)/.test(span.href) ? <a href={span.href}>{span.text}</a> : span.text;
    case 'place':
      return places[span.name];
  }
}
