/** The rules that judge the words of a report, its dates, names, fees and page: what passes, what fails, what is left alone. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit';
import { toDecimal, ZERO } from '../../src/core/decimal';
import { AS_DECLARED, DEADLINES, type Deadlines } from '../../src/core/judging';
import { layoutOf } from '../../src/core/layouts/index';
import { isFinding, type Outcome, quotesIn } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { plainSayings } from '../../src/core/rules/narrative';
import { type OrganKind, organOf } from '../../src/core/rules/organ';
import { findingMessage } from '../../src/finding-words';
import { findingBasis } from '../../src/words';
import { zeroFigures } from '../support/figures';
import { textOf, writeText } from '../support/in-step';
import { reportOf } from '../support/sample-report';
import { told } from '../support/told';
import { wordsOf } from '../support/words';
import { type Case, outcomesOf, writtenReport } from '../support/written-report';

/** What one rule says of such a report: `warning@1`, `pass@report`, `notApplicable@report (notSaid)`. */
function said(rule: string, spec: Case): readonly string[] {
  return outcomesOf(rule, spec).map(shortOf);
}

function shortOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'pass':
      return `pass@${outcome.at}`;
    case 'notApplicable':
      return `notApplicable@${outcome.at} (${outcome.why.code})`;
    case 'undetermined':
      return `undetermined@${outcome.at} (${outcome.note.code})`;
    case 'fail':
      return `${outcome.severity}@${outcome.at} (${outcome.note.code})`;
  }
}

/** The words a rule points at in such a report. */
function quoted(rule: string, spec: Case): readonly string[] {
  return outcomesOf(rule, spec).flatMap((outcome) =>
    outcome.kind === 'fail' || outcome.kind === 'undetermined'
      ? quotesIn(outcome).map(({ exact }) => exact)
      : [],
  );
}

const long = (words: string, length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const sixParts = {
  overview: '本机关按要求开展政府信息公开工作。',
  proactive: '',
  applications: '',
  remedies: '',
  issues: '主动公开的时效性还不够强，解读形式较为单一。下一步将加强培训，按月检查栏目更新情况。',
  otherMatters: '本年度未收取信息处理费。',
};

/** Each line: a rule, what it should say, and the report. */
type Line = readonly [expected: string | readonly string[], spec: Case];
const lines: { readonly [rule: string]: readonly Line[] } = {
  'STR-06': [
    ['pass@report', { text: '' }],
    ['pass@report', { text: {}, title: '2024年青禾县人民政府政府信息公开工作年度报告' }],
    [
      'pass@report',
      {
        text: { preface: '青禾县教育局 2024 年政府信息\n公开工作年度报告' },
        title: '青禾县教育局2024年政府信息公开工作年度报告',
      },
    ],
    // As three of the samples: 年度 twice.
    ['warning@report (titleForm)', { text: {}, title: '青禾县教育局2024年度政府信息公开工作年度报告' }],
    ['warning@report (titleForm)', { text: {}, title: '青禾县教育局2024年政府信息公开工作报告' }],
    ['warning@report (titleForm)', { text: {}, title: '青禾县教育局2024年政府信息公开年报' }],
    [
      'warning@report (titleForm)',
      { text: {}, title: '青禾县教育局政府信息公开工作年度报告', options: { year: null } },
    ],
    ['notApplicable@report (noTitle)', { text: {}, options: { title: null } }],
    // A headline beside the text: judged when it is the whole title, not when it is the site's short form.
    [
      'warning@report (titleForm)',
      { text: { preface: '公开年报' }, title: '青禾县教育局2024年政府信息公开年报' },
    ],
    [
      'notApplicable@report (noTitle)',
      { text: { preface: '公开年报' }, title: '政府信息公开年报', options: { year: null } },
    ],
    [
      ['notApplicable@report (noTitle)'],
      { text: { preface: '公开年报' }, organ: null, title: '2024年政府信息公开年报' },
    ],
    [['warning@report (titleForm)'], { text: {}, organ: null, title: '2024年政府信息公开年报' }],
    [
      ['warning@report (titleForm)'],
      {
        text: { preface: '青禾县教育局\n2024年政府信息\n\n公开年报' },
        title: '青禾县教育局2024年政府信息公开年报',
      },
    ],
    [['warning@report (titleForm)'], { text: {}, title: '' }],
  ],
  'STR-07': [
    ['pass@report', { text: '2024年，我县主动公开政府信息12条，具体数据见下表。张××诉我县一案已审结。' }],
    ['info@1 (layoutCode)', { text: '（一）主动公开。[bookmark: _Toc99]持续做好公开工作。' }],
    ['warning@1 (leftover)', { text: { applications: '（该部分以表格形式报告）' } }],
    [['warning@1 (leftover)', 'warning@2 (leftover)'], { text: '20XX年，XX局主动公开政府信息。' }],
    ['notApplicable@report (noText)', {}],
    [['warning@1 (leftover)'], { text: { preface: '请填写标题', overview: '正文' } }],
    [['warning@1 (leftover)'], { text: '（请填写本机关名称）2024年公开信息12条。' }],
    [['pass@report'], { text: '公众可登录网站，请填写在线申请表。' }],
    [['pass@report'], { text: '请填写《政府信息公开申请表》，并附上身份证明。' }],
  ],
  'STR-08': [
    ['notApplicable@report (notSaid)', { text: '本报告依法编制。' }],
    ['notApplicable@report (noText)', {}],
    [
      'pass@report',
      {
        text: {
          preface:
            '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
        },
      },
    ],
    // Six are said, and named with 等; five are there.
    [
      'warning@report (partsFound)',
      {
        text: {
          preface:
            '全文由2020年总体情况、主动公开、依申请公开、行政复议和行政诉讼、存在问题及改进等六部分组成。',
        },
        form: '2019',
        options: { headings: reportOf(zeroFigures('2019')).headings.slice(0, 5) },
      },
    ],
    [
      'warning@report (partsListed)',
      {
        text: {
          preface:
            '本报告由总体情况、主动公开情况、依申请公开情况、行政复议和行政诉讼情况、问题及改进情况六个部分组成。',
        },
      },
    ],
    // No number: only four parts in the names of older reports.
    [
      'info@report (partsUnnamed)',
      {
        text: '全文包括主动公开政府信息情况；依申请公开和不予公开情况；行政复议、行政诉讼情况；存在的问题和改进情况。',
      },
    ],
    ['pass@report', { text: '全文包括总体情况、主动公开、依申请公开等内容。' }],
    [['notApplicable@report (notSaid)'], { text: '本报告由总体情况组成。' }],
    [['pass@report'], { text: '全文共六部分。' }],
    [['warning@report (partsFound)'], { text: '全文共五部分。' }],
    [['warning@report (partsFound)'], { text: '全文共12部分。' }],
    [['pass@report'], { text: '全文共五部分。', options: { headings: [] } }],
    [['notApplicable@report (notSaid)'], { text: `${long('做好公开。', 3000)}全文共五部分。` }],
    [
      ['pass@report'],
      {
        text: '本报告由总体情况、主动公开、依申请公开、复议诉讼、存在问题、其他需要报告的事项、致谢六部分组成。',
      },
    ],
    [
      ['pass@report'],
      {
        text: '本报告由总体情况、主动公开、依申请公开、行政复议、行政诉讼、存在问题、其他需要报告的事项六部分组成。',
      },
    ],
  ],
  'N-10': [
    ['pass@1', { text: '全年行政事业性收费14.43万元。', cells: { 'proactive.fees.amount': 14.4321 } }],
    ['pass@1', { text: '行政事业性收费共144,321元。', cells: { 'proactive.fees.amount': 14.4321 } }],
    [
      'warning@1 (said)',
      { text: '全年行政事业性收费15.2万元。', cells: { 'proactive.fees.amount': 14.4321 } },
    ],
    ['warning@1 (said)', { text: '全年行政事业性收费3000元。' }],
    [
      'undetermined@1 (said)',
      { text: '全年行政事业性收费约20万元。', cells: { 'proactive.fees.amount': 14.4321 } },
    ],
    [
      'undetermined@1 (said)',
      { text: '全年行政事业性收费15万元。', cells: { 'proactive.fees.amount': '/' } },
    ],
    ['notApplicable@report (notSaid)', { text: '本机关没有收费项目。' }],
    ['notApplicable@report (otherForm)', { text: '行政事业性收费3万元。', form: '2019' }],
    [['pass@1'], { text: '全年行政事业性收费14.4万元。', cells: { 'proactive.fees.amount': 14.4321 } }],
    [['pass@1'], { text: '全年行政事业性收费20.3万元。', cells: { 'proactive.fees.amount': 20 } }],
    [['warning@1 (said)'], { text: '全年行政事业性收费21万元。', cells: { 'proactive.fees.amount': 20 } }],
    [['pass@1'], { text: '全年行政事业性收费21万元。', cells: { 'proactive.fees.amount': 20.1 } }],
    [['pass@1'], { text: '行政事业性收费144321元。', cells: { 'proactive.fees.amount': 14.43215 } }],
    [
      ['warning@1 (said)'],
      { text: '行政事业性收费144323元。', cells: { 'proactive.fees.amount': 14.43215 } },
    ],
    [['pass@1'], { text: '行政事业性收费0.5元。' }],
    [['warning@1 (said)'], { text: '行政事业性收费1元。' }],
    [['undetermined@1 (said)'], { text: '全县行政事业性收费20万元。' }],
    [['notApplicable@report (notSaid)'], { text: '去年行政事业性收费20万元。' }],
    [['pass@1'], { text: '全年行政事业性收费20.15万元。', cells: { 'proactive.fees.amount': 20.1 } }],
  ],
  'N-11': [
    ['pass@1', { text: '主动公开政府信息82条，其中政务动态71条、机构职能4条、建议提案7条。' }],
    ['warning@1 (listAbove)', { text: '主动公开政府信息80条，其中政务动态71条、机构职能4条、建议提案7条。' }],
    ['pass@1', { text: '主动公开政府信息640条，其中重点领域210条、政策解读35条。' }],
    ['warning@1 (listBelow)', { text: '主动公开政府信息640条，政务动态和政策解读分别为210条、35条。' }],
    ['warning@1 (listBelow)', { text: '公开政府信息640条，包括政务动态210条、政策解读35条共两类。' }],
    // Divided twice, and a sum that is reached only on the way.
    ['pass@1', { text: '收到政府信息公开申请12件，其中网络10件、信函2件、自然人9件、法人3件。' }],
    [
      'warning@1 (listAbove)',
      { text: '主动公开政府信息82条，其中政务动态71条、机构职能11条、建议提案7条。' },
    ],
    // Once on the site and once in the account is one piece.
    ['undetermined@1 (listAbove)', { text: '主动公开政府信息100条，其中网站80条、微信公众号60条。' }],
    ['pass@1', { text: '收到政府信息公开申请211件，办结210件，办结率99.5%。' }],
    ['warning@1 (share)', { text: '收到政府信息公开申请211件，办结210件，办结率98.1%。' }],
    ['pass@1', { text: '共办结申请7件，其中予以公开2件，占29%。' }],
    ['warning@1 (share)', { text: '共办结申请200件，其中予以公开50件，占35%。' }],
    ['notApplicable@report (notSaid)', { text: '申请按期办结率100%，群众满意率98%。' }],
    ['pass@1', { text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度6件。' }],
    ['warning@1 (flow)', { text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。' }],
    // 78 may include the 3; the table says whether it does.
    ['undetermined@1 (flow)', { text: '收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。' }],
    [
      'pass@1',
      {
        text: '收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。',
        cells: { 'applications.new.total': 75, 'applications.carriedIn.total': 3 },
      },
    ],
    ['notApplicable@report (noText)', {}],
    [['pass@1'], { text: '主动公开政府信息640条，政务动态和政策解读分别为210条、35条等。' }],
    [['pass@1'], { text: '主动公开政府信息640条，政务动态和政策解读分别为210条、35条 等。' }],
    [['warning@1 (listBelow)'], { text: '主动公开政府信息640条，政务动态和政策解读分别为210条、35条等级。' }],
    [
      ['warning@1 (listBelow)'],
      { text: '公开政府信息640条，包括政务动态210条、政策解读35条，共计 2 大类。' },
    ],
    [
      ['warning@1 (listBelow)'],
      { text: '公开政府信息640条，包括政务动态210条、政策解读35条，共十二个方面。' },
    ],
    [['pass@1'], { text: '公开政府信息640条，包括政务动态210条、政策解读35条，内容共两类。' }],
    // What is counted in another unit may be the rest.
    [['pass@1'], { text: '主动公开政府信息640条，分别为政务动态210条、公报12期、政策解读35条。' }],
    [['pass@1'], { text: '主动公开政府信息640条，分别为政务动态210条、政策解读35条和公报12期。' }],
    [
      ['warning@1 (listBelow)'],
      { text: '主动公开政府信息640条，分别为政务动态210条、政策解读35条，举办培训3次。' },
    ],
    [['pass@1'], { text: '公开政府信息640条，包括政务动态210条、政策解读35条，共若干类。' }],
    [['pass@1'], { text: '收到政府信息公开申请96份，其中自然人83件，包括网上58件、信函31件、当面7件。' }],
    [
      ['warning@1 (listAbove)'],
      { text: '收到政府信息公开申请96份。办结83件，包括网上58件、信函31件、当面7件。' },
    ],
    [
      ['warning@1 (listAbove)'],
      { text: '收到政府信息公开申请95份，其中自然人83件，包括网上58件、信函31件、当面7件。' },
    ],
    [
      ['warning@1 (listAbove)'],
      {
        text: {
          overview: '收到政府信息公开申请96份',
          applications: '办结申请83件，包括网上58件、信函31件、当面7件。',
        },
      },
    ],
    [
      ['warning@1 (listAbove)'],
      { text: '办结申请83件，包括网上58件、信函31件、当面7件，合计收到政府信息公开申请96份。' },
    ],
    [['notApplicable@report (notSaid)'], { text: '收到政府信息公开申请211件，办结210件，按期办结率98.1%。' }],
    [['notApplicable@report (notSaid)'], { text: '收到政府信息公开申请211件，办结210件，答复率98.1%。' }],
    [['notApplicable@report (notSaid)'], { text: '收到政府信息公开申请211件，办结210件，群众满意率98.1%。' }],
    [
      ['notApplicable@report (notSaid)'],
      { text: { overview: '收到政府信息公开申请211件，办结210件。', applications: '申请办结率99.5%。' } },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: `收到政府信息公开申请211件，办结210件。${long('做好公开。', 310)}申请办结率99.5%。` },
    ],
    [['warning@1 (share)'], { text: '全县收到政府信息公开申请211件，办结210件，办结率98.1%。' }],
    [
      ['notApplicable@report (notSaid)'],
      { text: '通过网络收到的政府信息公开申请，局机关收到211件，办结210件，办结率99.5%。' },
    ],
    [
      ['pass@1'],
      {
        text: '申请办结率99.5%。',
        cells: { 'applications.new.total': 211, 'applications.closedTotal.total': 210 },
      },
    ],
    [
      ['warning@1 (share)'],
      {
        text: '申请办结率98.1%。',
        cells: { 'applications.new.total': 211, 'applications.closedTotal.total': 210 },
      },
    ],
    [
      ['pass@1'],
      {
        text: '申请办结率97.3%。',
        cells: {
          'applications.new.total': 211,
          'applications.carriedIn.total': 10,
          'applications.closedTotal.total': 215,
        },
      },
    ],
    [
      ['pass@1'],
      {
        text: '申请办结率100%。',
        cells: {
          'applications.new.total': 211,
          'applications.carriedIn.total': 10,
          'applications.closedTotal.total': 215,
        },
      },
    ],
    [
      ['warning@1 (share)'],
      {
        text: '申请办结率95%。',
        cells: {
          'applications.new.total': 211,
          'applications.carriedIn.total': 10,
          'applications.closedTotal.total': 215,
        },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率100%。',
        cells: { 'applications.new.total': 211, 'applications.closedTotal.total': null },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率100%。',
        cells: { 'applications.new.total': null, 'applications.closedTotal.total': 5 },
      },
    ],
    [
      ['warning@1 (share)'],
      {
        text: '收到政府信息公开申请211件，办结210件，办结率98.1%。',
        cells: { 'applications.carriedIn.total': null },
      },
    ],
    [
      ['warning@1 (share)'],
      { text: '收到政府信息公开申请211件，办结210件，办结率98.1%。', options: { without: ['applications'] } },
    ],
    [['pass@1'], { text: '共办结申请4件，其中予以公开1件，占25.0%。' }],
    [['pass@1'], { text: '共办结申请4件，其中予以公开1件，占25.1%。' }],
    [['warning@1 (share)'], { text: '共办结申请4件，其中予以公开1件，占25.2%。' }],
    [['warning@1 (share)'], { text: '共办结申请4件，其中予以公开1件，占26%。' }],
    [['warning@1 (share)'], { text: '共办结申请4件，其中予以公开1件，占24%。' }],
    [['pass@1'], { text: '共办结申请4件，其中予以公开1件，占24.9%。' }],
    [['pass@1'], { text: '共办结申请7件，其中予以公开2件，占28.57%。' }],
    [['warning@1 (share)'], { text: '共办结申请7件，其中予以公开2件，占28.4%。' }],
    [['warning@1 (share)'], { text: '共办结申请2000件，其中予以公开1件，占5%。' }],
    [['pass@1'], { text: '共办结申请200件，其中予以公开50件，占比 25%。' }],
    [
      ['pass@1', 'pass@2', 'warning@3 (share)'],
      { text: '共办结申请200件，其中予以公开50件（占25%）、部分公开10件（占20%）。' },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '办结申请210件。办结件中，予以公开50件（占23.8%）、部分公开10件，占4.8%，不予公开60件（占28.6%）。',
      },
    ],
    [['pass@1'], { text: '主动公开信息12条，其中网站10条、专栏2条，图文9条、视频3条。' }],
    [['notApplicable@report (notSaid)'], { text: '上半年收到申请200件，办结50件，办结率35%。' }],
    [['notApplicable@report (notSaid)'], { text: '县教育局收到申请200件，办结50件，办结率35%。' }],
    [['warning@1 (share)'], { text: '收到申请200件，办结50件，办结率35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请200件，其中予以公开50件，满意度为35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请200件，其中予以公开50件，网上申请占35%。' }],
    [['warning@1 (share)'], { text: '共办结申请200件，其中予以公开50件，约占总数的35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请200件。其中予以公开50件，占35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请200件；予以公开50件，占35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请0件，其中予以公开0件，占35%。' }],
    [['notApplicable@report (notSaid)'], { text: '共办结申请约200件，其中予以公开50件，占35%。' }],
    [['notApplicable@report (notSaid)'], { text: '去年办结申请200件，其中予以公开50件，占35%。' }],
    [['notApplicable@report (notSaid)'], { text: '予以公开申请50件，占35%。' }],
    [
      ['notApplicable@report (notSaid)'],
      { text: '新收政府信息公开申请约78件，上年结转3件，办结75件，结转下年度3件。' },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: '新收政府信息公开申请78件，上年结转3件，办结约75件，结转下年度3件。' },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。新收政府信息公开申请79件。' },
    ],
    [
      ['warning@1 (flow)'],
      { text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。新收政府信息公开申请78件。' },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: '未收到政府信息公开申请，无上年结转，办结申请1件，无结转。' },
    ],
    [
      ['undetermined@1 (flow)'],
      {
        text: '收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。',
        options: { without: ['applications'] },
      },
    ],
    [
      ['undetermined@1 (flow)'],
      {
        text: '收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。',
        cells: { 'applications.new.total': null },
      },
    ],
    [['pass@1'], { text: '收到政府信息公开申请78件（含上年结转3件），办结75件，结转下年度3件。' }],
    [['pass@1'], { text: '收到政府信息公开申请78件，无上年结转，办结75件，结转下年度3件。' }],
    [['warning@1 (flow)'], { text: '收到政府信息公开申请78件，无上年结转，办结75件，结转下年度2件。' }],
    [
      ['undetermined@1 (flow)'],
      { text: '本年新收，收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。' },
    ],
    [['notApplicable@report (notSaid)'], { text: '收到政府信息公开申请78件，上年结转3件，办结75件。' }],
    [
      ['warning@1 (listAbove)', 'warning@2 (share)'],
      {
        text: {
          overview: '主动公开政府信息80条，其中动态71条、解读11条。',
          applications: '申请办结率98.1%。',
        },
        cells: { 'applications.new.total': 211, 'applications.closedTotal.total': 210 },
      },
    ],
    [
      ['warning@1 (listBelow)'],
      { text: '公开等工作有序。主动公开政府信息640条，政务动态和政策解读分别为210条、35条。' },
    ],
    [['warning@1 (listAbove)'], { text: '收到政府信息公开申请100件，其中网站80件、平台60件。' }],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率50%。',
        cells: { 'applications.new.total': 10, 'applications.closedTotal.total': -5 },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率50%。',
        cells: { 'applications.new.total': 10, 'applications.closedTotal.total': 5.5 },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率50%。',
        cells: { 'applications.new.total': 10.5, 'applications.closedTotal.total': 5 },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: '县教育局办结政府信息公开申请100件，予以公开50件，占35%。' },
    ],
    [['warning@1 (share)'], { text: '共办结申请200件，其中予以公开50件 ，占35%。' }],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。新收政府信息公开申请约78件。',
      },
    ],
    [
      ['warning@1 (flow)', 'warning@2 (listAbove)'],
      {
        text: {
          overview: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。',
          applications: '主动公开政府信息80条，其中动态71条、解读11条。',
        },
      },
    ],
    [
      ['notApplicable@report (notSaid)'],
      {
        text: '申请办结率98.1%。',
        cells: { 'applications.new.total': 211, 'applications.closedTotal.total': 210 },
        options: {
          faults: { applications: [{ kind: 'header', missing: ['其他'], lines: [], place: null }] },
        },
      },
    ],
    [
      ['undetermined@1 (flow)'],
      {
        text: '收到政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。',
        cells: { 'applications.new.total': 75, 'applications.carriedIn.total': 3 },
        options: {
          faults: { applications: [{ kind: 'header', missing: ['其他'], lines: [], place: null }] },
        },
      },
    ],
    [
      ['warning@1 (share)'],
      { text: `${long('做好公开。', 200)}收到政府信息公开申请211件，办结210件，办结率98.1%。` },
    ],
  ],
  'N-01': [
    [['pass@1'], { text: '收到政府信息公开申请12件。', cells: { 'applications.new.total': 12 } }],
    [
      ['pass@1'],
      {
        text: '收到政府信息公开申请12件。',
        cells: { 'applications.new.total': 10, 'applications.carriedIn.total': 2 },
      },
    ],
    [['error@1 (said)'], { text: '收到政府信息公开申请12件。', cells: { 'applications.new.total': 11 } }],
    [
      ['notApplicable@1 (noTable)'],
      { text: '收到政府信息公开申请12件。', options: { without: ['applications'] } },
    ],
    [
      ['undetermined@1 (said)'],
      {
        text: '收到政府信息公开申请12件。',
        cells: { 'applications.new.total': null, 'applications.new.natural': 9 },
      },
    ],
    [
      ['undetermined@1 (said)'],
      {
        text: '收到政府信息公开申请9件。',
        cells: { 'applications.new.total': null, 'applications.new.natural': 9 },
      },
    ],
    [
      ['error@1 (said)'],
      {
        text: '收到政府信息公开申请8件。',
        cells: { 'applications.new.total': null, 'applications.new.natural': 9 },
      },
    ],
    [
      ['error@1 (said)'],
      {
        text: '收到政府信息公开申请8件。',
        cells: {
          'applications.new.total': null,
          'applications.new.natural': 9,
          'applications.new.legal': null,
        },
      },
    ],
    [
      ['error@1 (said)'],
      {
        text: '收到政府信息公开申请10件。',
        cells: { 'applications.new.total': 12, 'applications.carriedIn.total': null },
      },
    ],
    [
      ['undetermined@1 (said)'],
      {
        text: '收到政府信息公开申请15件。',
        cells: { 'applications.new.total': 12, 'applications.carriedIn.total': null },
      },
    ],
    [['pass@1'], { text: '收到政府信息公开申请近20件。', cells: { 'applications.new.total': 10 } }],
    [
      ['undetermined@1 (said)'],
      { text: '收到政府信息公开申请近20件。', cells: { 'applications.new.total': 9 } },
    ],
    [['pass@1'], { text: '收到政府信息公开申请1.2万件。', cells: { 'applications.new.total': 11500 } }],
    [
      ['error@1 (said)'],
      { text: '收到政府信息公开申请1.2万件。', cells: { 'applications.new.total': 11499 } },
    ],
    [['notApplicable@report (otherTime)'], { text: '去年收到政府信息公开申请12件。' }],
    [['undetermined@1 (said)'], { text: '全县收到政府信息公开申请12件。' }],
    [['notApplicable@report (noText)'], {}],
  ],
  'N-05': [
    [
      ['notApplicable@1 (notRead)'],
      {
        text: '办理政府信息公开申请，部分公开0件。',
        cells: { 'applications.partial.natural': null, 'applications.partial.total': null },
      },
    ],
    [
      ['pass@1', 'pass@2'],
      {
        text: '办理政府信息公开申请，予以公开3件，部分公开2件。',
        cells: { 'applications.granted.total': 3, 'applications.partial.total': 2 },
      },
    ],
    [
      ['pass@1', 'warning@2 (said)'],
      {
        text: '办理政府信息公开申请，予以公开3件，部分公开3件。',
        cells: { 'applications.granted.total': 3, 'applications.partial.total': 2 },
      },
    ],
    [
      ['pass@1'],
      { text: '办理政府信息公开申请，其他处理3件。', form: '2019', cells: { 'applications.other.total': 3 } },
    ],
    [
      ['pass@1'],
      { text: '办理政府信息公开申请，其他处理3件。', cells: { 'applications.other.misc.total': 3 } },
    ],
    [
      ['pass@1'],
      {
        text: '办理政府信息公开申请，不予公开3件。',
        cells: { 'applications.denied.thirdParty.total': 1, 'applications.denied.stateSecret.total': 2 },
      },
    ],
  ],
  'N-03': [
    ['pass@1', { text: '结转下年度申请2件。', cells: { 'applications.carriedOut.total': 2 } }],
    ['error@1 (said)', { text: '结转下年度申请2件。', cells: { 'applications.carriedIn.total': 2 } }],
    // Where from, or where to?
    ['pass@1', { text: '申请新收12件，结转2件。', cells: { 'applications.carriedIn.total': 2 } }],
    ['pass@1', { text: '申请新收12件，结转2件。', cells: { 'applications.carriedOut.total': 2 } }],
    ['error@1 (said)', { text: '申请新收12件，结转2件。', cells: { 'applications.carriedOut.total': 1 } }],
    ['notApplicable@report (notSaid)', { text: '申请新收12件。' }],
    ['pass@1', { text: '申请新收12件，跨年办理2件。', cells: { 'applications.carriedIn.total': 2 } }],
    ['pass@1', { text: '申请新收12件，跨年办理2件。', cells: { 'applications.carriedOut.total': 2 } }],
    [
      'error@1 (said)',
      { text: '申请新收12件，跨年办理2件。', cells: { 'applications.carriedOut.total': 1 } },
    ],
    ['error@1 (said)', { text: '申请2件跨年至2025年办理。', cells: { 'applications.carriedIn.total': 2 } }],
    ['error@1 (said)', { text: '申请结转2025年2件。', cells: { 'applications.carriedIn.total': 2 } }],
    ['error@1 (said)', { text: '申请结转至2025年2件。', cells: { 'applications.carriedIn.total': 2 } }],
    // The year before it is that of the report, and says neither.
    ['pass@1', { text: '申请新收12件，2024年结转2件。', cells: { 'applications.carriedIn.total': 2 } }],
    ['pass@1', { text: '申请新收12件，2024年结转2件。', cells: { 'applications.carriedOut.total': 2 } }],
    [
      'error@1 (said)',
      { text: '申请新收12件，2024年结转2件。', cells: { 'applications.carriedOut.total': 1 } },
    ],
  ],
  'N-07': [
    ['pass@1', { text: '2024年未收到政府信息公开申请。' }],
    [
      'error@1 (saidNone)',
      { text: '2024年未收到政府信息公开申请。', cells: { 'applications.new.total': 3 } },
    ],
    // A blank is no zero.
    [
      'notApplicable@1 (notRead)',
      { text: '2024年未收到政府信息公开申请。', cells: { 'applications.new.total': null } },
    ],
    ['notApplicable@report (notSaid)', { text: '全年运行平稳。' }],
    [
      ['error@1 (saidNone)'],
      { text: '办结政府信息公开申请0件。', cells: { 'applications.closedTotal.total': 3 } },
    ],
    [
      ['error@1 (saidNone)'],
      { text: '信息公开申请无上年结转。', cells: { 'applications.carriedIn.total': 3 } },
    ],
    [
      ['error@1 (saidNone)'],
      {
        text: '因信息公开引发行政复议和行政诉讼共0件。',
        cells: { 'remedies.directSuit.total': 1, 'remedies.suitAfterReview.total': 2 },
      },
    ],
    [
      ['error@1 (saidNone)'],
      { text: '因信息公开引发行政复议和行政诉讼共0件。', cells: { 'remedies.review.total': 1 } },
    ],
    [
      ['error@1 (saidNone)'],
      { text: '因信息公开引发的案件，未经复议直接起诉0件。', cells: { 'remedies.directSuit.total': 1 } },
    ],
    [
      ['error@1 (saidNone)'],
      { text: '因信息公开引发的案件，复议后起诉0件。', cells: { 'remedies.suitAfterReview.total': 1 } },
    ],
    [['notApplicable@report (notSaid)'], { text: '未收取信息处理费。' }],
    [
      ['undetermined@1 (saidNone)'],
      { text: '除县教育局外，其余部门未收到政府信息公开申请。', cells: { 'applications.new.total': 3 } },
    ],
    [
      ['undetermined@1 (saidNone)'],
      { text: '实现“未收到信息公开申请”。', cells: { 'applications.new.total': 3 } },
    ],
    [
      ['notApplicable@1 (noTable)'],
      { text: '未收到政府信息公开申请。', options: { without: ['applications'] } },
    ],
    [
      ['notApplicable@report (otherTime)'],
      { text: '去年未收到政府信息公开申请。', cells: { 'applications.new.total': 3 } },
    ],
    [
      ['error@1 (judged)'],
      {
        text: '因信息公开引发的行政复议均获维持。',
        cells: { 'remedies.review.pending': 1, 'remedies.review.other': 2 },
      },
    ],
    [
      ['pass@1'],
      { text: '因信息公开引发的行政复议均获维持。', cells: { 'remedies.directSuit.corrected': 1 } },
    ],
    [
      ['error@1 (judged)'],
      {
        text: '因信息公开引发的行政诉讼无一纠错。',
        cells: { 'remedies.suitAfterReview.corrected': 1, 'remedies.directSuit.corrected': null },
      },
    ],
    [
      ['warning@1 (judged)'],
      { text: '信息公开申请全部办结。', cells: { 'applications.carriedOut.total': 1 } },
    ],
    [
      ['notApplicable@report (notSaid)'],
      { text: '信息公开申请全部按时答复。', cells: { 'applications.carriedOut.total': 1 } },
    ],
    // Where from, or where to?
    ...['申请新收12件，结转0件。', '申请新收12件，无结转。'].flatMap((text): Line[] => [
      [['pass@1'], { text, cells: { 'applications.carriedOut.total': 3 } }],
      [['pass@1'], { text, cells: { 'applications.carriedIn.total': 3 } }],
      [
        ['error@1 (saidNone)'],
        { text, cells: { 'applications.carriedIn.total': 2, 'applications.carriedOut.total': 3 } },
      ],
      [
        ['notApplicable@1 (notRead)'],
        { text, cells: { 'applications.carriedIn.total': null, 'applications.carriedOut.total': 3 } },
      ],
    ]),
    [
      ['error@1 (saidNone)'],
      { text: '申请新收12件，无结转下年度。', cells: { 'applications.carriedOut.total': 3 } },
    ],
  ],
  'N-13': [
    ['pass@issues', { text: sixParts }],
    ['error@issues (partEmpty)', { text: { ...sixParts, issues: ' \n ' } }],
    ['warning@issues (partNone)', { text: { ...sixParts, issues: '无。' } }],
    ['warning@issues (partShort)', { text: { ...sixParts, issues: '公开不够及时，今后改进。' } }],
    ['notApplicable@issues (noSection)', { text: '总体情况' }],
    ['notApplicable@issues (noText)', {}],
    [['pass@issues'], { text: { ...sixParts, issues: long('公开不够及时', 30) } }],
    [['warning@issues (partShort)'], { text: { ...sixParts, issues: long('公开不够及时', 29) } }],
  ],
  'N-14': [
    ['pass@otherMatters', { text: sixParts }],
    [
      'warning@otherMatters (partNone)',
      { text: { ...sixParts, otherMatters: '本年度无其他需要报告的事项。' } },
    ],
    // Told in part one instead.
    ['pass@otherMatters', { text: { overview: '全年未收取信息处理费。', otherMatters: '无' } }],
    ['pass@otherMatters', { text: { otherMatters: '无' }, form: '2019' }],
    ['notApplicable@otherMatters (noSection)', { text: '总体情况' }],
    [
      ['warning@otherMatters (partEmpty)'],
      { text: { ...sixParts, otherMatters: ' ', overview: '本机关按要求开展工作。' } },
    ],
  ],
  'N-15': [
    ['pass@overview', { text: '把政务公开列入年度考核，开展网上问卷，全年没有发生责任追究。' }],
    ['warning@overview (matters)', { text: '把政务公开列入年度考核，开展网上问卷。' }],
    ['warning@overview (matters)', { text: '做好公开。', organ: '青禾县柳湾镇人民政府' }],
    ['notApplicable@overview (notGovernment)', { text: '做好公开。', organ: '青禾县教育局' }],
    ['notApplicable@overview (organUnknown)', { text: '做好公开。', organ: '青禾学院' }],
    ['notApplicable@overview (noText)', {}],
  ],
  'N-16': [
    ['pass@overview', { text: '公布各类信息。未收到申请。严格信息审核。办好网站专栏。组织业务培训。' }],
    ['warning@overview (matters)', { text: '公布各类信息。未收到申请。' }],
    ['notApplicable@overview (otherForm)', { text: '公布各类信息。', form: '2019' }],
    ['notApplicable@overview (noSection)', { text: { issues: '还有不足。' } }],
    [
      ['pass@overview'],
      {
        text: {
          preface: '未收到申请。严格信息审核。办好网站专栏。组织业务培训。',
          overview: '公布各类信息。',
        },
      },
    ],
  ],
  'N-17': [
    ['pass@overview', { text: long('做好政府信息公开工作。', 1000) }],
    ['info@overview (partLong)', { text: long('做好政府信息公开工作。', 1046) }],
    ['notApplicable@overview (otherForm)', { text: '概述', form: '2019' }],
  ],
  'N-19': [
    ['pass@report', { text: '我县各部门做到“我局政策我局解读”，由我校对。' }],
    ['warning@1 (selfName)', { text: '2024年，我局认真做好公开工作。我局组织培训。' }],
    ['pass@report', { text: '2024年，我局认真做好公开工作。', organ: '青禾县教育局' }],
    ['warning@1 (selfName)', { text: '我镇组织培训。', organ: '青禾县东城街道办事处' }],
    [
      'warning@1 (selfName)',
      { text: '受理向市政府及市政府办公室提出的政府信息公开申请。', organ: '青禾县东城街道办事处' },
    ],
    ['notApplicable@report (organUnknown)', { text: '我局组织培训。', organ: '青禾学院' }],
    ['notApplicable@report (noText)', {}],
    [
      ['warning@1 (selfName)'],
      { text: '受理向市政府及市政府办公室提出的政府信息公开申请。', organ: '青禾县教育局' },
    ],
    [
      ['warning@1 (selfName)'],
      { text: '受理向市政府及市政府办公室提出的政府信息公开申请。', organ: '青禾县柳湾镇人民政府' },
    ],
    [['pass@report'], { text: '受理向市政府及市政府办公室提出的政府信息公开申请。' }],
    [['pass@report'], { text: '“由我镇负责”“由我局负责', organ: '青禾县人民政府' }],
    [['warning@1 (selfName)'], { text: '“一件事”由我镇「办成」，我镇负责。' }],
  ],
  'D-01': [
    [
      'pass@report',
      { text: '本报告数据统计期限为2024年1月1日至2024年12月31日。', page: { publishedMeta: '2025-01-24' } },
    ],
    ['error@report (periodYear)', { text: '本报告数据统计期限为2023年1月1日至2023年12月31日。' }],
    ['warning@report (publishedYear)', { text: '', page: { publishedMeta: '2024-01-24' } }],
    // Put up again later; the address keeps the first day.
    ['pass@report', { text: '', page: { publishedMeta: '2027-05-06', publishedUrl: '2025-01-20' } }],
    [
      'pass@report',
      { text: '宣传活动从2023年5月1日持续到2023年5月31日。', page: { publishedMeta: '2025-01-24' } },
    ],
    ['notApplicable@report (noDate)', { text: '' }],
    ['notApplicable@report (noYear)', { text: '', options: { year: null } }],
    [['notApplicable@report (noDate)'], { text: '2023年3月1日至2023年5月31日开展自查，形成报告。' }],
    [['error@report (periodYear)'], { text: '2023年1月1日至2023年12月31日的数据如下。' }],
    [
      ['notApplicable@report (noDate)'],
      { text: `统计${long('由各部门分头负责认真做好', 44)}，2023年3月1日至2023年5月31日形成报告。` },
    ],
    [['pass@report'], { text: '统计期限为2023年11月1日至2024年10月31日。' }],
    [['pass@report'], { text: '统计期限为2024年1月1日至2024年12月31日。' }],
    [
      ['error@report (periodYear)'],
      { text: '统计期限为2023年1月1日至2023年12月31日。', page: { publishedMeta: '2025-01-24' } },
    ],
  ],
  'D-02': [
    [
      'pass@report',
      { text: '2024年，我县主动公开政府信息12条。与2023年相比，公开信息增加3条。公开2023年度决算12份。' },
    ],
    ['warning@1 (yearOther)', { text: '2023年，我县主动公开政府信息12条。' }],
    ['warning@1 (yearOther)', { text: '2023年，我局公开科技计划项目信息94条。' }],
    ['pass@report', { text: '2023年，我局计划公开信息94条。' }],
    ['pass@report', { text: '2023年收到的2件申请均于本年答复，公开信息3条。' }],
    ['warning@1 (yearOther)', { text: '文件管理方面，2023年度共出台规范性文件3件。' }],
    [
      'warning@1 (yearOther)',
      { text: '（二）依申请公开：2022年度我局未收到政府信息公开申请。', organ: '青禾县教育局' },
    ],
    ['pass@report', { text: '2025年，我县将公开信息100条。《青禾县2023年政务公开要点》发布后公开信息3条。' }],
    ['notApplicable@report (noYear)', { text: '2023年，公开信息12条。', options: { year: null } }],
    ['notApplicable@report (noText)', {}],
    [['pass@report'], { text: { issues: '2023年，我县主动公开政府信息12条。' } }],
    [['warning@1 (yearOther)'], { text: '2023年，我县主动公开《青禾县2024年政务公开要点》等政府信息12条。' }],
    [['pass@report'], { text: `2023年，${long('认真贯彻', 124)}，公开信息12条。` }],
    [
      ['warning@1 (yearOther)', 'warning@2 (yearOther)'],
      { text: '2023年，我县主动公开政府信息12条。2022年，我县公开政府信息11条。' },
    ],
    [['pass@report'], { text: '2023年召开会议。' }],
    [['pass@report'], { text: '2023年，我县未收到政府信息公开申请，2024年收到1件。' }],
  ],
  'D-03': [
    ['pass@1', { text: '所列数据的统计期限自2024年1月1日起至12月31日止。' }],
    ['error@1 (periodDates)', { text: '所列数据的统计期限为2024年1月1日至2024年11月30日。' }],
    ['undetermined@1 (periodDates)', { text: '我局于3月成立，数据统计期限为2024年3月5日至2024年12月31日。' }],
    ['notApplicable@report (notSaid)', { text: '2024年5月1日至2024年5月31日开展宣传。' }],
    ['notApplicable@report (noText)', {}],
    [['pass@1'], { text: '统计期限为2024年1月1日至2024年12月31日。', options: { year: null } }],
    [['error@1 (periodDates)'], { text: '统计期限为2023年1月1日至2023年12月31日。' }],
    [
      ['error@1 (periodDates)'],
      {
        text: `我局于3月成立。${long('认真做好公开工作。', 60)}数据统计期限为2024年3月5日至2024年12月31日。`,
      },
    ],
    [['undetermined@1 (periodDates)'], { text: '数据统计期限为2024年3月5日至2024年12月31日（3月组建）。' }],
    [
      ['error@1 (periodDates)'],
      { text: `数据统计期限为2024年3月5日至2024年12月31日。${long('认真做好公开工作。', 60)}成立专班。` },
    ],
  ],
  'D-04': [
    ['pass@report', { organ: '青禾县教育局', page: { publishedMeta: '2025-01-31' } }],
    ['warning@report (late)', { organ: '青禾县教育局', page: { publishedMeta: '2025-02-01' } }],
    ['pass@report', { page: { publishedShown: '2025-03-31' } }],
    ['warning@report (late)', { page: { publishedShown: '2025-04-01' } }],
    // The law names no day for towns; that of custom is only worth noting.
    ['pass@report', { organ: '青禾县柳湾镇人民政府', page: { publishedMeta: '2025-01-31' } }],
    ['info@report (late)', { organ: '青禾县柳湾镇人民政府', page: { publishedMeta: '2025-02-03' } }],
    // Of an organ that no name tells of, only what is late for everyone is late.
    ['pass@report', { organ: '青禾学院', page: { publishedMeta: '2025-03-31' } }],
    ['warning@report (late)', { organ: '青禾学院', page: { publishedMeta: '2025-04-01' } }],
    ['undetermined@report (lateOrMoved)', { page: { publishedMeta: '2027-05-06' } }],
    [
      'notApplicable@report (republished)',
      { page: { publishedMeta: '2025-05-06', publishedUrl: '2025-01-20' } },
    ],
    ['notApplicable@report (noDate)', {}],
    [['notApplicable@report (noYear)'], { page: { publishedMeta: '2025-01-31' }, options: { year: null } }],
    [['notApplicable@report (noDate)'], { page: { publishedUrl: '2025-05-06' } }],
    [
      ['pass@report'],
      { organ: '青禾县教育局', page: { publishedMeta: '2025-01-31', publishedUrl: '2025-01-20' } },
    ],
    [
      ['pass@report'],
      { organ: '青禾县教育局', page: { publishedMeta: '2025-02-05', publishedShown: '2025-01-20' } },
    ],
    [
      ['notApplicable@report (republished)'],
      { organ: '青禾县教育局', page: { publishedMeta: '2025-02-05', publishedUrl: '2025-01-20' } },
    ],
    [
      ['pass@report'],
      { organ: '青禾县教育局', form: '2019', year: 2018, page: { publishedMeta: '2019-03-31' } },
    ],
    [
      ['warning@report (late)'],
      { organ: '青禾县教育局', form: '2019', year: 2018, page: { publishedMeta: '2019-04-01' } },
    ],
    [
      ['warning@report (late)'],
      { organ: '青禾县教育局', form: '2019', year: 2019, page: { publishedMeta: '2020-02-01' } },
    ],
    [['pass@report'], { organ: '青禾县人民政府办公室', page: { publishedMeta: '2025-03-31' } }],
    [['info@report (late)'], { organ: '青禾县东城街道办事处', page: { publishedMeta: '2025-02-03' } }],
    [['info@report (late)'], { organ: '临江经济开发区管理委员会', page: { publishedMeta: '2025-02-03' } }],
  ],
  'D-05': [
    ['pass@report', { page: { publishedMeta: '2025-01-01' } }],
    ['warning@report (early)', { page: { publishedMeta: '2024-12-31' } }],
    ['pass@report', { page: { publishedMeta: '2024-12-31', publishedShown: '2025-01-06' } }],
    ['notApplicable@report (noDate)', {}],
    [['notApplicable@report (noYear)'], { page: { publishedMeta: '2025-01-06' }, options: { year: null } }],
    [['pass@report'], { page: { publishedMeta: '2025-01-06', publishedShown: '2024-12-31' } }],
  ],
  'D-06': [
    ['pass@report', { text: {}, page: { publisher: '青禾县人民政府办公室' } }],
    ['pass@report', { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县人民政府' } }],
    ['pass@report', { text: {}, organ: '青禾县政务服务和数据管理局', page: { publisher: '青禾县政数局' } }],
    ['warning@report (organShort)', { text: {}, organ: '区教育局' }],
    ['warning@report (organDiffers)', { text: {}, page: { publisher: '青禾县发展和改革局' } }],
    [
      'warning@report (organDiffers)',
      { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县水利局' } },
    ],
    ['notApplicable@report (noName)', { text: {}, page: { publisher: '1' } }],
    ['notApplicable@report (noName)', { text: {} }],
    ['notApplicable@report (noTitle)', { text: {}, organ: null }],
    [['warning@report (organShort)'], { text: {}, organ: '区教育局', options: { title: null } }],
    [['notApplicable@report (noName)'], { text: {}, page: { publisher: '青禾学院附属' } }],
    [['notApplicable@report (noName)'], { text: {}, organ: '青禾县水利局', page: { publisher: '教育局' } }],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '县教育局' } }],
    [
      ['notApplicable@report (organUnknown)'],
      { text: {}, organ: '青禾学院', page: { publisher: '青禾县教育局' } },
    ],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '白河县人民政府办公室' } }],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '临江经济开发区管理委员会' } }],
    [
      ['pass@report'],
      { text: {}, organ: '青禾县柳湾镇人民政府', page: { publisher: '青禾县柳湾镇人民政府教育局' } },
    ],
    [
      ['warning@report (organDiffers)'],
      { text: {}, organ: '青禾县柳湾镇人民政府', page: { publisher: '青禾县东山镇人民政府' } },
    ],
    [['pass@report'], { text: {}, organ: '青禾县柳湾镇人民政府', page: { publisher: '白河县柳湾镇政府' } }],
    [
      ['warning@report (organDiffers)'],
      { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县东山镇人民政府' } },
    ],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县委' } }],
    [
      ['notApplicable@report (noName)'],
      { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县网信办' } },
    ],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '青禾县审批服务局' } }],
    [['pass@report'], { text: {}, organ: '青禾县文化和旅游局', page: { publisher: '青禾县文化广电局' } }],
    [
      ['warning@report (organDiffers)'],
      { text: {}, organ: '青禾县教育局', page: { publisher: '白河县教育局' } },
    ],
    [['pass@report'], { text: {}, organ: '青禾县市场监督管理局', page: { publisher: '青禾县市场监管局' } }],
    [['warning@report (organDiffers)'], { text: {}, organ: '教育局', page: { publisher: '青禾县水利局' } }],
    [['pass@report'], { text: {}, organ: '教育局', page: { publisher: '青禾县教育体育局' } }],
    [['pass@report'], { text: {}, organ: '青禾县教育局', page: { publisher: '教育体育局' } }],
    [['pass@report'], { text: {}, organ: '临江市南浦区教育局', page: { publisher: '临江市教育体育局' } }],
    [['pass@report'], { text: {}, organ: '临江市教育局', page: { publisher: '临江市南浦区教育体育局' } }],
    [
      ['warning@report (organDiffers)'],
      { text: {}, organ: '临江市北浦区教育局', page: { publisher: '临江市南浦区教育体育局' } },
    ],
  ],
  'D-07': [
    ['pass@report', { text: '根据国办公开办函〔2021〕30号和国务院令第711号编制。' }],
    ['warning@1 (outdatedForm)', { text: '根据国办公开办函〔2019〕60号编制。' }],
    ['pass@report', { text: '根据国办公开办函〔2019〕60号编制。', form: '2019' }],
    ['warning@1 (outdatedRegulation)', { text: '根据《政府信息公开条例》（国务院令第492号）编制。' }],
    ['pass@report', { text: '《条例》（国务院令第492号公布，第711号修订）' }],
    [
      'warning@1 (outdatedArticle)',
      { text: '依照《政府信息公开条例》第三十一条、第三十二条的规定编制本年度报告。' },
    ],
    ['pass@report', { text: '依照《政府信息公开条例》第三十二条征求第三方意见。' }],
    ['notApplicable@report (noText)', {}],
    [['warning@1 (outdatedForm)'], { text: '根据国办公开办函〔2019〕60号编制。', year: 2021 }],
    [['pass@report'], { text: '根据国办公开办函〔2019〕60号和国办公开办函[2021]30号编制。' }],
    [['pass@report'], { text: '根据某政发〔2019〕492号编制。' }],
    [['warning@1 (outdatedRegulation)'], { text: '根据国务院令492号编制。' }],
    [['pass@report'], { text: `国务院${long('高度重视公开', 36)}，根据492号文编制。` }],
    [['pass@report'], { text: `根据492号文编制，${long('认真贯彻', 36)}国务院要求。` }],
    [
      ['warning@1 (outdatedArticle)'],
      { text: { preface: '依照《政府信息公开条例》第三十一条的规定编制本年度报告。' } },
    ],
    [['pass@report'], { text: { applications: '依照《政府信息公开条例》第三十一条的规定编制本年度报告。' } }],
  ],
  'D-08': [
    ['pass@report', { text: '邮编：450000，电话：0371-65901234，传真：0371-65905678。' }],
    ['info@1 (phone)', { text: '电话：0371-659012。' }],
    // As one of the samples: eight digits and seven behind one area code.
    ['info@1 (phonesDiffer)', { text: '电话：0759-31234567，传真：0759-3123456' }],
    ['info@1 (postcode)', { text: '（邮政编码：45000）' }],
    ['notApplicable@report (notSaid)', { text: '欢迎监督。' }],
    ['notApplicable@report (noText)', {}],
    [['pass@report'], { text: '邮编：450000，电话：0371-65901234。' }],
    [['info@1 (phone)'], { text: '电话：0371-123456789。' }],
    [['pass@report'], { text: '电话：0752-3288123，政务服务便民热线：0752-12345，举报电话：0752-12388。' }],
    [['info@1 (phone)'], { text: '电话：0371-659012，传真：0371-65905678。' }],
    [
      ['info@1 (phonesDiffer)', 'info@2 (phonesDiffer)'],
      { text: '电话：0759-31234567，传真：0759-3123456，热线：0759-3123457。' },
    ],
    [['info@1 (postcode)'], { text: '邮编：4500001。' }],
    [['info@1 (postcode)'], { text: '邮编：945000。' }],
  ],
  'X-02': [
    [
      'pass@report',
      { text: { otherMatters: '收取信息处理费1200元。' }, cells: { 'proactive.fees.amount': 0.12 } },
    ],
    ['warning@report (feeAboveFees)', { text: { otherMatters: '收取信息处理费120元。' } }],
    [
      'notApplicable@report (notSaid)',
      { text: { otherMatters: '发出收费通知1份，应缴信息处理费1100元，申请人逾期未缴费。' } },
    ],
    [
      'undetermined@report (feeAboveFees)',
      { text: { otherMatters: '收取信息处理费120元，由县财政统一收缴。' } },
    ],
    ['notApplicable@report (notSaid)', { text: { otherMatters: '未收取信息处理费。' } }],
    [
      'notApplicable@report (notRead)',
      { text: { otherMatters: '收取信息处理费120元。' }, cells: { 'proactive.fees.amount': null } },
    ],
    [['undetermined@report (feeAboveFees)'], { text: { otherMatters: '收取信息处理费约120元。' } }],
    [
      ['warning@report (feeAboveFees)'],
      {
        text: { otherMatters: '收取信息处理费300元。信息处理费100元已公示。' },
        cells: { 'proactive.fees.amount': 0.02 },
      },
    ],
    [
      ['warning@report (feeAboveFees)'],
      {
        text: { otherMatters: '收取信息处理费100元。全部信息处理费300元已公示。' },
        cells: { 'proactive.fees.amount': 0.02 },
      },
    ],
    [['notApplicable@report (otherForm)'], { text: { otherMatters: '收取信息处理费120元。' }, form: '2019' }],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费1250元。' }, cells: { 'proactive.fees.amount': 0.12 } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: '收取信息处理费1251元。' }, cells: { 'proactive.fees.amount': 0.12 } },
    ],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费1050元。' }, cells: { 'proactive.fees.amount': 0.1 } },
    ],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费10050元。' }, cells: { 'proactive.fees.amount': 1 } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: '收取信息处理费10051元。' }, cells: { 'proactive.fees.amount': 1 } },
    ],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费1235元。' }, cells: { 'proactive.fees.amount': 0.123 } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: '收取信息处理费1236元。' }, cells: { 'proactive.fees.amount': 0.123 } },
    ],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费1239.5元。' }, cells: { 'proactive.fees.amount': 0.12345 } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: '收取信息处理费1239.6元。' }, cells: { 'proactive.fees.amount': 0.12345 } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: `由财政负责。${long('认真做好公开工作。', 45)}收取信息处理费120元。` } },
    ],
    [
      ['warning@report (feeAboveFees)'],
      { text: { otherMatters: `收取信息处理费120元。${long('认真做好公开工作。', 45)}由财政负责。` } },
    ],
    [['undetermined@report (feeAboveFees)'], { text: { otherMatters: '全县收取信息处理费120元。' } }],
  ],
  'X-03': [
    ['pass@1', { text: { otherMatters: '收取信息处理费120元。' } }],
    ['info@1 (feeStep)', { text: { otherMatters: '收取信息处理费33元。' } }],
    ['info@1 (feeStep)', { text: { otherMatters: '按件计收，全年收取信息处理费120元。' } }],
    // A rate is no amount taken.
    ['notApplicable@report (notSaid)', { text: { otherMatters: '信息处理费每件收取15元。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '收取信息处理费约33元。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '收取行政事业性收费33元。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '去年收取信息处理费33元。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '信息处理费10页以内33元。' } }],
    [
      ['info@1 (feeStep)'],
      { text: { otherMatters: `每月${long('认真做好公开', 12)}，收取信息处理费33元。` } },
    ],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '收取信息处理费33元/件。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '收取信息处理费33元 每件。' } }],
    [['notApplicable@report (notSaid)'], { text: { otherMatters: '收取信息处理费33元一件。' } }],
    [['info@1 (feeStep)'], { text: { otherMatters: '收取信息处理费33元一次。' } }],
    [['info@1 (feeStep)'], { text: { otherMatters: '收取信息处理费33元，每半年公示。' } }],
    [['pass@1'], { text: { otherMatters: '收取信息处理费0元。' } }],
    [['info@1 (feeStep)'], { text: { otherMatters: '收取信息处理费100.5元。' } }],
    [
      ['pass@1', 'info@2 (feeStep)', 'info@3 (feeStep)'],
      { text: { otherMatters: '收取信息处理费120元。信息处理费33元已退。信息处理费45元。' } },
    ],
    [
      ['pass@1'],
      { text: { otherMatters: `按件计收。${long('认真做好公开工作。', 60)}收取信息处理费120元。` } },
    ],
    [['pass@1'], { text: { otherMatters: '按件、按量计收，收取信息处理费120元。' } }],
    [['pass@1'], { text: { otherMatters: '按件计收，收取信息处理费200元。' } }],
  ],
  'X-04': [
    [
      'pass@report',
      { text: { otherMatters: '收取信息处理费100元。' }, cells: { 'applications.new.total': 12 } },
    ],
    ['warning@report (feeWithoutApplications)', { text: { otherMatters: '收取信息处理费100元。' } }],
    [
      'notApplicable@report (notRead)',
      { text: { otherMatters: '收取信息处理费100元。' }, cells: { 'applications.new.total': null } },
    ],
    ['notApplicable@report (notSaid)', { text: { otherMatters: '未收取信息处理费。' } }],
    [['pass@report'], { text: { otherMatters: '收取信息处理费0元。' } }],
    [
      ['notApplicable@report (noTable)'],
      { text: { otherMatters: '收取信息处理费100元。' }, options: { without: ['applications'] } },
    ],
    [
      ['pass@report'],
      { text: { otherMatters: '收取信息处理费100元。' }, cells: { 'applications.carriedIn.total': 1 } },
    ],
  ],
  'X-05': [
    ['pass@report', { text: { otherMatters: '未向申请人发出收费通知。' } }],
    ['pass@report', { text: { otherMatters: '没有发出过政府信息公开信息处理费收费通知。' } }],
    [
      'warning@report (feeUnpaidWithoutNotice)',
      {
        text: { otherMatters: '未向申请人发出收费通知。' },
        cells: { 'applications.other.feeUnpaid.total': 1 },
      },
    ],
    // A notice may have gone out.
    [
      'notApplicable@report (notSaid)',
      { text: { otherMatters: '未收取信息处理费。' }, cells: { 'applications.other.feeUnpaid.total': 1 } },
    ],
    ['notApplicable@report (otherForm)', { text: { otherMatters: '未发出收费通知。' }, form: '2019' }],
    [['notApplicable@report (noText)'], {}],
    [
      ['notApplicable@report (noTable)'],
      { text: { otherMatters: '未发出收费通知。' }, options: { without: ['applications'] } },
    ],
    [
      ['warning@report (feeUnpaidWithoutNotice)'],
      {
        text: { otherMatters: '未发出收费通知。' },
        cells: { 'applications.other.feeUnpaid.natural': null, 'applications.other.feeUnpaid.total': 1 },
      },
    ],
    [
      ['warning@report (feeUnpaidWithoutNotice)'],
      { text: { otherMatters: '未发出收费通知。' }, cells: { 'applications.other.feeUnpaid.natural': 1 } },
    ],
  ],
  'X-06': [
    ['pass@report', { text: { otherMatters: '按规定的标准，本年没有发生信息公开处理费。' } }],
    ['pass@report', { text: { otherMatters: '提供信息均为免费。' } }],
    ['pass@report', { text: { overview: '办理信息公开申请未收取任何费用。', otherMatters: '无' } }],
    ['warning@report (feeNotTold)', { text: { otherMatters: '公开了行政事业性项目目录。' } }],
    ['info@report (feeNotTold)', { text: { otherMatters: '无' }, form: '2019' }],
    ['notApplicable@report (beforeFees)', { text: { otherMatters: '无' }, form: '2019', year: 2019 }],
    ['notApplicable@report (noSection)', { text: '总体情况' }],
    ['notApplicable@report (noText)', {}],
    [['warning@report (feeNotTold)'], { text: { otherMatters: '无' }, options: { year: null } }],
    [
      ['notApplicable@report (noYear)'],
      { text: { otherMatters: '无' }, form: '2019', options: { year: null } },
    ],
    [['warning@report (feeNotTold)'], { text: { otherMatters: '无' }, year: 2021 }],
    [['info@report (feeNotTold)'], { text: { otherMatters: '无' }, form: '2019', year: 2020 }],
    [['warning@report (feeNotTold)'], { text: { overview: '本地费用公示。', otherMatters: '无' } }],
  ],
  'T2-03': [
    [
      'warning@rules (rulesNotMade)',
      { organ: '青禾县柳湾镇人民政府', cells: { 'proactive.rules.inForce': 6 } },
    ],
    ['pass@rules', { organ: '青禾县柳湾镇人民政府' }],
    ['pass@rules', { organ: '上海市人民政府办公厅', cells: { 'proactive.rules.inForce': 6 } }],
    // A city with districts may, one of county level may not: the name does not tell.
    [
      'notApplicable@rules (organUnknown)',
      { organ: '临江市人民政府', cells: { 'proactive.rules.inForce': 6 } },
    ],
    ['notApplicable@rules (notRead)', { cells: { 'proactive.rules.inForce': '/' } }],
    ['pass@rules', { form: '2019', cells: { 'proactive.rules.totalPublic': 6 } }],
    ['warning@rules (rulesNotMade)', { form: '2019', cells: { 'proactive.rules.created': 6 } }],
    [['pass@rules'], { organ: '青禾县教育局', cells: { 'proactive.normativeDocuments.made': null } }],
    [['pass@rules'], { organ: '青禾县教育局', cells: { 'proactive.licenses.decisions': 6 } }],
    [['pass@rules'], { organ: '青禾县教育局', cells: { 'proactive.licenses.decisions': null } }],
    [['notApplicable@rules (noTable)'], { organ: '青禾县教育局', options: { without: ['proactive'] } }],
  ],
  'T2-04': [
    ['info@rules (rulesInWrongRow)', { organ: '青禾县教育局', cells: { 'proactive.rules.inForce': 6 } }],
    [
      'pass@rules',
      {
        organ: '青禾县教育局',
        cells: { 'proactive.rules.inForce': 6, 'proactive.normativeDocuments.inForce': 3 },
      },
    ],
    ['notApplicable@rules (organUnknown)', { organ: '青禾学院', cells: { 'proactive.rules.inForce': 6 } }],
    [['pass@rules'], { organ: '青禾县教育局' }],
    [
      ['pass@rules'],
      {
        organ: '青禾县教育局',
        cells: { 'proactive.rules.inForce': 6, 'proactive.normativeDocuments.made': '/' },
      },
    ],
    [['pass@rules'], { organ: '青禾县教育局', cells: { 'proactive.normativeDocuments.made': 3 } }],
    [
      ['info@rules (rulesInWrongRow)'],
      { organ: '青禾县教育局', cells: { 'proactive.rules.inForce': 6, 'proactive.licenses.decisions': 6 } },
    ],
  ],
  'P-01': [
    ['pass@report', { page: { hostname: 'www.qinghe.gov.cn', metaNames: allTags() } }],
    ['info@report (metaMissing)', { page: { hostname: 'www.qinghe.gov.cn', metaNames: allTags().slice(1) } }],
    ['notApplicable@report (noAddress)', { page: { hostname: 'example.com' } }],
    [['info@report (metaMissing)'], { page: { hostname: 'gov.cn', metaNames: [] } }],
  ],
  'P-02': [
    ['pass@report', { page: { hostname: 'www.qinghe.gov.cn', siteDomain: 'http://qinghe.gov.cn/' } }],
    ['pass@report', { page: { hostname: 'zwgk.qinghe.gov.cn', siteDomain: 'www.qinghe.gov.cn' } }],
    [
      'warning@report (domainDiffers)',
      { page: { hostname: 'example.com', siteDomain: 'www.qinghe.gov.cn' } },
    ],
    [
      'warning@report (domainDiffers)',
      { page: { hostname: 'notqinghe.gov.cn', siteDomain: 'qinghe.gov.cn' } },
    ],
    ['notApplicable@report (notSaid)', { page: { hostname: 'www.qinghe.gov.cn', siteDomain: '1' } }],
    ['notApplicable@report (noAddress)', { page: { siteDomain: 'www.qinghe.gov.cn' } }],
    [['notApplicable@report (notSaid)'], { page: { hostname: 'www.qinghe.gov.cn' } }],
    [['pass@report'], { page: { hostname: 'www.qinghe.gov.cn', siteDomain: 'baihe.gov.cn, qinghe.gov.cn' } }],
    [['warning@report (domainDiffers)'], { page: { hostname: 'localhost', siteDomain: 'qinghe.gov.cn' } }],
    [
      ['notApplicable@report (notSaid)'],
      { page: { hostname: 'www.qinghe.gov.cn', siteDomain: '网站qinghe.gov.cn' } },
    ],
    [['pass@report'], { page: { hostname: 'www.qinghe.gov.cn', siteDomain: 'qinghe.gov.cn:8080' } }],
    [['pass@report'], { page: { hostname: 'www.qinghe.gov.cn', siteDomain: 'HTTPS://WWW.QINGHE.GOV.CN/' } }],
    [['pass@report'], { page: { hostname: 'qinghe.gov.cn', siteDomain: 'zwgk.qinghe.gov.cn' } }],
  ],
  'P-03': [
    ['pass@report', { page: { hostname: 'www.qinghe.gov.cn' } }],
    ['info@report (notGov)', { page: { hostname: 'www.qinghe.gov.cn.example.com' } }],
    ['notApplicable@report (noAddress)', { page: { hostname: '61.150.65.1' } }],
    ['notApplicable@report (noAddress)', {}],
    [['pass@report'], { page: { hostname: 'gov.cn' } }],
    [['pass@report'], { page: { hostname: '12345.gov.cn' } }],
    [['info@report (notGov)'], { page: { hostname: 'www.qinghe.v6' } }],
    [['notApplicable@report (noAddress)'], { page: { hostname: 'localhost' } }],
    [['notApplicable@report (noAddress)'], { page: { hostname: '[::1.2]' } }],
  ],
  'P-04': [
    ['pass@report', { page: { publishedMeta: '2025-01-31', publishedShown: '2025-02-01' } }],
    ['info@report (datesDiffer)', { page: { publishedMeta: '2025-01-24', publishedShown: '2025-02-01' } }],
    ['notApplicable@report (noDate)', { page: { publishedMeta: '2025-01-24' } }],
    [['notApplicable@report (noDate)'], { page: { publishedShown: '2025-01-24' } }],
    [['info@report (datesDiffer)'], { page: { publishedMeta: '2025-02-02', publishedShown: '2025-01-31' } }],
  ],
};

function allTags(): readonly string[] {
  return 'sitename sitedomain siteidcode columnname columndescription columnkeywords columntype articletitle pubdate contentsource'.split(
    ' ',
  );
}

describe.each(Object.entries(lines))('%s', (rule, all) => {
  test.each(all)('%s %j', (expected, spec) => {
    expect(said(rule, spec)).toEqual([expected].flat());
  });
  test('is a rule with a passing and a failing example, and its findings have words', () => {
    expect(rules.map(({ id }) => id)).toContain(rule);
    const kinds = all.flatMap(([expected]) => [expected].flat().map((text) => text.split('@')[0]));
    expect(kinds).toContain('pass');
    expect(kinds.some((kind) => ['error', 'warning', 'info'].includes(kind ?? ''))).toBe(true);
    for (const [, spec] of all) {
      for (const outcome of outcomesOf(rule, spec).filter(isFinding)) {
        expect(findingMessage(wordsOf(), outcome, writtenReport(spec))).toMatch(/[。）]$/);
      }
    }
  });
});

/**
 * What the rules say of every example in full. Written anew with
 * `UPDATE_DOCS=1 npx vitest run --project core tests/core/rules-text.test.ts`: read the difference before committing it.
 */
describe('in full', () => {
  const RECORD = 'tests/core/record/rules-text.json';
  const examples = Object.entries(lines).flatMap(([rule, all]) =>
    all.map(([, spec], index) => ({ name: `${rule} ${index + 1}`, rule, spec })),
  );
  const inFull = (rule: string, spec: Case) => outcomesOf(rule, spec).map(told);
  if (process.env.UPDATE_DOCS === '1') {
    const made = examples.map(({ name, rule, spec }) => [name, inFull(rule, spec)] as const);
    writeText(RECORD, JSON.stringify(Object.fromEntries(made)));
  }
  const recorded: { readonly [name: string]: readonly string[] } = JSON.parse(textOf(RECORD));
  test.each(examples)('$name', ({ name, rule, spec }) => {
    expect(inFull(rule, spec)).toEqual(recorded[name]);
  });
  test('nothing else is recorded', () => {
    expect(Object.keys(recorded)).toEqual(examples.map(({ name }) => name));
  });
});

test('a finding points at the words of the page, blanks and full-width forms included', () => {
  expect(
    quoted('STR-06', {
      text: { preface: '青禾县 教育局２０２４年度\n政府信息公开工作年度报告' },
      title: '青禾县教育局2024年度政府信息公开工作年度报告',
    }),
  ).toEqual(['青禾县 教育局２０２４年度\n政府信息公开工作年度报告']);
  expect(quoted('D-08', { text: '传真：０３７１ — ６５９０１' })).toEqual(['传真：０３７１ — ６５９０１']);
  expect(quoted('N-19', { text: '今年，我 局组织培训。' })).toEqual(['我 局']);
  expect(quoted('D-02', { text: '2023 年，我县主动公开政府信息12条。' })).toEqual(['2023 年']);
  expect(
    quoted('N-11', { text: '新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度3件。' }),
  ).toEqual(['78件', '3件', '75件', '3件']);
});

test.each<readonly [organ: string, published: string, own: Partial<Deadlines>, finding: unknown]>([
  ['青禾县教育局', '2025-01-28', { departments: '01-28' }, null],
  ['青禾县教育局', '2025-01-29', { departments: '01-28' }, ['warning', '2025-01-28', 'own']],
  // The law is told before what a place wants beyond it.
  ['青禾县教育局', '2025-02-01', { departments: '01-28' }, ['warning', '2025-01-31', 'law']],
  ['青禾县人民政府', '2025-02-21', { governments: '02-20' }, ['warning', '2025-02-20', 'own']],
  ['青禾县柳湾镇人民政府', '2025-02-01', {}, ['info', '2025-01-31', 'custom']],
  ['青禾县柳湾镇人民政府', '2025-02-01', { others: '02-10' }, null],
  ['青禾县柳湾镇人民政府', '2025-02-11', { others: '02-10' }, ['warning', '2025-02-10', 'own']],
  ['青禾学院', '2025-02-21', { departments: '01-10', governments: '02-20', others: '01-10' }, null],
  ['青禾学院', '2025-04-20', { others: '04-15' }, ['warning', '2025-04-15', 'own']],
])('%s, published %s, with own deadlines %o', (organ, publishedMeta, own, expected) => {
  const report = writtenReport({ organ, page: { publishedMeta } });
  const judging = { ...AS_DECLARED, deadlines: { ...DEADLINES, ...own } };
  const late = audit(report, layoutOf(report.form), rules, judging).find(({ rule }) => rule === 'D-04');
  const found =
    late?.kind === 'fail' && late.note.code === 'late'
      ? [late.severity, late.note.wanted, late.note.setBy]
      : null;
  expect(found).toEqual(expected);
  if (found) expect(late && isFinding(late) && findingBasis(wordsOf(), late)).toBe(BASES[found[2] ?? '']);
});

/** A deadline that no law sets does not claim to rest on one. */
const BASES: { readonly [setBy: string]: string } = {
  law: '《中华人民共和国政府信息公开条例》第四十九条',
  custom: '通行做法；《中华人民共和国政府信息公开条例》没有写明这类机关的期限',
  own: '您在设置中填写的期限',
};

test.each<readonly [string, OrganKind | null, boolean | null]>([
  ['上海市人民政府', 'government', true],
  // 「上海市政府信息公开…」 leaves only the place.
  ['上海市', 'government', true],
  ['青禾自治州人民政府', 'government', true],
  ['内蒙古自治区人民政府', 'government', true],
  ['河东省人民政府办公厅', 'office', true],
  ['临江市人民政府', 'government', null],
  ['临江市南浦市人民政府', 'government', false],
  ['临江市南浦区', 'government', false],
  ['青禾县人民', 'government', false],
  ['青禾县人民政府办公室', 'office', false],
  ['青禾县柳湾镇人民政府', 'township', false],
  ['青禾县柳湾乡', 'township', false],
  ['临江市南浦区东城街道办事处', 'street', false],
  ['临江奋进高新技术产业开发区', 'zone', false],
  ['临江综合实验区管理委员会', 'zone', false],
  ['青禾县教育局', 'department', false],
  ['青禾县市场监督管理局（知识产权局）', 'department', false],
  ['临江经开区党群工作部', 'department', false],
  ['财政部', 'department', null],
  ['国家税务总局青禾县税务局', 'department', null],
  ['青禾学院', null, null],
  ['青禾县柳湾村村民委员会', null, null],
  ['', null, null],
  ['县', null, null],
  ['县局', 'department', false],
  [`${'青'.repeat(59)}局`, 'department', null],
  [`${'青'.repeat(60)}局`, null, null],
  ['东城街道办事处', 'street', false],
  ['教育局', 'department', null],
  ['青禾县 \n 教育局（办公室）', 'department', false],
])('the kind of organ of %s', (name, kind, makesRules) => {
  const organ = organOf(name);
  expect(organ?.kind ?? null).toBe(kind);
  expect(organ?.makesRules ?? null).toBe(makesRules);
});

test('figures and statements are judged a hundred times at most', () => {
  expect(said('N-01', { text: '收到政府信息公开申请12件。'.repeat(101) })).toHaveLength(100);
  expect(said('N-07', { text: '未收到政府信息公开申请。'.repeat(101) })).toHaveLength(100);
  expect(said('N-11', { text: '主动公开政府信息12条，其中动态5条、解读6条。'.repeat(101) })).toHaveLength(
    100,
  );
});

describe('what the text says beyond doubt', () => {
  const sayings = (text: string) => {
    const report = writtenReport({ text });
    return plainSayings(report, layoutOf('2021')).map(({ id, readings, agrees }) => {
      const cells = readings.map((cells) => cells.map((cell) => cell.join('.')).join(' + ')).join(' | ');
      const values = ['0', '2', '11', '12', '13'].filter((value) => agrees(toDecimal(value) ?? ZERO));
      return `${id}: ${cells} is ${values.join()}`;
    });
  };
  test.each<readonly [text: string, expected: readonly string[]]>([
    [
      '收到政府信息公开申请12件，办结11件。全县收到政府信息公开申请12件。',
      [
        'N-01@1: applications.new.total | applications.new.total + applications.carriedIn.total is 12',
        'N-02@1: applications.closedTotal.total is 11',
      ],
    ],
    ['收到政府信息公开申请约12件。', []],
    ['据市里反馈，梳理台账疑似收到政府信息公开申请12件。', []],
    [
      '未收到政府信息公开申请。因信息公开引发的行政复议均获维持。',
      [
        'N-07@1: applications.new.total is 0',
        'N-07@2: remedies.review.corrected + remedies.review.other + remedies.review.pending is 0',
      ],
    ],
    ['信息公开申请全部办结。除县教育局外，其余部门未收到政府信息公开申请。', []],
    [
      '收到政府信息公开申请0件，上年结转2件。',
      ['N-04@1: applications.carriedIn.total is 2', 'N-07@1: applications.new.total is 0'],
    ],
    [
      '收到政府信息公开申请13件。收到政府信息公开申请12件。',
      [
        'N-01@1: applications.new.total | applications.new.total + applications.carriedIn.total is 13',
        'N-01@2: applications.new.total | applications.new.total + applications.carriedIn.total is 12',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(sayings(text)).toEqual(expected);
  });
});

test('a page speaks of no more than a hundred places', () => {
  const leftovers = (count: number) => said('STR-07', { text: '此处填写，'.repeat(count) });
  expect(leftovers(99)).toHaveLength(99);
  expect(leftovers(100)).toHaveLength(100);
  expect(leftovers(150)).toHaveLength(100);
});

test('without a word of text no rule of the text accuses', () => {
  const outcomes = rules.flatMap(({ id }) => outcomesOf(id, {}));
  expect(outcomes.filter(({ kind, rule }) => kind === 'fail' && /^[NDPX]-|STR-0[678]/.test(rule))).toEqual(
    [],
  );
});

test('text without end, brackets and digits is judged in time', () => {
  const heavy = [
    '我局'.repeat(50_000),
    '（'.repeat(50_000),
    '9'.repeat(100_000),
    '全文包括总体情况、'.repeat(10_000),
    '电话：0371-'.repeat(10_000),
    '2023年，'.repeat(20_000),
    '政府信息公开申请'.repeat(10_000),
  ];
  const judged = (spec: Case) => audit(writtenReport(spec), layoutOf('2021'), rules);
  const started = performance.now();
  for (const text of heavy)
    judged({ text: { preface: text, overview: text, issues: text, otherMatters: text } });
  expect(performance.now() - started).toBeLessThan(15_000);
});
