import { ChoiceWeights, choiceTables } from "../learned/choice-weights.ts";
import { keptTables } from "../learned/kept-tables.ts";
import { jsonPart, type ModelParts, partOf, shippedModel } from "../learned/model-file.ts";
import { PackedRows } from "../learned/packed-rows.ts";
import { readWeightTables } from "../learned/weight-tables.ts";
import { Weights } from "../learned/weights.ts";
import { type WordClusters, wordClusters } from "../learned/word-clusters.ts";
import { type CertainRelation, CertainRelations } from "./certain-relations.ts";
import { type Leads, Parser } from "./parser.ts";
import { PosTagger } from "./pos-tagger.ts";
import type { TagDictionary } from "./tag-dictionary.ts";
import { tagKinds } from "./tag-kinds.ts";
import { WordTable } from "./word.ts";

/** Tagger and parser with their words. */
export interface SyntaxModel {
  readonly words: WordTable;
  readonly tagger: PosTagger;
  readonly parser: Parser;
  /** The treebank's own tag and the universal one, by the tagger's number. */
  readonly tags: readonly string[];
  readonly universal: readonly string[];
  /** The number of the tag for a verb in the third person of the present, or −1. */
  readonly presentVerb: number;
  /** By the parser's number. */
  readonly relations: readonly string[];
}

/** The lists of a model, as JSON. */
export interface SyntaxLists {
  /** "NOUN|NNS", by number. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly certain: readonly CertainRelation[];
  readonly sets: readonly string[];
  readonly leads: Leads & { readonly tagger: readonly number[] };
  /** Word, number of its set, number of its only tag or −1. */
  readonly words: readonly (readonly [string, number, number])[];
}

/** A model from its parts; `keep` may have kept its tables. */
export function readSyntaxModel(
  parts: ModelParts,
  clusters: WordClusters,
  keep: typeof keptTables = (_, make) => make(),
): SyntaxModel {
  const lists = jsonPart<SyntaxLists>(parts, "lists");
  const dictionary: TagDictionary = {
    sets: lists.sets,
    setOf: new Map(lists.words.map(([word, set]) => [word, set])),
    tagOf: new Map(lists.words.flatMap(([word, , only]) => (only < 0 ? [] : [[word, only] as const]))),
  };
  const weights = (name: string): Weights =>
    new Weights(keep(`syntax ${name}`, () => readWeightTables(partOf(parts, name))));
  const transitions = new ChoiceWeights(
    keep("syntax transitions", () => choiceTables(new PackedRows(partOf(parts, "transitions")))),
  );
  return {
    words: new WordTable(dictionary, clusters),
    tagger: new PosTagger(weights("tagger"), lists.leads.tagger, finiteTags(lists.tags)),
    parser: new Parser(
      transitions,
      weights("relations"),
      new CertainRelations(lists.tags.length, lists.certain),
      tagKinds(lists.tags),
      lists.leads,
    ),
    tags: lists.tags.map((tag) => tag.split("|")[1] ?? tag),
    universal: lists.tags.map((tag) => tag.split("|")[0] ?? tag),
    presentVerb: lists.tags.indexOf("VERB|VBZ"),
    relations: lists.relations,
  };
}

/** Numbers of the tags of verbs that have a person: "VERB|VBZ", "AUX|MD". */
const finiteTags = (tags: readonly string[]): number[] =>
  tags.flatMap((tag, at) => (/^(?:VERB|AUX)\|(?:VBZ|VBP|VBD|MD)$/.test(tag) ? [at] : []));

let shipped: SyntaxModel | undefined;

/** The model that comes with the program (data/models/syntax.bin). */
export function syntaxModel(): SyntaxModel {
  shipped ??= readSyntaxModel(shippedModel("syntax"), wordClusters(), keptTables);
  return shipped;
}
