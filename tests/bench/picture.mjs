import { time } from './format.mjs';

/**
 * @typedef {import('./run.mjs').Figures} Figures
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {'floor' | 'ours' | 'other'} Whose
 * @typedef {{ zh: string, en: string, whose: Whose, spread: Spread, note: string }} Bar
 * @typedef {{ zh: string, en: string, bars: readonly Bar[] }} Group
 */

const WIDTH = 960;
/** Where the scale stands, and its ends: milliseconds as powers of ten. */
const SCALE = { left: 330, right: 800, from: -2, to: 3 };
const ROW = 46;
const HEAD = 54;
const TOP = 92;
const BAR = 16;

/** What one page costs, as a picture: bars from median to the left edge, whiskers from quartile to quartile. @param {Figures} figures */
export function drawSpeed(figures) {
  const groups = groupsOf(figures);
  let y = TOP;
  const body = groups.map((group) => {
    const drawn = drawGroup(group, y);
    y += HEAD + group.bars.length * ROW;
    return drawn;
  });
  const bottom = y + 6;
  const height = bottom + 112;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d">`,
    '<title id="t">勾稽的速度 How fast Gouji is</title>',
    `<desc id="d">${escaped(told(groups))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="14"/>`,
    text(32, 46, 'title', '一页要多少时间'),
    text(32, 70, 'soft', 'What one page costs'),
    ...legend(),
    ...grid(bottom),
    ...body.flat(),
    ...foot(figures, bottom),
    '</svg>',
  ].join('\n')}\n`;
}

/** @param {Figures} figures @returns {readonly Group[]} */
function groupsOf({ warm, first, marks, causes, cheerio, axe, navigation }) {
  const one = warm.bySize[1];
  const { floorB, pipeline } = one?.times ?? {};
  const fresh = first['fresh.pipeline'];
  const list = navigation['/list'];
  const slips = causes['two slips'];
  if (!one || !floorB || !pipeline || !fresh || !list || !slips)
    throw new Error('the figures lack what the picture shows');
  const times = (/** @type {Spread} */ spread) => (spread.median / pipeline.median).toFixed(0);
  return [
    {
      zh: '一页有一份报告',
      en: 'A page with one report',
      bars: [
        bar('只把表格的字读一遍（B）', 'Reading the text of its tables (B)', 'floor', floorB),
        bar(
          '找表、读、解析、核对（热）',
          'Find, read, parse, judge (warm)',
          'ours',
          pipeline,
          `${one.perFloorB.median.toFixed(1)} × B`,
        ),
        bar(
          '同上，在新进程里第一次',
          'The same for the first time, in a fresh renderer',
          'ours',
          fresh,
          `${times(fresh)} ×`,
        ),
        bar('推算原因（错两格）', 'Looking for causes (two slips)', 'ours', slips.time),
        bar('标注全部问题再清除', 'All marks put and cleared again', 'ours', marks.time),
        bar(
          'cheerio 解析、取出表格',
          'cheerio in Node, parse and extract',
          'other',
          cheerio,
          `${times(cheerio)} ×`,
        ),
        bar('axe-core 全部规则', 'axe-core, all rules', 'other', axe, `${times(axe)} ×`),
      ],
    },
    {
      zh: '一页没有报告',
      en: 'A page without a report',
      bars: [
        bar('探测脚本', 'The detector', 'ours', list.script.with),
        bar('这一页自己（主线程）', 'The page itself, main thread until idle', 'floor', list.cpu.without),
      ],
    },
  ];
}

/** @param {string} zh @param {string} en @param {Whose} whose @param {Spread} spread @returns {Bar} */
const bar = (zh, en, whose, spread, note = '') => ({ zh, en, whose, spread, note });

/** @param {Group} group @param {number} top */
function drawGroup({ zh, en, bars }, top) {
  return [
    `<text class="group" x="32" y="${top + 34}">${escaped(zh)}<tspan class="soft" dx="10">${escaped(en)}</tspan></text>`,
    ...bars.flatMap((each, at) => drawBar(each, top + HEAD + at * ROW)),
  ];
}

/** @param {Bar} bar @param {number} top */
function drawBar({ zh, en, whose, spread, note }, top) {
  const { median, low, high } = spread;
  const middle = top + ROW / 2 - 2;
  const [from, to, end] = [low, high, median].map(across);
  const whisker = `M${from} ${middle}H${to}M${from} ${middle - 5}v10M${to} ${middle - 5}v10`;
  const label = `<tspan class="value">${time(median)}</tspan>${note ? `<tspan class="soft" dx="9">${escaped(note)}</tspan>` : ''}`;
  return [
    text(SCALE.left - 18, middle - 2, 'zh', zh),
    text(SCALE.left - 18, middle + 15, 'en', en),
    `<path class="${whose}" d="${barPath(end ?? 0, middle - BAR / 2)}"/>`,
    ...['halo', 'whisker'].map((kind) => `<path class="${kind}" d="${whisker}"/>`),
    `<text x="${Math.max(to ?? 0, end ?? 0) + 12}" y="${middle + 5}">${label}</text>`,
  ];
}

/** Round at its free end. @param {number} end @param {number} top */
function barPath(end, top) {
  const { left } = SCALE;
  const radius = Math.min(4, end - left);
  return `M${left} ${top}H${end - radius}q${radius} 0 ${radius} ${radius}v${BAR - 2 * radius}q0 ${radius} ${-radius} ${radius}H${left}z`;
}

/** @param {number} bottom */
function grid(bottom) {
  const powers = Array.from({ length: SCALE.to - SCALE.from + 1 }, (_, at) => SCALE.from + at);
  return powers.flatMap((power) => {
    const x = across(10 ** power);
    const name = power === 3 ? '1 s' : power < 0 ? `${10 ** (power + 3)} µs` : `${10 ** power} ms`;
    return [
      `<path class="grid" d="M${x} ${TOP + 14}V${bottom}"/>`,
      text(x, TOP + 4, 'tick', name),
      text(x, bottom + 18, 'tick', name),
    ];
  });
}

function legend() {
  /** @type {readonly (readonly [Whose, number, string])[]} */
  const entries = [
    ['ours', 566, '勾稽 Gouji'],
    ['other', 678, '别的工具 others'],
    ['floor', 818, '参照 reference'],
  ];
  return entries.flatMap(([whose, x, words]) => {
    return [
      `<rect class="${whose}" x="${x}" y="35" width="12" height="12" rx="3"/>`,
      text(x + 19, 46, 'soft', words),
    ];
  });
}

/** @param {Figures} figures @param {number} bottom */
function foot({ machine }, bottom) {
  const { date, browser, node, system, processor, cores, load, quick } = machine;
  return [
    text(32, bottom + 46, 'en start', '条到中位数，须为四分位，横轴为对数；× 指热的全程的倍数。'),
    text(
      32,
      bottom + 63,
      'en start',
      'Bars end at the median, whiskers are quartiles, the scale is logarithmic; × is times the warm figure.',
    ),
    text(
      32,
      bottom + 86,
      'en start',
      `${date} · npm run bench${quick ? ' -- --quick' : ''} · ${browser} · Node ${node} · ${system} · ${processor} × ${cores} · 负载 load ${load.toFixed(1)}`,
    ),
  ];
}

/** For those who hear it. @param {readonly Group[]} groups */
function told(groups) {
  return groups
    .map(
      ({ zh, bars }) => `${zh}：${bars.map((each) => `${each.zh} ${time(each.spread.median)}`).join('，')}。`,
    )
    .join('');
}

/** Where a time stands. @param {number} ms */
function across(ms) {
  const { left, right, from, to } = SCALE;
  const part = (Math.log10(ms) - from) / (to - from);
  return Math.round(10 * (left + Math.min(1, Math.max(0, part)) * (right - left))) / 10;
}

/** @param {number} x @param {number} y @param {string} kind @param {string} words */
const text = (x, y, kind, words) => `<text class="${kind}" x="${x}" y="${y}">${escaped(words)}</text>`;

/** @param {string} words */
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The colours are those of `src/ui/theme.css`. */
const STYLE = `
text { font: 14px system-ui, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; fill: #1c2026; }
.title { font-size: 22px; font-weight: 700; }
.group { font-size: 15px; font-weight: 700; }
.zh { font-size: 14.5px; text-anchor: end; }
.en { font-size: 11.5px; text-anchor: end; fill: #56606c; }
.start { text-anchor: start; }
.soft { font-size: 12.5px; font-weight: 400; fill: #56606c; }
.tick { font-size: 11.5px; text-anchor: middle; fill: #56606c; }
.value { font-weight: 600; }
.ground { fill: #ffffff; stroke: #dfe3e8; }
.grid { stroke: #dfe3e8; fill: none; }
.halo { stroke: #ffffff; stroke-width: 4; stroke-opacity: .7; stroke-linecap: round; fill: none; }
.whisker { stroke: #1c2026; stroke-width: 1.4; fill: none; }
.ours { fill: #0b5cad; }
.other { fill: #c98a1b; }
.floor { fill: #9aa4af; }
@media (prefers-color-scheme: dark) {
text { fill: #e7eaee; }
.en, .soft, .tick { fill: #a6b0bb; }
.ground { fill: #1b1e23; stroke: #353b43; }
.grid { stroke: #353b43; }
.halo { stroke: #1b1e23; }
.whisker { stroke: #ffffff; }
.ours { fill: #4f93dc; }
.other { fill: #d9a441; }
.floor { fill: #66707b; }
}
`;
