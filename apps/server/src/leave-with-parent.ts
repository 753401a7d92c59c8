/** How often to look, in milliseconds. */
const everySecond = 1_000;

/** Calls `leave` once the process that started this one is gone: one killed outright passes no signal on. */
export function leaveWithParent(parentPid: number, leave: () => void): void {
  // A child is handed on the moment its parent dies, even while the dead one still has an entry in the process table.
  const direct = process.ppid === parentPid;
  const timer = setInterval(() => {
    if (direct ? process.ppid === parentPid : isThere(parentPid)) return;
    clearInterval(timer);
    leave();
  }, everySecond);
  timer.unref();
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal means that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
