import type { ParserState } from "../../reading/syntax/parser-state.ts";
import { LEFT, RIGHT, SHIFT } from "../../reading/syntax/transitions.ts";

/** How many arcs of the right tree each transition makes unreachable, −1 where it is not allowed (dynamic oracle of Goldberg and Nivre 2013). `heads` has the root as the index after the last word. */
export function costs(state: ParserState, heads: Int32Array, into: Int32Array): void {
  const { depth, stack, next, size } = state;
  into.fill(-1);
  const top = depth > 0 ? (stack[depth - 1] as number) : -1;
  const under = depth > 1 ? (stack[depth - 2] as number) : -1;
  if (next < size) {
    let lost = 0;
    for (let at = 0; at < depth; at += 1) {
      const word = stack[at] as number;
      if (heads[word] === next) lost += 1;
      if (at < depth - 1 && heads[next] === word) lost += 1;
    }
    into[SHIFT] = lost;
  }
  if (depth === 0) return;
  let dependants = 0;
  for (let word = next; word < size; word += 1) if (heads[word] === top) dependants += 1;
  const head = heads[top] as number;
  if (next < size || depth === 1) into[LEFT] = dependants + (head === under || head > next ? 1 : 0);
  if (under >= 0) into[RIGHT] = dependants + (head >= next ? 1 : 0);
}
