// Runs in the page before anything else: counts animation frames and keeps what went wrong.

function install() {
  if (globalThis.juggleWatch) return;
  const watch = { frames: 0, errors: [], violations: [] };
  globalThis.juggleWatch = watch;
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => request((time) => {
    ++watch.frames;
    callback(time);
  });
  const complain = console.error.bind(console);
  console.error = (...words) => {
    watch.errors.push(`console: ${words.join(" ")}`);
    complain(...words);
  };
  globalThis.addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) watch.errors.push(`uncaught: ${event.message}`);
    else watch.errors.push(`not loaded: ${event.target.src || event.target.href}`);
  }, true);
  globalThis.addEventListener("unhandledrejection", (event) =>
    watch.errors.push(`rejected: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    watch.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
}

export const watchSource = `(${install})();`;
