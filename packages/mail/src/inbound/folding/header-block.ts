import { isEmpty, type Line } from './lines.ts';

/** What a mail program writes above a mail it quotes or forwards. Values as they stand there. */
export type HeaderBlock = {
  readonly from: string;
  readonly date: string | null;
  readonly to: string | null;
  readonly subject: string | null;
  /** The number of the first line after it. */
  readonly after: number;
};

type Field = 'from' | 'date' | 'to' | 'subject' | 'other';

const labels: Readonly<Record<string, Field>> = {
  from: 'from', von: 'from', de: 'from', da: 'from', van: 'from', 'från': 'from', fra: 'from',
  sent: 'date', date: 'date', 'date sent': 'date', 'sent on': 'date', gesendet: 'date', datum: 'date', 'envoyé': 'date', enviado: 'date', inviato: 'date', data: 'date', verzonden: 'date', skickat: 'date',
  to: 'to', an: 'to', 'à': 'to', para: 'to', aan: 'to', till: 'to', til: 'to', 'sent to': 'to',
  subject: 'subject', betreff: 'subject', objet: 'subject', asunto: 'subject', oggetto: 'subject', onderwerp: 'subject', 'ämne': 'subject', emne: 'subject', assunto: 'subject', re: 'subject',
  cc: 'other', bcc: 'other', 'reply-to': 'other', 'reply to': 'other', importance: 'other', attachments: 'other', attachment: 'other', sensitivity: 'other', priority: 'other', kopie: 'other',
};

const labelled = /^[\s>*_|]*([\p{L}-]+(?: [\p{L}-]+)?)[\s*_]*[:：][\s*_]*(.*)$/u;

/** The header block that begins at a line, or null. It has who it is from, and when or what about; prose with a colon has not. */
export function headerBlockAt(lines: readonly Line[], at: number): HeaderBlock | null {
  const inOne = /^[\s>*_]*From:[\s*]*(.{1,200}?)[\s*]+(?:Sent|Date):[\s*]*(.{1,80}?)[\s*]+To:[\s*]*(.{1,400}?)[\s*]+Subject:[\s*]*(.*)$/i.exec(lines[at]?.text.slice(0, 1000) ?? '');
  if (inOne) return { from: clean(inOne[1]), date: clean(inOne[2]), to: clean(inOne[3]), subject: clean(inOne[4]), after: at + 1 };
  const first = fieldOf(lines[at]);
  if (first?.field !== 'from' && first?.field !== 'date' && first?.field !== 'subject') return null;

  const found = new Map<Field, string>();
  let last: Field | null = null;
  let index = at;
  for (let empty = 0; index < Math.min(lines.length, at + 24); index += 1) {
    const line = lines[index];
    const field = fieldOf(line);
    if (isEmpty(line)) {
      empty += 1;
      if (empty > (found.size < 3 ? 2 : 0)) break;
    } else if (field) {
      empty = 0;
      if (field.field !== 'other' && found.has(field.field)) break;
      found.set(field.field, field.value);
      last = field.field;
    } else if (last && (found.get(last) === '' || /^[ \t]/.test(line?.text ?? '') || (last === 'to' && /[@;]/.test(line?.text ?? ''))) && empty === 0) {
      found.set(last, `${found.get(last) ?? ''} ${clean(line?.text)}`.trim());
    } else break;
  }
  const from = found.get('from');
  const isOne = from !== undefined && from !== '' && (found.has('date') || found.has('subject')) && found.size >= 3 && (from.includes('@') || /\d/.test(found.get('date') ?? ''));
  return isOne ? { from, date: found.get('date') || null, to: found.get('to') || null, subject: found.get('subject') || null, after: index } : null;
}

function fieldOf(line: Line | undefined): { field: Field; value: string } | null {
  const [, name = '', value = ''] = labelled.exec(line?.text.slice(0, 1000) ?? '') ?? [];
  const field = labels[name.toLowerCase()];
  return field ? { field, value: clean(value) } : null;
}

const clean = (text = ''): string => text.replace(/^[\s>*_]+|[\s*_]+$/g, '');
