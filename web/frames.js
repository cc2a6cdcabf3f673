// When and how large to draw. Nothing is scheduled unless somebody asked for frames; no frame is
// drawn while the page is hidden or the GL context is lost.

/** Whole device pixels that the canvas covers, by the browser's own account where it gives one. */
function deviceSize(entry, ratio) {
  const {width, height} = entry.contentRect;
  const guess = [Math.round(width * ratio), Math.round(height * ratio)];
  const reported = entry.devicePixelContentBoxSize && entry.devicePixelContentBoxSize[0];
  if (!reported) return guess;
  const size = [reported.inlineSize, reported.blockSize];
  // An emulated ratio (developer tools) is not in the report: then the guess is the truth.
  return size.every((pixels, i) => Math.abs(pixels - guess[i]) < 2) ? size : guess;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(width: number, height: number, ratio: number, scroll: number) => number} draw
 *   draws once and returns how many frames it wants after that
 * @param {() => void} drawn after each frame
 * @param {() => number} work goes on for a few milliseconds with what is not drawn yet; 0: done
 */
export function createFrames(canvas, draw, drawn, work) {
  const size = {width: 0, height: 0, ratio: 1};
  let wanted = 0;
  let handle = 0;
  let lost = false;
  let working = 0;

  const idle = () => lost || document.hidden || size.width === 0;
  const scroll = () => Math.max(0, Math.round(scrollY));

  /** Between frames, so that events and drawing come first. */
  function workOn() {
    working = 0;
    if (work() !== 0) workLater();
  }

  function workLater() {
    if (working === 0) working = setTimeout(workOn, 0);
  }

  /** Draws now, again when drawing has scrolled the page. */
  function drawNow() {
    if (idle()) return 0;
    let more = 0;
    for (let tries = 0; tries < 3; ++tries) {
      const before = scroll();
      more = draw(size.width, size.height, size.ratio, before);
      drawn();
      if (scroll() === before) break;
    }
    workLater();
    return more;
  }

  function tick() {
    handle = 0;
    wanted = Math.max(wanted - 1, drawNow());
    schedule();
  }

  function schedule() {
    if (wanted > 0 && handle === 0 && !idle()) handle = requestAnimationFrame(tick);
  }

  function request(count) {
    wanted = Math.max(wanted, count);
    schedule();
  }

  /** Draws at once, inside the event at hand, until everything that came in has been used. */
  function runNow() {
    for (let count = 0; count < 6 && drawNow() > 0; ++count);
    request(2);
  }

  function resize(entry) {
    size.ratio = devicePixelRatio;
    const [width, height] = deviceSize(entry, size.ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    Object.assign(size, {width, height});
    // Resizing has cleared the canvas: it must be drawn before it is shown.
    drawNow();
    request(2);
  }

  const observer = new ResizeObserver((entries) => resize(entries[entries.length - 1]));
  function observe() {
    observer.disconnect();
    try {
      observer.observe(canvas, {box: "device-pixel-content-box"});
    } catch {
      // Safari: snap the canvas itself to whole device pixels instead of guessing.
      observer.observe(canvas);
    }
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", observe, {once: true});
  }

  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    lost = true;
  });
  canvas.addEventListener("webglcontextrestored", () => {
    lost = false;
  });
  addEventListener("scroll", () => request(1), {passive: true});
  document.addEventListener("visibilitychange", () => request(2));

  return {observe, request, runNow, isLost: () => lost};
}
