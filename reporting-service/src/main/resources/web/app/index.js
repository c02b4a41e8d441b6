// The console without this file is complete; with it, counts come while one types and the tables
// of a figure become charts. Nothing here may be needed to do the work.
import "./tokens.css";
import "./console.css";
import "./pages.css";
import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false; // the page's policy forbids injected styles
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // people's data is not kept in the browser
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "4[02][0-9]", swap: true },
  { code: "...", swap: false, error: true },
];

// Signed out meanwhile: the page is asked for again, and the server leads to the sign-in.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401 || event.detail.xhr.status === 499) location.reload();
});

// A form is sent once; a second press while it is on its way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("hx-post") || form.method === "get") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));

// Charts are a file of their own, asked for when a figure comes near the screen.
const draw = (figure) => import("./charts.js").then((charts) => charts.draw(figure));
const near = new IntersectionObserver((seen) => {
  for (const entry of seen.filter((e) => e.isIntersecting)) {
    near.unobserve(entry.target);
    draw(entry.target);
  }
}, { rootMargin: "300px" });
const figures = (root) => {
  for (const figure of root.querySelectorAll("figure[data-plot]")) {
    if (!navigator.connection?.saveData) {
      near.observe(figure);
      continue;
    }
    const button = figure.querySelector("[data-draw]");
    if (!button) continue;
    button.hidden = false;
    button.addEventListener("click", () => { button.hidden = true; draw(figure); }, { once: true });
  }
};
figures(document);
document.addEventListener("htmx:load", (event) => event.target !== document.body && figures(event.target));
