/** Paragraphs, headings and the title as HTML. */
import type { SectionId } from '../../../src/core/report';
import { escapeHtml } from './html';
import type { Markup } from './markup';
import { sectionIds } from './narrative';
import { headingWorded } from './wording';

export function paragraphHtml(text: string, { cell }: Markup): string {
  switch (cell) {
    case 'bare':
    case 'paragraph':
      return `<p>${escapeHtml(text)}</p>`;
    case 'word':
      return `<p class="MsoNormal" style="text-indent:32pt"><span style="font-size:16pt">${escapeHtml(text)}</span></p>`;
    case 'wps':
      return `<p style="text-indent:2em">${text.split(/(\d+)/).map(fontHtml).join('')}<span><o:p></o:p></span></p>`;
  }
}

/** WPS gives Latin digits a font of their own. */
const fontHtml = (text: string): string => {
  const face = /^\d/.test(text) ? 'Times New Roman' : '仿宋';
  return text === '' ? '' : `<span><font face="${face}">${escapeHtml(text)}</font></span>`;
};

const numerals = ['一', '二', '三', '四', '五', '六'];

const headings: { readonly [section in SectionId]: { readonly form: string; readonly tolerated: string } } = {
  overview: { form: '总体情况', tolerated: '总体情况' },
  proactive: { form: '主动公开政府信息情况', tolerated: '行政机关主动公开政府信息情况' },
  applications: {
    form: '收到和处理政府信息公开申请情况',
    tolerated: '行政机关收到和处理政府信息公开申请情况',
  },
  remedies: {
    form: '政府信息公开行政复议、行政诉讼情况',
    tolerated: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  },
  issues: {
    form: '存在的主要问题及改进情况',
    tolerated: '政府信息公开工作存在的主要问题及改进情况',
  },
  otherMatters: { form: '其他需要报告的事项', tolerated: '其他报告的事项' },
};

/** `number` counts from 0; without it the section has the form's own. */
export function headingHtml(
  section: SectionId,
  markup: Markup,
  number: number = sectionIds.indexOf(section),
): string {
  const text = headingWorded(`${numerals[number]}、${headings[section][markup.headingWords]}`, markup);
  const middle = Math.ceil(text.length / 2);
  const [start, end] = [escapeHtml(text.slice(0, middle)), escapeHtml(text.slice(middle))];
  switch (markup.heading) {
    case 'plain':
      return paragraphHtml(text, markup);
    case 'h2':
      return `<h2>${start}${end}</h2>`;
    case 'strong':
      return `<p><strong>${start}${end}</strong></p>`;
    case 'spans':
      return `<p><span>${start}</span><span style="letter-spacing:0">${end}</span></p>`;
    case 'leadingBreak':
      return `<p><br>${start}${end}</p>`;
    case 'innerBreak':
      return `<p><strong>${start}<br>${end}</strong></p>`;
    case 'indented':
      return `<p>&nbsp;&nbsp;　${start}${end}</p>`;
  }
}

/** The title as the article itself prints it. */
export function titleHtml(title: string, markup: Markup): string {
  const text = escapeHtml(titleText(title, markup)).replace(/ {2,}/g, (blanks) =>
    '&nbsp;'.repeat(blanks.length),
  );
  const html = markup.title === 'twoLines' ? text.replace('政府信息公开', '<br>政府信息公开') : text;
  return `<p class="title" style="text-align:center"><strong>${html}</strong></p>`;
}

/** The title, with blanks around the year where the markup asks for them and it has none yet. */
export const titleText = (title: string, markup: Markup): string =>
  markup.title === 'spaced' && !title.includes(' ') ? title.replace(/(\d{4})(?=年)/, ' $1 ') : title;
