import { parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import type { DocumentFacts } from "../model/document.ts";
import { allBytes } from "./decode-text.ts";
import type { IncomingDocument, Source } from "./incoming.ts";
import { explain, OutsideFacts } from "./outside-facts.ts";
import { textDocument } from "./read-plain-text.ts";

const LONGEST_FRONT_MATTER = 64_000;

/** Markdown with or without front matter is one document: its text is what follows the front matter, verbatim. */
export async function* readMarkdown(source: Source): AsyncGenerator<IncomingDocument> {
  yield textDocument(source, await allBytes(source.chunks), takeFrontMatter);
}

/** Parts front matter (YAML between two lines of three dashes) from the text; what is no mapping is text. */
export function takeFrontMatter(decoded: string): { text: string; facts: DocumentFacts } {
  const opening = /^---[ \t]*\r?\n/.exec(decoded);
  const head = decoded.slice(0, LONGEST_FRONT_MATTER);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/m;
  const rest = opening ? head.slice(opening[0].length) : "";
  const end = closing.exec(rest);
  if (!opening || !end) return { text: decoded, facts: {} };
  const document = parseDocument(rest.slice(0, end.index), { schema: "failsafe", logLevel: "silent" });
  if (document.errors[0])
    throw new UserError(
      `has front matter that is no YAML (${firstLine(document.errors[0].message)}): correct it, or take it out`,
    );
  let fields: unknown;
  try {
    fields = document.toJS({ mapAsMap: true, maxAliasCount: 0 });
  } catch {
    throw new UserError("has front matter with aliases: write the values out");
  }
  if (!(fields instanceof Map)) return { text: decoded, facts: {} };
  const known = ["title", "publisher", "published", "url", "author"].map((name) => [name, fields.get(name)]);
  const facts = OutsideFacts.safeParse(Object.fromEntries(known));
  if (!facts.success) throw new UserError(`has front matter that can't be used: ${explain(facts.error)}`);
  return { text: decoded.slice(opening[0].length + end.index + end[0].length), facts: facts.data };
}

const firstLine = (message: string): string => message.split("\n")[0]?.replace(/:$/, "") ?? "";
