import { type Article, printedDay, trueText } from "./article.ts";

/** A text in lines of at most 76 characters, with what is no plain letter by number (quoted-printable). */
function quotedPrintable(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const bytes = [...Buffer.from(line)].map((it) =>
        it === 61 || it < 32 || it > 126
          ? `=${it.toString(16).toUpperCase().padStart(2, "0")}`
          : String.fromCharCode(it),
      );
      const lines: string[] = [];
      let open = "";
      for (const it of bytes) {
        if (open.length + it.length > 73) {
          lines.push(`${open}=`);
          open = "";
        }
        open += it;
      }
      return [...lines, open].join("\r\n");
    })
    .join("\r\n");
}

/** An article as a mail: its body in plain text and as a page, and a picture of a letterhead. */
export function articleMail(article: Article): Uint8Array {
  const text = trueText(article);
  const [name = "", domain = "agency.example"] = [article.author];
  const lines = [
    `From: =?utf-8?Q?${name.replace(/ /g, "_")}?= <desk@${domain}>`,
    "To: list@agency.example",
    `Subject: ${article.title}`,
    `Date: Mon, ${printedDay(article.published)} 23:30:00 +0200`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(text),
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(`<p>${text.replace(/\n\n/g, "</p><p>")}</p>`)
      .toString("base64")
      .replace(/.{76}/g, "$&\r\n"),
    "--part--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
