import { strToU8, zipSync } from "fflate";
import type { Article, Part } from "./article.ts";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** Files by name as a ZIP archive. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const parts = Object.entries(files).map(([name, it]) => [name, typeof it === "string" ? strToU8(it) : it]);
  return zipSync(Object.fromEntries(parts), { level });
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document around the XML of its body. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** Word splits text into runs wherever somebody has typed. */
function runs(text: string): string {
  const cut = Math.floor(text.length * 0.37);
  return [text.slice(0, cut), text.slice(cut)]
    .map(
      (it, at) =>
        `<w:r>${at === 1 ? "<w:rPr><w:i/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(it)}</w:t></w:r>`,
    )
    .join("<w:del><w:r><w:delText>taken out again</w:delText></w:r></w:del>");
}

const paragraph = (text: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs(text)}</w:p>`;

export function articleDocx({ title, author, parts }: Article): Uint8Array {
  const body = [
    paragraph(title, "Title"),
    ...grouped(parts, wordTable, (it) => paragraph(it.text, it.kind === "heading" ? "Heading2" : "")),
  ];
  const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`;
  return docxOf(body.join(""), {
    "docProps/core.xml": core,
    "word/header1.xml": `<?xml version="1.0"?><w:hdr xmlns:w="${WORD}">${paragraph("The head of every page")}</w:hdr>`,
  });
}

const wordTable = (rows: readonly string[]): string =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .split(" | ")
          .map((it) => `<w:tc>${paragraph(it)}</w:tc>`)
          .join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

/** Rows that follow each other are one table. */
function grouped(
  parts: readonly Part[],
  table: (rows: readonly string[]) => string,
  other: (part: Part) => string,
): string[] {
  const out: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) out.push(table(rows));
    rows = [];
  };
  for (const part of parts) {
    if (part.kind === "row") rows.push(part.text);
    else {
      flush();
      out.push(other(part));
    }
  }
  flush();
  return out;
}

/** An OpenDocument text around the XML of its body. */
export function odtOf(body: string, declaration = ""): Uint8Array {
  const names = ["office", "text", "table", "draw", "dc", "meta"]
    .map((it) => `xmlns:${it}="urn:oasis:names:tc:opendocument:xmlns:${it}:1.0"`)
    .join(" ");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?>${declaration}<office:document-content ${names}><office:automatic-styles/><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

export function articleOdt({ title, parts }: Article): Uint8Array {
  const spans = (text: string): string =>
    `${escaped(text.slice(0, 20))}<text:span text:style-name="T1">${escaped(text.slice(20))}</text:span>`;
  const table = (rows: readonly string[]): string =>
    `<table:table>${rows
      .map(
        (row) =>
          `<table:table-row>${row
            .split(" | ")
            .map((it) => `<table:table-cell><text:p>${escaped(it)}</text:p></table:table-cell>`)
            .join("")}</table:table-row>`,
      )
      .join("")}</table:table>`;
  const other = ({ kind, text }: Part): string =>
    kind === "heading"
      ? `<text:h text:outline-level="2">${spans(text)}</text:h>`
      : kind === "item"
        ? `<text:list><text:list-item><text:p>${spans(text)}</text:p></text:list-item></text:list>`
        : `<text:p>${spans(text)}<office:annotation><dc:creator>Editor</dc:creator><text:p>Is this so?</text:p></office:annotation></text:p>`;
  return odtOf(
    `<text:tracked-changes><text:deletion><text:p>Words that are gone.</text:p></text:deletion></text:tracked-changes><text:h>${escaped(title)}</text:h>${grouped(parts, table, other).join("\n")}`,
  );
}

/** Letters that RTF writes by number. */
const inRtf = (text: string): string =>
  text
    .replace(/[\\{}]/g, "\\$&")
    .replace(/[^\0-\u007f]/g, (it) => (it === "“" ? "\\ldblquote " : `\\u${it.charCodeAt(0)}?`));

export function articleRtf({ title, author, parts }: Article): Uint8Array {
  const table = (rows: readonly string[]): string =>
    rows
      .map(
        (row) =>
          `\\trowd\\pard\\intbl ${row
            .split(" | ")
            .map((it) => `${inRtf(it)}\\cell `)
            .join("")}\\row\\pard\n`,
      )
      .join("");
  const other = ({ kind, text }: Part): string =>
    kind === "item"
      ? `{\\listtext\\bullet\\tab}${inRtf(text)}\\par\n`
      : `\\pard\\plain ${inRtf(text)}\\par\n`;
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset204 Arial;}}{\\colortbl;\\red0\\green0\\blue0;}{\\info{\\title ${inRtf(title)}}{\\author ${inRtf(author)}}}{\\header\\pard The head of every page\\par}\\pard\\f0 {\\b ${inRtf(title)}}\\par\n${grouped(parts, table, other).join("")}{\\*\\generator Writer;}}`,
    "latin1",
  );
}
