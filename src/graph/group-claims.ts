import type { EntityEdgeType } from "../model/schema.ts";
import { EVEN_EDGES } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { foldedWords } from "../text/fold.ts";
import { byPublication } from "./origins.ts";
import type { Statement } from "./statement.ts";

/** One thing said by one origin: its statements in order of publication. */
export interface ClaimGroup {
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly first: Statement;
  /** The edges that it is about, where subject and object are two entities, the first statement's first. */
  readonly edges: readonly ClaimedEdge[];
}

/** What a claim with a relation says; even edges from the lesser id. */
export interface ClaimedEdge {
  readonly type: EntityEdgeType;
  readonly source: string;
  readonly target: string;
}

/** From this many words on, equal words are words passed on, not chance. */
const REPEATED_WORDS = 6;
/** The same for what writers say in their own voice, where set phrases are common. */
const REPEATED_WORDS_OF_WRITERS = 10;

/** Keys of a statement: statements that share one are the same thing said by the same origin. */
function keysOf(statement: Statement, originOf: (documentId: string) => string): string[] {
  const { claim, assertedBy, read, quote } = statement;
  const origin = assertedBy?.key ?? `writer of ${originOf(read.document.id)}`;
  const manner = [claim.relation ?? "", claim.polarity, claim.modality];
  const parties = [statement.subjects, statement.objects].map((list) => list.map((it) => it.key));
  const words = foldedWords(quote).join(" ");
  const keys = [claim.relation === undefined ? [origin, ...manner, words] : [origin, ...manner, ...parties]];
  const needed = assertedBy ? REPEATED_WORDS : REPEATED_WORDS_OF_WRITERS;
  if (words.split(" ").length >= needed) {
    const isNamed = assertedBy !== null && assertedBy.key === assertedBy.id;
    const speaker = isNamed ? assertedBy.id : assertedBy ? "someone" : "a writer";
    const about = [statement.subjects, statement.objects].map((list) =>
      list.map((it) => (it.key === it.id ? it.id : "someone")),
    );
    keys.push([speaker, ...manner, ...about, words]);
  }
  return keys.map((key) => JSON.stringify(key));
}

/** Groups statements into claims; the order in which they come does not matter. */
export function groupClaims(
  statements: readonly Statement[],
  originOf: (documentId: string) => string,
): ClaimGroup[] {
  const parent = statements.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [i, statement] of statements.entries())
    for (const key of keysOf(statement, originOf)) {
      const other = firstWith.get(key);
      if (other === undefined) firstWith.set(key, i);
      else parent[rootOf(i)] = rootOf(other);
    }
  const members = new Map<number, Statement[]>();
  for (const [i, statement] of statements.entries()) {
    const root = rootOf(i);
    const list = members.get(root);
    if (list) list.push(statement);
    else members.set(root, [statement]);
  }
  return [...members.values()].map(groupOf).sort((a, b) => byCodeUnit(a.id, b.id));
}

function groupOf(members: readonly Statement[]): ClaimGroup {
  const statements = [...members].sort(
    (a, b) =>
      byPublication(a.read, b.read) ||
      (a.claim.evidence[0]?.start ?? 0) - (b.claim.evidence[0]?.start ?? 0) ||
      byCodeUnit(a.hash, b.hash),
  );
  const [first] = statements;
  if (!first) throw new Error("a claim without a statement");
  const least = statements.map((it) => it.hash).sort(byCodeUnit)[0];
  const edges = new Map(statements.flatMap(edgeOf).map((edge) => [JSON.stringify(edge), edge]));
  return { id: `clm-${least}`, statements, first, edges: [...edges.values()] };
}

function edgeOf({ claim, subjects, objects }: Statement): ClaimedEdge[] {
  const [source, target] = [subjects[0]?.id, objects[0]?.id];
  if (claim.relation === undefined || !source || !target || source === target) return [];
  const isTurned = EVEN_EDGES.has(claim.relation) && target < source;
  return [{ type: claim.relation, source: isTurned ? target : source, target: isTurned ? source : target }];
}
