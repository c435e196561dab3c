import { useContext, useState } from "preact/hooks";
import { cypherOfView } from "../ask/cypher-of-view.ts";
import { GraphContext } from "../state/graph-context.ts";
import { useView } from "../state/use-view.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { Icon } from "./icon.tsx";

/** The question in Cypher whose answer is what the page shows: it follows every click. */
export function CypherEcho() {
  const graph = useContext(GraphContext);
  const { state, go } = useView();
  const [copied, setCopied] = useState("");
  if (!graph || graph.nodes.length === 0) return null;
  const cypher = cypherOfView(state, graph);
  const [first = ""] = cypher.split("\n");
  return (
    <details class="echo">
      <summary title={texts.echo}>
        <Icon name="ask" />
        <span class="unseen">{texts.echo}: </span>
        <code>{first}</code>
      </summary>
      <textarea
        readOnly
        aria-label={texts.echo}
        value={cypher}
        rows={Math.min(12, cypher.split("\n").length)}
      />
      <p>
        <button
          type="button"
          class="button"
          onClick={() => go({ drawer: "ask", query: { cypher, parameters: [] } })}
        >
          {texts.echoAsk}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard?.writeText(cypher).then(() => setCopied(cypher))}
        >
          {copied === cypher ? texts.echoCopied : texts.echoCopy}
        </button>
      </p>
    </details>
  );
}
