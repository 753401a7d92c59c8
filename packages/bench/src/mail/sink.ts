import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and keeps nothing. `answersAfter`: how long it works on a mail before it says that it has it, in milliseconds. */
export function sink(port: number, answersAfter: number): void {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      stream.resume();
      stream.on('end', () => void (answersAfter === 0 ? callback(null) : setTimeout(callback, answersAfter, null)));
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
}
