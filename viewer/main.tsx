import { render } from "preact";
import { App } from "./components/app.tsx";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/graph.css";
import "./styles/panel.css";
import "./styles/document.css";
import "./styles/history.css";
import "./styles/explore.css";
import "./styles/evidence.css";
import "./styles/ask.css";
import "./styles/desk.css";
import "./styles/everyone.css";
import "./styles/stories.css";

const root = document.getElementById("app");
if (root) render(<App />, root);
