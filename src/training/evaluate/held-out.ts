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

/** What of a set the models have not seen that read its texts: all of it, or the fifth that the text lies in. */
export type HeldOut = "set" | "fifth";

const FOLDS = 5;

/** A reader whose names are learned anew without a set, or five times without a fifth of it; none where the shipped ones have not seen that set. */
export function heldOutReader(folder: string, set: string, heldOut: HeldOut): Reader | undefined {
  const left = TRAINS_NAMES.get(set);
  if (left === undefined) return undefined;
  const others = NAME_SETS.filter((it) => it !== left).flatMap((it) =>
    nameCorpus(folder, it).map(nameExamples),
  );
  if (heldOut === "set") return readerWith(learnNames(others));
  const own = nameCorpus(folder, left);
  const foldOf = new Map(own.map(({ id }, index) => [id, Math.floor((index * FOLDS) / own.length)]));
  const examples = own.map(nameExamples);
  const readers = Array.from({ length: FOLDS }, (_, fold) =>
    readerWith(
      learnNames([...others, ...examples.filter(({ document }) => foldOf.get(document.id) !== fold)]),
    ),
  );
  return (document) => {
    const reader = readers[foldOf.get(document.id) ?? 0];
    if (!reader) throw new Error("a fold without its models");
    return reader(document);
  };
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
