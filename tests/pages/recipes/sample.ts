/** The report that \`npm start\` opens: real figures that are wrong in four places, of an organ that does not exist. */
import { figuresOf } from '../../support/figures';
import { markupWith } from '../../support/markup/markup';
import { renderPage } from '../../support/page';
import dangqun2024 from '../ganzhou-dangqun-2024/figures.json';

export const sampleReport = (): string =>
  renderPage({
    figures: { ...figuresOf(dangqun2024), organ: '青禾经济开发区党群工作部' },
    published: '2025-01-22 11:05',
    site: { name: '青禾经济开发区管理委员会', domain: 'sample.gov.cn', idCode: '9902240001' },
    attachments: ['青禾经济开发区党群工作部2024年政府信息公开工作年度报告.docx'],
    markup: markupWith({
      metadata: 'line',
      heading: 'h2',
      container: 'trs-view',
      cell: 'paragraph',
      headerTag: 'th',
    }),
    prose: {
      parts: {
        overview: [
          '2024年，党群工作部把政府信息公开列入全年重点工作，按季度检查落实情况。',
          '（一）主动公开。全年主动公开政府信息82条，其中政务动态71条、机构职能1条、财政预决算1条、年度报告1条、公开指南1条、建议提案办理7条。',
          '（二）依申请公开。全年收到政府信息公开申请1件，已按期答复并予以公开。',
          '（三）政府信息管理。起草、审核、校对分别由专人负责，公开前做保密审查，失效的内容及时标明。',
          '（四）政府信息公开平台建设。每月检查一次门户网站的栏目和链接，发现问题当日处理。',
          '（五）监督保障。参加上级组织的培训和交叉检查，公开工作列入年度工作考核。',
        ],
        issues: [
          '存在的主要问题：办理公开申请的经验不足；个别重要信息发布偏晚。',
          '改进情况：整理历年的答复作为办理参考；为每类信息规定发布时限，到期提醒，逾期通报。',
        ],
      },
    },
  });
