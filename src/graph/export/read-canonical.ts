import { z } from "zod";
import { messageOf, UserError } from "../../errors.ts";
import { Edge, type Graph, Node } from "../../model/graph.ts";

const Line = z.discriminatedUnion("kind", [
  Node.extend({ kind: z.literal("node") }),
  Edge.extend({ kind: z.literal("edge") }),
]);

/** The graph of a canonical export. `place` is the file's name as shown. Throws UserError with the line at fault. */
export function readCanonical(text: string, place: string): Graph {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = lineOf(line);
    if (typeof read === "string")
      throw new UserError(
        `${place}: line ${i + 1} is no node or edge of an export (${read}); write it with vouch export --format jsonl`,
      );
    const { kind, ...item } = read;
    if (kind === "node") nodes.push(item as Node);
    else edges.push(item as Edge);
  }
  return { nodes, edges };
}

function lineOf(line: string): z.infer<typeof Line> | string {
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return `${issue?.path.join(".")}: ${issue?.message}`;
  } catch (error) {
    return messageOf(error);
  }
}
