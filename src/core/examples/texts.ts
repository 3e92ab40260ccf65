/** Examples of the rules that hold words against the tables, or against themselves, and of the fees. */
import type { Example, Overlay } from './example';

const overview = (text: string): Overlay => ({ texts: { overview: text } });
const otherMatters = (text: string, cells: Overlay['cells'] = {}): Overlay => ({
  texts: { otherMatters: text },
  cells,
});
const remedies = (text: string): Overlay => ({ texts: { remedies: text } });

const NO_APPLICATIONS = { 'applications.new.total': 0, 'applications.carriedIn.total': 0 };

export const acrossExamples = {
  'X-01': { holds: {}, fails: { cells: NO_APPLICATIONS }, blanks: 'notApplicable' },
  'X-02': {
    holds: otherMatters('2024年收取政府信息公开信息处理费 1200 元。', { 'proactive.fees.amount': 0.12 }),
    fails: otherMatters('2024年收取政府信息公开信息处理费 1200 元。', { 'proactive.fees.amount': 0.05 }),
    blanks: 'notApplicable',
  },
  'X-03': {
    holds: otherMatters('2024年按件计收政府信息公开信息处理费 200 元。'),
    fails: otherMatters('2024年按件计收政府信息公开信息处理费 150 元。'),
    blanks: 'none',
  },
  'X-04': {
    holds: otherMatters('2024年收取政府信息公开信息处理费 200 元。'),
    fails: otherMatters('2024年收取政府信息公开信息处理费 200 元。', NO_APPLICATIONS),
    blanks: 'notApplicable',
  },
  'X-05': {
    holds: otherMatters('2024年没有发出信息处理费收费通知。'),
    fails: otherMatters('2024年没有发出信息处理费收费通知。', {
      'applications.other.feeUnpaid.natural': 1,
      'applications.other.feeUnpaid.total': 1,
    }),
    blanks: 'skipped',
  },
  'X-06': {
    holds: otherMatters('2024年未收取信息处理费。'),
    fails: otherMatters('本年度没有其他需要报告的事项。'),
    blanks: 'none',
  },
} as const satisfies Readonly<Record<string, Example>>;

const LONG = '全县各单位按照年度工作要点，持续做好政策文件和便民服务信息的公开工作。'.repeat(30);
const THREE_OF_FIVE =
  '2024年主动公开政府信息 80 条；收到政府信息公开申请 230 件。开展业务培训，落实监督检查。';

export const textExamples = {
  'N-01': {
    holds: overview('2024年，共收到政府信息公开申请 230 件。'),
    fails: overview('2024年，共收到政府信息公开申请 213 件。'),
    blanks: 'atLeast',
  },
  'N-02': {
    holds: overview('2024年，共办结政府信息公开申请 228 件。'),
    fails: overview('2024年，共办结政府信息公开申请 219 件。'),
    blanks: 'atLeast',
  },
  'N-03': {
    holds: overview('收到政府信息公开申请 230 件，结转下年度 11 件。'),
    fails: overview('收到政府信息公开申请 230 件，结转下年度 1 件。'),
    blanks: 'atLeast',
  },
  'N-04': {
    holds: overview('收到政府信息公开申请 230 件，上年结转 9 件。'),
    fails: overview('收到政府信息公开申请 230 件，上年结转 6 件。'),
    blanks: 'atLeast',
  },
  'N-05': {
    holds: overview('办结政府信息公开申请 228 件，其中予以公开 132 件。'),
    fails: overview('办结政府信息公开申请 228 件，其中予以公开 123 件。'),
    blanks: 'atLeast',
  },
  'N-06': {
    holds: remedies('本年度发生政府信息公开行政复议 12 件。'),
    fails: remedies('本年度发生政府信息公开行政复议 11 件。'),
    blanks: 'atLeast',
  },
  'N-07': {
    holds: remedies('本年度没有发生政府信息公开行政诉讼。'),
    fails: remedies('本年度没有发生政府信息公开行政复议、行政诉讼。'),
    blanks: 'contrary',
  },
  'N-08': {
    holds: overview('截至年底，现行有效行政规范性文件 28 件。'),
    fails: overview('截至年底，现行有效行政规范性文件 31 件。'),
    blanks: 'atLeast',
  },
  'N-09': {
    holds: overview('2024年作出行政处罚决定 151 件。'),
    fails: overview('2024年作出行政处罚决定 115 件。'),
    blanks: 'atLeast',
  },
  'N-10': {
    holds: overview('2024年行政事业性收费 144321 元。'),
    fails: overview('2024年行政事业性收费 152000 元。'),
    blanks: 'undetermined',
  },
  'N-11': {
    holds: overview('2024年通过网站发布信息 80 条，其中政策 71 条、动态 9 条。'),
    fails: overview('2024年通过网站发布信息 80 条，其中政策 71 条、动态 19 条。'),
    blanks: 'textAlone',
  },
  'N-12': {
    holds: overview('收到政府信息公开申请 230 件，其中自然人申请 212 件。'),
    fails: overview('收到政府信息公开申请 230 件，其中自然人申请 202 件。'),
    blanks: 'atLeast',
  },
  'N-13': {
    holds: {
      texts: { issues: '解读形式较为单一，栏目更新不够及时。下一步将丰富解读形式，按月检查栏目更新情况。' },
    },
    fails: { texts: { issues: '' } },
    blanks: 'none',
  },
  'N-14': {
    holds: otherMatters('2024年未收取信息处理费，没有其他需要报告的事项。'),
    fails: otherMatters('无。'),
    blanks: 'none',
  },
  'N-15': {
    holds: overview('（五）监督保障。开展工作考核和社会评议，没有责任追究情形。'),
    fails: overview('（五）监督保障。举办业务培训两次。'),
    blanks: 'none',
  },
  'N-16': {
    holds: overview(`${THREE_OF_FIVE}完善文件公开审查制度，改版网站专栏。`),
    fails: overview(THREE_OF_FIVE),
    blanks: 'none',
  },
  'N-17': {
    holds: overview('2024年，全县主动公开政府信息 80 条，收到政府信息公开申请 230 件。'),
    fails: overview(LONG),
    blanks: 'none',
  },
  'N-19': {
    holds: overview('2024年，我县收到政府信息公开申请 230 件。'),
    fails: overview('2024年，我局收到政府信息公开申请 230 件。'),
    blanks: 'none',
  },
} as const satisfies Readonly<Record<string, Example>>;
