/** What whoever audits decides before anything is judged. Data; what nobody has changed is `AS_DECLARED`. */
import type { Severity } from './rule';

/** Days of the year after the report's, `MM-DD`, by which reports are to be published. */
export type Deadlines = {
  /** 《条例》第四十九条第一款, 县级以上人民政府部门 */
  readonly departments: string;
  /** 《条例》第四十九条第二款, 县级以上地方人民政府 */
  readonly governments: string;
  /** Towns, streets, zones: the law is silent, and what stands here is custom. */
  readonly others: string;
};

/** Of the law where it speaks, else of custom. */
export const DEADLINES: Deadlines = { departments: '01-31', governments: '03-31', others: '01-31' };

/** What a rule is given besides the report. */
export type Given = { readonly deadlines: Deadlines };

export type Judging = Given & {
  /** Ids of rules that are not to judge. */
  readonly off: readonly string[];
  /** Rule id → the severity of everything it finds, in place of the declared one. */
  readonly severities: { readonly [rule: string]: Severity };
};

export const AS_DECLARED: Judging = { off: [], severities: {}, deadlines: DEADLINES };
