import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailLimits, MailReader, type ParsedMail } from '@openvalve/mail/reading';

/** How many mails are in the air at once: enough to keep every thread busy, few enough to hold. */
const ahead = 16;

/**
 * `mail parse FILE…`: one JSON object a file, each on its own line in the order given; the files of a folder by name. A file that cannot be read
 * is a line too, and the exit code is 0, because the question was what is in them.
 */
export async function parseMails(given: readonly string[], say: (line: string) => void, reader = new MailReader()): Promise<void> {
  const files = given.flatMap(filesUnder);
  const underWay: Promise<string>[] = [];
  for (const file of files) {
    underWay.push(lineFor(file, reader));
    if (underWay.length >= ahead) say((await underWay.shift()) ?? '');
  }
  for (const line of underWay) say(await line);
  await reader.close();
}

function filesUnder(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).toSorted().flatMap((name) => filesUnder(join(path, name)));
  } catch {
    return [path];
  }
}

async function lineFor(file: string, reader: MailReader): Promise<string> {
  try {
    const { size } = statSync(file);
    // One byte more than may be opened is enough to be refused.
    const raw = size > mailLimits.rawBytes ? new Uint8Array(mailLimits.rawBytes + 1) : await readFile(file);
    const result = await reader.read(raw);
    return JSON.stringify(result.ok ? { file, ...facts(result.mail) } : { file, unreadable: true, warnings: [result.words] });
  } catch (error) {
    return JSON.stringify({ file, unreadable: true, warnings: [`The file could not be read: ${error instanceof Error ? error.message : String(error)}`] });
  }
}

/** What a mail says, without its bytes. */
function facts({ subject, from, to, date, text, files, kind, bounce, warnings }: ParsedMail): Record<string, unknown> {
  return {
    subject,
    from,
    to: to.map(({ address }) => address),
    date,
    text,
    attachments: files.map(({ filename, contentType, size, sha256, inline }) => ({ filename, contentType, size, sha256, inline })),
    kind,
    bounce: bounce && { recipients: bounce.recipients, status: bounce.status, permanent: bounce.permanent },
    warnings,
  };
}
