import type { ComponentChildren } from "preact";

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly command?: string;
  readonly commandIntroduction?: string;
  readonly children?: ComponentChildren;
}

/** A state of the page in which there is nothing to draw: what it is, and what to do. */
export function Notice({ title, text, command, commandIntroduction, children }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
      {command && (
        <p class="notice-command">
          {commandIntroduction} <code>{command}</code>
        </p>
      )}
    </section>
  );
}
