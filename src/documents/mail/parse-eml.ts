import PostalMime from "postal-mime";
import { UserError } from "../../errors.ts";
import { mendControls } from "../charset/mend-controls.ts";
import { parsedPage } from "../html/parse-html.ts";
import { type InnerFile, joinParagraphs, type Parsed, type Parser } from "../parsing/parsed.ts";
import { statedFacts } from "../stated-facts.ts";
import { endingOfType } from "./ending-of-type.ts";

const MOST_FILES = 500;

/** A mail is one document of its body; what is attached are files of their own. */
export const parseEml: Parser = async (bytes) => {
  if (!/^(?:>?From |[!-9;-~]{1,100}:)/m.test(Buffer.from(bytes.subarray(0, 2_000)).toString("latin1")))
    throw new UserError("is no mail: it has no heading lines");
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: 32,
    maxHeadersSize: 1_000_000,
    attachmentEncoding: "arraybuffer",
    forceRfc822Attachments: true,
  });
  const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
  const sender = mail.from?.name || mail.from?.address;
  const body = bodyOf(mendControls(mail.text ?? ""), mendControls(mail.html ?? ""));
  const title = mail.subject?.trim();
  return {
    ...body,
    facts: statedFacts({
      title: [title, body.facts.title],
      author: [sender],
      published: [header("date")],
      url: [header("archived-at")?.replace(/^<|>$/g, "")],
    }),
    files: mail.attachments.slice(0, MOST_FILES).flatMap((it, at): InnerFile[] => {
      const content = contentOf(it.content);
      // Pictures of a letterhead are no attachments to anybody.
      if (content.length === 0 || (it.related === true && /^image\//.test(it.mimeType))) return [];
      return [{ name: nameOf(it.filename, it.mimeType, at), bytes: content }];
    }),
  };
};

/** The plain body where there is one, else the page. */
function bodyOf(text: string, html: string): Pick<Parsed, "text" | "places" | "facts"> {
  if (/\S/.test(text)) {
    const plain = text
      .replace(/\r\n?/g, "\n")
      .replace(/\u00a0/g, " ")
      .trim();
    return { text: `${plain}\n`, places: [{ start: 0, part: "body, plain text" }], facts: {} };
  }
  if (/\S/.test(html.replace(/<[^>]*>/g, ""))) {
    const { text: page, places, facts } = parsedPage(html);
    return { text: page, places: places.map((it) => ({ ...it, part: `body, ${it.part}` })), facts };
  }
  return { ...joinParagraphs([]), facts: {} };
}

const contentOf = (content: unknown): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array();
};

/** Base name of an attachment, with the ending of what it is where it has none. */
function nameOf(given: string | null, type: string, at: number): string {
  const base =
    (given ?? "")
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, "")
      .trim()
      .slice(-200) ?? "";
  const name = base === "" || base === "." || base === ".." ? `attachment-${at + 1}` : base;
  return /\.[a-z\d]{1,8}$/i.test(name) ? name : `${name}${endingOfType(type)}`;
}
