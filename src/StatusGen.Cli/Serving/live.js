// Served by `statusgen serve` only: reloads the page when there is a newer one and shows what is wrong with the site.
(function () {
  "use strict";
  var version = document.currentScript.src.split("?")[1];
  var panel = null;
  var dismissed = "";

  function element(name, text, style) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made.style, style || {});
    return made;
  }

  function close() {
    if (panel) panel.remove();
    panel = null;
  }

  function show(problems, raw) {
    close();
    if (problems.length === 0 || raw === dismissed) return;
    var errors = problems.filter(function (p) { return p.severity === "error"; }).length;
    panel = element("section", "", {
      position: "fixed", insetInline: "0", bottom: "0", maxHeight: "60vh", overflow: "auto", zIndex: "2147483647", padding: "1rem 1.25rem",
      background: "#1b1b1f", color: "#ffffff", borderTop: "4px solid " + (errors ? "#ff6b6b" : "#ffd166"), font: "1rem/1.5 system-ui, sans-serif", textAlign: "start"
    });
    panel.setAttribute("aria-label", "Problems found by statusgen");
    panel.setAttribute("tabindex", "0");
    var heading = element("h2", errors ? "The last good page is shown: " + errors + (errors === 1 ? " error" : " errors") + " to mend" : "Worth a look", { margin: "0 0 .5rem", font: "600 1.125rem/1.3 system-ui, sans-serif", color: "inherit" });
    var button = element("button", "Close", { position: "absolute", top: ".75rem", insetInlineEnd: "1rem", padding: ".4rem .9rem", font: "inherit", color: "#1b1b1f", background: "#ffffff", border: "0", borderRadius: ".25rem", cursor: "pointer" });
    button.type = "button";
    button.addEventListener("click", function () { dismissed = raw; close(); });
    var status = element("div");
    status.setAttribute("role", "alert");
    status.append(heading);
    var list = element("ol", "", { margin: "0", padding: "0", listStyle: "none" });
    problems.forEach(function (problem) {
      var item = element("li", "", { padding: ".5rem 0", borderTop: "1px solid #55555c" });
      item.append(element("strong", problem.path + "(" + problem.line + "," + problem.column + "): " + problem.severity + " " + problem.code));
      item.append(element("div", problem.message + (problem.hint ? " " + problem.hint : "")));
      if (problem.source) item.append(element("pre", problem.source, { margin: ".25rem 0 0", font: ".875rem/1.4 ui-monospace, monospace", color: "#d0d0d8", whiteSpace: "pre-wrap", background: "none", border: "0", padding: "0" }));
      list.append(item);
    });
    panel.append(status, button, list);
    document.body.append(panel);
  }

  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && panel) panel.querySelector("button").click(); });

  var events = new EventSource("/__statusgen/events");
  events.addEventListener("version", function (event) { if (event.data !== version) location.reload(); });
  events.addEventListener("problems", function (event) { show(JSON.parse(event.data), event.data); });
})();
