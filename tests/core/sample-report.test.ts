import { expect, it } from 'vitest';
import { isFinding, outcomeId } from '../../src/core/rule';
import { auditedOf, consistentFigures } from '../support/sample-report';

it.each(['2019', '2021'] as const)('the sample of form %s is consistent', (form) => {
  const { outcomes } = auditedOf(consistentFigures(form));
  expect(outcomes.filter(isFinding).map(outcomeId)).toEqual([]);
  expect(outcomes.filter((outcome) => outcome.kind === 'pass').length).toBeGreaterThan(40);
});
