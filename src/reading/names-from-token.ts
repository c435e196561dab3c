import type { collectiveHeadAt, countryAt, LongestEntries, peopleAt, titleAt } from "./gazetteers/index.ts";
import type { Token } from "./page.ts";

/** What the lists know from a token on within some tokens: null for nothing, undefined where nobody has asked yet. */
export class NamesFromToken {
  readonly tokens: readonly Token[];
  country: ReturnType<typeof countryAt> | undefined = undefined;
  people: ReturnType<typeof peopleAt> | undefined = undefined;
  title: ReturnType<typeof titleAt> | undefined = undefined;
  collective: ReturnType<typeof collectiveHeadAt> | undefined = undefined;
  entries: LongestEntries | undefined = undefined;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }
}
