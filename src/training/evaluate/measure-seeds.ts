import { join } from "node:path";
import { ErrorList } from "./error-class.ts";
import { boilerplateOf, readExpected } from "./expected-graph.ts";
import { readGold } from "./gold.ts";
import type { Outcome } from "./outcome.ts";
import { boilerplateEntities, scoreGraph } from "./score-graph.ts";
import { runSystem } from "./system.ts";

/** How much of the expected graph of the seed reports is there, and what their advertisements and teasers put into it. */
export async function measureSeeds(folder: string): Promise<Outcome> {
  const expected = readExpected(folder);
  const system = await runSystem(readGold(join(folder, "seeds.jsonl")));
  const parts = scoreGraph(expected, system);
  const stray = boilerplateEntities(boilerplateOf(expected), system);
  const set = "seeds";
  return {
    figures: [
      ...parts.map(({ what, found, all }) => ({ set, metric: what, value: found, of: all })),
      { set, metric: "boilerplate nodes", value: stray.length, of: 0 },
    ],
    errors: () => {
      const errors = new ErrorList();
      for (const { what, missing } of parts) for (const it of missing) errors.add(`missing ${what}`, it);
      for (const it of stray) errors.add("node out of boilerplate", it);
      return errors.classes();
    },
  };
}
