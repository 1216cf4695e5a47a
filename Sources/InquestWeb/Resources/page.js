// Pages work without this. It adds the keys j, k and Enter in tables and s, d and u on a pair, and shows a passage and its
// note together under the pointer.
(() => {
  "use strict";

  const rows = Array.from(document.querySelectorAll("tr[data-row]"));
  let current = -1;
  const go = (index) => {
    if (!rows.length) return;
    if (current >= 0) rows[current].classList.remove("current");
    current = Math.min(Math.max(index, 0), rows.length - 1);
    rows[current].classList.add("current");
    rows[current].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, button, summary, a")) return;
    if (event.key === "j") go(current + 1);
    else if (event.key === "k") go(current - 1);
    else if (event.key === "Enter" && current >= 0) {
      const link = rows[current].querySelector("a[href]");
      if (link) link.click();
    }
  });

  // On a pair: s, d and u choose and lead to the reason; Enter there records.
  const decision = document.querySelector("form[data-decide]");
  if (decision) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input[type=text], select, textarea")) return;
      const choice = decision.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!choice) return;
      choice.checked = true;
      decision.elements.reason.focus();
      event.preventDefault();
    });
  }

  const show = (target, isOn) => {
    const claim = target.closest && target.closest("[data-claim]");
    if (!claim) return;
    const name = CSS.escape(claim.dataset.claim);
    document
      .querySelectorAll(`[data-claim="${name}"]`)
      .forEach((part) => part.classList.toggle("shown", isOn));
  };
  document.addEventListener("pointerover", (event) => show(event.target, true));
  document.addEventListener("pointerout", (event) => show(event.target, false));
})();
