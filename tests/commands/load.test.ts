import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { progressLines } from "../../src/commands/progress-lines.ts";
import { runWords } from "../../src/commands/run-words.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { Workspace } from "../../src/commands/workspace.ts";
import { UserError } from "../../src/errors.ts";
import { scratchFolder } from "../laws/product.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { neo4jSession } from "../neo4j-session.ts";

describe("progress", () => {
  const said = (calls: readonly (readonly [number, string, number, number])[]): string[] => {
    const lines: string[] = [];
    let time = 0;
    const progress = progressLines(
      (line) => lines.push(line),
      () => time,
    );
    for (const [at, step, done, total] of calls) {
      time = at;
      progress(step, done, total);
    }
    return lines;
  };

  test("tells how many of how many, and how long the rest takes", () => {
    expect(
      said([
        [0, "nodes", 0, 60_000],
        [500, "nodes", 5_000, 60_000],
        [1_000, "nodes", 10_000, 60_000],
        [1_900, "nodes", 20_000, 60_000],
        [4_000, "nodes", 40_000, 60_000],
        [6_000, "nodes", 60_000, 60_000],
      ]),
    ).toEqual([
      "nodes 10000 of 60000, 10000 a second, 5 s left\n",
      "nodes 40000 of 60000, 10000 a second, 2 s left\n",
      "nodes 60000 of 60000, 10000 a second\n",
    ]);
  });

  test("is silent about what is quick, and knows no end where none is known", () => {
    expect(
      said([
        [0, "nodes", 0, 100],
        [900, "nodes", 100, 100],
        [950, "edges", 0, 9_000_000],
        [2_950, "edges", 30_000, 9_000_000],
        [3_000, "read", 1, 0],
        [4_500, "read", 7, 0],
      ]),
    ).toEqual(["edges 30000 of 9000000, 15000 a second, 10 min left\n", "read 7, 4.0 a second\n"]);
  });
});

/** What a slow machine says beside. */
const PROGRESS = /^[a-z ]+ (?:\d+.*|…)\n/gm;

const REPORTS = {
  "first.txt": "Colonel Serhii Bondar, commander of the 331st Airborne Regiment, was seen in Kupyansk.",
  "second.txt": "The 331st Airborne Regiment withdrew from Kupyansk on 9 September 2022, said Ivan Petrenko.",
  "third.txt": "Ivan Petrenko serves in the 98th Airborne Division, which is based in Ivanovo.",
};

await onEachNeo4j("a Neo4j that a project remembers", (server) => {
  const scratch = scratchFolder("followed");
  const project = join(scratch, "project");
  const reports = join(scratch, "reports");
  mkdirSync(reports);
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(reports, name), `${text}\n`);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const PASSWORD = { NEO4J_PASSWORD: server.password };
  interface Said {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }

  async function vouch(words: readonly string[], env: Terminal["env"] = PASSWORD, askSecret?: () => string) {
    let [out, err] = ["", ""];
    const terminal: Terminal = {
      cwd: reports,
      env,
      stdin: async () => new Uint8Array(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      ...(askSecret && { askSecret: async () => askSecret() }),
    };
    const workspace = await Workspace.open(project, terminal);
    const code = await runWords(words, terminal, async () => workspace)
      .catch((error) => {
        if (!(error instanceof UserError)) throw error;
        err += `${error.message}\n`;
        return 1;
      })
      .finally(() => workspace.close());
    return { code, out, err: err.replace(PROGRESS, "") } satisfies Said;
  }

  const done = { code: 0, err: "" };
  const expectFollowed = async (): Promise<void> => {
    expect(await vouch(["check", "--store", server.uri])).toMatchObject({
      ...done,
      out: expect.stringMatching(/^0 breaches in [1-9]/),
    });
  };

  test("a dry run tells what would be written, and neither writes nor remembers", async () => {
    expect(await vouch(["add", "first.txt"])).toMatchObject(done);
    const { out } = await vouch(["load", server.uri, "--dry-run"]);
    expect(out).toMatch(/^would be created: [1-9]\d* nodes, [1-9]\d* edges\n/);
    expect(await neo4jSession(server)("MATCH (n) RETURN count(n)")).toEqual([[0]]);
    expect(
      await neo4jSession(server)(
        "SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'vouch_project' RETURN name",
      ),
    ).toEqual([]);
    expect(await vouch(["add", "first.txt"], {})).toMatchObject(done);
  });

  test("it is loaded with a password that is asked for, which no file keeps", async () => {
    expect(await vouch(["load", server.uri], {})).toEqual({
      code: 1,
      out: "",
      err: `${server.uri} needs a password: set NEO4J_PASSWORD\n`,
    });
    let asked = 0;
    const typed = (): string => {
      asked += 1;
      return server.password;
    };
    const { code, out, err } = await vouch(["load", server.uri], {}, typed);
    expect({ code, err, asked }).toEqual({ ...done, asked: 1 });
    expect(out).toMatch(/^created: [1-9]/);
    const settings = readFileSync(join(project, "project.json"), "utf8");
    expect(settings).toContain(server.uri);
    expect(settings).not.toContain(server.password);
    await expectFollowed();
  });

  test("it follows what is added, judged, removed and built", async () => {
    expect(await vouch(["add", "second.txt", "third.txt"])).toMatchObject(done);
    await expectFollowed();
    const { out } = await vouch([
      "query",
      "MATCH (p:Person) RETURN p.id ORDER BY p.id LIMIT 2",
      "--json",
      "--store",
      server.uri,
    ]);
    const [[left], [right]] = JSON.parse(out).rows;
    expect(await vouch(["judge", left, "different", right, "--because", "two men"])).toMatchObject(done);
    await expectFollowed();
    expect(await vouch(["remove", "second.txt"])).toMatchObject(done);
    await expectFollowed();
    expect(await vouch(["build"])).toMatchObject(done);
    await expectFollowed();
    const again = await vouch(["load", server.uri]);
    expect(again.out).toBe(
      "created: 0 nodes, 0 edges\nupdated: 0 nodes, 0 edges\ndeleted: 0 nodes, 0 edges\n",
    );
  });

  test("where it can't follow, that is said with the remedy, and the project goes on", async () => {
    const behind = new RegExp(`^${server.uri} is behind the project's \\d+ nodes and \\d+ edges: `);
    const unset = await vouch(["add", "second.txt"], {});
    expect(unset.code).toBe(0);
    expect(unset.err).toMatch(behind);
    expect(unset.err).toMatch(
      new RegExp(`needs a password: set NEO4J_PASSWORD; run vouch load ${server.uri}\n$`),
    );
    const wrong = await vouch(["remove", "first.txt"], { NEO4J_PASSWORD: "not-the-password" });
    expect(wrong.code).toBe(0);
    expect(wrong.err).toMatch(behind);
    expect(wrong.err).not.toContain("not-the-password");
    const { code, out } = await vouch(["check", "--store", server.uri]);
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining("law 2: neo4j") });
    expect(await vouch(["load", server.uri])).toMatchObject(done);
    await expectFollowed();
  });
});
