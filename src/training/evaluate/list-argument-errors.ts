import { type ErrorList, inContext } from "./error-class.ts";
import type { ComparedDocument, Comparison } from "./scoring/comparison.ts";
import { type Argument, compareArguments } from "./scoring/score-arguments.ts";

/** Arguments of events with the same trigger: those that are not found, and those that are none. */
export function listArgumentErrors(
  errors: ErrorList,
  document: ComparedDocument,
  { options }: Comparison,
): void {
  const { text } = document.gold;
  for (const { event, wanted, given, answers } of compareArguments(document, options.eventTypes)) {
    const told = ({ start, end }: Argument): string =>
      `${inContext(text, Math.min(event.start, start), Math.max(event.end, end))}  ${text.slice(event.start, event.end)}: [${text.slice(start, end)}]`;
    const found = new Set(answers);
    for (const [at, it] of wanted.entries())
      if (!found.has(at)) errors.add(`missed ${event.type} ${it.role}`, told(it));
    for (const [at, it] of given.entries())
      if ((answers[at] ?? -1) < 0) errors.add(`spurious ${event.type} ${it.role}`, told(it));
  }
}
