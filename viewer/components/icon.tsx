const PATHS = {
  close: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14",
  reports: "M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 11h4",
  explore: "M2 3h12l-4.5 5.5V13l-3-1.500V8.500z",
  ask: "M3 4l4 4-4 4M8 12h5",
  undo: "M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6",
  redo: "M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3",
  history: "M8 4.5V8l2.5 1.5M2.5 8a5.5 5.5 0 1 0 1.7-4M2 2.5v3h3",
  grip: "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
  up: "M8 13V4M4 7.5L8 3.5l4 4",
  down: "M8 3v9M4 8.5l4 4 4-4",
  previous: "M10 3L5 8l5 5",
  next: "M6 3l5 5-5 5",
  fullScreen: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  notes: "M3 3h10v7H8l-3 3v-3H3z",
  present: "M2 3h12v8H2zM8 11v3M5.5 14h5M6.8 5.3v3.4L9.8 7z",
  stories: "M2 4h8v8H2zM12 5h2v6h-2",
  light:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6L13 13M13 3l-1.4 1.4M4.4 11.6L3 13",
  dark: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
  back: "M14 8H3M7 4L3 8l4 4",
  decide:
    "M5.5 7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1 13c0-3 2-4.5 4.5-4.5M11 3l4 4M15 3l-4 4M9 11h6M9 14h6",
  arrow: "M2 8h11M9 4l4 4-4 4",
  remove: "M3 4.5h10M6 4V2.5h4V4M4.5 4.5l.5 9h6l.5-9",
  drop: "M8 2v8M4.5 6.5L8 10l3.5-3.5M3 13h10",
} as const;

/** A line drawing of sixteen by sixteen; it says nothing to screen readers, its button does. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
