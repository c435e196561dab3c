import type { EntityType } from "../../src/model/schema.ts";
import { EDGE_MARKS, markOf } from "../appearance/edge-style.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { EdgeMark } from "../appearance/palette.ts";
import type { Picture } from "../appearance/picture.ts";
import type { DrawnPoint } from "./drawing.ts";

/** What the signs of a picture mean: of those that are seen in it. */
export interface PictureLegend {
  readonly types: readonly EntityType[];
  readonly marks: readonly EdgeMark[];
  /** Nodes that answer a question, with the name of the question. */
  readonly layers: readonly { readonly name: string; readonly color: string }[];
}

export function legendOf(
  picture: Picture,
  seen: ReadonlyMap<string, DrawnPoint>,
  mask: (text: string) => string,
): PictureLegend {
  const types = new Set([...seen.keys()].map((id) => picture.index.nodeById.get(id)?.type));
  const marks = new Set(
    picture.index.bundles
      .filter(({ id, source, target }) => picture.lines.has(id) && (seen.has(source) || seen.has(target)))
      .flatMap(({ edges }) => edges.map(markOf)),
  );
  return {
    types: ENTITY_TYPES.filter((type) => types.has(type)),
    layers: picture.flags.layers
      .filter(({ nodes }) => [...seen.keys()].some((id) => nodes.has(id)))
      .map(({ name, color }) => ({ name: mask(name), color })),
    marks: EDGE_MARKS.filter((mark) => marks.has(mark)),
  };
}
