/** The words of labels and headings, as sites vary them. */
import type { Markup } from './markup';

/** The text of a label or heading under the wording and numbering of the markup. */
export function worded(text: string, markup: Markup): string {
  return numbered(wordings[markup.wording](text), markup.numbering);
}

/** The same without numbering styles, for headings. */
export const headingWorded = (text: string, markup: Markup): string => {
  const keepsForm = markup.wording === 'variants' || markup.wording === 'typos' || markup.wording === 'notes';
  return keepsForm ? text : wordings[markup.wording](text);
};

const wordings: { readonly [wording in Markup['wording']]: (text: string) => string } = {
  form: (text) => text,
  variants: (text) => variants[text] ?? text,
  typos: (text) => typos[text] ?? text,
  traditional: (text) => each(text.replaceAll('文件', '檔案').replaceAll('复议', '複議'), traditional),
  kangxi: (text) => each(text, kangxi),
  notes: (text) => text + (notes[text] ?? ''),
};

const variants: { readonly [label: string]: string } = {
  行政规范性文件: '规范性文件',
  现行有效件数: '现行有效件',
  社会公益组织: '公益组织',
  总计: '合计',
  '（七）总计': '（七）合计',
  '3.其他': '3.其它',
  '四、结转下年度继续办理': '四、结转下一年度继续办理',
};

const typos: { readonly [label: string]: string } = {
  '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
  '三、本年度办理结果': '三三、本年度办理结果',
  行政复议: '行政法复议',
};

/** Notes for those who fill in the form, left in the label. */
const notes: { readonly [label: string]: string } = {
  规章: '（仅由有规章制定权的机关填写，口径与司法行政部门核对一致）',
  行政规范性文件: '（以本机关名义印发且已统一编号的文件，联合印发的由牵头机关填写）',
  规范性文件: '（以本机关名义印发且已统一编号的文件，联合印发的由牵头机关填写）',
  行政许可: '（含依法授权、委托下级办理的，按决定书份数填写）',
  行政处罚: '（按决定书份数填写，当场作出的也计入）',
  自然人: '（以个人名义提出的）',
  '1.本机关不掌握相关政府信息': '（含经检索没有找到、以及应当由其他机关负责的两种情形）',
  '（六）其他处理': '（前五类之外的情形填在这里，需要时在第六部分说明）',
  '四、结转下年度继续办理': '（截至当年最后一天仍在法定期限以内的）',
};

const pairs =
  '规規范範许許罚罰强強业業费費发發废廢现現处處决決数數额額单單万萬项項内內对對总總计計结結维維纠糾审審讼訟诉訴经經' +
  '议議复復后後会會组組织織构構机機务務动動开開请請关關转轉续續办辦继繼区區别別这這况況属屬国國护護权權类類过過' +
  '执執无無没沒补補确確认認举舉报報访訪获獲据據号號缴繳纳納时時实實应應为為与與系係两兩级級购購采採减減还還见見' +
  '当當于於体體题題问問进進个個稳穩产產标標务務团團线線统統责責变變';

const traditional: { readonly [character: string]: string } = Object.fromEntries(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]),
);

/** The Kangxi radicals (U+2F00–2FD5) that text taken from a PDF has in place of the characters they look like. */
const kangxi: { readonly [character: string]: string } = Object.fromEntries(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCharCode(0x2f00 + i)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
);

const each = (text: string, map: { readonly [character: string]: string }): string =>
  Array.from(text, (character) => map[character] ?? character).join('');

function numbered(text: string, style: Markup['numbering']): string {
  switch (style) {
    case 'form':
      return text;
    case 'comma':
      return text.replace(/^(\d)\./, '$1、');
    case 'fullStop':
      return text.replace(/^(\d)\./, '$1．');
    case 'brackets':
      return text.replace(/^(\d)\./, '（$1）');
    case 'spaced':
      return text
        .replace(/^(\d)\./, '$1. ')
        .replace(/（/g, ' (')
        .replace(/）/g, ') ')
        .replace(/，/g, ', ')
        .trim();
  }
}
