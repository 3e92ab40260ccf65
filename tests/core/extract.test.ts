/** What single sentences are read as, in full: the edges that the labelled sets of tests/claims do not reach. */
import { describe, expect, it, test } from 'vitest';
import { extractClaims } from '../../src/core/claims/extract';
import type { Passage } from '../../src/core/report';
import { readingOf } from '../claims/evaluate';

type Setting = { readonly year?: number | null; readonly organ?: string; readonly passage?: Passage };

const read = (text: string, { year = 2024, organ = '青禾县水利局', passage = 'overview' }: Setting = {}) =>
  extractClaims([{ passage, text }], year, organ).map((claim) => readingOf(claim, text));

type Line = readonly [text: string, expected: readonly string[], setting?: Setting];

const lines: { readonly [about: string]: readonly Line[] } = {
  'of whole reports': [
    [
      '各机关均未就政府信息公开申请收取信息处理费。',
      ['none processingFee 「均未就政府信息公开申请收取信息处理费」'],
    ],
    ['没有收取依申请公开相关费用。', []],
    ['应收取信息处理费的申请为0件。', []],
    [
      '新收申请8件，来自自然人的6件、商业企业的2件，无上年结转。',
      [
        'count received 8 (plain) 「8件」',
        'count natural 6 (plain) 「6件」',
        'none carriedIn (plain) 「无上年结转」',
      ],
    ],
    ['（二）依申请公开。收到申请31件，其中涉及环评文件的14件。', ['count received 31 (plain) 「31件」']],
    [
      '（二）依申请公开。收到申请12件。从申请人看，自然人9件；从内容看，征地7件、规划5件。',
      ['count received 12 (plain) 「12件」', 'count natural 9 (plain) 「9件」'],
    ],
    ['可按三个维度检索；政务新媒体由387个整合为269个。', []],
  ],
  'whose figure it is': [
    ['本县自然资源和规划局收到政府信息公开申请12件。', ['count received 12 (part) 「12件」']],
    ['受机构改革影响的县水利局收到政府信息公开申请12件。', ['count received 12 「12件」']],
    ['今年任务较重的水利局收到政府信息公开申请12件。', ['count received 12 「12件」']],
    ['县水利局收到政府信息公开申请12件。', ['count received 12 (plain) 「12件」'], { organ: '青禾水利局' }],
    [
      '县发改局收到政府信息公开申请12件。',
      ['count received 12 (plain) 「12件」'],
      { organ: '青禾县发展和改革局' },
    ],
    [
      '县发改委收到政府信息公开申请12件。',
      ['count received 12 (plain) 「12件」'],
      { organ: '青禾县发展和改革委员会' },
    ],
    ['市水利局收到政府信息公开申请12件。', ['count received 12 (part) 「12件」']],
    [
      '市税务局收到政府信息公开申请12件。',
      ['count received 12 (part) 「12件」'],
      { organ: '国家税务总局海棠市滨湖区税务局' },
    ],
    [
      '区城管局收到政府信息公开申请12件。',
      ['count received 12 (plain) 「12件」'],
      { organ: '海棠市滨湖区城市管理局' },
    ],
    [
      '市公安局收到政府信息公开申请12件。',
      ['count received 12 (part) 「12件」'],
      { organ: '海棠市公安局滨湖分局' },
    ],
    [
      '市政府收到政府信息公开申请12件。',
      ['count received 12 (part, plain) 「12件」'],
      { organ: '海棠市滨湖区人民政府' },
    ],
    ['县政府制发行政规范性文件12件。', ['count normativeDocuments.made 12 (part) 「12件」']],
    [
      '县政府制发行政规范性文件12件。',
      ['count normativeDocuments.made 12 「12件」'],
      { organ: '青禾县人民政府办公室' },
    ],
    [
      '县财政局收到政府信息公开申请12件。',
      ['count received 12 (part) 「12件」'],
      { organ: '青禾县人民政府' },
    ],
    ['本（县）级收到政府信息公开申请12件。', ['count received 12 (part, plain) 「12件」']],
    ['县教育局收到政府信息公开申请12件。', ['count received 12 (part) 「12件」']],
    ['以县人民政府为被申请人的行政复议案件12件。', ['count review 12 (part, plain) 「12件」']],
    ['通过网络、信函等形式收到政府信息公开申请12件。', ['count received 12 (plain) 「12件」']],
    ['通过网络收到政府信息公开申请12件。', []],
    ['全县共收到政府信息公开申请12件。', ['count received 12 (whole) 「12件」']],
    ['全县，收到政府信息公开申请12件。', ['count received 12 (whole, plain) 「12件」']],
    ['税务系统内收到政府信息公开申请12件。', ['count received 12 「12件」']],
  ],
  'of which year': [
    ['结转至2024年的政府信息公开申请已答复3件。', ['count closed 3 (plain) 「3件」']],
    ['由专人收到政府信息公开申请12件，均为网上提交。', ['count received 12 「12件」']],
    ['收到政府信息公开申请由12件信函申请构成，均为自然人提出。', ['count received 12 (plain) 「12件」']],
    ['政府信息公开申请受理量由90件大幅增加到95件。', ['count received 90 (other, plain) 「90件」']],
    [
      '政府信息公开申请受理量由2023年88件降为71件。',
      ['count received 88 (other, plain) 「88件」'],
      { year: null },
    ],
    [
      '我局本年上半年收到政府信息公开申请5件，办结4件。',
      ['count received 5 (other) 「5件」', 'count closed 4 (other, plain) 「4件」'],
    ],
    ['2件政府信息公开申请，因情况复杂顺延办理。', ['count carriedOut 2 「2件」']],
    [
      '另有5件政府信息公开申请，顺延至2025年办理；无法提供1件。',
      ['count carriedOut 5 (plain) 「5件」', 'count unavailable 1 「1件」'],
    ],
    [
      '2件政府信息公开申请，顺延至2025年办理，不予公开1件。',
      ['count carriedOut 2 (plain) 「2件」', 'count denied 1 「1件」'],
    ],
    // What became of some of them, up to the semicolon and in the same unit.
    [
      '收到政府信息公开申请11件，其中办结8件；撤回申请3件。',
      [
        'count received 11 (plain) 「11件」',
        'list 11 = 8+3 (received, exhaustive) 「11件，其中办结8件；撤回申请3件」',
        'count closed 8 (plain) 「8件」',
      ],
    ],
    [
      '收到政府信息公开申请11件，其中办结8件，当场提供材料3份。',
      ['count received 11 (plain) 「11件」', 'count closed 8 (plain) 「8件」'],
    ],
    [
      '收到政府信息公开申请11件，其中网上8件；办结8件，撤回3件。',
      ['count received 11 (plain) 「11件」', 'count closed 8 (plain) 「8件」'],
    ],
    [
      '收到政府信息公开申请11件，其中1件转其他机关，2件撤回，8件已答复；无行政复议。',
      [
        'count received 11 (plain) 「11件」',
        'list 11 = 1+2+8 (received, exhaustive) 「11件，其中1件转其他机关，2件撤回，8件」',
        'count closed 8 (part, plain) 「8件」',
        'none review (plain) 「无行政复议」',
      ],
    ],
    [
      '2024年收到政府信息公开申请（2023年为71件）64件。',
      ['count received 71 (other) 「71件」', 'count received 64 (plain) 「64件」'],
    ],
    ['2023年收到政府信息公开申请12件。', ['count received 12 (other, plain) 「12件」']],
    ['2023年收到政府信息公开申请12件。', ['count received 12 (plain) 「12件」'], { year: null }],
    ['今年以来收到政府信息公开申请12件。', ['count received 12 (plain) 「12件」']],
    ['去年收到政府信息公开申请12件。', ['count received 12 (other, plain) 「12件」'], { year: null }],
    ['上（2023）年收到政府信息公开申请12件。', ['count received 12 (other, plain) 「12件」'], { year: null }],
    ['转入2025年继续办理的申请2件。', ['count carriedOut 2 (plain) 「2件」']],
    ['结转至2025年继续办理申请2件。', ['count carriedOut 2 (plain) 「2件」']],
    ['政府信息公开申请2件转入2025年办理。', ['count carriedOut 2 (plain) 「2件」']],
    ['政府信息公开申请，顺延至2025年办理2件。', ['count carriedOut 2 (plain) 「2件」']],
    ['顺延至下一年度办理政府信息公开申请2件。', ['count carriedOut 2 (plain) 「2件」']],
    ['另有5件政府信息公开申请按规定延期至2025年办理。', ['count carriedOut 5 (plain) 「5件」']],
    ['延期2件政府信息公开申请。', []],
    ['政府信息公开申请跨年办理2件。', ['count carriedOut 2 (plain) 「2件」']],
    ['政府信息公开申请跨年办结2件。', ['count closed 2 (part, plain) 「2件」']],
    // A time, or a subject, that was named before holds until another is.
    [
      '上半年，收到政府信息公开申请5件，办结4件；全年收到12件。',
      [
        'count received 5 (other, plain) 「5件」',
        'count closed 4 (other, plain) 「4件」',
        'count received 12 (plain) 「12件」',
      ],
    ],
    [
      '上半年收到政府信息公开申请5件；办结4件。',
      ['count received 5 (other) 「5件」', 'count closed 4 (plain) 「4件」'],
    ],
    [
      '全年开展培训，上半年收到政府信息公开申请5件，办结4件。',
      ['count received 5 (other) 「5件」', 'count closed 4 (other, plain) 「4件」'],
    ],
    [
      '上半年收到政府信息公开申请5件，下半年7件，全年办结申请9件。',
      ['count received 5 (other) 「5件」', 'count closed 9 (plain) 「9件」'],
    ],
    [
      '2023年以来收到政府信息公开申请5件，2024年办结申请4件。',
      ['count received 5 (other, plain) 「5件」', 'count closed 4 (plain) 「4件」'],
    ],
    ['收到政府信息公开申请由90件，增至95件。', ['count received 90 (other, plain) 「90件」']],
    ['从提出到办结，收到政府信息公开申请5件。', ['count received 5 (plain) 「5件」']],
    ['承办建议15件、提案27件，其中主办18件、协办24件。', []],
    ['承办议题3件、建议12件和提案27件，其中主办18件、协办24件。', []],
    [
      '承办建议15件、提案27件，其中主办18件、协办23件。',
      ['list 27 = 18+23 (published) 「27件，其中主办18件、协办23件」'],
    ],
    [
      '承办建议15篇、提案27件，其中主办18件、协办24件。',
      ['list 27 = 18+24 (published) 「27件，其中主办18件、协办24件」'],
    ],
    [
      '承办建议15件，提案27件，其中主办18件、协办24件。',
      ['list 27 = 18+24 (published) 「27件，其中主办18件、协办24件」'],
    ],
    ['会同三个部门研究后，收到政府信息公开申请5件。', ['count received 5 (plain) 「5件」']],
    ['县水利局在年内收到政府信息公开申请5件。', ['count received 5 (plain) 「5件」']],
    ['2024年县水利局收到政府信息公开申请5件。', ['count received 5 (plain) 「5件」']],
    ['其中县水利局收到政府信息公开申请5件。', ['count received 5 (plain) 「5件」']],
    [
      '2024年，全县收到政府信息公开申请5件，办结4件。',
      ['count received 5 (whole) 「5件」', 'count closed 4 (whole, plain) 「4件」'],
    ],
    [
      '本年度新收政府信息公开申请33件，当年办结32件。',
      ['count received 33 (plain) 「33件」', 'count closed 32 (part, plain) 「32件」'],
    ],
    // What became of all, or of those that are not told apart otherwise.
    [
      '收到政府信息公开申请11件，其中1件转其他机关，2件撤回，8件已答复。',
      [
        'count received 11 (plain) 「11件」',
        'list 11 = 1+2+8 (received, exhaustive) 「11件，其中1件转其他机关，2件撤回，8件」',
        'count closed 8 (part, plain) 「8件」',
      ],
    ],
    [
      '收到政府信息公开申请11件，其中办结8件，正在办理3件。',
      [
        'count received 11 (plain) 「11件」',
        'list 11 = 8+3 (received, exhaustive) 「11件，其中办结8件，正在办理3件」',
        'count closed 8 (plain) 「8件」',
        'count carriedOut 3 (plain) 「3件」',
      ],
    ],
    [
      '收到政府信息公开申请11件，其中网上8件、信函3件，办结10件。',
      [
        'count received 11 (plain) 「11件」',
        'list 11 = 8+3 (received, exhaustive) 「11件，其中网上8件、信函3件」',
        'count closed 10 (plain) 「10件」',
      ],
    ],
    ['办结的政府信息公开申请中，二十日内答复64件。', ['count closed 64 (part) 「64件」']],
    ['受理各类行政复议88件，审结82件，结转下年6件。', []],
    ['对出台的12件规范性文件开展解读。', []],
    ['指导各单位办理政府信息公开申请57件。', []],
    ['如未收到政府信息公开申请，照常报送。', []],
    ['收到政府信息公开申请5件，受理热线工单9件，办结8件。', ['count received 5 (plain) 「5件」']],
    ['受理热线工单9件，受理许可申请3件，办结2件。', []],
    ['条例施行五年多来，收到政府信息公开申请84件。', ['count received 84 (other, plain) 「84件」']],
    ['受理热线工单230件，办结228件，结转下年2件。', []],
    [
      '受理热线工单230件，收到政府信息公开申请5件，办结4件。',
      ['count received 5 (plain) 「5件」', 'count closed 4 (plain) 「4件」'],
    ],
    [
      '新收的政府信息公开申请33件中，办结32件。',
      ['count received 33 (plain) 「33件」', 'count closed 32 (part, plain) 「32件」'],
    ],
    ['对收到3件以上政府信息公开申请的科室加强指导。', []],
    ['每月收到政府信息公开申请3件。', []],
    ['收到要求更正信息的政府信息公开申请3件。', []],
    ['收到政府信息公开申请5件，拟于2025年1月答复2件。', ['count received 5 (plain) 「5件」']],
    ['主动公开9件、依申请公开5件、不予公开2件。', []],
    ['收到政府信息公开申请由2023年的88件降为71件。', ['count received 88 (other, plain) 「88件」']],
    ['前四年，办结政府信息公开申请612件。', ['count closed 612 (other, plain) 「612件」']],
    ['除11件属于信访外，对其余32件政府信息公开申请作出答复。', ['count closed 32 (part, plain) 「32件」']],
    ['填报的“收到政府信息公开申请3件、办结2件”有误。', []],
    ['落实“应公开尽公开“要求，收到政府信息公开申请3件。', ['count received 3 (plain) 「3件」']],
    ['平均每人办理政府信息公开申请46件。', []],
    ['代拟政府信息公开申请的答复16件。', []],
    ['受理证件申请93件，办结90件。', []],
    ['受理查询申请93件，办结90件，不计入政府信息公开申请。', []],
    ['收到政府信息公开申请20件，其中涉及土地征收12件。', ['count received 20 (plain) 「20件」']],
    [
      '上年结转6件，本年度新收39件。',
      ['count carriedIn 6 (plain) 「6件」', 'count received 39 (plain) 「39件」'],
    ],
    ['上年度顺延办理的3件政府信息公开申请。', ['count carriedIn 3 (plain) 「3件」']],
    ['市辖五个区废止行政规范性文件44件。', ['count normativeDocuments.repealed 44 (whole) 「44件」']],
    ['予以公开或者部分公开政府信息公开申请15件。', ['count granted 15 「15件」']],
    ['被申请行政复议12件，其中涉及政府信息公开2件。', []],
    [
      '申请新收12件，2024年结转2件。',
      ['count received 12 (plain) 「12件」', 'count carriedOut 2 (plain) 「2件」'],
    ],
    [
      '申请新收12件，2023年结转2件。',
      ['count received 12 (plain) 「12件」', 'count carriedIn 2 (plain) 「2件」'],
    ],
    ['2023年结转至2024年办理的申请2件。', ['count carriedIn 2 「2件」']],
    ['结转到2024年的政府信息公开申请2件。', ['count carriedIn 2 (plain) 「2件」']],
    ['2件政府信息公开申请结转至2024年。', ['count carriedIn 2 (plain) 「2件」']],
    [
      '结转2件政府信息公开申请，转入2025年3件。',
      ['count carriedOut 2 (plain) 「2件」', 'count carriedOut 3 (plain) 「3件」'],
    ],
    [
      '上年结转至2024年的政府信息公开申请2件，结转至2025年3件。',
      ['count carriedIn 2 (plain) 「2件」', 'count carriedOut 3 (plain) 「3件」'],
    ],
    ['2023年结转政府信息公开申请2件。', ['count carriedIn 2 (plain) 「2件」']],
    ['2023年、2024年分别收到政府信息公开申请23件、37件。', ['count received 23 (other) 「23件」']],
    ['2023年、2024年分别收到政府信息公开申请23件、37件。', ['count received 23 「23件」'], { year: null }],
    ['2022年、2023年、2024年分别收到政府信息公开申请3件、4件、5件。', ['count received 3 (other) 「3件」']],
  ],
  'totals and their parts': [
    [
      '结转下年度办理的政府信息公开申请8件，其中网上5件、信函3件。',
      [
        'count carriedOut 8 (plain) 「8件」',
        'list 8 = 5+3 (carriedOut, exhaustive) 「8件，其中网上5件、信函3件」',
      ],
    ],
    [
      '主动公开政府信息12条，从内容看，动态5条为要闻、解读7条。',
      [
        'count published 12 「12条」',
        'list 12 = 5+7 (published, exhaustive) 「12条，从内容看，动态5条为要闻、解读7条」',
      ],
    ],
    [
      '收到政府信息公开申请0件，其中予以公开0件、无法提供0件。',
      [
        'count received 0 (plain) 「0件」',
        'list 0 = 0+0 (received, exhaustive) 「0件，其中予以公开0件、无法提供0件」',
        'count granted 0 「0件」',
        'count unavailable 0 「0件」',
      ],
    ],
    ['收取费用300元，其中证照费200元、复印费100元。', []],
    ['主动公开政府信息约80条，其中动态50条、解读30条。', ['count published 80 (inexact) 「约80条」']],
    ['收到政府信息公开申请：网上5件，合计5件。', []],
    [
      '主动公开政府信息8条，其中动态5条、解读4条，另有公告12条。',
      ['count published 8 「8条」', 'list 8 = 5+4 (published) 「8条，其中动态5条、解读4条」'],
    ],
    [
      '收到政府信息公开申请9件，办结8件，其中予以公开5件、无法提供4件。',
      [
        'count received 9 (plain) 「9件」',
        'count closed 8 (plain) 「8件」',
        'count granted 5 「5件」',
        'count unavailable 4 「4件」',
      ],
    ],
    [
      '政府信息公开申请按渠道分，网上3条，信函4件，窗口5件，合计9件。',
      ['list 9 = 4+5 (published, exhaustive) 「4件，窗口5件，合计9件」'],
    ],
    ['政府信息公开申请按渠道分，网上约3件，信函4件，窗口5件，合计12件。', []],
    ['收到政府信息公开申请12件，分别为网上3件、信函4件、窗口约5件。', ['count received 12 (plain) 「12件」']],
    [
      '上年结转政府信息公开申请3件，网上4件，信函5件，合计9件。',
      [
        'count carriedIn 3 (plain) 「3件」',
        'list 9 = 3+4+5 (published, exhaustive) 「3件，网上4件，信函5件，合计9件」',
      ],
    ],
    [
      '共12件，其中网上4件，信函5件，合计9件。',
      [
        'list 12 = 4+5 (published) 「12件，其中网上4件，信函5件」',
        'list 9 = 4+5 (published, exhaustive) 「4件，信函5件，合计9件」',
      ],
    ],
    ['网上5件，合计5件。', []],
    [
      '网上3件，其中信函4件，当面5件，合计9件。',
      [
        'list 3 = 4+5 (published) 「3件，其中信函4件，当面5件」',
        'list 9 = 4+5 (published, exhaustive) 「4件，当面5件，合计9件」',
      ],
    ],
    ['其中网上4件，信函5件，合计9件。', ['list 9 = 4+5 (published, exhaustive) 「4件，信函5件，合计9件」']],
    ['网上4件，信函5件，共计9件。', ['list 9 = 4+5 (published, exhaustive) 「4件，信函5件，共计9件」']],
    [
      '收到政府信息公开申请20件，网上4件，信函5件，合计9件。',
      [
        'count received 20 (plain) 「20件」',
        'list 9 = 4+5 (published, exhaustive) 「4件，信函5件，合计9件」',
      ],
    ],
    [
      '梳理共性问题，网上4件，信函5件，合计9件。',
      ['list 9 = 4+5 (published, exhaustive) 「4件，信函5件，合计9件」'],
    ],
    [
      '主动公开政府信息12条（动态5条、解读7条）。',
      ['count published 12 「12条」', 'list 12 = 5+7 (published, exhaustive) 「12条（动态5条、解读7条」'],
    ],
    [
      '主动公开政府信息12条（动态5条、解读7条），公告3条。',
      ['count published 12 「12条」', 'list 12 = 5+7 (published, exhaustive) 「12条（动态5条、解读7条」'],
    ],
    [
      '主动公开政府信息12条，其中动态5条（重要2条、一般3条）、解读7条。',
      [
        'count published 12 「12条」',
        'list 12 = 5+7 (published, exhaustive) 「12条，其中动态5条（重要2条、一般3条）、解读7条」',
        'list 5 = 2+3 (published, exhaustive) 「5条（重要2条、一般3条」',
      ],
    ],
    [
      '主动公开政府信息12条，由动态5条和解读7条构成。',
      ['count published 12 「12条」', 'list 12 = 5+7 (published, exhaustive) 「12条，由动态5条和解读7条」'],
    ],
    [
      '主动公开政府信息215条，分别为动态210条、专刊5期、公告3条。',
      [
        'count published 215 「215条」',
        'list 215 = 210+3 (published) 「215条，分别为动态210条、专刊5期、公告3条」',
      ],
    ],
    [
      '主动公开政府信息215条，分别为动态210条、公告3条、专刊5期。',
      ['count published 215 「215条」', 'list 215 = 210+3 (published) 「215条，分别为动态210条、公告3条」'],
    ],
    [
      '主动公开政府信息215条，分别为动态210条、公告3条，专刊5期。',
      [
        'count published 215 「215条」',
        'list 215 = 210+3 (published, exhaustive) 「215条，分别为动态210条、公告3条」',
      ],
    ],
    [
      '主动公开政府信息215条、专刊5期，分别为动态210条、公告3条。',
      [
        'count published 215 「215条」',
        'list 215 = 210+3 (published, exhaustive) 「215条、专刊5期，分别为动态210条、公告3条」',
      ],
    ],
    [
      '主动公开政府信息215条，分别为动态210条、公告3条、增长5%。',
      [
        'count published 215 「215条」',
        'list 215 = 210+3 (published, exhaustive) 「215条，分别为动态210条、公告3条」',
        'change 5 「5%」',
      ],
    ],
    [
      '主动公开政府信息15条，其中：1）动态5条、2）解读7条、3）公告3条。',
      [
        'count published 15 「15条」',
        'list 15 = 5+7+3 (published, exhaustive) 「15条，其中：1）动态5条、2）解读7条、3）公告3条」',
      ],
    ],
    ['主动公开政府信息12条，其中动态约5条、解读7条。', ['count published 12 「12条」']],
    [
      '主动公开政府信息86条，同比增长7.5%，其中动态80条、解读6条。',
      [
        'count published 86 「86条」',
        'list 86 = 80+6 (published, exhaustive) 「86条，同比增长7.5%，其中动态80条、解读6条」',
        'change 7.5 「7.5%」',
      ],
    ],
    [
      '主动公开政府信息12条，其中动态5条、解读7条，其中政策3条。',
      ['count published 12 「12条」', 'list 12 = 5+7 (published, exhaustive) 「12条，其中动态5条、解读7条」'],
    ],
    [
      '主动公开政府信息12条。其中：动态5条，解读7条。',
      [
        'count published 12 「12条」',
        'list 12 = 5+7 (published, exhaustive) 「12条。其中：动态5条，解读7条」',
      ],
    ],
    [
      '主动公开政府信息12条，分为动态5条、解读6条。',
      ['count published 12 「12条」', 'list 12 = 5+6 (published, exhaustive) 「12条，分为动态5条、解读6条」'],
    ],
  ],
  'lists that end where another kind of part begins': [
    [
      '收到政府信息公开申请10件，其中公民8件、企业1件，予以公开3件、部分公开6件。',
      [
        'count received 10 (plain) 「10件」',
        'list 10 = 8+1 (received) 「10件，其中公民8件、企业1件」',
        'count granted 3 「3件」',
        'count partial 6 「6件」',
      ],
    ],
    [
      '收到政府信息公开申请9件，其中公民8件、1件法人申请。',
      [
        'count received 9 (plain) 「9件」',
        'list 9 = 8+1 (received, exhaustive) 「9件，其中公民8件、1件」',
        'count organisations 1 (plain) 「1件」',
      ],
    ],
    [
      '因政府信息公开引发的行政复议9件，其中维持5件、纠正3件，行政诉讼4件。',
      [
        'count review 9 (plain) 「9件」',
        'list 9 = 5+3 (review) 「9件，其中维持5件、纠正3件」',
        'count suit 4 (plain) 「4件」',
      ],
    ],
    [
      '作出处理决定9件，其中行政许可8件、实施1件行政处罚。',
      ['list 9 = 8+1 (published, exhaustive) 「9件，其中行政许可8件、实施1件」', 'count penalties 1 「1件」'],
    ],
    [
      '收到政府信息公开申请9件，其中自然人8件、企业1件，予以公开3件、部分公开6件。',
      [
        'count received 9 (plain) 「9件」',
        'list 9 = 8+1 (received, exhaustive) 「9件，其中自然人8件、企业1件」',
        'count natural 8 (plain) 「8件」',
        'count granted 3 「3件」',
        'count partial 6 「6件」',
      ],
    ],
    [
      '因政府信息公开引发的行政复议8件，其中维持5件、纠正3件，行政诉讼4件。',
      [
        'count review 8 (plain) 「8件」',
        'list 8 = 5+3 (review, exhaustive) 「8件，其中维持5件、纠正3件」',
        'count suit 4 (plain) 「4件」',
      ],
    ],
    // Parts of no known kind: up to their total, or to a semicolon.
    [
      '收到政府信息公开申请20件，其中涉及征地12件、规划8件，办结19件。',
      [
        'count received 20 (plain) 「20件」',
        'list 20 = 12+8 (received, exhaustive) 「20件，其中涉及征地12件、规划8件」',
        'count closed 19 (plain) 「19件」',
      ],
    ],
    [
      '清理文件2146件，其中修改117件、宣布失效527件；制发行政规范性文件5件。',
      [
        'list 2146 = 117+527 (published) 「2146件，其中修改117件、宣布失效527件」',
        'count normativeDocuments.made 5 「5件」',
      ],
    ],
    [
      '清理行政规范性文件80件，其中保留60件、废止20件，新制发5件。',
      [
        'list 80 = 60+20 (published, exhaustive) 「80件，其中保留60件、废止20件」',
        'count normativeDocuments.repealed 20 「20件」',
        'count normativeDocuments.made 5 「5件」',
      ],
    ],
    [
      '作出行政许可决定30件，其中准予28件、不予2件；行政处罚12件。',
      ['count licenses 30 「30件」', 'list 30 = 28+2 (licenses, exhaustive) 「30件，其中准予28件、不予2件」'],
    ],
    [
      '收到政府信息公开申请40件，按主体分，公民35件、法人5件，按方式分，网络30件、信函10件，按结果分，予以公开20件、无法提供20件。',
      [
        'count received 40 (plain) 「40件」',
        'list 40 = 35+5 (received, exhaustive) 「40件，按主体分，公民35件、法人5件」',
        'count organisations 5 (plain) 「5件」',
        'count granted 20 「20件」',
        'count unavailable 20 「20件」',
      ],
    ],
    [
      '因政府信息公开引发行政复议5件，其中本机关作为被申请人3件、复议机关2件；引发行政诉讼2件。',
      [
        'count review 5 (plain) 「5件」',
        'list 5 = 3+2 (review, exhaustive) 「5件，其中本机关作为被申请人3件、复议机关2件」',
        'count suit 2 (plain) 「2件」',
      ],
    ],
    // Where a list is cut off, nobody can say that it was all there is.
    [
      '收到政府信息公开申请20件，分别为自然人11件、企业6件，正在办理3件。',
      [
        'count received 20 (plain) 「20件」',
        'list 20 = 11+6 (received) 「20件，分别为自然人11件、企业6件」',
        'count natural 11 (plain) 「11件」',
        'count carriedOut 3 (plain) 「3件」',
      ],
    ],
    // What was carried in is no total of what all were closed as.
    [
      '收到政府信息公开申请10件，上年结转1件，其中予以公开6件、无法提供5件。',
      [
        'count received 10 (plain) 「10件」',
        'count carriedIn 1 (plain) 「1件」',
        'count granted 6 「6件」',
        'count unavailable 5 「5件」',
      ],
    ],
  ],
  'what is counted': [
    [
      '收到政府信息公开申请5件，其中受理3件。',
      ['count received 5 (plain) 「5件」', 'count received 3 (part, plain) 「3件」'],
    ],
    [
      '收到政府信息公开申请5件，其中受理并办结3件。',
      [
        'count received 5 (plain) 「5件」',
        'count received 3 (part, plain) 「3件」',
        'count closed 3 (plain) 「3件」',
      ],
    ],
    [
      '收到政府信息公开申请5件，其中本年受理3件。',
      ['count received 5 (plain) 「5件」', 'count received 3 (plain) 「3件」'],
    ],
    ['行政复议12件，较上年有所减少，其中涉及政府信息公开2件。', ['change null (other) 「较上年有所减少」']],
    ['不予处理2件（含上年结转1件）。', ['count notProcessed 2 「2件」', 'count carriedIn 1 「1件」']],
    ['制定12件县级行政规范性文件。', ['count normativeDocuments.made 12 「12件」']],
    ['全年针对营商环境制定规范性文件5件。', ['count normativeDocuments.made 5 「5件」']],
    ['公布新近制定的行政规范性文件12件。', ['count normativeDocuments.made 12 「12件」']],
    ['废止规范性文件2件、失效3件。', []],
    [
      '因政府信息公开引发行政复议2件；部分公开3件。',
      ['count review 2 (plain) 「2件」', 'count partial 3 「3件」'],
    ],
    ['窗口本年新收39件。', []],
    ['予以公开或部分公开政府信息公开申请15件。', ['count granted 15 「15件」']],
    ['被申请行政复议12件其中涉及政府信息公开2件。', []],
    ['通过信访渠道收到政府信息公开申请3件。', ['count received 3 「3件」']],
    ['热线受理的12件不计入政府信息公开申请。', []],
    ['作出不予公开改为部分公开2件。', ['count partial 2 「2件」']],
    ['政府信息公开申请中，延期1件，结转下年度继续办理。', ['count carriedOut 1 (plain) 「1件」']],
    ['政府信息公开申请中，延期1件，予以公开。', []],
    ['办理政府信息公开申请，予以公开和部分公开共52件。', ['count granted 52 「52件」']],
    [
      '受理并办结政府信息公开申请3件。',
      ['count received 3 (plain) 「3件」', 'count closed 3 (plain) 「3件」'],
    ],
    ['向申请人发出政府信息公开申请告知书3件。', []],
    ['梳理政府信息公开申请3件。', []],
    ['政府信息公开申请3件。', ['count received 3 (plain) 「3件」']],
    ['政府信息公开申请3人次。', []],
    ['公开各类信息12条。', ['count published 12 「12条」']],
    ['召开公开政府信息业务推进会议12次。', []],
    ['公开信息共计12条。', ['count published 12 「12条」']],
    ['公开12条信息。', ['count published 12 「12条」']],
    ['公开12条政务信息。', ['count published 12 「12条」']],
    ['公开12条群众十分关心的各类信息。', []],
    ['作出12件行政许可决定。', ['count licenses 12 「12件」']],
    ['作出12件的行政处罚。', ['count penalties 12 「12件」']],
    ['作出12件关于规划的行政许可。', []],
    ['实施行政处罚8件、行政强制2件。', ['count penalties 8 「8件」', 'count coercion 2 「2件」']],
    ['作出行政强制措施12件。', ['count coercion 12 「12件」']],
    ['公示行政许可12件。', []],
    ['作出与行政许可有关的各类便民利企服务承诺12项。', []],
    ['制定12件内容丰富而且分门别类的行政规范性文件。', []],
    ['制定12件行政规范性文件。', ['count normativeDocuments.made 12 「12件」']],
    [
      '规范性文件方面，制发12件，废止3件，现行有效40件。',
      [
        'count normativeDocuments.made 12 「12件」',
        'count normativeDocuments.repealed 3 「3件」',
        'count normativeDocuments.inForce 40 「40件」',
      ],
    ],
    // Whether what was declared void counts as repealed, nobody says.
    ['宣布失效规范性文件2件。', []],
    ['废止和宣布失效规范性文件2件。', ['count normativeDocuments.repealed 2 「2件」']],
    ['废止规范性文件2件、宣布失效3件。', []],
    ['无需废止的规范性文件2件。', []],
    // For one reason of several, or for any.
    ['因不掌握相关信息无法提供2件。', ['count unavailable 2 (part) 「2件」']],
    ['因不掌握相关信息等原因无法提供2件。', ['count unavailable 2 「2件」']],
    ['不予处理重复申请2件。', ['count notProcessed 2 (part) 「2件」']],
    ['属于重复申请不予处理2件。', ['count notProcessed 2 (part) 「2件」']],
    // One kind of organisation beside others, or all of them.
    ['收到政府信息公开申请9件，企业4件、其他组织5件。', ['count received 9 (plain) 「9件」']],
    [
      '收到政府信息公开申请9件，法人或其他组织4件，均为企业。',
      ['count received 9 (plain) 「9件」', 'count organisations 4 (plain) 「4件」'],
    ],
    ['制发后又废止规范性文件2件。', ['count normativeDocuments.repealed 2 「2件」']],
    ['废止后重新制发规范性文件2件。', ['count normativeDocuments.made 2 「2件」']],
    ['在专栏公开规范性文件12件。', ['count published 12 「12件」']],
    ['行政规范性文件12件。', []],
    ['出台规章2件，修订规章制度3件。', ['count rules.made 2 「2件」']],
    ['因政府信息公开引发的行政复议8件已审结均维持。', ['judgement allUpheld (over review) 「均维持」']],
    [
      '因政府信息公开引发的行政复议8件均维持。',
      ['count review 8 (plain) 「8件」', 'judgement allUpheld (over review) 「均维持」'],
    ],
    ['因政府信息公开引发的行政复议被维持8件。', []],
    ['因政府信息公开引发复议诉讼2件。', ['count disputes 2 (plain) 「2件」']],
    ['因政府信息公开引发行政复议和行政诉讼共3件。', ['count disputes 3 (plain) 「3件」']],
    ['因政府信息公开引发行政复议案件及应诉3件。', ['count disputes 3 (plain) 「3件」']],
    ['因政府信息公开直接起诉、复议后起诉2件。', ['count suitAfterReview 2 (plain) 「2件」']],
    ['因政府信息公开，对行政复议不满转而诉讼的2件。', ['count suit 2 「2件」']],
    [
      '因政府信息公开未经复议直接起诉2件，经复议后又起诉3件。',
      ['count directSuit 2 (plain) 「2件」', 'count suitAfterReview 3 (plain) 「3件」'],
    ],
    ['收到行政复议申请12件。', []],
    ['收到因政府信息公开引发的行政复议12件。', ['count review 12 (plain) 「12件」']],
    ['因政府信息公开引发的行政复议12条。', []],
    ['行政诉讼12件。', ['count suit 12 (part, plain) 「12件」']],
    ['信息公开方面有2件行政诉讼。', ['count suit 2 「2件」']],
    ['减免行政事业性收费300元。', []],
    ['行政事业性收费3.5万元。', ['count fees 35000 (within 500) 「3.5万元」']],
    ['收取信息处理费300元。', ['count processingFee 300 「300元」']],
    ['收取其他费用300元。', []],
    ['收取信息处理费较上年增加300元。', []],
  ],
  'none of something': [
    [
      '落实“应公开尽公开“要求，加强组织领导、健全工作机制、压实工作责任、强化业务培训、拓宽公开渠道、规范办理流程、提升服务水平、做好解读回应，全年未收到政府信息公开申请。',
      ['none received (plain) 「未收到政府信息公开申请」'],
    ],
    ['去年，未收到政府信息公开申请。', ['none received (other, plain) 「未收到政府信息公开申请」']],
    ['依申请公开工作未收到申请。', ['none received (plain) 「未收到申请」']],
    ['依申请公开，未收到申请。', ['none received (plain) 「未收到申请」']],
    ['依申请公开方面，我县全年未收到申请。', ['none received (plain) 「未收到申请」']],
    ['依申请公开渠道畅通，协调得力，全年未收到申请。', []],
    ['全年未收到申请，拓宽依申请公开渠道。', []],
    ['没有延至下年答复的信息公开申请。', []],
    ['信息公开方面，没有未经复议的诉讼案件。', ['none directSuit (plain) 「没有未经复议的诉讼案件」']],
    ['上年度无转入下年的信息公开申请。', ['none carriedOut (other, plain) 「无转入下年的信息公开」']],
    ['全年未收取行政事业性收费，信息公开工作有序。', ['none fees (plain) 「未收取行政事业性收费」']],
    ['我局未收到政府信息公开申请，其余工作正常开展。', ['none received (plain) 「未收到政府信息公开申请」']],
    ['除县教育局外，其余部门未收到政府信息公开申请。', ['none received (part) 「未收到政府信息公开申请」']],
    ['有部门表示“本年度我们都未收到政府信息公开申请”。', []],
    ['实现“未收到信息公开申请”。', ['none received 「未收到信息公开申请」']],
    ['实现“均未收到信息公开申请”。', []],
    ['做到政府信息公开“零申请”。', ['none received 「零申请」']],
    ['不再把未收到政府信息公开申请作为标准。', []],
    ['（二）依申请公开情况。全年未收到申请。', ['none received (plain) 「未收到申请」']],
    ['全年未收到申请。', []],
    ['未收到信息公开申请引发的争议。', []],
    ['未收到信息公开申请方面的行政复议。', ['none review 「未收到信息公开申请方面的行政复议」']],
    ['未收到自然人提交的信息公开申请。', ['none natural (plain) 「未收到自然人提交的信息公开申请」']],
    [
      '未收到法人和其他组织提交的信息公开申请。',
      ['none organisations (plain) 「未收到法人和其他组织提交的信息公开申请」'],
    ],
    [
      '未收到公民、法人或其他组织的信息公开申请。',
      ['none received (plain) 「未收到公民、法人或其他组织的信息公开申请」'],
    ],
    ['2023年我局未收到政府信息公开申请。', ['none received (other, plain) 「未收到政府信息公开申请」']],
    [
      '收到政府信息公开申请3件（2023年为5件），无行政复议。',
      ['count received 3 (plain) 「3件」', 'none review (plain) 「无行政复议」'],
    ],
    ['去年未收到政府信息公开申请。', ['none received (other, plain) 「未收到政府信息公开申请」']],
    ['无上年结转的政府信息公开申请。', ['none carriedIn (plain) 「无上年结转的政府信息公」']],
    ['（二）依申请公开情况。全年未发生行政复议。', ['none review (plain) 「未发生行政复议」']],
    ['全年未发生行政复议。', []],
    ['全年未发生行政复议。', ['none review (plain) 「未发生行政复议」'], { passage: 'remedies' }],
    ['信息公开方面，无未经复议直接诉讼。', ['none directSuit (plain) 「无未经复议直接诉讼」']],
    [
      '信息公开方面，无未经行政复议直接提起行政诉讼。',
      ['none directSuit (plain) 「无未经行政复议直接提起行政诉讼」'],
    ],
    ['信息公开方面，没有直接起诉。', ['none directSuit (plain) 「没有直接起诉」']],
    ['信息公开方面，没有直接诉讼。', ['none directSuit (plain) 「没有直接诉讼」']],
    ['信息公开方面，没有复议后起诉。', ['none suitAfterReview (plain) 「没有复议后起诉」']],
    [
      '信息公开方面，没有行政复议、行政诉讼。',
      ['none review (plain) 「没有行政复议、行政诉讼」', 'none suit (plain) 「没有行政复议、行政诉讼」'],
    ],
    ['信息公开方面，没有行政诉讼。', ['none suit (plain) 「没有行政诉讼」']],
    ['信息公开方面，零复议、零诉讼。', ['none review (plain) 「零复议」', 'none suit (plain) 「零诉讼」']],
    [
      '信息公开方面，未发生行政复议被纠正。',
      ['judgement noneCorrected (over review) 「未发生行政复议被纠正」'],
    ],
    ['信息公开申请无上年结转。', ['none carriedIn (plain) 「无上年结转」']],
    ['信息公开申请上年无结转。', ['none carriedIn (plain) 「无结转」']],
    ['信息公开申请无结转下一年。', ['none carriedOut (plain) 「无结转下一年」']],
    ['信息公开申请无结转下年办理。', ['none carriedOut (plain) 「无结转下年办理」']],
    ['上年情况良好，信息公开申请无结转。', ['none carriedOut (plain) 「无结转」']],
    ['信访事项无结转。', []],
    ['未收取信息处理费。', ['none processingFee 「未收取信息处理费」']],
    ['信息处理费为零元。', ['none processingFee 「处理费为零元」', 'count processingFee 0 「零元」']],
    ['未制定规范性文件。', ['none normativeDocuments.made (plain) 「未制定规范性文件」']],
    ['未废止规章。', ['none rules.repealed (plain) 「未废止规章」']],
    ['未制定规章制度。', []],
    ['未制发涉企行政规范性文件。', ['none normativeDocuments.made 「未制发涉企行政规范性文件」']],
    [
      '未制发规范性文件，无现行有效规章。',
      [
        'none normativeDocuments.made (plain) 「未制发规范性文件」',
        'none rules.inForce (plain) 「无现行有效规章」',
      ],
    ],
    [
      '未制定规章和行政规范性文件。',
      [
        'none rules.made (plain) 「未制定规章和行政规范性文件」',
        'none normativeDocuments.made (plain) 「未制定规章和行政规范性文件」',
      ],
    ],
    [
      '未作出行政处罚、行政强制决定。',
      [
        'none penalties (plain) 「未作出行政处罚、行政强制决定」',
        'none coercion (plain) 「未作出行政处罚、行政强制决定」',
      ],
    ],
    ['未作出行政处罚的案件12件。', []],
    ['依申请公开方面，未收到申请。', ['none received (plain) 「未收到申请」']],
    ['依申请公开方面，未收到重复申请。', []],
    ['对轻微违法当事人未作出行政处罚决定。', ['none penalties 「未作出行政处罚决定」']],
    ['全年未收取任何行政事业性收费。', ['none fees (plain) 「未收取任何行政事业性收费」']],
    ['办理信息公开申请，未收取行政事业性收费。', []],
    ['未违规收取行政事业性收费。', []],
    ['无行政事业性收费项目。', []],
    [
      '收到政府信息公开申请7件，均来自自然人。',
      ['count received 7 (plain) 「7件」', 'none organisations (plain) 「均来自自然人」'],
    ],
    [
      '无法人或者其他组织提出信息公开申请。',
      ['none organisations (plain) 「无法人或者其他组织提出信息公开申请」'],
    ],
    ['无法提供所申请的信息。', []],
    ['未收到企业提交的信息公开申请。', []],
    ['未收到法人提交的信息公开申请。', []],
    [
      '未收到自然人、法人或者其他组织的信息公开申请。',
      ['none received (plain) 「未收到自然人、法人或者其他组织的信息公开申请」'],
    ],
    ['未作出行政许可决定。', ['none licenses (plain) 「未作出行政许可决定」']],
    ['未作出行政处罚决定。', ['none penalties (plain) 「未作出行政处罚决定」']],
    ['未作出行政强制决定。', ['none coercion (plain) 「未作出行政强制决定」']],
  ],
  rates: [
    ['信息公开申请办结率100%。', ['share closedRate 100 (places 0) 「信息公开申请办结率100%」']],
    ['信息公开申请答复率99.50%。', ['share closedRate 99.5 (places 2) 「信息公开申请答复率99.50%」']],
    ['信息公开申请按期办结率98%。', ['share onTimeRate 98 (places 0) 「信息公开申请按期办结率98%」']],
    ['信息公开申请群众满意率98%。', []],
    ['信息公开申请办结率同比提高5%。', ['change 5 「5%」']],
    ['办结率100%。', []],
    ['（二）依申请公开情况。办结率100%。', ['share closedRate 100 (places 0) 「办结率100%」']],
    ['热线办结率100%，信息公开申请办结率99%。', ['share closedRate 99 (places 0) 「信息公开申请办结率99%」']],
    ['热线、信息公开申请办结率99%，信访与信息公开申请答复率98%。', []],
    ['热线办结率100%、信息公开申请办结率99%。', ['share closedRate 99 (places 0) 「信息公开申请办结率99%」']],
    ['信息公开申请中，网上申请占35.5%。', ['share other 35.5 (places 1) 「网上申请占35.5%」']],
  ],
  'everything and nothing': [
    ['除1件尚在审理外，信息公开行政复议无一纠错。', ['judgement noneCorrected (over review) 「无一纠错」']],
    [
      '信息公开申请全部按期答复，除撤回的1件外均予以公开。',
      ['judgement allOnTime (over disputes) 「全部按期答复」'],
    ],
    [
      '信息公开行政复议均获维持，因征地引发的诉讼明显减少。',
      ['judgement allUpheld (over review) 「均获维持」'],
    ],
    [
      '信息公开行政复议没有被撤销的，均获维持。',
      [
        'judgement noneCorrected (over review) 「没有被撤销」',
        'judgement allUpheld (over review) 「均获维持」',
      ],
    ],
    [
      '上半年收到政府信息公开申请5件；全年均按期办结。',
      ['count received 5 (other) 「5件」', 'judgement allClosed (over disputes) 「均按期办结」'],
    ],
    [
      '上半年信息公开行政复议2件均予以维持。',
      ['count review 2 (other) 「2件」', 'judgement allUpheld (other, over review) 「均予以维持」'],
    ],
    ['（二）依申请公开情况。全部按期答复。', ['judgement allOnTime (over disputes) 「全部按期答复」']],
    ['全部按期答复。', []],
    ['信息公开申请全部答复完毕。', ['judgement allClosed (over disputes) 「全部答复完毕」']],
    ['信息公开申请未发生逾期答复。', ['judgement allOnTime (over disputes) 「未发生逾期答复」']],
    ['全部办结。', []],
    ['全部办结。', ['judgement allClosed (over disputes) 「全部办结」'], { passage: 'remedies' }],
    ['均获维持。', [], { passage: 'remedies' }],
    ['无一纠错。', ['judgement noneCorrected (over disputes) 「无一纠错」'], { passage: 'remedies' }],
    ['信息公开申请处理结果均予维持。', []],
    ['信息公开申请办理无一被撤销。', []],
    ['信息公开申请均按期办结，全部按时答复。', ['judgement allClosed (over disputes) 「均按期办结」']],
    ['信息公开申请全部按时答复。', ['judgement allOnTime (over disputes) 「全部按时答复」']],
    ['热线诉求全部办结，信息公开申请有序。', []],
    [
      '信息公开行政复议2件；行政诉讼3件，均获维持。',
      [
        'count review 2 (plain) 「2件」',
        'count suit 3 (plain) 「3件」',
        'judgement allUpheld (over suit) 「均获维持」',
      ],
    ],
    [
      '信息公开行政复议均获维持；行政诉讼3件。',
      ['judgement allUpheld (over review) 「均获维持」', 'count suit 3 (plain) 「3件」'],
    ],
    ['信息公开行政复议、行政诉讼均获维持。', ['judgement allUpheld (over disputes) 「均获维持」']],
    ['信息公开复议后起诉均获维持。', ['judgement allUpheld (over suit) 「均获维持」']],
    ['信息公开败诉率为零。', ['judgement noneCorrected (over disputes) 「败诉率为零」']],
    // Of the figure before, and its time.
    [
      '2023年收到的2件信息公开行政复议均予以维持；2024年发生1件，尚未审结。',
      ['judgement allUpheld (other, over review) 「均予以维持」'],
    ],
    [
      '收到政府信息公开申请5件，较2023年增加2件，均已办结。',
      [
        'count received 5 (plain) 「5件」',
        'change 2 (other) 「2件」',
        'judgement allClosed (over disputes) 「均已办结」',
      ],
    ],
    [
      '因信息公开引发的行政复议3件，其中2件均维持，1件尚未审结。',
      [
        'count review 3 (plain) 「3件」',
        'list 3 = 2+1 (review, exhaustive) 「3件，其中2件均维持，1件」',
        'judgement allUpheld (part, over review) 「均维持」',
      ],
    ],
  ],
  'changes without a figure': [
    [
      '信息公开申请数量与机构改革前的2023年基本持平。',
      ['change null (other) 「与机构改革前的2023年基本持平」'],
    ],
    ['政府信息公开申请办理时限减少3天。', []],
    ['预计政府信息公开申请办结率95%。', []],
    ['信息公开申请与上年基本持平。', ['change null (other) 「与上年基本持平」']],
    ['信息公开申请较去年明显增多。', ['change null (other) 「较去年明显增多」']],
    ['信息公开申请比2023年略有下降。', ['change null (other) 「比2023年略有下降」']],
    ['信息公开申请办结率提高1.5个百分点。', ['change 1.5 「1.5个百分点」']],
    ['信息公开申请办结率下降1.5个百分点。', ['change -1.5 「1.5个百分点」']],
    ['信息公开申请同比持平。', []],
    ['信息公开申请与同期相比有所减少。', ['change null (other) 「与同期相比有所减少」']],
    ['信息公开申请与邻县持平。', []],
  ],
  periods: [
    ['统计期限为2024年1月1日至12月31日。', ['period 2024-01-01 2024-12-31 「2024年1月1日至12月31日」']],
    [
      '统计期限自二〇二四年元月一日起至二〇二四年十二月三十一日止。',
      ['period 2024-01-01 2024-12-31 「二〇二四年元月一日起至二〇二四年十二月三十一日」'],
    ],
    ['本报告数据自2024.1.1-2024.12.31。', ['period 2024-01-01 2024-12-31 「2024.1.1-2024.12.31」']],
    ['集中宣传活动报告：2024年5月1日至2024年5月31日。', []],
    ['2024年5月1日至2024年5月31日开展工作。', []],
  ],
  'sentences that go on': [
    ['二、依申请公开。回复热线咨询8件。三、答复情况。予以公开3件。', ['count granted 3 「3件」']],
    ['设立查阅点3个。部分公开3件。', ['count partial 3 「3件」']],
    [
      '收到政府信息公开申请86件。全年办结85件。',
      ['count received 86 (plain) 「86件」', 'count closed 85 (plain) 「85件」'],
    ],
    ['全年运行平稳。全年办结85件。', []],
    ['承办建议8件。复文中部分公开3件、不予公开2件。', []],
    ['承办建议8件。申请中部分公开3件。', ['count partial 3 「3件」']],
    ['开展培训。部分公开3件。', ['count partial 3 「3件」']],
    ['（二）依申请公开。全年情况良好。全年办结85件。', ['count closed 85 (plain) 「85件」']],
    [
      '收到政府信息公开申请86件。主动公开信息12条。全年办结85件。',
      ['count received 86 (plain) 「86件」', 'count published 12 「12条」'],
    ],
    [
      '收到政府信息公开申请86件。来源多样。全年办结85件。',
      ['count received 86 (plain) 「86件」', 'count closed 85 (plain) 「85件」'],
    ],
    ['收到政府信息公开申请86件。接听热线电话。全年办结85件。', ['count received 86 (plain) 「86件」']],
    ['受理许可申请86件。全年办结85件。', []],
    ['收到政府信息公开申请86件。（三）其他。全年办结85件。', ['count received 86 (plain) 「86件」']],
    ['二、依申请公开。收到信息公开申请3件。三、其他工作。办结4件。', ['count received 3 (plain) 「3件」']],
    [
      '（二）依申请公开。收到信息公开申请3件。（七）其他工作。办结4件。',
      ['count received 3 (plain) 「3件」'],
    ],
    ['收到信息公开申请3件。（七）其他工作。办结4件。', ['count received 3 (plain) 「3件」']],
    [
      '（二）依申请公开。1.收到情况。收到3件。2.办理情况。办结4件。',
      ['count received 3 (plain) 「3件」', 'count closed 4 (plain) 「4件」'],
    ],
    ['（二）依申请公开。做好应对。行政诉讼4件。', ['count suit 4 (plain) 「4件」']],
    [
      '（一）主动公开。收到信息公开申请3件。办结4件。',
      ['count received 3 (plain) 「3件」', 'count closed 4 (plain) 「4件」'],
    ],
    ['下一步将继续收到政府信息公开申请86件。', []],
  ],
  'several in one breath': [
    [
      '因信息公开引发的行政复议、行政诉讼分别3件、2件。',
      ['count review 3 (plain) 「3件」', 'count suit 2 (plain) 「2件」'],
    ],
    ['因信息公开引发的行政复议、行政诉讼分别为3件、2件、1件。', []],
    ['因信息公开引发的行政复议、行政诉讼分别为3件。', []],
    [
      '因信息公开引发的行政复议、和行政诉讼分别为3件、2件。',
      ['count review 3 (plain) 「3件」', 'count suit 2 (plain) 「2件」'],
    ],
    ['因信息公开引发的行政复议、行政诉讼，各2件。', ['count review 2 「2件」', 'count suit 2 「2件」']],
    ['因信息公开引发的行政复议、行政诉讼（各2件）。', ['count review 2 「2件」', 'count suit 2 「2件」']],
    [
      '因信息公开引发的行政复议、行政诉讼，分别为3件、2件。',
      ['count review 3 (plain) 「3件」', 'count suit 2 (plain) 「2件」'],
    ],
    ['因信息公开引发的行政复议，行政诉讼，各2件。', ['count suit 2 「2件」']],
    ['各2件政府信息公开申请。', []],
    [
      '2023年、2024年收到政府信息公开申请，分别为23件、37件。',
      ['count received 23 (other) 「23件」', 'count received 37 (plain) 「37件」'],
    ],
    [
      '2023年、2024年收到政府信息公开申请分别为23件、37件。',
      ['count received 23 (other) 「23件」', 'count received 37 (plain) 「37件」'],
    ],
    [
      '2023年、2024年政府信息公开申请受理量（分别为23件、37件）。',
      ['count received 23 (other) 「23件」', 'count received 37 (plain) 「37件」'],
    ],
    ['收到政府信息公开申请分别为3件、2件。', ['count received 3 (plain) 「3件」']],
    ['因信息公开引发的行政复议、行政诉讼各2件、3件。', ['count review 2 「2件」', 'count suit 2 「2件」']],
    ['因信息公开引发的行政复议和行政诉讼各为2件。', ['count review 2 「2件」', 'count suit 2 「2件」']],
    [
      '政府信息公开申请新收、上年结转均为2件。',
      ['count received 2 (plain) 「2件」', 'count carriedIn 2 (plain) 「2件」'],
    ],
    ['2024年、2023年分别收到政府信息公开申请23件、37件。', ['count received 23 「23件」']],
    [
      '新收、办结信息公开申请分别为3件、2件。',
      ['count received 3 (plain) 「3件」', 'count closed 2 (plain) 「2件」'],
    ],
    [
      '新收、办结政府信息公开申请分别为3件、2件。',
      ['count received 3 (plain) 「3件」', 'count closed 2 (plain) 「2件」'],
    ],
    [
      '制发、废止规范性文件分别为3件、2件。',
      ['count normativeDocuments.made 3 「3件」', 'count normativeDocuments.repealed 2 (plain) 「2件」'],
    ],
    [
      '规范性文件制发件数、废止件数分别为3件和2件。',
      ['count normativeDocuments.made 3 「3件」', 'count normativeDocuments.repealed 2 (plain) 「2件」'],
    ],
    [
      '作出行政许可、行政处罚决定分别为3件、2件。',
      ['count licenses 3 「3件」', 'count penalties 2 (plain) 「2件」'],
    ],
    [
      '因信息公开引发的行政复议、行政诉讼分别约为3件、2件。',
      ['count review 3 (plain) 「3件」', 'count suit 2 (plain) 「2件」'],
    ],
  ],
  'of which sentence, by what the one before says': [
    [
      '收到政府信息公开申请12件。办结9件。',
      ['count received 12 (plain) 「12件」', 'count closed 9 (plain) 「9件」'],
    ],
    [
      '（二）依申请公开。收到12件。（七）窗口工作。受理50件，办结40件。',
      ['count received 12 (plain) 「12件」'],
    ],
    ['二、依申请公开。收到12件。三、窗口工作。受理50件，办结40件。', ['count received 12 (plain) 「12件」']],
    [
      '二、依申请公开。收到12件。（七）办理情况。办结40件。',
      ['count received 12 (plain) 「12件」', 'count closed 40 (plain) 「40件」'],
    ],
    ['收到政府信息公开申请12件。（七）受理50件。', ['count received 12 (plain) 「12件」']],
  ],
  'of what there was to deal with': [
    [
      '办理政府信息公开申请42件（含上年结转2件）。',
      ['count received 42 (includesCarriedIn, plain) 「42件」', 'count carriedIn 2 「2件」'],
    ],
    [
      '收到政府信息公开申请42件（含上年结转2件）。',
      ['count received 42 (includesCarriedIn, plain) 「42件」', 'count carriedIn 2 「2件」'],
    ],
    [
      '收到政府信息公开申请42件（不含上年结转2件）。',
      ['count received 42 (plain) 「42件」', 'count carriedIn 2 「2件」'],
    ],
    [
      '收到政府信息公开申请（含上年结转2件）42件。',
      ['count carriedIn 2 「2件」', 'count received 42 (includesCarriedIn, plain) 「42件」'],
    ],
    [
      '办结政府信息公开申请42件（含上年结转2件）。',
      ['count closed 42 (plain) 「42件」', 'count carriedIn 2 「2件」'],
    ],
    [
      '办理并答复政府信息公开申请42件（含上年结转2件）。',
      ['count closed 42 (plain) 「42件」', 'count carriedIn 2 「2件」'],
    ],
    ['不予公开42件（含上年结转2件）。', ['count denied 42 「42件」', 'count carriedIn 2 「2件」']],
  ],
};

describe.each(Object.entries(lines))('%s', (_, all) => {
  it.each(all.map(([text, expected, setting]) => ({ text, expected, setting })))(
    '$text',
    ({ text, expected, setting }) => {
      expect(read(text, setting)).toEqual(expected);
    },
  );
});

test('a sentence of more than twenty lists is no report’s', () => {
  const lists = read('公开政府信息12条（动态5条、解读7条），'.repeat(22)).filter((line) =>
    line.startsWith('list'),
  );
  expect(lists).toHaveLength(20);
});

test('of more than twenty parts nobody asks what became of the others', () => {
  const closed = (others: number) =>
    read(`收到政府信息公开申请50件，其中${'转交1件，'.repeat(others)}答复2件。`).filter((line) =>
      line.startsWith('count closed'),
    );
  expect([19, 20].map(closed)).toEqual([
    ['count closed 2 (part, plain) 「2件」'],
    ['count closed 2 (plain) 「2件」'],
  ]);
});
