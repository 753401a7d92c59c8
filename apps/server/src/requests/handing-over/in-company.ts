type Waiting<Asked, Answer> = { readonly asked: Asked; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/**
 * Does in one go what several ask for at about the same time: nobody waits for company, but whoever comes while `groups` of them are
 * at work goes with the next, at most so many together. `work` answers in the order it was asked.
 */
export function inCompany<Asked, Answer>(work: (asked: readonly Asked[]) => Promise<readonly Answer[]>, { most, groups }: { most: number; groups: number }): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let atWork = 0;

  const go = async (): Promise<void> => {
    const group = waiting.splice(0, most);
    atWork += 1;
    try {
      const working = work(group.map(({ asked }) => asked));
      if (waiting.length > 0 && atWork < groups) void go();
      const answers = await working;
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    atWork -= 1;
    if (waiting.length > 0) void go();
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      // What was asked in the same breath goes together.
      if (atWork < groups && waiting.length === 1) queueMicrotask(() => atWork < groups && waiting.length > 0 && void go());
    });
}
