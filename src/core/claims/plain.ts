/**
 * Whether a figure is said plainly: nothing stands in its clause but who, when, what, and how many in all. Red rests on
 * plain words alone. A clause with a word that is not known here may mean something else, and is left to a person.
 */
import { isNameOf } from './organ-name';
import { APPLICATION_NAMES } from './phrases';

/** Words that change nothing about whose figure it is, of when, and of what; tried in this order. */
const KNOWN = new RegExp(
  [
    // When: the whole year.
    '(?:19|20)\\d\\d年度?|一年来|(?:全|本|当|整|今)年(?:度|内|以来)?|年[末底度内]|截[至止]12月31日|12月31日|报告期内?',
    // Who: the organ itself, and those who apply.
    '[我本](?:省|市|州|县|区|旗|镇|乡|街道|局|厅|委|办|会|院|校|馆|社|关|公司|中心|机关|单位|部门|级|处|所|站|队)+(?:人民政府|政府|办公室|办)?',
    '(?:自治)?(?:省|市|州|县|区|旗|镇|乡)(?:人民)?政府(?:办公室|办)?|街道(?:办事处)?|办事处|管委会|(?<![一-龥])(?:局|厅|委|中心|镇|乡)(?![一-龥]{0,1}[属级])',
    '公民|居民|村民|群众|社会(?:公众)?|被?申请人|自然人|法人|组织|个人|企业|(?:人民)?法院|上级机关',
    // What is done.
    '新?收到|新收|接收到?|收悉|接到|受理|登记(?:在案)?|新增|办结|结案|办复|在办|办理(?:完毕|完成|完结)?|处理(?:完毕|完成)?|答复|回复|结转|承接|顺延|转[入至]|延续|延期|提起|提出|提交|发生|产生|引发|引起|涉及?|作出|作为',
    // Of what.
    '政府信息公开|政务公开|信息公开|依申请公开|公开|申请|行政复议|复议|行政诉讼|诉讼|应诉|起诉|直接|未经|经|不服|决定|案件|事项|工作|领域|情况|数量|件数|总[量数]|量|数',
    '上一?年度?|去年|往年|历年|下一?年度?|次年|明年|继续|遗留|未办结|跨年度?|尚未|尚|期限|时限|届?满|到期',
    // How many in all, and how.
    '分别|共[有计]|[总合累]计|总共|一共|共|总|计|达到?|有关?|为|是|约|均|都|全部|各?类|已|并|任何|正在?|保持|余下|其[中他余]|另外?|尚有|还有|仍有|[按如]期|按时|按规定|及时|依[法规]|规范|法定|书面(?:形式)?|等?(?:形式|方式|渠道)|先后|过来|而来|增[至到加]|[升降减]至|经?统计|管理系统|结果|临近|同时|此外|但',
    '[在因向由对的到至入了于和与及或者就所以内中又再后而未来末等来自被过从个名]',
    '[一二三四五六七八九十]是',
  ].join('|'),
  'g',
);

/** The ways in which applications come, where all of them are named. */
const CHANNELS =
  /(?:通过|以|经)[^，；]{2,30}等(?:多种)?(?:形式|方式|渠道|途径)|(?:在线|线[上下]|网[上络]|现场)?(?:平台|窗口|渠道)(?:及|和|、)[^，；]{2,8}(?:平台|窗口|渠道)/g;
const NO_WORDS = /[\d\s、，；:()"“”「」—\-·.,%]|件次|[件宗起例次份条个人]/g;
const YEAR = /(?:19|20)\d\d年/g;

/** @param clause the words about a figure, folded for searching @param organ the report's own organ, if known */
export function isPlain(clause: string, organ: string | null): boolean {
  if (new Set(clause.match(YEAR)).size > 1) return false;
  const words = clause
    .replace(CHANNELS, '')
    .replace(APPLICATION_NAMES, '')
    .replace(KNOWN, '')
    .replace(NO_WORDS, '');
  return words === '' || isNameOf(words, organ);
}
