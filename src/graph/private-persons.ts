import type { Edge, Node } from "../model/graph.ts";
import type { EdgeType } from "../model/schema.ts";

/** What somebody holds or leads in public. */
const PUBLIC_EDGES: ReadonlySet<EdgeType> = new Set<EdgeType>(["HOLDS_POST", "COMMANDS"]);

/** Words of a role that stand for a public office or a command. */
const PUBLIC_WORDS: ReadonlySet<string> = new Set(
  (
    "president premier chancellor minister ministry secretary spokesman spokeswoman spokesperson mayor governor " +
    "ambassador envoy deputy senator lawmaker parliamentarian congressman congresswoman judge prosecutor ombudsman " +
    "commissioner commander commandant general admiral marshal chief chair chairman chairwoman chairperson head " +
    "director leader king queen prince pope patriarch"
  ).split(" "),
);

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((it): it is string => typeof it === "string" && it !== "") : [];

/** The roles of a person as the reports give them. */
export const rolesOf = ({ properties }: Node): string[] => textsIn(properties.roles);

/**
 * Ids of the people with a name who are private: who hold no public office and no command, neither by an edge nor by a
 * role that a report gives them. Of whom nothing is known is private.
 */
export function privatePersons(people: readonly Node[], edges: readonly Edge[]): ReadonlySet<string> {
  const inPublic = new Set(edges.filter(({ type }) => PUBLIC_EDGES.has(type)).map(({ source }) => source));
  const isPublic = (node: Node): boolean =>
    inPublic.has(node.id) ||
    rolesOf(node).some((role) =>
      role
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => PUBLIC_WORDS.has(word)),
    );
  return new Set(
    people.filter((node) => node.properties.anonymous !== true && !isPublic(node)).map(({ id }) => id),
  );
}
