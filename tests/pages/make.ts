/** The files that belong to the recipes: every page, the sample, and the list of pages in the README. */
import { choices, type Markup } from '../support/markup/markup';
import { recipes } from './recipes';
import type { Recipe } from './recipes/recipe';
import { sampleReport } from './recipes/sample';

/** Path from the root of the repository → what the file must hold. */
export function files(): ReadonlyMap<string, string> {
  const pages = recipes.flatMap((recipe) =>
    Object.entries(recipe.files).map(([name, html]) => [`tests/pages/${recipe.slug}/${name}`, html] as const),
  );
  return new Map([
    ...pages,
    ['assets/sample/report.html', sampleReport()],
    ['tests/pages/README.md', readme()],
  ]);
}

const readme = (): string => `# 测试页面

每个文件夹是一个自己写的页面（\`page.html\`），数字取自真实的年度报告（\`figures.json\`），版式集中了真实网页上见过的各种写法。
页面由 \`recipes.ts\`（数字、版式、文字）经 \`tests/support/page.ts\` 生成，不要直接改 HTML。改了之后运行

\`\`\`
UPDATE_PAGES=1 npx --no vitest run --project core tests/core/pages.test.ts
\`\`\`

重写全部页面、\`assets/sample/report.html\` 和本文件；平时同一个测试核对它们与 \`recipes.ts\` 一致。
版式选项的含义见 \`tests/support/markup/markup.ts\`。

| 页面 | 看点 | 版式（未列的都取普通写法） |
|---|---|---|
${recipes.map(line).join('\n')}
`;

const line = ({ slug, shows, markups }: Recipe): string =>
  `| \`${slug}\` | ${shows} | ${markups.map(quirks).filter(Boolean).join('；')} |`;

const quirks = (markup: Markup): string =>
  Object.entries(choices)
    .map(([option, values]) => ({ option, value: markup[option as keyof Markup], plain: values[0] }))
    .filter(({ value, plain }) => value !== plain)
    .map(({ option, value }) => (value === true ? option : `${option} ${value}`))
    .join('，');
