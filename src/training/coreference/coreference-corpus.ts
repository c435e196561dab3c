import { join } from "node:path";
import { openPage } from "../../reading/open-page.ts";
import type { DraftMention } from "../../reading/page.ts";
import { proposeMentions } from "../../reading/propose-mentions.ts";
import { type GoldDocument, readGold } from "../evaluate/gold.ts";
import { goldDraft } from "../evaluate/gold-drafts.ts";
import type { CoreferenceExample } from "./learn-antecedents.ts";

/** The documents of a gold file with their mentions as the reader would find them, were it perfect. */
export function coreferenceCorpus(folder: string, file: string): CoreferenceExample[] {
  return readGold(join(folder, file)).map(exampleOf);
}

function exampleOf({ text, mentions }: GoldDocument): CoreferenceExample {
  const { page } = openPage({ text });
  const own = proposeMentions(page);
  const thingOf = new Map<DraftMention, number | string>();
  const seen = new Set<string>();
  const drafts: DraftMention[] = [];
  for (const gold of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${gold.start} ${gold.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const draft = goldDraft(text, gold, own);
    if (!draft) continue;
    drafts.push(draft);
    if (gold.cluster !== undefined) thingOf.set(draft, gold.cluster);
  }
  return { page, mentions: drafts, thingOf };
}
