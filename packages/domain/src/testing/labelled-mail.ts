import type { ToBeRead } from './score-readings.ts';

/** The labelled messages of a file under `data/labelled-mail`: each begins with `=== name`, its labels, and its subject. */
export function readLabelledMail(file: string): ToBeRead[] {
  return file.split(/^=== /m).slice(1).map(readOne);
}

function readOne(block: string): ToBeRead {
  const [name = '', ...lines] = block.split('\n');
  const empty = lines.indexOf('');
  const labels = new Map(lines.slice(0, empty).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const));
  const text = `${lines.slice(empty + 1).join('\n').trimEnd()}\n`;
  const folded = text.search(/^~~~$/m);
  return {
    name: name.trim(),
    subject: labels.get('subject') ?? '',
    text,
    own: [{ from: 0, to: folded < 0 ? text.length : folded }],
    says: {
      as: labels.get('as') ?? '',
      outcome: labels.get('outcome') ?? null,
      grounds: (labels.get('grounds') ?? '').split(' ').filter((code) => code !== ''),
      until: labels.get('until') ?? null,
      expires: labels.get('expires') ?? null,
      reference: labels.get('ref') ?? null,
    },
  };
}
