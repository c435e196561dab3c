import { deflateSync } from "node:zlib";
import { singleBytes } from "./single-bytes.ts";

/** A piece of text at a place of a page, in points from its lower left corner. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** Space added to each space, as justified lines have it. */
  readonly wordSpace?: number;
  readonly isBold?: boolean;
}

const SIZE = [595, 842] as const;

/** A PDF file of objects by number, the first of which is the catalogue. */
export function pdfFile(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.from(`${at + 1} 0 obj\n`));
    push(typeof object === "string" ? Buffer.from(object, "latin1") : Buffer.from(object));
    push(Buffer.from("\nendobj\n"));
  }
  const start = length;
  const rows = offsets.map((it) => `${String(it).padStart(10, "0")} 00000 n \n`).join("");
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream object, packed or as it stands. */
export function pdfStream(content: string | Uint8Array, dictionary = "", isPacked = false): Uint8Array {
  const raw = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  const bytes = isPacked ? deflateSync(raw) : raw;
  return Buffer.concat([
    Buffer.from(
      `<< /Length ${bytes.length} ${isPacked ? "/Filter /FlateDecode" : ""} ${dictionary} >>\nstream\n`,
    ),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

const inWindows = (text: string): string =>
  Buffer.from(singleBytes(text, "windows-1252"))
    .toString("latin1")
    .replace(/[\\()]/g, "\\$&");

/** A PDF of pages on which texts stand where they are drawn. */
export function pdfOf(
  pages: readonly (readonly Drawn[])[],
  info?: { title: string; author: string },
): Uint8Array {
  const first = 5;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects: (string | Uint8Array)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
  ];
  for (const [at, drawn] of pages.entries()) {
    const content = drawn
      .map(
        ({ x, y, size, text, wordSpace = 0, isBold }) =>
          `BT /F${isBold ? 2 : 1} ${size} Tf ${wordSpace.toFixed(2)} Tw 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm (${inWindows(text)}) Tj ET`,
      )
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SIZE[0]} ${SIZE[1]}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      pdfStream(content, "", true),
    );
  }
  if (!info) return pdfFile(objects);
  objects.push(`<< /Title (${inWindows(info.title)}) /Author (${inWindows(info.author)}) >>`);
  return pdfFile(objects, `/Info ${objects.length} 0 R`);
}
