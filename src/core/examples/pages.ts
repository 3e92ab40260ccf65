/** Examples of the rules about dates, names and where a page comes from. */
import type { Example, Overlay } from './example';

const period = (from: string, to: string): Overlay => ({
  texts: { preface: `所列数据的统计期限自${from}起至${to}止。` },
});
const BUREAU = '青禾县教育局2024年政府信息公开工作年度报告';
const HOST = 'www.sample.gov.cn';
const TAGS = [
  ...['sitename', 'sitedomain', 'siteidcode', 'columnname', 'columndescription', 'columnkeywords'],
  ...['columntype', 'articletitle', 'pubdate', 'contentsource'],
];

export const dateExamples = {
  'D-01': {
    holds: { title: BUREAU, ...period('2024年1月1日', '2024年12月31日') },
    fails: { title: BUREAU, ...period('2023年1月1日', '2023年12月31日') },
    blanks: 'none',
  },
  'D-02': {
    holds: { title: BUREAU, texts: { overview: '2024年，我局共收到政府信息公开申请 12 件。' } },
    fails: { title: BUREAU, texts: { overview: '2023年，我局共收到政府信息公开申请 12 件。' } },
    blanks: 'none',
  },
  'D-03': {
    holds: period('2024年1月1日', '2024年12月31日'),
    fails: period('2024年1月1日', '2024年11月30日'),
    blanks: 'none',
  },
  'D-04': {
    holds: { title: BUREAU, page: { publishedMeta: '2025-01-24' } },
    fails: { title: BUREAU, page: { publishedMeta: '2025-02-18' } },
    blanks: 'none',
  },
  'D-05': {
    holds: { title: BUREAU, page: { publishedMeta: '2025-01-24' } },
    fails: { title: BUREAU, page: { publishedMeta: '2024-12-20' } },
    blanks: 'none',
  },
  'D-06': {
    holds: { title: BUREAU, page: { publisher: '青禾县教育局' } },
    fails: { title: BUREAU, page: { publisher: '青禾县水利局' } },
    blanks: 'none',
  },
  'D-07': {
    holds: { texts: { preface: '本报告按照国办公开办函〔2021〕30号规定的格式编制。' } },
    fails: { texts: { preface: '本报告按照国办公开办函〔2019〕60号规定的格式编制。' } },
    blanks: 'none',
  },
  'D-08': {
    holds: { texts: { preface: '联系电话：0372-5550123，邮编：456000。' } },
    fails: { texts: { preface: '联系电话：0372-555012，邮编：456000。' } },
    blanks: 'none',
  },
} as const satisfies Readonly<Record<string, Example>>;

export const pageExamples = {
  'P-01': {
    holds: { page: { hostname: HOST, metaNames: TAGS } },
    fails: { page: { hostname: HOST, metaNames: TAGS.filter((name) => name !== 'pubdate') } },
    blanks: 'none',
  },
  'P-02': {
    holds: { page: { hostname: HOST, siteDomain: HOST } },
    fails: { page: { hostname: HOST, siteDomain: 'www.former-sample.gov.cn' } },
    blanks: 'none',
  },
  'P-03': {
    holds: { page: { hostname: HOST } },
    fails: { page: { hostname: 'www.nianbao.example' } },
    blanks: 'none',
  },
  'P-04': {
    holds: { page: { publishedMeta: '2025-01-24', publishedShown: '2025-01-24' } },
    fails: { page: { publishedMeta: '2025-01-24', publishedShown: '2025-03-05' } },
    blanks: 'none',
  },
} as const satisfies Readonly<Record<string, Example>>;
