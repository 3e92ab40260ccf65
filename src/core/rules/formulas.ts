/** The rules that are arithmetic: identities and inequalities between lines of one table. */
import { BOTH_FORMS, type FormulaRule } from '../rule';
import { closedMoreThanDue, likelyRowSlip } from './hints';

const line = (id: string) => ({ line: id });
const partsOf = (id: string) => ({ partsOf: id });

export const formulaRules: readonly FormulaRule[] = [
  {
    id: 'T2-01',
    severity: 'warning',
    basis: { sources: ['arithmetic'], certainty: 'derived' },
    forms: ['2021'],
    formula: {
      table: 'proactive',
      each: 'row',
      over: ['rules', 'normativeDocuments'],
      left: [line('made')],
      relation: '<=',
      right: [line('inForce'), line('repealed')],
      unread: 'notApplicable',
    },
  },
  {
    id: 'T2-05',
    severity: 'warning',
    basis: { sources: ['F60', 'arithmetic'], certainty: 'derived' },
    forms: ['2019'],
    formula: {
      table: 'proactive',
      each: 'row',
      over: ['rules', 'normativeDocuments'],
      left: [line('disclosed')],
      relation: '<=',
      right: [line('totalPublic')],
      unread: 'notApplicable',
    },
  },
  {
    id: 'T2-06',
    severity: 'info',
    basis: { sources: ['F60', 'practice'], certainty: 'practice' },
    forms: ['2019'],
    formula: {
      table: 'proactive',
      each: 'row',
      over: ['rules', 'normativeDocuments'],
      left: [line('disclosed')],
      relation: '<=',
      right: [line('created')],
      unread: 'notApplicable',
    },
  },
  {
    id: 'T3-01',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'derived' },
    forms: BOTH_FORMS,
    formula: {
      table: 'applications',
      each: 'row',
      left: [partsOf('total')],
      relation: '=',
      right: [line('total')],
      unread: 'open',
    },
    hints: likelyRowSlip,
  },
  {
    id: 'T3-02',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'derived' },
    forms: BOTH_FORMS,
    formula: {
      table: 'applications',
      each: 'column',
      left: [partsOf('closedTotal')],
      relation: '=',
      right: [line('closedTotal')],
      unread: 'open',
    },
  },
  {
    id: 'T3-03',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    formula: {
      table: 'applications',
      each: 'column',
      left: [line('new'), line('carriedIn')],
      relation: '=',
      right: [line('closedTotal'), line('carriedOut')],
      unread: 'open',
    },
    hints: closedMoreThanDue,
  },
  {
    id: 'T4-01',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'derived' },
    forms: BOTH_FORMS,
    formula: {
      table: 'remedies',
      each: 'row',
      left: [partsOf('total')],
      relation: '=',
      right: [line('total')],
      unread: 'open',
    },
  },
];
