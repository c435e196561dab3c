import type { ComponentChildren } from "preact";
import type { Theme } from "../appearance/palette.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts } from "../texts/explore.ts";
import { texts } from "../texts.ts";
import { HistoryButtons } from "./history-buttons.tsx";
import { Icon } from "./icon.tsx";

interface TopBarProps {
  readonly counts: string;
  readonly theme: Theme;
  /** The search box. */
  readonly children: ComponentChildren;
}

/** The name of the page, its search, and what opens its drawers. */
export function TopBar({ counts, theme, children }: TopBarProps) {
  const { state, go } = useView();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header class="top-bar">
      <h1 class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M7 8 16 24 25 8" />
          <circle cx="7" cy="8" r="4.5" style={{ fill: "var(--type-Person)" }} />
          <circle cx="25" cy="8" r="4.5" style={{ fill: "var(--type-Unit)" }} />
          <circle cx="16" cy="24" r="5" style={{ fill: "var(--type-Place)" }} />
        </svg>
        {texts.name}
      </h1>
      {children}
      <p class="counts">{counts}</p>
      <nav>
        <HistoryButtons />
        {(["explore", "reports", "ask", "decide", "stories"] as const).map((drawer) => (
          <button
            key={drawer}
            type="button"
            class="button"
            aria-expanded={state.drawer === drawer}
            onClick={() => go({ drawer: state.drawer === drawer ? null : drawer })}
          >
            <Icon name={drawer} />
            <span class="button-text">{{ ...texts, ...exploreTexts }[drawer]}</span>
          </button>
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label={texts[other]}
          title={texts[other]}
          onClick={() => go({ theme: other })}
        >
          <Icon name={other} />
        </button>
      </nav>
    </header>
  );
}
