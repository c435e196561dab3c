/** How a story in one file looks: on a screen scene by scene, on paper one below the other. */
export const OFFLINE_STYLE = `
:root { font: 18px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; color: #1b2430; background: #f6f7f9; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 24px; padding: 12px 24px; }
h1 { margin: 0; font-size: 20px; }
.hint { margin: 0; font-size: 14px; color: #566273; }
.scene { display: grid; grid-template-columns: minmax(0, 5fr) minmax(260px, 2fr); gap: 24px; padding: 8px 24px 72px; overflow: hidden; }
.scene[hidden] { display: none; }
.scene.is-dark { color: #e8ecf2; background: #12161c; }
.picture { overflow: hidden; min-width: 0; }
svg { display: block; width: 100%; height: auto; max-height: calc(100vh - 150px); }
h2 { margin: 0 0 12px; font-size: 32px; line-height: 1.2; outline: none; }
.caption { margin: 0 0 20px; font-size: 22px; white-space: pre-line; }
figure { margin: 0 0 16px; padding-left: 14px; border-left: 4px solid #98a3b3; }
blockquote { margin: 0; font-family: Georgia, "Liberation Serif", serif; }
figcaption, .sources { font-size: 14px; opacity: 0.85; }
.words { overflow-wrap: anywhere; }
nav { display: none; }
.is-played nav { display: flex; gap: 12px; align-items: center; position: fixed; right: 24px; bottom: 16px; padding: 6px 12px; border-radius: 10px; background: #ffffff; color: #1b2430; box-shadow: 0 2px 14px rgb(0 0 0 / 25%); }
button { min-width: 44px; min-height: 40px; border: 1px solid #98a3b3; border-radius: 8px; background: none; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible { outline: 3px solid #0a5fb4; outline-offset: 2px; }
@media (max-width: 800px) { .scene { grid-template-columns: minmax(0, 1fr); } h2 { font-size: 26px; } }
@media print { nav, .hint { display: none !important; } .scene, .scene[hidden] { display: grid; break-after: page; } }
`;
