import { UserError } from "../errors.ts";
import { type Call, type Command, textOption } from "./command.ts";
import { progressOn } from "./progress-lines.ts";

/** Brings a Neo4j to the project's graph, and remembers it unless told not to. */
export const load: Command = {
  usage: "load URI [--once] [--user NAME] [--database NAME] [--dry-run] [--json]",
  summary: "bring a Neo4j to the project's graph; it follows every later change, unless --once",
  options: {
    once: { type: "boolean" },
    user: { type: "string" },
    database: { type: "string" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [1, 1],
  run: async (call) => {
    const [uri = ""] = call.words;
    checkAddress(uri);
    const workspace = await call.workspace();
    const { project } = workspace;
    const known = project.followers.find((it) => it.uri === uri);
    const follower = {
      uri,
      user: textOption(call, "user") ?? known?.user ?? call.terminal.env.NEO4J_USER ?? "neo4j",
      database: textOption(call, "database") ?? known?.database ?? "neo4j",
    };
    const password =
      call.terminal.env.NEO4J_PASSWORD ?? (await askPassword(call.terminal, follower.user, uri));
    const isDry = call.options["dry-run"] === true;
    const difference = await workspace.loadInto(follower, password, isDry, progressOn(call.terminal));
    if (!isDry && !call.options.once)
      project.followers = [...project.followers.filter((it) => it.uri !== uri), follower];
    if (call.options.json) call.terminal.out(`${JSON.stringify(difference)}\n`);
    else
      for (const [what, { nodes, edges }] of Object.entries(difference))
        call.terminal.out(`${isDry ? "would be " : ""}${what}: ${nodes} nodes, ${edges} edges\n`);
    return 0;
  },
};

function checkAddress(uri: string): void {
  const parsed = URL.canParse(uri) ? new URL(uri) : null;
  if (!parsed || !/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(parsed.protocol))
    throw new UserError(`${uri} is no address of a Neo4j; write neo4j://host:7687`);
  if (parsed.password !== "" || parsed.username !== "")
    throw new UserError(
      "a password does not belong in the address; set NEO4J_PASSWORD, and --user for the name",
    );
}

function askPassword({ askSecret }: Call["terminal"], user: string, uri: string): Promise<string> {
  if (!askSecret) throw new UserError(`${uri} needs a password: set NEO4J_PASSWORD`);
  return askSecret(`Password of ${user} at ${uri}: `);
}
