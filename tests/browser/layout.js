// What a page does with its room: an object of functions, each run by looking.py inside the page that it looks at.
({
  name(element) {
    const classes = [...element.classList].map((word) => "." + word).join("");
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.tagName.toLowerCase()}${element.id && "#" + element.id}${classes} "${words}"`;
  },

  everything() {
    return [...document.body.querySelectorAll("*")];
  },

  // A box that scrolls sideways by itself, such as a wide table's, may hold what is wider than the window.
  scrolls(element) {
    if (!element || element === document.body) return false;
    return ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || this.scrolls(element.parentElement);
  },

  // What is one pixel large, or wholly to the left, is hidden from sight on purpose, for screen readers to read.
  stickingOut() {
    return this.everything()
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const hidden = box.width <= 1 || box.height <= 1 || box.right <= 0;
        return !hidden && (box.right > innerWidth + 1 || box.left < -1) && !this.scrolls(element.parentElement);
      })
      .map(this.name);
  },

  cutOff() {
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    return this.everything()
      .filter((element) => {
        const style = getComputedStyle(element);
        const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const tall = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        const shown = element.clientWidth > 1 && element.clientHeight > 1 && element.textContent.trim() !== "";
        return shown && (wide || tall);
      })
      .map(this.name);
  },

  // WCAG 1.4.12. An adopted sheet, for a page's own security policy may refuse a <style>.
  spaceOutText() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
})
