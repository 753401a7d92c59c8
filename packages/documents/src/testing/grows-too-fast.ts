import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';

/** The time this process was at work: what other programs do on the machine does not count. */
const atWork = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Whether a work's cost grows with the square of its size, in each of three tries: clearing away memory can make one try look so. */
export const growsTooFast = (work: (size: number) => unknown, size: number): boolean => [1, 2, 3].every(() => growthOf(work, { size, now: atWork }) > growsWithItsSquare);
