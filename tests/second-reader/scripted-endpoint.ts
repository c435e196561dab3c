import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** What a scripted server answers to a question: items, a text in their place, a status with headers, or nothing at all. */
export type Scripted =
  | { readonly items: readonly unknown[] }
  | { readonly content: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly raw: string }
  | "silence";

export interface Question {
  readonly headers: IncomingHttpHeaders;
  readonly model: string;
  /** The report that was asked about. */
  readonly text: string;
  readonly hasForm: boolean;
}

/** An OpenAI-compatible server on loopback that says what it is told to say, question by question; then the last again and again. */
export async function scriptedEndpoint(
  script: readonly Scripted[] | ((question: Question) => Scripted),
): Promise<{ readonly url: string; readonly questions: Question[] }> {
  const questions: Question[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    const question = {
      headers: request.headers,
      model: body.model,
      text: body.messages[1].content,
      hasForm: "response_format" in body,
    };
    questions.push(question);
    const said =
      typeof script === "function" ? script(question) : (script[questions.length - 1] ?? script.at(-1));
    answer(response, said ?? "silence");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, questions };
}

function answer(response: ServerResponse, said: Scripted): void {
  if (said === "silence") return;
  if ("status" in said) return void response.writeHead(said.status, said.headers).end("{}");
  if ("raw" in said) return void response.end(said.raw);
  const content = "content" in said ? said.content : JSON.stringify({ items: said.items });
  response.end(
    JSON.stringify({
      choices: [{ message: { content }, finish_reason: "stop" }],
      usage: { total_tokens: 100 },
    }),
  );
}
