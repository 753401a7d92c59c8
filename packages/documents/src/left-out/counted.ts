/** “1 hidden row”, “2 hidden rows”. */
export const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
