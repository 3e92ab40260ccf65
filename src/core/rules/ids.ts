/** The id of every rule, in the order of the catalogue: for those who must know a rule without bringing all of them. */
export const RULE_IDS = [
  ...(['STR-01', 'STR-02', 'STR-03', 'STR-04', 'STR-05'] as const),
  ...(['STR-06', 'STR-07', 'STR-08', 'STR-10', 'STR-11'] as const),
  ...(['CEL-01', 'CEL-02', 'CEL-03', 'CEL-04', 'CEL-05', 'CEL-07'] as const),
  ...(['T2-01', 'T2-03', 'T2-04', 'T2-05', 'T2-06', 'T2-09', 'T2-10', 'T2-12'] as const),
  ...(['T3-01', 'T3-02', 'T3-03', 'T3-05', 'T3-08', 'T4-01'] as const),
  ...(['X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06'] as const),
  ...(['N-01', 'N-02', 'N-03', 'N-04', 'N-05', 'N-06', 'N-07', 'N-08', 'N-09'] as const),
  ...(['N-10', 'N-11', 'N-12', 'N-13', 'N-14', 'N-15', 'N-16', 'N-17', 'N-19'] as const),
  ...(['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08'] as const),
  ...(['P-01', 'P-02', 'P-03', 'P-04'] as const),
] as const;

export type RuleId = (typeof RULE_IDS)[number];

export const isRuleId = (id: string): id is RuleId => RULE_IDS.some((known) => known === id);
