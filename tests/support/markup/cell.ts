/** One slot as a `<td>`. */
import { escapeHtml } from './html';
import type { Markup } from './markup';
import type { Kind, Slot } from './slots';
import { worded } from './wording';

/** `nth` is the slot's ordinal in its table: styles called mixed take turns by it. */
export function cellHtml(slot: Slot, markup: Markup, nth: number): string {
  const tag = slot.kind === 'label' && slot.header ? markup.headerTag : 'td';
  const spans = `${slot.cols > 1 ? ` colspan="${slot.cols}"` : ''}${slot.rows > 1 ? ` rowspan="${slot.rows}"` : ''}`;
  return `<${tag}${spans}${attributesOf(slot, markup)}>${contentOf(slot, markup, nth)}</${tag}>`;
}

function attributesOf(slot: Slot, { cell }: Markup): string {
  if (cell === 'word') return ' valign="center" style="border:1pt solid windowtext;padding:0 5.4pt"';
  const centred = slot.kind === 'figure' || (slot.kind === 'label' && slot.header);
  return cell === 'bare' && centred ? ' align="center"' : '';
}

function contentOf(slot: Slot, markup: Markup, nth: number): string {
  switch (slot.kind) {
    case 'html':
      return slot.html;
    case 'gap':
      return markup.cell === 'bare' ? '' : wrapped('', markup, false);
    case 'label': {
      const text = worded(slot.text, markup);
      const pieces = slot.vertical
        ? [Array.from(text, escapeHtml).join('<br>')]
        : cutLabel(text, markup.labelCut);
      const asParagraph = (piece: string): string =>
        pieces.length > 1 && markup.cell === 'bare' ? `<p>${piece}</p>` : wrapped(piece, markup, slot.header);
      return pieces.map(asParagraph).join('');
    }
    case 'figure':
      if (slot.value === null) return blankHtml(markup, nth);
      return wrapped(
        typeof slot.value === 'string'
          ? wordsHtml(slot.value, markup)
          : figureHtml(slot.value, slot.counts, markup, nth),
        markup,
        true,
      );
  }
}

/** Content in what the editor puts around it. */
function wrapped(content: string, { cell }: Markup, centred: boolean): string {
  const align = centred ? 'center' : 'left';
  switch (cell) {
    case 'bare':
      return content;
    case 'paragraph':
      return `<p align="${align}">${content}</p>`;
    case 'word':
      return `<p class="MsoNormal" style="text-align:${align};line-height:18pt"><span style="font-size:10.5pt">${content}<span lang="EN-US"><o:p></o:p></span></span></p>`;
    case 'wps':
      return `<p style="text-align:${align}"><span style="font-family:仿宋"><font face="仿宋">${content}</font></span><span><o:p></o:p></span></p>`;
  }
}

/** A label as paragraphs; within one, as pieces. */
function cutLabel(text: string, cut: Markup['labelCut']): readonly string[] {
  const [start, end] = halves(text);
  if (end === '') return [escapeHtml(text)];
  switch (cut) {
    case 'none':
      return [escapeHtml(text)];
    case 'breaks':
      return [`${escapeHtml(start)}<br>${escapeHtml(end)}`];
    case 'paragraphs':
      return [escapeHtml(start), escapeHtml(end)];
    case 'spaces':
      return [`${escapeHtml(start)} ${escapeHtml(end)}`];
    case 'spans':
      return [
        splitEnumerator(text)
          .map((piece) => `<span>${escapeHtml(piece)}</span>`)
          .join(''),
      ];
  }
}

/** A label shorter than four characters is left whole. */
function halves(text: string): readonly [string, string] {
  const middle = text.length < 4 ? text.length : Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

/** （ | 一 | ） | 予以 | 公开 */
const splitEnumerator = (text: string): readonly string[] => {
  const [, open = '', number = '', close = '', rest = ''] =
    /^([（(]?)([一二三四五六七\d]?)([）).、]?)(.*)$/s.exec(text) ?? [];
  return [open, number, close, ...halves(rest)].filter((piece) => piece !== '');
};

const mixedSpaces = ['leadingSpace', 'trailingNbsp', 'ideographic', 'plain'] as const;

function figureHtml(value: number, counts: Kind, markup: Markup, nth: number): string {
  const style =
    markup.figure === 'mixedSpaces' ? (mixedSpaces[nth % mixedSpaces.length] ?? 'plain') : markup.figure;
  const text = String(value);
  switch (style) {
    case 'plain':
      return text;
    case 'leadingSpace':
      return ` ${text}`;
    case 'trailingNbsp':
      return `${text}&nbsp;`;
    case 'ideographic':
      return `　　${text}`;
    case 'fullWidth':
      return Array.from(text, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    case 'separators':
      return text.replace(/^-?\d+/, (integer) => integer.replace(/(?<=\d)(?=(\d{3})+$)/g, ','));
    case 'cut': {
      const middle = Math.ceil(text.length / 2);
      const unit = counts === 'yuan' ? '<span>元</span>' : '';
      return text.length < 2
        ? `${text}${unit}`
        : `<span>${text.slice(0, middle)}</span><span>${text.slice(middle)}</span>${unit}`;
    }
    case 'unit':
      return counts === 'delta' ? text : `${text}${units[counts]}`;
    case 'remark':
      return counts === 'documents' && value > 1 ? `${text}（其中修订 ${Math.floor(value / 2)} 件）` : text;
    case 'signed':
      return counts === 'delta' && value > 0 ? `+${text}` : text;
  }
}

/** What the page prints word for word; 元 may stand in a span of its own. */
const wordsHtml = (text: string, { figure }: Markup): string => {
  const pieces = figure === 'cut' ? text.split(/(?<=\d)(?=[^\d.])/) : [text];
  return pieces.length < 2
    ? escapeHtml(text)
    : pieces.map((piece) => `<span>${escapeHtml(piece)}</span>`).join('');
};

const units: { readonly [kind in Exclude<Kind, 'delta'>]: string } = {
  pieces: '件',
  documents: '件',
  items: '项',
  yuan: '元',
  tenThousandYuan: '万元',
};

const blanks = {
  empty: '',
  nbsp: '&nbsp;',
  ideographic: '　',
  officeTag: '<o:p></o:p>',
  break: '<br>',
} as const;

function blankHtml(markup: Markup, nth: number): string {
  const kinds = Object.values(blanks);
  const blank = markup.blank === 'mixed' ? (kinds[nth % kinds.length] ?? '') : blanks[markup.blank];
  return wrapped(blank, markup, true);
}
