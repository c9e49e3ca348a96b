"use strict";
(function () {
  var card = document.getElementById("card");
  var told = document.getElementById("told");
  var opener = null;
  function close() {
    card.hidden = true;
    if (opener) { opener.focus({ preventScroll: true }); opener = null; }
  }
  function show(term) {
    var entry = document.getElementById(term.getAttribute("href").slice(1));
    told.replaceChildren.apply(told, Array.prototype.map.call(entry.childNodes, function (node) {
      return node.cloneNode(true);
    }));
    opener = term;
    card.hidden = false;
  }
  document.addEventListener("click", function (event) {
    var term = event.target.closest("a.term, a.note");
    if (!term) { return; }
    event.preventDefault();
    show(term);
  });
  var waiting = 0;
  document.addEventListener("pointerover", function (event) {
    var term = event.pointerType === "mouse" && event.target.closest("a.term, a.note");
    clearTimeout(waiting);
    if (term && term !== opener) { waiting = setTimeout(show, 250, term); }
  });
  card.querySelector("button").addEventListener("click", close);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !card.hidden) { close(); }
  });
  var pinyin = document.getElementById("pinyin");
  if (pinyin) {
    pinyin.addEventListener("click", function () {
      var plain = document.body.classList.toggle("plain");
      pinyin.setAttribute("aria-pressed", String(!plain));
    });
  }
}());
