import { join } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Document } from "../../model/document.ts";
import { readDocument } from "../../reading/read-document.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { readGold } from "./gold.ts";
import { GOLD_ROWS } from "./gold-sets.ts";
import { documentsOf } from "./predict.ts";

/** Sets whose texts are drawn from where none is named: news and reports. */
const OPEN_SETS = ["re3d-dev", "wikievents-dev", "conll04-dev", "geowebnews-even", "polnear-dev"];
const SEED = 5;

/** So many edges that the reader makes in the texts of some sets, drawn at random, each with its sentence: to be judged by hand. */
export async function drawEdges(
  folder: string,
  sets: readonly string[],
  wanted: number,
  seed = SEED,
): Promise<string> {
  const edges: string[] = [];
  for (const set of sets.length > 0 ? sets : OPEN_SETS) {
    const file = GOLD_ROWS.find((it) => it.set === set)?.file;
    if (!file) throw new UsageError(`${set} has no texts to draw edges from`);
    for (const document of await documentsOf(readGold(join(folder, file))))
      edges.push(...edgesOf(document, set));
  }
  const random = seededRandom(seed);
  const drawn: string[] = [];
  while (drawn.length < wanted && edges.length > 0)
    drawn.push(...edges.splice(Math.floor(random() * edges.length), 1));
  return drawn.map((it, at) => `${at + 1}. ${it}`).join("\n");
}

/** The edges of one text: "Kharkiv (=Kharkiv region) LOCATED_IN Ukraine [concluded: rule]", then the sentence with the words marked. */
function edgesOf(document: Document, set: string): string[] {
  const { text } = document;
  const { claims, mentions, referents } = readDocument(document);
  const mentionById = new Map(mentions.map((it) => [it.id, it]));
  const nameOf = new Map(referents.map((it) => [it.id, it.name]));
  const words = (id: string | undefined): string => {
    const mention = mentionById.get(id ?? "");
    if (!mention) return "";
    const told = text.slice(mention.start, mention.end);
    const name = nameOf.get(mention.entity) ?? told;
    return `${told}${name === told ? "" : ` (=${name})`}`;
  };
  return claims.flatMap((claim): string[] => {
    const [evidence] = claim.evidence;
    if (!claim.relation || !evidence || claim.polarity !== "asserted" || claim.modality !== "factual")
      return [];
    const sentence = sentenceAround(text, evidence);
    const shown = `${text.slice(sentence.start, evidence.start)}[${text.slice(evidence.start, evidence.end)}]${text.slice(evidence.end, sentence.end)}`;
    const rule = claim.inferredBy === undefined ? "" : ` (concluded: ${claim.inferredBy})`;
    const edge = `${words(claim.subjects[0])} ${claim.relation} ${words(claim.objects[0])}${rule}`;
    return [`${edge}\n   ${set}: ${shown}`.replace(/[ \t\r]+/g, " ")];
  });
}
