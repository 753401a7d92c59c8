/** Who answers for this installation and how to reach them. `missing` are settings without which nobody is invited. */
export type OperatorView = { name: string | null; contact: string | null; missing: ('OPERATOR_NAME' | 'OPERATOR_CONTACT')[] };
