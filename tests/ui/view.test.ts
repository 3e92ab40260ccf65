import { describe, expect, it } from 'vitest';
import { outcomeId } from '../../src/core/rule';
import { findingsInPageOrder } from '../../src/core/summary';
import type { PageContent, PageReading } from '../../src/protocol';
import { inListOrder, partsOfList } from '../../src/ui/finding-order';
import { forbiddenPage, viewOf } from '../../src/ui/view';
import { withCells } from '../support/figures';
import { consistent, untidy, wrong } from '../support/popup-views';
import { said, saidOf } from '../support/said-report';
import { consistentFigures, sourceOf } from '../support/sample-report';

const frame = (frameId: number, content: PageContent) => {
  const reading: PageReading = {
    source: sourceOf(wrong.report),
    fingerprint: `f${frameId}`,
    content,
    stale: false,
  };
  return { frameId, reading };
};

const none = { kind: 'none' } as const;
const older = { kind: 'older', form: '2014', title: null } as const;
const pictures = { kind: 'untabled', title: '报告', pictures: 2, attachments: [] } as const;

describe('the view of a tab', () => {
  it('has the reports of all frames, in the order of the frames', () => {
    const view = viewOf([
      frame(7, { kind: 'reports', reports: [wrong, consistent] }),
      frame(0, none),
      frame(3, { kind: 'reports', reports: [untidy] }),
    ]);
    expect(
      view.kind === 'reports' &&
        view.found.map(({ key, frameId, ordinal, fingerprint }) => [key, frameId, ordinal, fingerprint]),
    ).toEqual([
      ['3/0', 3, 0, 'f3'],
      ['7/0', 7, 0, 'f7'],
      ['7/1', 7, 1, 'f7'],
    ]);
  });

  it.each<[string, readonly PageContent[], PageContent['kind']]>([
    ['nothing', [], 'none'],
    ['none anywhere', [none, none], 'none'],
    ['an older form beside none', [none, older], 'older'],
    ['pictures before an older form', [older, pictures], 'untabled'],
    ['too large before all', [pictures, { kind: 'tooLarge' }, none], 'tooLarge'],
  ])('without a report is that of the frame nearest to one: %s', (_, contents, kind) => {
    expect(viewOf(contents.map((content, index) => frame(index, content))).kind).toBe(kind);
  });
});

it.each([
  [undefined, 'unknown'],
  ['', 'unknown'],
  ['https://www.gov.cn/a.html', 'gov'],
  ['http://gov.cn/', 'gov'],
  ['https://example.com/?a=.gov.cn', 'site'],
  ['https://notgov.cn/', 'site'],
  ['https://gov.cn.example.com/', 'site'],
  ['file:///C:/report.html', 'file'],
  ['chrome://extensions', 'browser'],
  ['about:blank', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'browser'],
  ['https://addons.mozilla.org/firefox/', 'browser'],
])('the address %s means: %s', (address, page) => {
  expect(forbiddenPage(address)).toBe(page);
});

describe('the list', () => {
  it.each([
    ['wrong', wrong],
    ['untidy', untidy],
    ['said', said],
  ])('has every finding once: %s', (_, { outcomes }) => {
    const findings = findingsInPageOrder(outcomes);
    const listed = inListOrder(partsOfList(findings));
    expect(new Set(listed)).toEqual(new Set(findings));
    expect(listed.length).toBe(findings.length);
  });

  it('goes through the parts in their order, words before the figures of a part', () => {
    const listed = partsOfList(findingsInPageOrder(said.outcomes, said.report.passages));
    expect(listed.map(({ part, entries }) => [part, entries.map(({ id }) => id)])).toEqual([
      ['report', ['D-01@report', 'D-03@1']],
      ['overview', ['N-01@1', 'N-03@1', 'N-01@2']],
      ['remedies', ['N-07@1']],
    ]);
    const empty = saidOf(
      { issues: '', remedies: '无行政复议、行政诉讼。', otherMatters: '无' },
      {},
      withCells(consistentFigures(), { 'remedies.review.upheld': 10, 'applications.new.legal': null }),
    );
    expect(
      partsOfList(findingsInPageOrder(empty.outcomes, empty.report.passages)).map(({ part, entries }) => [
        part,
        entries.map(({ id }) => id),
      ]),
    ).toEqual([
      ['applications', ['CEL-01@applications', 'T3-01@new', 'T3-03@legal']],
      ['remedies', ['N-07@1', 'T4-01@review']],
      ['issues', ['N-13@issues']],
      ['otherMatters', ['X-06@report', 'N-14@otherMatters']],
    ]);
  });

  it('puts the findings of one cause together, at the place of the first', () => {
    const { outcomes, causes } = wrong;
    const [, applications] = partsOfList(findingsInPageOrder(outcomes), causes);
    const drawn = applications?.entries.map((entry) =>
      entry.kind === 'cause' ? entry.findings.map(outcomeId) : entry.id,
    );
    expect(drawn).toEqual([
      ['T3-01@new', 'T3-03@total'],
      ['T3-01@granted', 'T3-02@natural'],
      'CEL-01@applications',
      'T3-02@legal',
      'T3-03@legal',
      'T3-01@closedTotal',
    ]);
    expect(new Set(inListOrder(partsOfList(findingsInPageOrder(outcomes), causes)))).toEqual(
      new Set(findingsInPageOrder(outcomes)),
    );
  });

  it('folds crowds, never identities that fail', () => {
    const entries = partsOfList(findingsInPageOrder(untidy.outcomes)).flatMap((part) => part.entries);
    expect(entries.filter((entry) => entry.kind === 'crowd').map((entry) => entry.id)).toEqual([
      'applications/CEL-04/fail/info',
      'applications/T3-01/undetermined/error',
      'applications/T3-02/undetermined/error',
    ]);
    const failing = partsOfList(findingsInPageOrder(wrong.outcomes)).flatMap((part) => part.entries);
    expect(failing.every((entry) => entry.kind === 'one')).toBe(true);
  });
});
