import { messageOf, UserError } from "../errors.ts";
import { NEO4J_VERSIONS } from "../store/neo4j-server/versions.ts";
import { benchStore, figuresTable, type GraphSize, type StoreFigures } from "./bench-stores.ts";
import { measureEmbedded } from "./measure-embedded.ts";
import { measureNeo4j } from "./measure-neo4j.ts";

/** The engines that loads are measured on: the embedded one and the releases of Neo4j. */
export const ENGINES = ["embedded", ...NEO4J_VERSIONS] as const;
export type Engine = (typeof ENGINES)[number];

async function figuresOf(engine: Engine, size: GraphSize): Promise<StoreFigures> {
  if (engine === "embedded") return benchStore(engine, measureEmbedded, size);
  const servers = await measureNeo4j(engine);
  try {
    return await benchStore(`Neo4j ${engine}`, () => servers.open(), size);
  } finally {
    await servers.stop();
  }
}

/** Loads of a generated graph against the bare load of each engine. */
export async function benchLoad(
  engines: readonly Engine[],
  size: GraphSize,
  say: (line: string) => void,
): Promise<void> {
  const figures: StoreFigures[] = [];
  for (const engine of engines)
    try {
      figures.push(await figuresOf(engine, size));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`${engine} is not measured: ${messageOf(error)}`);
    }
  say(figuresTable(figures));
}
