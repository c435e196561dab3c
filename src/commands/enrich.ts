import { UsageError, UserError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import type { SecondAnswer } from "../model/second-answer.ts";
import { inOrder } from "../reading/workers/in-order.ts";
import { Budget, ModelAsker } from "../second-reader/ask-model.ts";
import { type Endpoint, endpointOf, NoAnswer } from "../second-reader/endpoint.ts";
import { partsAsked } from "../second-reader/parts-asked.ts";
import { answerKey, PROMPT_HASH } from "../second-reader/prompt.ts";
import { type Call, type Command, textOption } from "./command.ts";
import { costLine, costOf } from "./enrich-cost.ts";
import { enrichmentLines } from "./enrich-report.ts";
import { failureLine } from "./failure-line.ts";
import { progressOn } from "./progress-lines.ts";
import { settleChange, totalsLine } from "./report-change.ts";
import { STOPPED_CODE } from "./stopping.ts";
import type { Workspace } from "./workspace.ts";

/** Texts that a model is asked about at the same time, and answers that are kept as one step. */
const AT_ONCE = 4;
const STEP = 20;
/** Seconds that one answer may take where nothing else is said. */
const TIMEOUT = 120;

/** Asks a language model for what the rules missed, or forgets what it said. */
export const enrich: Command = {
  usage:
    "enrich [ID…] [--model NAME] [--budget TOKENS] [--dry-run] [--timeout SECONDS] [--json] | enrich --forget [--model NAME]",
  summary:
    "ask a language model (VOUCH_LLM_URL, VOUCH_LLM_KEY, VOUCH_LLM_MODEL) for claims that the rules miss; tells the cost first",
  options: {
    model: { type: "string" },
    budget: { type: "string" },
    timeout: { type: "string" },
    forget: { type: "boolean" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const began = performance.now();
    if (call.options.forget) return forget(call, began);
    const seconds = wholeOption(call, "timeout") ?? TIMEOUT;
    const endpoint = endpointOf(call.terminal.env, textOption(call, "model"), seconds * 1_000);
    const workspace = await call.workspace();
    const open = openTexts(call, workspace, endpoint.model);
    const cost = costOf(open, call.terminal.env.VOUCH_LLM_PRICE);
    call.terminal.err(`${costLine(cost, endpoint)}\n`);
    if (call.options["dry-run"]) return 0;
    const budget = wholeOption(call, "budget");
    if (open.length > 0 && budget === undefined)
      throw new UserError(
        `nothing was asked: give --budget TOKENS, ${cost.question + cost.answer} for all of it`,
      );
    const asked = await ask(call, workspace, endpoint, open, new Budget(budget ?? 0));
    if (asked.isStopped) {
      call.terminal.err(
        "stopped between two questions: the answers are kept; give the same command again to go on\n",
      );
      return STOPPED_CODE;
    }
    const { answer, behind } = await settleChange(workspace, call.terminal.env, {});
    for (const line of await enrichmentLines(workspace, asked, call.options.json === true))
      call.terminal.out(`${line}\n`);
    if (!call.options.json) call.terminal.out(totalsLine(answer, began));
    for (const line of behind) call.terminal.err(`${line}\n`);
    return asked.failed > 0 || asked.left > 0 ? 1 : 0;
  },
};

/** A text that a model was not asked about yet. */
export interface OpenText {
  readonly document: Document;
  readonly text: string;
}

function wholeOption(call: Call, name: string): number | undefined {
  const given = textOption(call, name);
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,11}$/.test(given)) throw new UsageError(`--${name}: give a whole number above 0`);
  return Number(given);
}

function openTexts({ words }: Call, { project }: Workspace, model: string): OpenText[] {
  const ids = words.flatMap((word) => {
    const named = project.documents.named(word);
    if (named.length === 0)
      throw new UserError(`no report has the id or file name ${word}; nothing was asked`);
    return named;
  });
  const wanted = words.length === 0 ? project.documents.ids() : [...new Set(ids)];
  const seen = new Set<string>();
  return wanted.flatMap((id) => {
    const document = project.documents.get(id);
    if (document?.language !== "en") return [];
    return partsAsked(document.text).flatMap((text) => {
      const key = answerKey(model, PROMPT_HASH, text);
      if (seen.has(key) || project.answers.get(key) !== undefined || !/\S/.test(text)) return [];
      seen.add(key);
      return { document, text };
    });
  });
}

/** What came of the asking. */
export interface Asked {
  readonly answered: number;
  readonly failed: number;
  /** Texts that the budget did not reach. */
  readonly left: number;
  readonly tokens: number;
  readonly isStopped: boolean;
}

async function ask(
  call: Call,
  { project }: Workspace,
  endpoint: Endpoint,
  open: readonly OpenText[],
  budget: Budget,
): Promise<Asked> {
  const progress = progressOn(call.terminal);
  const stopping = new AbortController();
  const giveUp = new AbortController();
  const endListening = call.terminal.onStop?.(() => stopping.abort());
  const stop = AbortSignal.any([stopping.signal, giveUp.signal]);
  const asker = new ModelAsker(endpoint, budget, stop);
  let step: SecondAnswer[] = [];
  let [answered, failed, left] = [0, 0, 0];
  let fatal: string | null = null;
  const answers = inOrder(
    open,
    AT_ONCE,
    ({ document, text }) =>
      asker.ask(text).catch((error: unknown) => {
        if (error instanceof NoAnswer) return { document, error };
        throw error;
      }),
    stop,
  );
  for await (const one of answers) {
    if (one === null) left += 1;
    else if ("error" in one) {
      failed += 1;
      call.terminal.err(
        failureLine({ file: one.document.file, message: `was not read by the model: ${one.error.message}` }),
      );
      if (one.error.isFatal) fatal = one.error.message;
    } else {
      answered += 1;
      step.push(one);
    }
    progress("ask", answered + failed + left, open.length);
    if (step.length >= STEP) {
      project.answers.put(step);
      step = [];
    }
    if (fatal !== null) giveUp.abort();
  }
  project.answers.put(step);
  endListening?.();
  if (fatal !== null)
    throw new UserError(`${endpoint.url}: ${fatal}; mend it, and give the same command again`);
  return { answered, failed, left, tokens: budget.spent, isStopped: stopping.signal.aborted };
}

async function forget(call: Call, began: number): Promise<number> {
  const workspace = await call.workspace();
  const gone = workspace.project.answers.forget(textOption(call, "model"));
  const { answer, behind } = await settleChange(workspace, call.terminal.env, {});
  if (call.options.json) call.terminal.out(`${JSON.stringify({ forgotten: gone })}\n`);
  else call.terminal.out(`${gone} answers forgotten\n${totalsLine(answer, began)}`);
  for (const line of behind) call.terminal.err(`${line}\n`);
  return 0;
}
