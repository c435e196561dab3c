import type { ComponentChildren } from "preact";
import type { Theme } from "../appearance/palette.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

export type Drawer = "reports" | "ask";

interface TopBarProps {
  readonly counts: string;
  readonly open: Drawer | null;
  readonly onOpen: (drawer: Drawer | null) => void;
  readonly theme: Theme;
  readonly onTheme: () => void;
  /** The search box. */
  readonly children: ComponentChildren;
}

/** The name of the page, its search, and what opens its drawers. */
export function TopBar({ counts, open, onOpen, theme, onTheme, children }: TopBarProps) {
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
        {(["reports", "ask"] as const).map((drawer) => (
          <button
            key={drawer}
            type="button"
            class="button"
            aria-expanded={open === drawer}
            onClick={() => onOpen(open === drawer ? null : drawer)}
          >
            <Icon name={drawer} />
            <span class="button-text">{texts[drawer]}</span>
          </button>
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label={texts[other]}
          title={texts[other]}
          onClick={onTheme}
        >
          <Icon name={other} />
        </button>
      </nav>
    </header>
  );
}
