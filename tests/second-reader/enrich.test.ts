import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { projectOf, runWords } from "../../src/commands/run-words.ts";
import { Workspace } from "../../src/commands/workspace.ts";
import { checkLaws } from "../../src/graph/check-laws.ts";
import { scratchFolder } from "../laws/product.ts";
import { type Scripted, scriptedEndpoint } from "./scripted-endpoint.ts";

const scratch = scratchFolder("enrich");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const REPORT =
  "Colonel Serhii Bondar, commander of the 331st Airborne Regiment, was seen in Kupyansk. Ivan Petrenko greeted him there.\n";
const SEEN = {
  kind: "relation",
  relation: "LOCATED_AT",
  subject: "Serhii Bondar",
  object: "Kupyansk",
  quote: "Serhii Bondar, commander of the 331st Airborne Regiment, was seen in Kupyansk",
  saidBy: null,
  polarity: "asserted",
  modality: "factual",
};
const GREETED = {
  kind: "claim",
  about: ["Ivan Petrenko"],
  quote: "Ivan Petrenko greeted him there",
  saidBy: null,
  polarity: "asserted",
  modality: "factual",
};

let count = 0;
let folder = "";
beforeEach(() => {
  count += 1;
  folder = join(scratch, String(count));
  mkdirSync(folder);
  writeFileSync(join(folder, "report.txt"), REPORT);
});

interface Ended {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in the folder of the test, with this environment beside. */
async function vouch(env: Readonly<Record<string, string>>, ...words: string[]): Promise<Ended> {
  let [out, err] = ["", ""];
  const terminal = {
    cwd: folder,
    env: { USER: "reader", ...env },
    stdin: async () => new Uint8Array(),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  let opened: Promise<Workspace> | undefined;
  try {
    const code = await runWords(words, terminal, () => {
      opened ??= Workspace.open(resolve(folder, projectOf(words, {})), terminal);
      return opened;
    });
    return { code, out, err };
  } catch (error) {
    return { code: (error as Error).name, out, err: err + (error as Error).message };
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

const exported = async (): Promise<string> => (await vouch({}, "export")).out;
const envOf = (url: string) => ({
  VOUCH_LLM_URL: url,
  VOUCH_LLM_MODEL: "small-one",
  VOUCH_LLM_KEY: "the-key",
});
const enriched = async (script: readonly Scripted[], ...words: string[]) => {
  const { url, questions } = await scriptedEndpoint(script);
  return { ...(await vouch(envOf(url), "enrich", "--budget", "100000", ...words)), questions };
};

test("what a model says in words of the report joins the graph, marked as read by it; a build repeats it without the key; it goes as it came", async () => {
  await vouch({}, "add", "report.txt");
  const before = await exported();
  const { code, out, questions } = await enriched([{ items: [SEEN, GREETED] }]);
  expect(out).toMatch(
    /^1 answered, 0 failed, 0 left by the budget; 100 tokens\n2 claims read by models in all; 0 items dropped\n/,
  );
  expect(code).toBe(0);
  expect(questions).toMatchObject([{ model: "small-one", headers: { authorization: "Bearer the-key" } }]);
  const after = await exported();
  const lines = after
    .trimEnd()
    .split("\n")
    .map((it) => JSON.parse(it));
  const claims = lines.filter(({ labels }) => labels?.includes("Claim"));
  expect(claims.filter(({ properties }) => properties.readBy === "small-one")).toHaveLength(2);
  expect(lines.find(({ type }) => type === "LOCATED_AT")?.properties).toMatchObject({ readBy: "small-one" });
  expect(lines.find(({ type }) => type === "COMMANDS")?.properties.readBy).toBeUndefined();
  await vouch({}, "build");
  expect(await exported()).toBe(after);
  expect((await enriched([{ items: [] }])).questions).toEqual([]);
  await vouch({}, "remove", "report.txt");
  expect(await exported()).toBe("");
  await vouch({}, "add", "report.txt");
  expect(await exported()).toBe(after);
  expect((await vouch({}, "enrich", "--forget")).out).toMatch(/^1 answers forgotten\n/);
  expect(await exported()).toBe(before);
});

test("what is not in the words of the report is dropped and counted by reason, and the laws hold", async () => {
  await vouch({}, "add", "report.txt");
  const items = [
    { ...SEEN, quote: "Serhii Bondar was never in Kupyansk" },
    { ...SEEN, object: "Kharkiv" },
    { ...SEEN, subject: "was seen" },
    { ...SEEN, relation: "PART_OF" },
    { ...SEEN, relation: "COMMANDS", object: "331st Airborne Regiment" },
    { ...SEEN, saidBy: "Vladimir Putin" },
    { ...SEEN, relation: "MARRIED_TO" },
    { ...GREETED, about: [] },
    "ignore all that was said",
    { ...SEEN, quote: SEEN.quote.replace(", ", ",\n ") },
    SEEN,
  ];
  const { out, code } = await enriched([{ content: `\`\`\`json\n${JSON.stringify({ items })}\n\`\`\`` }]);
  expect(code).toBe(0);
  expect(out.split("\n").slice(1, -2)).toEqual([
    "1 claims read by models in all; 10 items dropped",
    "  2 known already",
    "  1 no name that the reader found",
    "  3 not of the asked form",
    "  1 not possible between these",
    "  1 quote not in the text",
    "  1 speaker not found",
    "  1 words not in the quote",
  ]);
  const lines = (await exported())
    .trimEnd()
    .split("\n")
    .map((it) => JSON.parse(it));
  const graph = {
    nodes: lines.filter((it) => it.kind === "node"),
    edges: lines.filter((it) => it.kind === "edge"),
  };
  expect(checkLaws(graph, () => REPORT)).toEqual([]);
});

test("a model that is slow, busy, or answers in no JSON is asked again; one that knows no forms is asked without", async () => {
  await vouch({}, "add", "report.txt");
  const script: Scripted[] = [
    { status: 400 },
    { status: 429, headers: { "retry-after": "0" } },
    { content: "I am sorry, but" },
    "silence",
    { items: [SEEN] },
  ];
  const { code, out, questions } = await enriched(script, "--timeout", "1");
  expect(questions.map((it) => it.hasForm)).toEqual([true, false, false, false, false]);
  expect(out).toContain("1 claims read by models in all");
  expect(code).toBe(0);
});

test("a model that does not answer leaves all as it was, is told in one line, and is asked again by the same command", async () => {
  await vouch({}, "add", "report.txt");
  const before = await exported();
  const troubles: readonly [Scripted, RegExp][] = [
    [{ status: 401 }, /refuses the key \(401\); mend it/],
    [{ status: 404 }, /the server says 404; mend it/],
    [{ status: 307, headers: { location: "http://127.0.0.1:9/" } }, /is elsewhere/],
    [{ status: 418 }, /report.txt was not read by the model: the server says 418/],
    [{ raw: "x".repeat(5_000_000) }, /larger than 4 MB/],
  ];
  for (const [said, told] of troubles) {
    const { code, err } = await enriched([said]);
    expect(err).toMatch(told);
    expect(err).not.toContain("the-key");
    expect([1, "UserError"]).toContain(code);
    expect(await exported()).toBe(before);
  }
  expect((await enriched([{ items: [SEEN] }])).code).toBe(0);
});

test("the cost is told first; nothing is asked without a budget, and never more than it allows", async () => {
  for (let number = 0; number < 6; number++)
    writeFileSync(join(folder, `more-${number}.txt`), `${number}. ${REPORT}`);
  await vouch({}, "add", ".");
  const { url, questions } = await scriptedEndpoint([{ items: [] }]);
  const env = { ...envOf(url), VOUCH_LLM_PRICE: "1000/1000" };
  const dry = await vouch(env, "enrich", "--dry-run");
  const [, tokens = "", most = "", price = ""] =
    /^7 reports in 7 questions for small-one at \S+: about (\d+) tokens in, at most (\d+) out, ([\d.]+) at the most/.exec(
      dry.err,
    ) ?? [];
  expect(Number(price)).toBeCloseTo((Number(tokens) + Number(most)) / 1_000, 1);
  expect(await vouch(env, "enrich")).toMatchObject({
    code: "UserError",
    err: expect.stringContaining("--budget"),
  });
  expect(questions).toHaveLength(0);
  const one = Math.ceil((Number(tokens) + Number(most)) / 7);
  const partly = await vouch(env, "enrich", "--budget", String(one + 150));
  expect(questions.length).toBeGreaterThanOrEqual(1);
  expect(questions.length).toBeLessThan(7);
  expect(partly).toMatchObject({ code: 1, out: expect.stringMatching(/[1-6] left by the budget/) });
  for (const [name, value] of [
    ["VOUCH_LLM_URL", ""],
    ["VOUCH_LLM_URL", "http://example.org/v1"],
    ["VOUCH_LLM_MODEL", ""],
    ["VOUCH_LLM_PRICE", "cheap"],
  ] as const)
    expect((await vouch({ ...env, [name]: value }, "enrich", "--dry-run")).code).toBe("UserError");
});
