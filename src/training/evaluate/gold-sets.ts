import { ALL_MEASURES, type MeasureName } from "./measures.ts";
import type { ScoringOptions } from "./scoring/comparison.ts";

/** What is measured of a gold file: on which mentions, and which of its figures. */
export interface GoldRow {
  readonly set: string;
  readonly file: string;
  /** What is compared, where it is not all: stands before the name of the measure. */
  readonly of?: string;
  readonly options?: ScoringOptions;
  /** The reader is given the spans of the gold, and only decides who is who. */
  readonly hasGoldSpans?: true;
  /** The reader is given the words that tell of the events and their types, and decides who has which part. */
  readonly hasGoldTriggers?: true;
  /** Relations that the set would see are told beside the product's edges: between the product's own mentions or the given ones, by a table or as learned from the training part. */
  readonly relations?: "own mentions" | "gold mentions" | { readonly learnedFrom: string };
  /** The shipped models are trained on this set: its figure needs models that are not. */
  readonly isTrainedOn?: true;
  readonly measures: readonly MeasureName[];
}

/** What a set with relations is measured on: the product's edges, and what the set would see between own and given mentions. */
const relationRows = (set: string): GoldRow[] => [
  { set, file: `${set}.jsonl`, of: "edges", measures: ["relations overlap F1", "relations overlap P"] },
  { set, file: `${set}.jsonl`, of: "own entities", relations: "own mentions", measures: RELATIONS },
  {
    set,
    file: `${set}.jsonl`,
    of: "gold entities",
    relations: "gold mentions",
    measures: ["relations exact F1"],
  },
];

const CORE = { types: ["Person", "Organization", "Place"] };
const PLACES = { types: ["Place"] };
const PLACES_AND_PEOPLES = { ...PLACES, fold: { Group: "Place" } };
/** Events in which force is used, or of which it is the outcome. */
const KINETIC_EVENTS = [
  "Conflict.Attack",
  "Life.Die",
  "Life.Injure",
  "ArtifactExistence.DamageDestroyDisableDismantle",
  "Justice.ArrestJailDetain",
];
const MENTIONS: readonly MeasureName[] = ["mentions exact F1", "mentions overlap F1"];
const RELATIONS: readonly MeasureName[] = [
  "relations exact F1",
  "relations overlap F1",
  "relations overlap P",
];
const ATTRIBUTIONS = ALL_MEASURES.filter((it) => it.startsWith("attributions"));

/** Every figure on gold files, in the order of the table. */
export const GOLD_ROWS: readonly GoldRow[] = [
  { set: "re3d-dev", file: "re3d-dev.jsonl", of: "all", options: CORE, measures: MENTIONS },
  {
    set: "re3d-dev",
    file: "re3d-dev.jsonl",
    of: "names",
    options: { ...CORE, namesOnly: true },
    measures: MENTIONS,
  },
  {
    set: "re3d-dev",
    file: "re3d-dev.jsonl",
    of: "dates",
    options: { types: ["Date"] },
    measures: MENTIONS,
  },
  ...relationRows("re3d-dev"),
  { set: "wikievents-dev", file: "wikievents-dev.jsonl", of: "all", measures: MENTIONS },
  {
    set: "wikievents-dev",
    file: "wikievents-dev.jsonl",
    of: "own mentions",
    measures: ["clusters B³"],
  },
  {
    set: "wikievents-dev",
    file: "wikievents-dev.jsonl",
    of: "gold spans",
    hasGoldSpans: true,
    measures: ["clusters B³"],
  },
  { set: "wikievents-dev", file: "wikievents-dev.jsonl", measures: ["event triggers F1"] },
  {
    set: "wikievents-dev",
    file: "wikievents-dev.jsonl",
    of: "kinetic events",
    options: { eventTypes: KINETIC_EVENTS },
    measures: ["event triggers F1", "event triggers P", "event triggers R"],
  },
  {
    set: "wikievents-dev",
    file: "wikievents-dev.jsonl",
    of: "kinetic events, gold triggers",
    options: { eventTypes: KINETIC_EVENTS },
    hasGoldTriggers: true,
    measures: ["arguments F1", "arguments P", "arguments R"],
  },
  { set: "gum-coref-dev", file: "gum-coref-dev.jsonl", of: "all", options: CORE, measures: MENTIONS },
  { set: "gum-coref-dev", file: "gum-coref-dev.jsonl", of: "own mentions", measures: ["clusters B³"] },
  {
    set: "gum-coref-dev",
    file: "gum-coref-dev.jsonl",
    of: "own mentions, people, bodies, places",
    options: CORE,
    measures: ["clusters B³"],
  },
  {
    set: "gum-coref-dev",
    file: "gum-coref-dev.jsonl",
    of: "gold spans",
    hasGoldSpans: true,
    measures: ["clusters B³"],
  },
  {
    set: "redocred-dev",
    file: "redocred-dev.jsonl",
    of: "gold spans",
    hasGoldSpans: true,
    measures: ["clusters B³"],
  },
  {
    set: "geowebnews-even",
    file: "geowebnews-even.jsonl",
    of: "toponyms",
    options: PLACES_AND_PEOPLES,
    measures: [...MENTIONS, "within 161 km of all"],
  },
  {
    set: "lgl",
    file: "lgl.jsonl",
    of: "toponyms",
    options: PLACES,
    measures: [...MENTIONS, "within 161 km of all"],
  },
  ...["crossner-politics", "wikigold"].map(
    (set): GoldRow => ({ set, file: `${set}.jsonl`, of: "names", isTrainedOn: true, measures: MENTIONS }),
  ),
  ...relationRows("conll04-dev"),
  {
    set: "conll04-dev",
    file: "conll04-dev.jsonl",
    of: "gold entities, learned from conll04-train",
    relations: { learnedFrom: "conll04-train.jsonl" },
    measures: ["relations exact F1"],
  },
  { set: "polnear-dev", file: "polnear-dev.jsonl", measures: ATTRIBUTIONS },
];
