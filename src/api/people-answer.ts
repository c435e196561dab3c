import { privatePersons, rolesOf } from "../graph/private-persons.ts";
import type { Layout } from "../model/graph.ts";
import type { PeopleAnswer } from "../model/http.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { sortedBy } from "../text/compare.ts";
import { entityType, text, texts } from "./reference.ts";

/** Everybody with a name: all spellings, the role in which the reports know them, and whether they are private. */
export async function peopleAnswer(store: GraphStore, layout: Layout): Promise<PeopleAnswer> {
  const nodes = await store.nodes(Object.keys(layout));
  const people = sortedBy(
    nodes.filter((node) => entityType(node) === "Person" && node.properties.anonymous !== true),
    ({ id }) => id,
  );
  const { edges } = await store.neighbourhood(
    people.map(({ id }) => id),
    { types: ["HOLDS_POST", "COMMANDS"] },
  );
  const hidden = privatePersons(people, edges);
  return {
    people: people.map((node) => {
      const name = text(node.properties.name);
      return {
        id: node.id,
        names: [...new Set([name, ...texts(node.properties.names)])].filter((it) => it !== ""),
        role: rolesOf(node)[0] ?? text(node.properties.description),
        isPrivate: hidden.has(node.id),
      };
    }),
  };
}
