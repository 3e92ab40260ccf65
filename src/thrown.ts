/** What somebody else's exception says, in its own words: shown beside ours where the browser refuses something. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
