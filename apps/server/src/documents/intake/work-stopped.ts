/** Thrown so that the queue tries again: the program was told to end while a file was being worked on, which says nothing of the file. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped';

  constructor() {
    super('The program ended while a file was being worked on. It is worked on again.');
  }
}
