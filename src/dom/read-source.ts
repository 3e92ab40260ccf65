/** Where a page says it comes from: the meta tags of 国办发〔2017〕47号 annex, then the block people see. */
import type { Provenance } from '../core/report';
import type { Source } from '../protocol';

/** A name or a date is short; anything longer is something else. */
const MAX_VALUE = 300;
/** The visible block stands near the top; only so much text is searched for it. */
const MAX_VISIBLE = 20_000;

export function readSource(page: Document, now: Date): Source {
  const values = readMetaValues(page);
  const meta = (name: string) => values.get(name.toLowerCase()) ?? null;
  const text = visibleText(page);
  return {
    url: page.location?.href ?? '',
    title: meta('ArticleTitle') ?? shorten(page.title),
    site: meta('SiteName'),
    siteId: meta('SiteIDCode'),
    column: meta('ColumnName'),
    publisher: meta('ContentSource') ?? visibleValue(text, PUBLISHER),
    publishedAt: readDate(meta('PubDate')) ?? publishedIn(text),
    readAt: now.toISOString(),
  };
}

/** What the page says of its publication, for the rules that hold it against the report. */
export function readProvenance(page: Document): Provenance {
  const values = readMetaValues(page);
  const meta = (name: string) => values.get(name) ?? null;
  const text = visibleText(page);
  const { hostname = '', pathname = '' } = page.location ?? {};
  return {
    hostname,
    metaNames: [...values.keys()],
    siteDomain: meta('sitedomain'),
    siteName: meta('sitename'),
    publisher: meta('contentsource') ?? visibleValue(text, PUBLISHER),
    publishedMeta: dayOf(readDate(meta('pubdate'))),
    publishedShown: dayOf(publishedIn(text)),
    publishedUrl: dateInPath(pathname),
  };
}

const dayOf = (date: string | null): string | null => date?.slice(0, 10) ?? null;

/** `/t20240129_…` and `/art/2023/1/11/`: content systems put the day of creation into the address. */
function dateInPath(path: string): string | null {
  const match = /\/t((?:19|20)\d{2})(\d{2})(\d{2})_|\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//.exec(path);
  if (!match) return null;
  return readDate(`${match[1] ?? match[4]}-${match[2] ?? match[5]}-${match[3] ?? match[6]}`);
}

/** What the page calls itself outside its text, best first. */
export function titlesOf(page: Document): readonly string[] {
  const titles = [readMetaValues(page).get('articletitle'), shorten(page.title)];
  return titles.flatMap((title) => title ?? []);
}

/** The first filled meta tag of a name, whatever its case: they stand in the body as well on some pages. */
function readMetaValues(page: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of page.getElementsByTagName('meta')) {
    const name = element.getAttribute('name')?.toLowerCase();
    const value = shorten(element.getAttribute('content') ?? '');
    if (name === undefined || value === null || value === 'null' || values.has(name)) continue;
    values.set(name, value);
  }
  return values;
}

/**
 * Labels of the day of publication, best first. 成文日期, 更新时间, 统计时间 and their like tell of other days, so 日期
 * and 时间 count only by themselves.
 */
const PUBLISHED = ['发布(?:日期|时间)', '公开(?:日期|时间)', '(?<![\u4e00-\u9fff])(?:日期|时间)'].map(dated);
/** A name ends at the next label, which may follow without a blank where a table is written on one line. */
const PUBLISHER =
  /(?:发布机构|信息来源|文章来源|来源)\s*(?:[:：]\s*)?((?:(?!发布|日期|时间|作者|编辑|浏览|字体|字号|文号|索引|来源|名称|时效|分类)[\u4e00-\u9fff]){2,40})/;

/** A label, a colon if any: blanks on both sides of it in one `\s*`, or text of blanks alone takes quadratic time. */
function dated(label: string): RegExp {
  return new RegExp(
    `${label}\\s*(?:[:：]\\s*)?(\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:\\s*\\d{1,2}:\\d{2})?)`,
  );
}

const visibleText = (page: Document): string => (page.body?.textContent ?? '').slice(0, MAX_VISIBLE);

/** A value of the visible block, by its label. */
const visibleValue = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;

/** The day of publication as the visible block has it: `2025-01-24T10:00` or `2025-01-24`. */
function publishedIn(text: string): string | null {
  for (const pattern of PUBLISHED) {
    const date = readDate(visibleValue(text, pattern));
    if (date !== null) return date;
  }
  return null;
}

/** `2025-01-24 10:00`, `2025年1月24日` and their kin as `2025-01-24T10:00` or `2025-01-24`; null for what is no date. */
export function readDate(text: string | null): string | null {
  const match = text === null ? null : DATE.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute] = match;
  const [m, d] = [month.padStart(2, '0'), day.padStart(2, '0')];
  if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null;
  const date = `${year}-${m}-${d}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}`;
}

const DATE =
  /^\s*((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2}):(\d{2}))?/;

function shorten(text: string): string | null {
  const short = text.trim().slice(0, MAX_VALUE);
  return short === '' ? null : short;
}
