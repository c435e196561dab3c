import { readDocuments } from "../../documents/read-documents.ts";
import { messageOf } from "../../errors.ts";
import { readDocument } from "../../reading/read-document.ts";

/** What a process says of a folder that it has read. */
export interface FolderRead {
  readonly documents: readonly string[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
  /** An error of the program. */
  readonly bug?: string;
}

/** The whole program of a process that reads the folders that it is told of, documents and what is in them. */
process.on("message", async (folder: string) => {
  process.send?.(await folderRead(folder));
});

async function folderRead(folder: string): Promise<FolderRead> {
  const documents: string[] = [];
  const failures: { file: string; message: string }[] = [];
  try {
    for await (const item of readDocuments([folder], { cwd: folder }))
      if ("document" in item) {
        readDocument(item.document);
        documents.push(item.document.file);
      } else failures.push(item);
    return { documents, failures };
  } catch (error) {
    return {
      documents,
      failures,
      bug: error instanceof Error ? (error.stack ?? error.message) : messageOf(error),
    };
  }
}
