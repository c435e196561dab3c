import { type NameModel, useNameModel } from "../../reading/names/name-model.ts";
import { readDocument } from "../../reading/read-document.ts";
import { learnNames } from "../names/learn-names.ts";
import { NAME_SETS, nameCorpus } from "../names/name-corpus.ts";
import { nameExamples } from "../names/name-examples.ts";
import type { Reader } from "./predict.ts";

/** Sets of the table that train the shipped tagger of names, with what they are called there. */
const TRAINS_NAMES: ReadonlyMap<string, string> = new Map([
  ["crossner-politics", "crossner"],
  ["wikigold", "wikigold"],
]);

/** A reader whose names are learned anew from the same texts but for one set; none where the shipped ones have not seen that set. */
export function heldOutReader(folder: string, set: string): Reader | undefined {
  const left = TRAINS_NAMES.get(set);
  if (left === undefined) return undefined;
  const others = NAME_SETS.filter((it) => it !== left);
  return readerWith(learnNames(others.flatMap((it) => nameCorpus(folder, it).map(nameExamples))));
}

function readerWith(model: NameModel): Reader {
  return (document) => {
    useNameModel(model);
    try {
      return readDocument(document);
    } finally {
      useNameModel(undefined);
    }
  };
}
