import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.ts";

const Tier = z.enum(["must", "should", "may"]);
const Found = z.object({ doc: z.string(), start: z.int(), end: z.int(), text: z.string() });
export type Found = z.infer<typeof Found>;

const GoldDocument = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(z.object({ start: z.int(), end: z.int(), type: z.string(), tier: Tier.optional() })),
});
export type GoldDocument = z.infer<typeof GoldDocument>;

const ExpectedThing = z.object({ id: z.string(), type: z.string(), tier: Tier });
export const Expected = z.object({
  documents: z.array(z.object({ id: z.string() })),
  entities: z.array(ExpectedThing.extend({ name: z.string(), mentions: z.array(Found) })),
  events: z.array(ExpectedThing.extend({ label: z.string(), evidence: z.array(Found) })),
  claims: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      proposition: z.string(),
      tier: Tier,
      evidence: z.array(Found),
    }),
  ),
  edges: z.array(
    z.object({ source: z.string(), type: z.string(), target: z.string(), tier: Tier, evidence: Found }),
  ),
});
export type Expected = z.infer<typeof Expected>;

/** The documents of a gold file, one a line. */
export function readGold(folder: string, file: string): GoldDocument[] {
  return textOf(folder, file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, number) => parsed(GoldDocument, line, `${file}:${number + 1}`));
}

/** What the graph of the seed reports should hold. */
export const readExpected = (folder: string): Expected =>
  parsed(Expected, textOf(folder, "seed-expected-graph.json"), "seed-expected-graph.json");

function textOf(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch {
    throw new UserError(
      `${join(folder, file)} can't be read: give the folder with the gold data by --gold-dir or VOUCH_GOLD`,
    );
  }
}

function parsed<T>(schema: z.ZodType<T>, text: string, name: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UserError(`${name} is no JSON: get the file again`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UserError(`${name}: ${issue?.path.join(".")} ${issue?.message}: get the file again`);
}
