import { PARSERS, type ParserName } from "../documents/parsing/parsers.ts";
import { takeFrontMatter } from "../documents/read-markdown.ts";
import { trueText } from "./formats/article.ts";
import { ARTICLE_FORMATS, type ArticleFile, articleFiles } from "./formats/article-files.ts";
import { type KeptShare, keptShare } from "./formats/kept-share.ts";

/** Articles of each format. */
const COUNT = 30;

async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format === "md") return takeFrontMatter(Buffer.from(bytes).toString("utf8")).text;
  const parse = await PARSERS[format as ParserName]();
  return (await parse(bytes, {})).text;
}

/** How much of the true text of made-up articles each format keeps, and how much else it lets in. */
export async function benchFormats(say: (line: string) => void): Promise<void> {
  for (const format of ARTICLE_FORMATS) {
    const began = performance.now();
    const shares: { file: ArticleFile; share: KeptShare }[] = [];
    for (const file of articleFiles(format, COUNT))
      shares.push({ file, share: keptShare(trueText(file.article), await textOf(format, file.bytes)) });
    const mean = meanOf(shares.map(({ share }) => share));
    const worst = shares.reduce((a, b) => (badness(b.share) > badness(a.share) ? b : a));
    say(
      `${format.padEnd(5)} ${COUNT} articles: ${told(mean)}; the worst, ${worst.file.layout}: ${told(worst.share)} (${((performance.now() - began) / COUNT).toFixed(0)} ms each)`,
    );
  }
}

const badness = ({ lost, letIn }: KeptShare): number => lost + letIn;

const told = ({ lost, letIn }: { lost: number; letIn: number }): string =>
  `${(lost * 100).toFixed(2)} % lost, ${(letIn * 100).toFixed(2)} % let in`;

/** Weighed by length. */
export function meanOf(shares: readonly KeptShare[]): { lost: number; letIn: number } {
  const all = shares.reduce((sum, it) => sum + it.characters, 0);
  const weighed = (of: (share: KeptShare) => number): number =>
    shares.reduce((sum, it) => sum + of(it) * it.characters, 0) / all;
  return { lost: weighed((it) => it.lost), letIn: weighed((it) => it.letIn) };
}
