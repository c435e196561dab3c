import type { IdentityAnswer } from "../../src/model/http.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { Chip } from "./chip.tsx";

type Decision = IdentityAnswer["decisions"][number];

interface DecisionListProps {
  readonly decisions: readonly Decision[];
  readonly isBusy: boolean;
  readonly onWithdraw: (decision: Decision) => void;
}

/** What was decided, the last first; each can be taken back. */
export function DecisionList({ decisions, isBusy, onWithdraw }: DecisionListProps) {
  return (
    <section class="decisions" aria-label={texts.decisions}>
      <h3>
        {texts.decisions}
        <span class="section-count">{decisions.length}</span>
      </h3>
      {decisions.length === 0 && <p class="quiet">{texts.noDecisions}</p>}
      <ul>
        {decisions.map((decision, at) => {
          const { left, right, verdict, sides, by, because, state, refusedFor } = decision;
          return (
            <li key={at} class="decision">
              <p>
                {sides[0] ? <Chip who={sides[0]} /> : <bdi>{left.words}</bdi>}
                <strong class={`verdict is-${verdict}`}>{texts.verdicts[verdict]}</strong>
                {sides[1] ? <Chip who={sides[1]} /> : <bdi>{right.words}</bdi>}
              </p>
              <p class="quiet">
                <bdi>{because}</bdi> · <bdi>{texts.by(by)}</bdi>
                {state !== "holds" && ` · ${refusedFor ? texts.refusedFor(refusedFor) : texts.states[state]}`}
              </p>
              <button
                type="button"
                class="button"
                aria-label={texts.withdrawNamed(left.words, right.words)}
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) onWithdraw(decision);
                }}
              >
                {texts.withdraw}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
