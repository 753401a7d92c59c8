/** Why a file was not put down to be destroyed, or not destroyed. */
export type DestructionProblem =
  | { code: 'destruction_asked_already'; id: string | null }
  | { code: 'destruction_not_found'; id: string }
  | { code: 'destruction_withdrawn'; id: string }
  | { code: 'destruction_confirmed_already'; id: string }
  /** It takes two: whoever asked does not confirm. */
  | { code: 'asked_by_yourself'; id: string };
