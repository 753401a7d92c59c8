/* A process that does not do what it is asked, in the way the file’s name says. */
import { spawn } from 'node:child_process';

const kept = [];
process.on('message', (task) => {
  const { name } = task.file;
  if (name === 'dies') process.exit(1);
  if (name === 'killed') process.kill(process.pid, 'SIGKILL');
  if (name === 'hangs') for (;;) kept.length = 0;
  if (name === 'eats') setInterval(() => kept.push(Buffer.alloc(40_000_000, 1)), 5);
  if (name === 'starts') {
    const { pid } = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
    process.send({ group: pid, running: true });
    process.send({ done: { ok: false, why: 'unreadable', words: String(pid) } });
  }
  if (name === 'tells') process.send({ done: { ok: false, why: 'unreadable', words: `${process.pid} ${Object.keys(process.env).filter((key) => /password/i.test(key)).join()}` } });
});
