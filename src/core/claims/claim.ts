/** What the text of a report says that can be held against its tables, or against itself. Only what the words say. */
import type { Decimal } from '../decimal';
import type { Passage } from '../report';

/** What is counted. The ids of `domain` rows where there is one. */
export type Measure =
  /** Applications: 收到/受理, 办结/答复, 上年结转, 结转下年. */
  | 'received'
  | 'closed'
  | 'carriedIn'
  | 'carriedOut'
  /** Results of applications. */
  | 'granted'
  | 'partial'
  | 'denied'
  | 'unavailable'
  | 'notProcessed'
  | 'otherResult'
  /** Who applied. */
  | 'natural'
  | 'organisations'
  /** 行政复议; 行政诉讼 (both kinds); both together; the two kinds of suit. */
  | 'review'
  | 'suit'
  | 'disputes'
  | 'directSuit'
  | 'suitAfterReview'
  /** 规章 and 行政规范性文件: 制发, 废止, 现行有效. */
  | 'rules.made'
  | 'rules.repealed'
  | 'rules.inForce'
  | 'normativeDocuments.made'
  | 'normativeDocuments.repealed'
  | 'normativeDocuments.inForce'
  /** 处理决定. */
  | 'licenses'
  | 'penalties'
  | 'coercion'
  /** 行政事业性收费, and 信息处理费, in 元. */
  | 'fees'
  | 'processingFee'
  /** 主动公开信息 and anything else that no table of the report counts. */
  | 'published'
  | 'unrelated';

/** For whom a figure speaks: the report's own organ, all organs below it, or only some part of it. */
export type Scope = 'own' | 'whole' | 'part';

/** For when: the report year, or another year, a total over years, part of the year. */
export type Period = 'year' | 'other';

/** Where in the text: the passage, and offsets into its text (UTF-16). */
export type Span = { readonly passage: Passage; readonly start: number; readonly end: number };

type Common = { readonly span: Span; readonly scope: Scope; readonly period: Period };

export type Claim = Common &
  (
    | {
        /** 「共受理政府信息公开申请 212 件」 */
        readonly kind: 'count';
        readonly of: Measure;
        readonly value: Decimal;
        /** 多, 余, 近, 约: never an error. */
        readonly inexact: boolean;
        /** 1.2万 stands for anything that rounds to it: how far the figure may be off. */
        readonly within: Decimal;
        /** 「含上年结转3件」: the value includes what was carried in. */
        readonly includesCarriedIn: boolean;
        /** Nothing in the clause but who, when, what and how many: only then may it be an error. */
        readonly plain: boolean;
      }
    /** 「未收到…申请」「无行政复议」「零申请」 */
    | { readonly kind: 'none'; readonly of: Measure; readonly plain: boolean }
    /** 「办结率 99.5%」: the value in percent, with its printed decimals. */
    | {
        readonly kind: 'share';
        readonly of: 'closedRate' | 'onTimeRate' | 'other';
        readonly value: Decimal;
        readonly places: number;
      }
    /** 「同比增长 12%」: a change against another year; never judged against this year's tables. */
    | { readonly kind: 'change'; readonly value: Decimal | null }
    /** 「共82条，其中…71条、…7条」. `exhaustive`: the words say that the parts are all there is. */
    | {
        readonly kind: 'list';
        readonly of: Measure;
        readonly total: Decimal;
        readonly parts: readonly Decimal[];
        readonly exhaustive: boolean;
      }
    /** 「全部办结」「全部按期答复」「均获维持」「无一纠错」 */
    | {
        readonly kind: 'judgement';
        readonly of: 'allClosed' | 'allOnTime' | 'allUpheld' | 'noneCorrected';
        /** Which disputes it is said of, where it is said of disputes. */
        readonly over: 'review' | 'suit' | 'disputes';
      }
    /** 「2024年1月1日至2024年12月31日」: the period the report's figures are of. */
    | { readonly kind: 'period'; readonly from: string; readonly to: string }
  );
