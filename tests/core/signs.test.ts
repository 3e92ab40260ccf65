/** What the signs of a sentence leave out cannot hold a claim; and a claim points at the page's own words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_SIGN } from '../../src/core/characters';
import type { Claim } from '../../src/core/claims/claim';
import { claimsIn } from '../../src/core/claims/extract';
import { type Sentence, sentencesOf } from '../../src/core/claims/sentences';
import type { Passage } from '../../src/core/report';
import blind from '../claims/blind.json';
import second from '../claims/second.json';
import third from '../claims/third.json';
import { law } from '../support/law';

const labelled: readonly string[] = [...blind, ...second, ...third].map(({ text }) => text);

/** Words of which sentences with and without claims are made, many of them half of something. */
const pieces =
  '共 全年 其中 收到 受理 办结 答复 办理 处理 维持 纠错 败诉 撤销 未 没有 无 零 不存在 不涉及 均 全部 都 已 按期 申请 政府信息公开申请 依申请公开 行政复议 行政诉讼 上年结转 结转下年度 规范性文件 行政许可 行政处罚 处理费 率 占 办结率 维持率 纠错率 零纠错 零申请 零元 与上年 较去年 比2023年 基本持平 明显增加 有所下降 数据 统计期限 自 至 到 — ~ 2024年1月1日 12月31日 二〇二四年 元月 2024.1.1 3 12 二十一 两 百余 近20 1.2万 99.5 % 件 件次 个 元 万元 个百分点 人次 条 余 多 来 第三十条 《办法》 〔2020〕1号 （ ） ( ) ， 、 ； ： 。 ！ \n \u3000 \u200b １ ％ ～ －'.split(
    ' ',
  );

const outcomes =
  '办结 办理完毕 办理完成 办完 答复 回复 办理 处理 维持 纠错 被纠正 败诉 被撤销 确认违法 100% 为0 持平 明显增加 大幅减少 显著下降 有所上升 略有降低 结转 申请 复议 处理费零元'.split(
    ' ',
  );

const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join('')),
  // A labelled sentence with something in its midst, or without it.
  fc
    .tuple(fc.constantFrom(...labelled), fc.nat(200), fc.nat(4), fc.constantFrom('', ' ', '\n', ...pieces))
    .map(([text, at, without, put]) => text.slice(0, at) + put + text.slice(at + without)),
);
const arbitraryPassage = fc.constantFrom<Passage>('overview', 'remedies', 'otherMatters');

const read = (sentences: readonly Sentence[]): readonly Claim[] =>
  claimsIn(sentences, 2024, '青禾县人民政府');
const withEverySign = (sentence: Sentence): Sentence => ({ ...sentence, signs: EVERY_SIGN });

describe('the signs of a sentence leave no claim out', () => {
  test.each(labelled)('%s', (text) => {
    const sentences = sentencesOf('overview', text);
    expect(read(sentences)).toEqual(read(sentences.map(withEverySign)));
  });

  test('whatever is said of all, of none, and against another year', () => {
    for (const subject of ['政府信息公开申请', '因信息公开引发的行政复议', '行政诉讼与2023年'])
      for (const whole of '均 全部 都 已 零 无一 未 没有 不存在 不涉及 维持率 纠错率 较上年 相比'.split(' '))
        for (const manner of ['', '按期', '在法定期限内', '依法予以'])
          for (const how of outcomes) {
            const sentences = sentencesOf('overview', `${subject}${whole}${manner}${how}。`);
            expect(read(sentences)).toEqual(read(sentences.map(withEverySign)));
          }
  });

  test('whatever the sentence', () => {
    law(
      [arbitraryText, arbitraryPassage],
      (text, passage) => {
        const sentences = sentencesOf(passage, text);
        expect(read(sentences)).toEqual(read(sentences.map(withEverySign)));
      },
      3000,
    );
  });
});

test('a claim is of words that the passage has, whatever blanks are in it', () => {
  law([arbitraryText], (text) => {
    for (const source of [text, Array.from(text).join(' ')]) {
      for (const { span } of read(sentencesOf('overview', source))) {
        const words = source.slice(span.start, span.end);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
      }
    }
  });
});

test('figures in plain, full-width and spaced writing are the same figures', () => {
  const text = '全年共受理政府信息公开申请212件，办结210件。';
  const wide = text.replace(/\d/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const [plain, full, spaced] = [text, wide, Array.from(text).join('\u3000')].map((source) =>
    read(sentencesOf('overview', source)).map((claim) => [
      claim.kind === 'count' ? claim.value : claim.kind,
      source.slice(claim.span.start, claim.span.end).normalize('NFKC').replace(/\s/g, ''),
    ]),
  );
  expect(plain).toEqual([
    ['212', '212件'],
    ['210', '210件'],
  ]);
  expect(full).toEqual(plain);
  expect(spaced).toEqual(plain);
});
