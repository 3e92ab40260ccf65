/** Relations between tables. */
import { compare, sum, ZERO } from '../decimal';
import { BOTH_FORMS, type CheckRule, fail, notApplicable, pass } from '../rule';
import { numbersOf, operandsOf, tableProblem } from './reading';

/** disputes without a single application. They may be about last year's answers, so this only asks to look. */
export const acrossRules: readonly CheckRule[] = [
  {
    id: 'X-01',
    severity: 'info',
    basis: { sources: ['arithmetic'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => {
      const at = 'report';
      const problem =
        tableProblem(report, 'applications', BOTH_FORMS) ?? tableProblem(report, 'remedies', BOTH_FORMS);
      if (problem) return [notApplicable(at, problem)];
      const applications = ['new', 'carriedIn'].flatMap((row) =>
        operandsOf(report, 'applications', row, ['total']),
      );
      const remedies = ['review', 'directSuit', 'suitAfterReview'].flatMap((row) =>
        operandsOf(report, 'remedies', row, ['total']),
      );
      const due = numbersOf(applications);
      const disputes = numbersOf(remedies);
      if (due === null || disputes === null) return [notApplicable(at, { code: 'notRead' })];
      if (sum(due) !== ZERO || compare(sum(disputes), ZERO) <= 0) return [pass(at)];
      return [
        fail(at, 'info', { code: 'remediesWithoutApplications' }, [
          ...remedies.filter((_, index) => disputes[index] !== ZERO),
          ...applications,
        ]),
      ];
    },
  },
];
