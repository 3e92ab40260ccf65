/** Whether words are a name of the report's own organ: all of it, or as people shorten it. */

/** 「区发改局」 for 某区发展和改革局: its own level, and its characters in their order up to the same kind of organ. */
export function isNameOf(words: string, organ: string | null): boolean {
  if (organ === null) return false;
  const [short, full] = [comparable(words), comparable(organ)];
  if (short.slice(-1) !== full.slice(-1)) return false;
  if (full.endsWith(short)) return true;
  // 「市公安局」 is not its own branch: 某市公安局某某分局.
  const unit = LAST_UNIT.exec(full)?.[0] ?? full;
  const [level = ''] = LEVEL.exec(short) ?? [];
  // 「市水利局」 is not the one of a county in that city.
  if (LEVEL_WITHIN.test(full)) {
    const at = unit.lastIndexOf(level);
    if (at < 0 || LEVEL_WITHIN.test(unit.slice(at + 1))) return false;
  }
  const rest = short.slice(level.length);
  let at = 0;
  for (const char of unit) if (char === rest[at]) at++;
  return at === rest.length;
}

const LAST_UNIT = /[^局厅委院]+.$/;
const LEVEL = /^[省市州县区旗镇乡]/;
const LEVEL_WITHIN = /[省市州县区旗镇乡]/;

/** 发改委 for 发展和改革委员会, 街道办 for 街道办事处; 城市, 市场 and 乡村 tell no level. */
const comparable = (name: string): string =>
  name.replace(
    /(?<=委)员?会$|(?<=办)(?:事处|公室)$|(?<=城)[市乡镇]|市(?=场|政(?!府))|乡(?=村)|(?<=[社园景])区/g,
    '',
  );
