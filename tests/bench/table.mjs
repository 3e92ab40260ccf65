import { ms, ratio } from './format.mjs';

/**
 * @typedef {import('./run.mjs').Figures} Figures
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {{ what: string, value: string, aim: string, met: boolean | null }} Row
 */

/** The figures as lines to read, each with its aim where there is one. @param {Figures} figures @returns {readonly Row[]} */
export function rowsOf(figures) {
  const { warm, words, hostile, first, evaluation, navigation, marks, causes, axe, cheerio, sizes } = figures;
  const warmRows = Object.entries(warm.bySize).map(([size, { times, perFloorB }]) =>
    row(
      `全程（找表、读、解析、核对），${size} 份报告 / the whole pipeline, warm, ${size} report(s)`,
      `${ms(times.pipeline)} = ${ratio(perFloorB)} × B (${ms(times.floorB)}); 最好 at best ${atBest(times)} × B`,
      '≤ 6 × B',
      perFloorB.median <= 6,
    ),
  );
  const one = warm.bySize[1];
  const perCheerio = (one?.times.pipeline?.median ?? Number.NaN) / cheerio.median;
  /** @param {string} kind */
  const firstCall = (kind) =>
    (first[`${kind}.pipeline`]?.median ?? 0) / (first[`${kind}.floorA`]?.median ?? 0);
  /** @param {string} file */
  const size = (file) => sizes.find((each) => each.file === file)?.bytes ?? Number.NaN;
  const [[fewest = '', usual] = []] = Object.entries(words.bySize);
  const steepest = Math.max(...words.growths);
  const slowest = [...hostile].sort((a, b) => b.time - a.time)[0];
  const worst = [...hostile].sort((a, b) => b.growth - a.growth)[0];
  return [
    ...warmRows,
    ...(usual
      ? [
          row(
            `${fewest} 字正文多用的时间 / what ${fewest} characters of words add`,
            `${ms(usual.added)} = ${ratio(usual.perWalk)} × 遍历一遍文字节点 walk (${ms(usual.walk)}); 只遍历表外文字 outside the tables ${ratio(usual.perProseWalk)} × (${ms(usual.proseWalk)})`,
            '≤ 5 × walk',
            usual.perWalk.median <= 5,
          ),
        ]
      : []),
    row(
      `正文增长的指数，${Object.keys(words.bySize).join(' → ')} 字 / growth exponent of the words`,
      words.growths.map((each) => each.toFixed(2)).join(', '),
      '≤ 1.1',
      steepest <= 1.1,
    ),
    ...(slowest && worst
      ? [
          row(
            `恶意构造的正文，${hostile.length} 种，各一百万字 / texts made to be slow, a million characters each`,
            `最慢 slowest ${slowest.time.toFixed(0)} ms (${slowest.name}); 10 万 → 100 万字的指数最大 steepest ${worst.growth.toFixed(2)} (${worst.name})`,
            '≤ 1.1',
            worst.growth <= 1.1,
          ),
        ]
      : []),
    row(
      '随篇幅增长的指数，1 → 100 份 / growth exponent',
      `${warm.growth.pipeline.toFixed(2)}; B ${warm.growth.floorB.toFixed(2)}`,
      '≤ B',
      warm.growth.pipeline <= warm.growth.floorB,
    ),
    row(
      '第一次调用，同站下一个页面 / first call, next page of the same renderer',
      `${ms(first['next.pipeline'])} = ${firstCall('next').toFixed(1)} × A (${ms(first['next.floorA'])}); B ${ms(first['next.floorB'])}`,
      '≤ 3 × A',
      firstCall('next') <= 3,
    ),
    row(
      '第一次调用，全新的渲染进程 / first call, fresh renderer',
      `${ms(first['fresh.pipeline'])} = ${firstCall('fresh').toFixed(1)} × A (${ms(first['fresh.floorA'])}); B ${ms(first['fresh.floorB'])}`,
      '≤ 3 × A',
      firstCall('fresh') <= 3,
    ),
    row(
      'cheerio 解析并取出同一页（Node）/ cheerio, parse and extract, Node',
      `${ms(cheerio)}; 全程为其 1/${(1 / perCheerio).toFixed(0)}`,
      '≤ 1/30',
      perCheerio <= 1 / 30,
    ),
    row(
      'axe-core 全部规则，同一页 / axe.run, all rules, the same page',
      `${ms(axe)}; 全程为其 1/${(axe.median / (one?.times.pipeline?.median ?? Number.NaN)).toFixed(0)}`,
      '',
      null,
    ),
    row(
      '标注全部问题再清除 / marks put and cleared',
      `${ms(marks.time)} = ${ratio(marks.perPipeline)} × 同一页的全程 the pipeline on the same page`,
      '',
      null,
    ),
    ...Object.entries(causes).map(([name, { time, perPipeline }]) =>
      row(
        `推算原因 / looking for causes (${name})`,
        `${ms(time)} = ${ratio(perPipeline)} × 全程的其余部分 the rest of the pipeline`,
        '≤ 2',
        perPipeline.median <= 2,
      ),
    ),
    ...Object.entries(evaluation).map(([name, spread]) =>
      row(
        `没有报告的页面上执行 ${name}${name === 'probe' ? '（十行的探针）' : '.js'}，全新渲染进程 / evaluated on a page without a report`,
        `${ms(spread)}${name === 'probe' ? '' : ` = ${(spread.median / (evaluation.probe?.median ?? Number.NaN)).toFixed(1)} × probe`}`,
        '',
        null,
      ),
    ),
    ...Object.entries(navigation).flatMap(([path, costs]) => navigationRows(path, costs)),
    row('detector.js', bytes(size('detector.js')), '≤ 8 kB', size('detector.js') <= 8000),
    row('reader.js', bytes(size('reader.js')), '≤ 40 kB', size('reader.js') <= 40_000),
  ];
}

/** @param {string} path @param {import('./navigation.mjs').Costs} costs @returns {readonly Row[]} */
function navigationRows(path, { load, cpu, script }) {
  const page =
    path === '/list'
      ? '没有报告的栏目页（300 个链接）/ list page without a report'
      : '没有报告的文章页 / article without a report';
  return [
    row(
      `${page}：从响应结束到加载完成 responseEnd → loadEventEnd，装了勾稽 with Gouji`,
      compared(load),
      '',
      null,
    ),
    row(
      `${page}：主线程的 CPU 时间，到空闲为止 main thread until idle，装了勾稽 with Gouji`,
      `${compared(cpu)}; 其中脚本 of which scripts ${ms(script.with)}, 空的扩展 empty ${ms(script.empty)}，不装 without ${ms(script.without)}`,
      '',
      null,
    ),
  ];
}

/** @param {import('./navigation.mjs').Comparison} comparison */
function compared({ with: withIt, empty, without, perEmpty, perWithout, noise }) {
  return [
    ms(withIt),
    ` = ${ratio(perWithout)} × 不装 without (${ms(without)})，${verdict(perWithout, noise)}`,
    `；= ${ratio(perEmpty)} × 装一个空的扩展 with an empty extension (${ms(empty)})，${verdict(perEmpty, noise)}`,
    `；噪声 noise ${ratio(noise)} ×`,
  ].join('');
}

/** @param {Spread} times @param {Spread} noise */
function verdict({ median }, noise) {
  if (Math.max(median, 1 / median) <= noise.median) return '不大于噪声 no more than noise';
  return median > 1 ? '多于噪声 more than noise' : '反而少，多于噪声 less, by more than noise';
}

/** For a terminal. @param {Figures} figures @param {readonly Row[]} rows */
export function asText(figures, rows) {
  const lines = rows.map(({ what, value, aim, met }) => {
    const verdict = met === null ? '' : `  [${aim}: ${met ? '达到 met' : '未达到 NOT met'}]`;
    return `${what}\n    ${value}${verdict}`;
  });
  const files = figures.sizes.map(
    ({ file, bytes: raw, gzip }) => `${String(raw).padStart(9)}${String(gzip).padStart(9)}  ${file}`,
  );
  return `${[about(figures), '', ...lines, '', '    bytes     gzip  file', ...files].join('\n')}\n`;
}

/** For docs/speed.md. @param {Figures} figures @param {readonly Row[]} rows */
export function asMarkdown(figures, rows) {
  const lines = rows.map(
    ({ what, value, aim, met }) =>
      `| ${what} | ${value} | ${aim} | ${met === null ? '' : met ? '是 yes' : '否 no'} |`,
  );
  const files = figures.sizes.map(({ file, bytes: raw, gzip }) => `| \`${file}\` | ${raw} | ${gzip} |`);
  const total = (/** @type {'bytes' | 'gzip'} */ what) =>
    figures.sizes.reduce((sum, each) => sum + each[what], 0);
  return `${[
    about(figures),
    '',
    '| 项目 What | 结果 Result | 目标 Aim | 达到 Met |',
    '|---|---|---|---|',
    ...lines,
    '',
    '| 文件 File | 字节 Bytes | gzip |',
    '|---|--:|--:|',
    ...files,
    `| 合计 Total | ${total('bytes')} | ${total('gzip')} |`,
  ].join('\n')}\n`;
}

/** @param {Figures} figures */
function about({ machine, page }) {
  const { date, quick, browser, node, system, processor, cores, load } = machine;
  return `${date} · \`npm run bench${quick ? ' -- --quick' : ''}\` · ${browser} · Node ${node} · ${system} · ${processor} × ${cores}，开始时负载 load ${load.toFixed(1)} · ${(page.bytes / 1000).toFixed(0)} kB / 份 report；隔离环境 isolated world；中位数 median [四分位 quartiles]`;
}

/** @param {string} what @param {string} value @param {string} aim @param {boolean | null} met @returns {Row} */
const row = (what, value, aim, met) => ({ what, value, aim, met });

/** What is left when the rest of the machine happens to rest. @param {Record<string, Spread>} times */
const atBest = ({ pipeline, floorB }) => ((pipeline?.least ?? 0) / (floorB?.least ?? 0)).toFixed(1);

/** @param {number} count */
const bytes = (count) => `${count} B`;
