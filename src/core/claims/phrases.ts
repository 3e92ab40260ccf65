/** The words by which reports speak of what their tables count. Data: an order of preference, and a pattern each. */
import type { Claim, Measure } from './claim';

/** A measure by words near a number: the occurrence nearest to the number counts. */
export type Phrase = {
  readonly of: Measure;
  readonly words: RegExp;
  /** The words mean nothing else in a report, whatever stands around them. */
  readonly plain?: true;
};

/** 「依申请公开」 is a name for applications, not for something disclosed. */
export const APPLICATION_NAMES =
  /(?:依法)?依申请(?:政府)?(?:信息)?公开(?:政府)?(?:信息)?(?:申请|事项|工作|件)?|(?:政府|政务)?信息公开(?:的)?申请(?:表|书|件)?|公开申请(?:件)?|申请件/g;

/** What is applied for elsewhere, with the same words. */
const OTHER_MATTERS =
  '许可|审批|登记|补贴|救助|用地|办证|立案|执行|工程|项目|资金|资助|低保|专利|商标|认定|业务';

/** What applications are: an 申请 that is neither for a review nor for a licence, and no 申请人. */
export const APPLICATION = new RegExp(
  `申请(?<!(?:复议|事项|${OTHER_MATTERS})申请)(?!人|政务|复议|行政复议|事项|表格|材料|指南|渠道|条件|流程|主体|时间|数据)`,
);

/** Applications for something else than information. */
export const OTHER_APPLICATION = new RegExp(
  `(?:${OTHER_MATTERS}|办事|证件|证照|护照|签证|出入境|援助|注册|备案|变更|注销|补助|贷款|住房|公租房|资格|鉴定|仲裁|公证|赔偿|听证|退税|查询|居住证|落户|户口|入学|社保|医保|验收|施工|报装)申请`,
  'g',
);

const GOES_ON = '(?:继续)?(?:办理|答复|处理)?(?:的)?';

/** Applications, from the most particular words to the most general. */
export const applicationPhrases: readonly Phrase[] = [
  {
    of: 'carriedIn',
    plain: true,
    words: new RegExp(
      `(?:上|去|往|前)一?年(?:度)?末?(?:未办结)?(?:的)?(?:申请)?(?:遗留)?结转(?:至?(?:本|今)年(?:度)?)?${GOES_ON}|结转自?(?:上|去|往)一?年(?:度)?|(?:上|去)一?年(?:度)?(?:结转|转入|遗留)|结转(?:至|到)?(?:本|今)年(?:度)?${GOES_ON}|历年结转|(?:上|去)一?年(?:度)?(?:末|底)?(?:顺延|延期)${GOES_ON}|20\\d\\d年(?:度)?末?结转(?!至|到|入|下)(?:的)?`,
      'g',
    ),
  },
  {
    of: 'carriedOut',
    plain: true,
    words: new RegExp(
      `(?:转|顺?延[期续]?)(?:到|至|入)?(?:(?:下|次|明|翌)一?|20\\d\\d)年(?:度)?${GOES_ON}|顺延${GOES_ON}|跨年(?:度)?${GOES_ON}(?!办结|结案|办毕)`,
      'g',
    ),
  },
  {
    of: 'carriedOut',
    words:
      /(?:正|尚|仍)在(?:依法|按程序)?(?:办理|处理|答复|审理|办)|在办(?!理|结)|(?:法定)?(?:答复|办理)?期限(?:尚)?未(?:届)?满|(?:尚)?未(?:到|届满?)(?:答复|办理)?(?:期|期限|时限)|(?:尚|暂)未(?:办结|答复)|未能[^，；]{0,6}(?:办结|答复)|待办|结转/g,
  },
  { of: 'partial', plain: true, words: /部分(?:予以)?公开/g },
  { of: 'denied', plain: true, words: /不予(?:以)?公开/g },
  { of: 'unavailable', plain: true, words: /无法提供/g },
  { of: 'notProcessed', plain: true, words: /不予(?:以)?处理/g },
  { of: 'otherResult', words: /其[他它](?:方式)?处理/g },
  { of: 'granted', plain: true, words: /(?<!不)予以公开/g },
  { of: 'granted', words: /(?:(?<!不)同意|全部|全文|决定)公开/g },
  { of: 'natural', words: /(?:自然人|公民个人)(?:申请|提交|提出|申请人|的|为|数量|共|占)*$/g },
  {
    of: 'organisations',
    words:
      /(?<!公民、|公民和|自然人、)(?:法人(?:或|和|及)?(?:者)?(?:其他组织)?|(?<!法人或|法人和|法人、)其他组织)(?:申请|提交|提出|申请人|的|为|数量|共|占)*$/g,
  },
  { of: 'received', words: /(?:需|应|须)办(?:理)?(?:的)?/g },
  {
    of: 'closed',
    words:
      /办结|结案|办毕|了结|答复(?!期限|时限)|回复(?!期限|时限)|办复|复函|(?:办理|处理)(?:完毕|完成|完结)|(?:已|按时|按期|如期|依法|依规|及时|法)(?:予以)?(?:全部)?(?:办理|处理)/g,
  },
  {
    of: 'received',
    words: /收到|受理|接收|接到|收悉|收件|新收|新增|登记|(?<![征验没回招税营查])收(?!费|取|缴|集|录|回)/g,
  },
  { of: 'closed', words: /办理|处理/g },
];

/** 「政府信息公开申请 12 件」: an application by itself is one that was received, unless something else is done to it. */
export const BARE_APPLICATION =
  /(?:^|年度?|共|共有|有|计|的|提出|提交|[，:])申请(?:数量|总量|总数|量|数|件数)?(?:为|共|共计|合计|计|达到?|有)?:?$/;
export const HANDLED_OTHERWISE =
  /梳理|编[入制写]|延期|补正|针对|对|涉及|关于|其中|征求|撤回|终止|转[交办送]|指导|协助|审核|审查|核查|分析|通过|研究|会商|抽查/;
/** One of several ways in which applications came: part of the whole. */
export const CHANNEL =
  /(?:网络|网上|线上|线下|在线|网站|邮件|邮箱|电子|信函|邮寄|当面|现场|传真|窗口|平台|系统)(?:申请|提交|提出|受理|收到|接收|渠道|方式|形式|的)?(?:申请)?$/;

/** Reviews and suits. A suit after a review, or without one, is named before suits in general. */
export const disputePhrases: readonly Phrase[] = [
  {
    of: 'suitAfterReview',
    words:
      /复议决定不服(?:又|再|而)?(?:起诉|提起)|(?:经)?(?:行政)?复议后(?:又|再)?(?:向[^，；]{1,8})?(?:又|再)?(?:提起|引发)?(?:的)?(?:行政)?(?:诉讼|起诉)(?:案件)?/g,
  },
  {
    of: 'directSuit',
    words: /(?:未经(?:行政)?复议)?(?:而)?直接(?:向[^，；]{1,8}?)?(?:提起)?(?:行政)?(?:起诉|诉讼)(?:案件)?/g,
  },
  { of: 'review', words: /(?:行政)?复议(?:案件|申请)?/g },
  { of: 'suit', words: /(?:行政)?诉讼(?:案件)?|应诉(?:案件)?/g },
];

/** What was done with a document of either kind; `公开` alone says nothing of its making. */
export const documentPhrases: readonly (readonly ['made' | 'repealed' | 'inForce', RegExp])[] = [
  ['inForce', /现行有效|继续有效|现有|有效/g],
  ['repealed', /(?<!无需|不|未)废止|宣布失效|失效/g],
  ['made', /制发|制定|出台|印发|新制|新发/g],
];

/** Subjects that are counted in reports beside applications: a number about one of them is about nothing else. */
export const UNRELATED =
  /12345|热线|信箱|留言|来信|来访|来电|咨询|投诉|举报|信访|提案|(?<!复)议案|公文|建议|培训|会议|例会|座谈|公众号|微博|微信|抖音|客户端|新媒体|栏目|稿件|解读|问卷|访谈|巡查|检查|督查|督办|通报|办件|政务服务|政民互动|舆情|动态|案卷|点击|浏览|访问|粉丝|满意|交办函|协办函|提醒|(?<!第三方)意见|公示|公告|档案|宣传|活动|展板|手册|网民|线索|执法|诉求|工单|名单|目录|事项清单|专栏|专题|人员|工作人员|资料/;
/** The same, and applications for something else. */
export const OTHER_SUBJECT = new RegExp(`${UNRELATED.source}|${OTHER_APPLICATION.source}`);

/** The words say whom or when a figure is for, when it is not the organ's own for the whole year. */
export const WHOLE =
  /全(?:区|市|县|州|省|镇|乡|街道|系统|旗)|各(?:部门|单位|乡镇|镇街|镇|街道|级|县区|县市|区县)|(?:区|市|县)(?:直|级)(?:各)?部门|全系统/;
export const PART =
  /跨年度?(?:办结|结案|办毕)|本级|机关本部|局机关|办公室(?:共|全年)?(?:收到|受理|接收|办理|办结|答复)|直属|下属|所属|分局|科室|支队|大队|(?:通过|经|以|采用|利用)(?:[^，；]{0,12})(?:网络|网上|线上|网站|邮件|邮箱|电子|信函|邮寄|当面|现场|传真|窗口|平台|系统)[^，；]{0,8}(?:收到|受理|提交|提出|申请|接收|形式|方式|渠道)?|(?:网络|网上|线上|邮件|信函|邮寄|当面|现场|传真|窗口)(?:申请|提交|提出|受理|收到|渠道|方式)|(?:涉及|关于|属于|有关)[^，；]{1,12}(?:方面|领域|类)/;
export const OTHER_TIME =
  /(?:上|去|前|往)一?年(?!.{0,3}(?:结转|顺延))|同期|历年|(?<!今年|年初)以来|近[两三四五]年|[三五]年来|上半年|下半年|[一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\d|底|末)(?:至|-|—|~)?(?:\d{1,2}月份?)?(?!\d{1,2}日)(?:共|收到|受理|办)|(?<![\d.])\d{1,2}月?(?:至|到|-|—|~)(?!12月)\d{1,2}月(?![\d底末])|截[至止](?:目前|发稿|(?:20\d\d年)?(?:\d|1[01]|[一二三四五六七八九十]{1,2})月)/;
/** A time other than the year that holds for what follows as well, until another is named. */
export const LASTING_TIME =
  /[上下]半年|[一二三四]季度|(?<![今\d]年|年初)以来|[两二三四五六七八九十]年多?来|多年来|近[两三四五]年|前[一二三四五]年|[两二三四五]年(?:间|里|内)|十[三四五]五|截[至止](?:目前|发稿|(?:20\d\d年)?(?:\d|1[01])月)|(?<![\d.])\d{1,2}月?(?:至|到|-|—|~)(?!12月)\d{1,2}月(?![\d底末])/g;
/** Not done yet: what a report intends is no claim about its year. */
export const PLANNED =
  /下一步|将(?:继续|进一步|要|力争|认真)|努力(?:实现|做到|争取)|计划(?:在|于|将|开展|年内|完成)|拟于|力争|预计|明年|争取/;

/** 「同比增长 12%」: a change against another year. */
export const CHANGE =
  /(?:增长|增加|上升|提高|提升|减少|下降|降低|增幅|降幅)(?:了|约|达|为)?$|(?:较|比)[^，；]{0,12}(?:多|少)(?:了|约|(?:收到|受理|办结)[^，；]{0,14})?$/;

export type JudgementPhrase = {
  readonly of: Extract<Claim, { kind: 'judgement' }>['of'];
  readonly words: RegExp;
};

const MANNER =
  '(?:按时|按期|如期|及时|依法|依规|按规定|按程序|规范|在?(?:法定|规定)(?:的)?(?:期限|时限|时间)内|在期限内|予以|进行|保质|高效)';

const IN_TIME = '(?:按时|按期|如期|在(?:法定|规定)(?:的)?(?:期限|时限|时间)内)';

export const judgementPhrases: readonly JudgementPhrase[] = [
  {
    of: 'allClosed',
    words: new RegExp(
      `(?:全部|均|都|已全部)已?(?:经)?${MANNER}{0,3}(?:全部)?(?:办结|办完|(?:办理|处理|答复|回复)(?:完毕|完成|完结))`,
    ),
  },
  {
    of: 'allOnTime',
    words: new RegExp(
      `(?:全部|均|都)已?${MANNER}{1,4}(?:全部)?(?:作出)?(?:了)?(?:答复|回复|办理|处理)|(?:全部|均|都)已?(?:作出)?(?:答复|回复)|已${IN_TIME}${MANNER}{0,3}(?:作出)?(?:答复|回复|办理|处理)(?!了?[\\d一二三四五六七八九十])|(?:未|没有|无)(?:发生|出现|产生)?(?:超期|逾期|超时)(?:答复|回复|办理|办结)`,
    ),
  },
  {
    of: 'allUpheld',
    words: /(?:均|全部|都)[^，；]{0,6}维持|维持率(?:均)?(?:为|达到?)?100%/,
  },
  {
    of: 'noneCorrected',
    words:
      /零(?:纠错|败诉)|(?:无一|无|未|没有|均未)[^，；]{0,14}(?:纠错|被纠正|纠正|败诉|被撤销|确认违法)|(?:纠错|败诉)率(?:均)?为?(?:0|零)/,
  },
];
