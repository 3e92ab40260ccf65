/** How a passage is cut into sentences, what each is searched as, and where its words stand on the page. */
import { describe, expect, it, test } from 'vitest';
import { COUNTED } from '../../src/core/characters';
import { sentencesOf, spanOf } from '../../src/core/claims/sentences';

const textsOf = (text: string) => sentencesOf('overview', text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each<readonly [text: string, expected: readonly string[]]>([
    ['收到申请。办结！公开？发布!更新?', ['收到申请', '办结', '公开', '发布', '更新']],
    ['', []],
    ['。。', []],
    ['没有句号', ['没有句号']],
    ['共82条。其中：动态71条。', ['共82条。其中:动态71条']],
    ['共82条。 \n其中：动态71条。', ['共82条。其中:动态71条']],
    ['共82条。其他动态71条。', ['共82条', '其他动态71条']],
    ['共82条。动态其中71条。', ['共82条', '动态其中71条']],
    ['收到申请\n12件。', ['收到申请12件']],
    ['（一）主动公开\n持续公开。', ['(一)主动公开', '持续公开']],
    ['主动公开\n（二）依申请公开', ['主动公开', '(二)依申请公开']],
    ['主动公开\n  2.依申请公开', ['主动公开', '2.依申请公开']],
    ['甲。（一）主动公开\n持续公开。', ['甲', '(一)主动公开', '持续公开']],
    ['主动公开政府信息工作\n（二）依申请公开', ['主动公开政府信息工作', '(二)依申请公开']],
    ['主动公开\n2024年收到', ['主动公开2024年收到']],
    [
      `一、${'长'.repeat(27)}\n接着说`,
      ['一、长长长长长长长长长长长长长长长长长长长长长长长长长长长', '接着说'],
    ],
    [
      `一、${'长'.repeat(28)}\n接着说`,
      ['一、长长长长长长长长长长长长长长长长长长长长长长长长长长长长接着说'],
    ],
  ])('of %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  test('a line of more than 200 characters ends with the line', () => {
    const lines = (length: number) => textsOf(`${'长'.repeat(length)}\n接着`).map(({ length }) => length);
    expect(lines(200)).toEqual([202]);
    expect(lines(201)).toEqual([201, 2]);
  });

  test('more than 600 characters are cut, and none is lost', () => {
    const sentences = sentencesOf('overview', `${'长'.repeat(1201)}。完`);
    expect(sentences.map(({ text, start }) => [text.length, start])).toEqual([
      [600, 0],
      [600, 600],
      [1, 1200],
      [1, 1202],
    ]);
  });
});

describe('what is searched', () => {
  it.each<readonly [text: string, expected: readonly string[]]>([
    ['收到 申请　12 件', ['收到申请12件']],
    ['收到１２件（新收）：９９％', ['收到12件(新收):99%']],
    ['共1,234件,其中', ['共1,234件，其中']],
    ['共1，234件', ['共1,234件']],
    ['共１，２３４件', ['共1,234件']],
    ['１，２３４', ['1,234']],
    [
      '共12,34件，1,2345件，a,123件，1,a23件，1,2b3件',
      ['共12，34件，1，2345件，a，123件，1，a23件，1，2b3件'],
    ],
    ['共1,2345件', ['共1，2345件']],
    ['甲;乙；丙', ['甲；乙；丙']],
    ['按《办法（试行）》办理12件', ['按　　　　　　　　办理12件']],
    ['第三十六条、第2款、第五项、第１０号公开', ['　　　　　、　　　、　　　、　　　　公开']],
    ['依国办公开办函〔2021〕30号公开', ['　　　　　　　　　　　　　　　　公开']],
    ['依国办公开办函[2021]30号公开', ['　　　　　　　　　　　　　　　　公开']],
    ['依国办公开办函2021-30号公开', ['依国办公开办函2021-30号公开']],
  ])('of %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});

describe('the topic', () => {
  const topicsOf = (text: string) =>
    sentencesOf('overview', text).map(({ topic, text }) => `${topic ?? '–'} ${text}`);
  it.each<readonly [text: string, expected: readonly string[]]>([
    ['（二）依申请公开。办结3件。', ['applications (二)依申请公开', 'applications 办结3件']],
    [
      '二、政府信息依申请公开情况。办结3件。',
      ['applications 二、政府信息依申请公开情况', 'applications 办结3件'],
    ],
    ['3.做好依申请公开。办结3件。', ['applications 3.做好依申请公开', 'applications 办结3件']],
    [
      '（1）收到和处理政府信息公开申请。办结3件。',
      ['applications (1)收到和处理政府信息公开申请', 'applications 办结3件'],
    ],
    [
      '（一）主动公开情况。（二）依申请公开情况。（三）政府信息管理。（四）政府信息公开平台建设。（五）监督保障。',
      [
        'disclosure (一)主动公开情况',
        'applications (二)依申请公开情况',
        'management (三)政府信息管理',
        'platform (四)政府信息公开平台建设',
        'supervision (五)监督保障',
      ],
    ],
    ['（六）组织保障。（七）平台建设。', ['supervision (六)组织保障', 'platform (七)平台建设']],
    ['依申请公开。办结3件。', ['– 依申请公开', '– 办结3件']],
    ['切实做好1、依申请公开。办结3件。', ['– 切实做好1、依申请公开', '– 办结3件']],
    [
      `（二）收到和处理${'公民法人其他组织各类各样的来信来电要求'}申请。`,
      ['– (二)收到和处理公民法人其他组织各类各样的来信来电要求申请'],
    ],
    // Another heading ends the aspect before; one below it does not.
    [
      '（二）依申请公开。办结3件。（三）政务服务。办结4件。',
      ['applications (二)依申请公开', 'applications 办结3件', '– (三)政务服务', '– 办结4件'],
    ],
    [
      '（二）依申请公开。1.办理情况。办结3件。（1）按期。办结4件。二、下一步。办结5件。',
      [
        'applications (二)依申请公开',
        'applications 1.办理情况',
        'applications 办结3件',
        'applications (1)按期',
        'applications 办结4件',
        '– 二、下一步',
        '– 办结5件',
      ],
    ],
    [
      '一、依申请公开。（一）收到情况。收到3件。（八）其他。收到4件。十、其他。收到5件。',
      [
        'applications 一、依申请公开',
        'applications (一)收到情况',
        'applications 收到3件',
        'applications (八)其他',
        'applications 收到4件',
        '– 十、其他',
        '– 收到5件',
      ],
    ],
    ['1.依申请公开。（一）其他。收到5件。', ['applications 1.依申请公开', '– (一)其他', '– 收到5件']],
    [
      '（二）做好其他各项工作以及长期以来的各种各样事情依申请公开。办结3件。',
      ['– (二)做好其他各项工作以及长期以来的各种各样事情依申请公开', '– 办结3件'],
    ],
  ])('of %s', (text, expected) => {
    expect(topicsOf(text)).toEqual(expected);
  });
});

describe('whether anything is counted', () => {
  it.each([
    ['收到12件', true],
    ['收到十件', true],
    ['收到 12 件', true],
    ['件数', false],
    ['收到件12', false],
    ['12，件', false],
    ['12', false],
  ])('in %s: %s', (text, counted) => {
    expect(sentencesOf('overview', text).map(({ signs }) => (signs & COUNTED) !== 0)).toEqual([counted]);
  });
});

describe('where words stand', () => {
  test('one gap for each run of blanks, with all that was left out before', () => {
    const [sentence] = sentencesOf('overview', ' 收到   申请 12件');
    expect(sentence?.gaps).toEqual([
      { at: 0, left: 1 },
      { at: 2, left: 4 },
      { at: 4, left: 5 },
    ]);
  });
  test.each<readonly [text: string, words: string, expected: string]>([
    ['一。收到 申请　12 件。', '申请12件', '申请　12 件'],
    ['收到   申请  12件', '收到', '收到'],
    ['收到   申请  12件', '到申', '到   申'],
    ['收到   申请  12件', '请12', '请  12'],
    ['　收到', '收到', '收到'],
    ['共１，２３４件', '1,234件', '１，２３４件'],
  ])('in %j: %s', (text, words, expected) => {
    const sentence = sentencesOf('overview', text).find((each) => each.text.includes(words));
    if (!sentence) throw new Error(`nowhere: ${words}`);
    const at = sentence.text.indexOf(words);
    const { passage, start, end } = spanOf(sentence, at, at + words.length);
    expect([passage, text.slice(start, end)]).toEqual(['overview', expected]);
  });
});
