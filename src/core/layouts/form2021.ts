import type { Layout } from '../layout';
import { applicationsTable, otherInOneRow, otherInThreeRows, remediesTable } from './both-forms';

/** 国办公开办函〔2021〕30号: reports for 2021 and later. */
export const form2021: Layout = {
  id: '2021',
  years: { from: 2021, to: null },
  proactive: {
    id: 'proactive',
    rows: [
      { id: 'rules', label: '规章' },
      { id: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件'] },
      { id: 'licenses', label: '行政许可' },
      { id: 'penalties', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
      { id: 'fees', label: '行政事业性收费' },
    ],
    columns: [
      { id: 'made', label: '本年制发件数', hybrids: ['本年新制发数量', '本年新制发件数', '本年制发数量'] },
      {
        id: 'repealed',
        label: '本年废止件数',
        hybrids: ['本年新废止数量', '本年新废止件数', '本年废止数量'],
      },
      { id: 'inForce', label: '现行有效件数', variants: ['现行有效件', '现行有效数量'] },
      { id: 'decisions', label: '本年处理决定数量' },
      { id: 'amount', label: '本年收费金额（单位：万元）' },
    ],
    columnsOf: {
      rules: ['made', 'repealed', 'inForce'],
      normativeDocuments: ['made', 'repealed', 'inForce'],
      licenses: ['decisions'],
      penalties: ['decisions'],
      coercion: ['decisions'],
      fees: ['amount'],
    },
  },
  applications: applicationsTable(otherInThreeRows, [
    { of: otherInThreeRows.map((line) => line.id), by: otherInOneRow },
  ]),
  remedies: remediesTable,
};
