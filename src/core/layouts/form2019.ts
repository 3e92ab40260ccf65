import type { Layout } from '../layout';
import { applicationsTable, otherInOneRow, otherInThreeRows, remediesTable } from './both-forms';

/** 国办公开办函〔2019〕60号 (试行): reports for 2019 and 2020. */
export const form2019: Layout = {
  id: '2019',
  years: { from: 2019, to: 2020 },
  proactive: {
    id: 'proactive',
    rows: [
      { id: 'rules', label: '规章' },
      { id: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件'] },
      { id: 'licenses', label: '行政许可' },
      { id: 'otherServices', label: '其他对外管理服务事项' },
      { id: 'penalties', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
      { id: 'fees', label: '行政事业性收费' },
      { id: 'procurement', label: '政府集中采购' },
    ],
    columns: [
      { id: 'created', label: '本年新制作数量' },
      { id: 'disclosed', label: '本年新公开数量' },
      { id: 'totalPublic', label: '对外公开总数量' },
      { id: 'itemsPrev', label: '上一年项目数量' },
      { id: 'itemsDelta', label: '本年增/减' },
      { id: 'decisions', label: '处理决定数量' },
      { id: 'items', label: '采购项目数量' },
      { id: 'amount', label: '采购总金额' },
    ],
    columnsOf: {
      rules: ['created', 'disclosed', 'totalPublic'],
      normativeDocuments: ['created', 'disclosed', 'totalPublic'],
      licenses: ['itemsPrev', 'itemsDelta', 'decisions'],
      otherServices: ['itemsPrev', 'itemsDelta', 'decisions'],
      penalties: ['itemsPrev', 'itemsDelta', 'decisions'],
      coercion: ['itemsPrev', 'itemsDelta', 'decisions'],
      fees: ['itemsPrev', 'itemsDelta'],
      procurement: ['items', 'amount'],
    },
  },
  applications: applicationsTable(otherInOneRow, [{ of: ['other'], by: otherInThreeRows }]),
  remedies: remediesTable,
};
