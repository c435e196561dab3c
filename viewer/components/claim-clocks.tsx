import type { ClaimView } from "../../src/model/http.ts";
import { formatInterval } from "../evidence/format-interval.ts";
import { evidenceTexts } from "../texts/evidence.ts";
import { CLOCK_NAMES } from "../texts.ts";

/** The four clocks of a claim: when it happened, was said, published and learned, as vague as it is told. */
export function ClaimClocks({ times }: Pick<ClaimView, "times">) {
  return (
    <dl class="clocks">
      {Object.entries(CLOCK_NAMES).map(([clock, name]) => {
        const words = formatInterval(times[`${clock}Earliest`], times[`${clock}Latest`]);
        return (
          <div key={clock}>
            <dt>{name}</dt>
            <dd class={words ? undefined : "quiet"}>{words || evidenceTexts.notStated}</dd>
          </div>
        );
      })}
    </dl>
  );
}
