import { kilobytes, ratio, time } from './format.mjs';

/**
 * @typedef {import('./run.mjs').Figures} Figures
 * @typedef {'zh' | 'en'} Language
 * @typedef {{ what: { [language in Language]: string }, value: string, aim: string, met: boolean | null }} Row
 */

const HEADS = {
  zh: ['', '结果：中位数 [四分位]', '目标', '达到'],
  en: ['', 'Median [quartiles]', 'Aim', 'Met'],
};

/** The most telling of the figures, for the README. @param {Figures} figures @param {Language} language */
export function summaryOf(figures, language) {
  const yes = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } }[language];
  const lines = rowsOf(figures).map(({ what, value, aim, met }) => [
    what[language],
    value,
    aim,
    met === null ? '' : yes[`${met}`],
  ]);
  return [HEADS[language], ['---', '---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** @param {Figures} figures @returns {readonly Row[]} */
function rowsOf({ warm, words, hostile, first, navigation, cheerio, sizes }) {
  const pipeline = (/** @type {number} */ size) => warm.bySize[size]?.times.pipeline?.median ?? Number.NaN;
  const perB = (/** @type {number} */ size) => warm.bySize[size]?.perFloorB ?? NONE;
  const fresh = first['fresh.pipeline']?.median ?? Number.NaN;
  const perA = fresh / (first['fresh.floorA']?.median ?? Number.NaN);
  const steepest = Math.max(...words.growths, ...hostile.map(({ growth }) => growth));
  const perPipeline = cheerio.median / pipeline(1);
  const bytesOf = (/** @type {string} */ name) =>
    sizes.find(({ file }) => file === name)?.bytes ?? Number.NaN;
  const opened = Object.values(navigation).map(({ cpu }) => cpu);
  const each = (/** @type {(cpu: import('./navigation.mjs').Comparison) => number} */ what) =>
    opened.map((cpu) => what(cpu).toFixed(2)).join(', ');
  return [
    ...[1, 100].map((size) => ({
      what: {
        zh: `${size} 份报告：找表、读、解析、核对（热）`,
        en: `${size} report${size === 1 ? '' : 's'}: find, read, parse, judge (warm)`,
      },
      value: `${time(pipeline(size))} = ${ratio(perB(size))} × B`,
      aim: '≤ 6 × B',
      met: perB(size).median <= 6,
    })),
    {
      what: { zh: '1 份报告，新的渲染进程里第一次', en: '1 report, the first time in a fresh renderer' },
      value: `${time(fresh)} = ${perA.toFixed(1)} × A`,
      aim: '≤ 3 × A',
      met: perA <= 3,
    },
    {
      what: {
        zh: `用时随字数增长的指数，含 ${hostile.length} 种恶意构造的正文`,
        en: `Growth exponent of the words, ${hostile.length} texts made to be slow included`,
      },
      value: `≤ ${steepest.toFixed(2)}`,
      aim: '≤ 1.1',
      met: steepest <= 1.1,
    },
    {
      what: {
        zh: '同一页由 cheerio 解析并取出（Node），为全程的',
        en: 'The same page by cheerio (Node), in times of the pipeline',
      },
      value: `${perPipeline.toFixed(0)} ×`,
      aim: '≥ 30 ×',
      met: perPipeline >= 30,
    },
    {
      what: {
        zh: '打开没有报告的栏目页、文章页，主线程：与不装相比；与装一个空的扩展相比；噪声',
        en: 'Opening a list, an article without a report, main thread: against none; against an empty extension; noise',
      },
      value: `${each((cpu) => cpu.perWithout.median)}; ${each((cpu) => cpu.perEmpty.median)}; ${each((cpu) => cpu.noise.median)} ×`,
      aim: '',
      met: null,
    },
    {
      what: { zh: '这样的页面只执行 detector.js', en: 'detector.js, all that such a page evaluates' },
      value: kilobytes(bytesOf('detector.js')),
      aim: '≤ 8 kB',
      met: bytesOf('detector.js') <= 8000,
    },
    {
      what: { zh: '找到报告后注入的 reader.js', en: 'reader.js, injected where a report is found' },
      value: kilobytes(bytesOf('reader.js')),
      aim: '≤ 40 kB',
      met: bytesOf('reader.js') <= 40_000,
    },
  ];
}

const NONE = {
  least: Number.NaN,
  median: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  samples: 0,
};
