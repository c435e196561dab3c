import type { ChangeAnswer, IdentityAnswer } from "../../src/model/http.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { api } from "../api.ts";
import type { Pair } from "../desk/order-pairs.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { announce } from "./announce.ts";
import type { View } from "./use-view.ts";

export interface Decisions {
  readonly isBusy: boolean;
  readonly judge: (pair: Pair, verdict: "same" | "different", because: string) => void;
  readonly withdraw: (decision: IdentityAnswer["decisions"][number]) => void;
  readonly tell: (text: string) => void;
}

/** Asks for a change of the project and tells of it; throws where it fails. */
export type AskChange = <Answer extends ChangeAnswer>(
  what: string,
  request: () => Promise<Answer>,
  /** What was done, where the answer doesn't say so. */
  title?: string,
) => Promise<Answer>;

/** Decisions on who is who: each is a judgement of the project, and a step that can be undone. */
export function decisionsWith(perform: View["perform"], ask: AskChange, isBusy: boolean): Decisions {
  const run = (label: string, act: Parameters<View["perform"]>[0]["act"]): void => {
    // What fails is told by the change itself, and is no step.
    perform({ label, act }).then(
      () => announce(label),
      () => {},
    );
  };
  const withdrawing = (judgement: Judgement) => () =>
    ask(
      texts.deciding,
      () => api.withdraw(judgement),
      texts.takenBack(judgement.left.words, judgement.right.words),
    );
  const judging = async (asked: Parameters<typeof api.judge>[0], label: string) => {
    const { judgement } = await ask(texts.deciding, () => api.judge(asked), label);
    return withdrawing(judgement);
  };
  return {
    isBusy,
    judge({ left, right }, verdict, because) {
      const label = texts.decided(verdict, left.name, right.name);
      run(label, () => judging({ left: left.id, right: right.id, verdict, because }, label));
    },
    withdraw({ left, right, verdict, by, because }) {
      const judgement = { left, right, verdict, by, because };
      run(texts.takenBack(left.words, right.words), async () => {
        const { at } = await withdrawing(judgement)();
        return () => ask(texts.deciding, () => api.restore(judgement, at));
      });
    },
    tell: announce,
  };
}
