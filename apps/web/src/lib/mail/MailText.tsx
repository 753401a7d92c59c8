import type { MessageView } from './views.ts';
import { counted } from '../words.ts';
import { piecesOf, type Is, type Piece } from './text-pieces.ts';
import styles from './mail.module.css';

const folded: Record<Is, string | null> = { own: null, forwarded: null, quoted: 'Earlier mails, quoted', signature: 'Signature', disclaimer: 'Small print' };

/** The words of a message. Quoted mails, signature and small print are folded, each one press away; the sentence a reading rests on is marked. */
export function MailText({ message: { body, parts, reading } }: { message: MessageView }) {
  const pieces = piecesOf(body ?? '', parts, reading?.rests ?? null);
  if (pieces.length === 0) return <p className="quiet">It has no words of its own.</p>;
  return <>{pieces.map((piece, at) => <OnePiece key={at} piece={piece} />)}</>;
}

function OnePiece({ piece: { is, paragraphs, lines } }: { piece: Piece }) {
  const words = paragraphs.map((paragraph, at) => (
    <p key={at} className={styles.words}>{paragraph.map((each, place) => (each.marked ? <mark key={place}>{each.words}</mark> : each.words))}</p>
  ));
  const summary = folded[is];
  if (summary === null) return <>{is === 'forwarded' && <p className={styles.sentOn}>The mail that was sent on:</p>}{words}</>;
  return (
    <details className={styles.folded}>
      <summary>{summary}, {counted(lines, 'line')}</summary>
      <div className="stack">{words}</div>
    </details>
  );
}
