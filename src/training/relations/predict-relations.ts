import type { Document } from "../../model/document.ts";
import type { MentionType } from "../../model/reading.ts";
import { inOrder, linesOf } from "../../reading/clauses/line.ts";
import { draft } from "../../reading/draft.ts";
import { openPage } from "../../reading/open-page.ts";
import type { Page, PlacedMention } from "../../reading/page.ts";
import { tokenise } from "../../reading/tokenise.ts";
import type { GoldDocument } from "../evaluate/gold.ts";
import { documentsOf } from "../evaluate/predict.ts";
import type { PredictedMention, Prediction } from "../evaluate/prediction.ts";
import { learnRelations } from "./learn-relations.ts";
import { looseRelations } from "./loose-relations.ts";
import { pairsOf } from "./mention-pairs.ts";
import { pageOfGold } from "./page-of-gold.ts";

/** The relations between the mentions of a gold file, which are given: by the table of what its set takes for related. */
export async function relateGold(gold: readonly GoldDocument[]): Promise<Prediction[]> {
  const pages = await pagesOfGold(gold);
  return pages.map(({ document, page }) => ({
    id: document.id,
    mentions: document.mentions,
    relations: looseRelations(page, document.set ?? ""),
  }));
}

/** The same, learned from the training part of the set: what the features of pairs are worth where there is something to learn from. */
export async function relateGoldAsLearned(
  gold: readonly GoldDocument[],
  training: readonly GoldDocument[],
): Promise<Prediction[]> {
  const paired = async (documents: readonly GoldDocument[]) =>
    (await pagesOfGold(documents)).map(({ document, page }) => ({
      gold: document,
      pairs: linesOf(page).flatMap((line) => pairsOf(page, line)),
    }));
  const relate = learnRelations(await paired(training));
  return (await paired(gold)).map(({ gold: { id, mentions }, pairs }) => ({
    id,
    mentions,
    relations: relate(pairs),
  }));
}

/** Predictions with the relations that their sets would see between the product's own mentions, beside those that it finds. */
export async function withLooseRelations(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
): Promise<Prediction[]> {
  const predictionById = new Map(predictions.map((it) => [it.id, it]));
  const setById = new Map(gold.map((it) => [it.id, it.set ?? ""]));
  return (await documentsOf(gold)).flatMap((document) => {
    const prediction = predictionById.get(document.id);
    if (!prediction) return [];
    const loose = looseRelations(pageOfOwn(document, prediction.mentions), setById.get(document.id) ?? "");
    return [{ ...prediction, relations: [...(prediction.relations ?? []), ...loose] }];
  });
}

async function pagesOfGold(
  gold: readonly GoldDocument[],
): Promise<{ readonly document: GoldDocument; readonly page: Page }[]> {
  const textById = new Map((await documentsOf(gold)).map((it) => [it.id, it]));
  return gold.flatMap((document) => {
    const text = textById.get(document.id);
    return text ? [{ document, page: pageOfGold(text, document) }] : [];
  });
}

function pageOfOwn(document: Document, mentions: readonly PredictedMention[]): Page {
  const { page } = openPage(document);
  page.mentions = mentions.flatMap((it, at): PlacedMention[] => {
    const tokens = tokenise(document.text, it.start, it.end);
    const [first] = tokens;
    const last = tokens.at(-1);
    if (!first || !last) return [];
    const form = it.form === "nominal" || it.form === "pronoun" ? it.form : "name";
    const made = draft(document.text, first, last, { type: it.type as MentionType, form });
    return [
      { ...made, start: it.start, end: it.end, id: it.id ?? `own ${at}`, entity: it.entity ?? `own ${at}` },
    ];
  });
  return inOrder(page);
}
