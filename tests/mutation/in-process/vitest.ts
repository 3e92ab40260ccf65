/** As much of Vitest as the tests of the core use: tests are collected once, and run again for each mutant. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

type Work = (...values: readonly unknown[]) => unknown;
type Collected = { readonly name: string; readonly run: () => unknown };

/** What was collected since it was last emptied. */
export const collected: Collected[] = [];
export const before: (() => unknown)[] = [];
export const after: (() => unknown)[] = [];
let path: readonly string[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  // `expect.any`, `expect.arrayContaining` and their like.
  chai.expect,
  (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
);

function describeOne(name: string, work: Work, ...values: readonly unknown[]): void {
  const outer = path;
  path = [...path, name];
  work(...values);
  path = outer;
}

function testOne(name: string, work: Work, ...values: readonly unknown[]): void {
  collected.push({ name: [...path, name].join(' > '), run: () => work(...values) });
}

/** `each`: a case is a list of arguments, or the one argument. Its number tells it from the others. */
const withEach = (one: typeof testOne) =>
  Object.assign((name: string, work: Work) => one(name, work), {
    each: (cases: readonly unknown[]) => (name: string, work: Work) => {
      for (const [index, values] of cases.entries())
        one(`${name} #${index + 1}`, work, ...(Array.isArray(values) ? values : [values]));
    },
  });

export const describe = withEach(describeOne);
export const test = withEach(testOne);
export const it = test;
export const beforeAll = (work: () => unknown) => void before.push(work);
export const afterAll = (work: () => unknown) => void after.push(work);
