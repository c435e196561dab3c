import { readFileSync } from "node:fs";
import { z } from "zod";
import { UserError } from "../../errors.ts";

/** Start and end, as a gold file writes the ends of a relation and the parts of an attribution. */
export const Pair = z.tuple([z.int(), z.int()]);
export type Pair = z.infer<typeof Pair>;

const GoldMention = z.object({
  start: z.int(),
  end: z.int(),
  type: z.string(),
  form: z.string().optional(),
  cluster: z.union([z.string(), z.number()]).optional(),
});
export type GoldMention = z.infer<typeof GoldMention>;

/** One annotated text. Offsets are UTF-16 code units, half-open. */
const GoldDocument = z.object({
  id: z.string(),
  set: z.string().optional(),
  text: z.string(),
  /** The part of the text that is annotated, where it is not all. */
  scope: Pair.optional(),
  mentions: z.array(GoldMention).default([]),
  /** Shorter ones within others, where relations may end. */
  nested: z.array(GoldMention).optional(),
  relations: z
    .array(z.object({ type: z.string(), source: Pair, target: Pair, symmetric: z.boolean().optional() }))
    .optional(),
  events: z
    .array(
      z.object({
        type: z.string(),
        start: z.int(),
        end: z.int(),
        /** Who fills which role. */
        args: z.array(z.object({ role: z.string(), start: z.int(), end: z.int() })).optional(),
      }),
    )
    .optional(),
  attributions: z
    .array(z.object({ source: z.array(Pair), cue: z.array(Pair), content: z.array(Pair) }))
    .optional(),
  toponyms: z
    .array(
      z.object({
        start: z.int(),
        end: z.int(),
        lat: z.number(),
        lon: z.number(),
        level: z.string().optional(),
      }),
    )
    .optional(),
  /** Who fills a role of what is told, each by all the spans that would do. */
  fillers: z.array(z.object({ role: z.string(), type: z.string(), mentions: z.array(Pair) })).optional(),
});
export type GoldDocument = z.infer<typeof GoldDocument>;

/** The documents of a gold file, one a line. */
export function readGold(path: string): GoldDocument[] {
  const known = new Set<string>();
  return goldText(path)
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((line, number) => (line.trim() === "" ? [] : [goldLine(line, `${path}:${number + 1}`, known)]));
}

function goldLine(line: string, name: string, known: Set<string>): GoldDocument {
  const document = parsedGold(GoldDocument, line, name);
  if (known.has(document.id))
    throw new UserError(`${name}: id ${document.id} stands twice: get the file again`);
  known.add(document.id);
  return document;
}

/** The text of a file of gold data. */
export function goldText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UserError(
      `${path} can't be read: give the folder with the gold data by --gold-dir or VOUCH_GOLD, or a file by --gold`,
    );
  }
}

/** JSON from outside as its schema says. */
export function parsedGold<T>(schema: z.ZodType<T>, text: string, name: string): T {
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
