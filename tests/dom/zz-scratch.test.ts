import { test } from 'vitest';
import { readContent } from '../../src/read-page';
import { isFinding, outcomeId } from '../../src/core/rule';
const pages = import.meta.glob('../pages/*/page.html', { query: '?raw', import: 'default', eager: true }) as Record<string,string>;
for (const [path, html] of Object.entries(pages)) test(path, () => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const { content } = readContent(doc);
  const slug = path.split('/')[2];
  if (content.kind !== 'reports') { console.log(slug, JSON.stringify(content)); return; }
  for (const { report, outcomes } of content.reports) {
    const f = outcomes.filter(isFinding);
    const c: Record<string, number> = {};
    for (const o of outcomes) c[o.kind] = (c[o.kind] ?? 0) + 1;
    console.log(slug, report.form, report.organ, report.year, JSON.stringify(c), report.headings.map(h=>h.section+(h.exact?'':'~')).join(','), 
     '\n   ', f.slice(0,30).map(o => (o.kind==='undetermined'?'?':'') + o.severity[0] + ':' + outcomeId(o)+(o.rule.startsWith('STR')?JSON.stringify(o.note):'')).join(' '), (['proactive','applications','remedies'] as const).map(t => JSON.stringify(report[t]?.faults.map(x=>({...x, cells: undefined})))).join(' '));
  }
});
