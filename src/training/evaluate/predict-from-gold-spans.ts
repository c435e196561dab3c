import { findReferents } from "../../reading/coreference/find-referents.ts";
import { openPage } from "../../reading/open-page.ts";
import { proposeMentions } from "../../reading/propose-mentions.ts";
import { fold } from "../../text/fold.ts";
import type { GoldDocument, GoldMention } from "./gold.ts";
import { goldDraft } from "./gold-drafts.ts";
import { documentsOf } from "./predict.ts";
import type { Prediction } from "./prediction.ts";
import { oneOfEach } from "./scoring/best-match.ts";

/**
 * Who is who where the mentions are given: the reader decides what the spans of the gold file refer to, with their type
 * and form. Dates, quantities and what else are no referents of the reader's go together where their words are the same.
 */
export async function predictFromGoldSpans(gold: readonly GoldDocument[]): Promise<Prediction[]> {
  const documents = new Map((await documentsOf(gold)).map((it) => [it.id, it]));
  return gold.flatMap(({ id, mentions }) => {
    const document = documents.get(id);
    if (!document) return [];
    const { page } = openPage(document);
    const own = proposeMentions(page);
    const given = oneOfEach(mentions, spanKey).sort((a, b) => a.start - b.start || b.end - a.end);
    const drafts = given.flatMap((it) => goldDraft(document.text, it, own) ?? []);
    const { mentions: placed, things } = findReferents(page, drafts);
    const entityAt = new Map([...placed, ...things()].map((it) => [spanKey(it), it.entity]));
    const isDrafted = new Set(drafts.map(spanKey));
    return {
      id,
      mentions: given.map((it) => ({
        ...it,
        entity:
          entityAt.get(spanKey(it)) ??
          (isDrafted.has(spanKey(it)) ? `alone ${spanKey(it)}` : wordsKey(document.text, it)),
      })),
    };
  });
}

const spanKey = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;

/** What is described anew ("a law"), and a pronoun, is like nothing else. */
function wordsKey(text: string, { start, end, type, form }: GoldMention): string {
  const words = text.slice(start, end);
  if (form === "pronoun" || /^(?:an?|some|another|any|no)\s/i.test(words)) return `alone ${start} ${end}`;
  return `same words ${type} ${fold(words).replace(/^(?:the|this|that|these|those) /, "")}`;
}
