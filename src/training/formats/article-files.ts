import { type Article, generatedArticle, trueText } from "./article.ts";
import { HTML_LAYOUTS } from "./html-layouts.ts";
import { articleMail } from "./mail-files.ts";
import { articleDocx, articleOdt, articleRtf } from "./office-files.ts";
import { articlePdf, PDF_LAYOUTS } from "./pdf-layouts.ts";
import { singleBytes } from "./single-bytes.ts";

/** An article as a file of some format. */
export interface ArticleFile {
  readonly article: Article;
  readonly name: string;
  readonly layout: string;
  readonly bytes: Uint8Array;
}

/** What makes a file of an article, each format. */
const MAKERS: Readonly<Record<string, (article: Article) => { layout?: string; bytes: Uint8Array }>> = {
  html: (article) => {
    const layout = HTML_LAYOUTS[article.number % HTML_LAYOUTS.length];
    const page = layout?.page(article) ?? "";
    const bytes = layout?.charset ? singleBytes(page, layout.charset, true) : Buffer.from(page);
    return { ...(layout && { layout: layout.name }), bytes };
  },
  pdf: (article) => {
    const layout = PDF_LAYOUTS[article.number % PDF_LAYOUTS.length];
    return layout ? { layout: layout.name, bytes: articlePdf(article, layout) } : { bytes: new Uint8Array() };
  },
  docx: (article) => ({ bytes: articleDocx(article) }),
  odt: (article) => ({ bytes: articleOdt(article) }),
  rtf: (article) => ({ bytes: articleRtf(article) }),
  eml: (article) => ({ bytes: articleMail(article) }),
  md: (article) => ({
    bytes: Buffer.from(`---\ntitle: ${JSON.stringify(article.title)}\n---\n${trueText(article)}\n`),
  }),
};

export const ARTICLE_FORMATS: readonly string[] = Object.keys(MAKERS);

/** So many made-up articles as files of a format. */
export function articleFiles(format: string, count: number): ArticleFile[] {
  return Array.from({ length: count }, (_, number) => {
    const article = generatedArticle(number);
    const made = MAKERS[format]?.(article) ?? { bytes: new Uint8Array() };
    return { article, name: `article-${number}.${format}`, layout: made.layout ?? format, bytes: made.bytes };
  });
}
