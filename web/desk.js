// Acts that need the user's gesture: copy, mail, share, save as a file, open a file.

const kMostBytes = 10_000_000;

/** The old way works in frames that may not use the clipboard. @returns {boolean} */
function copyBySelection(text) {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.className = "aside";
  area.value = text;
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Then the clipboard itself is tried.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({preventScroll: true});
  return done;
}

/**
 * @param {string} text
 * @param {(text: string) => void} refused  called when it turns out later
 * @returns {number} 0: copied or under way; 1: refused
 */
export function copyText(text, refused) {
  if (copyBySelection(text)) return 0;
  if (!navigator.clipboard) return 1;
  navigator.clipboard.writeText(text).catch(() => refused(text));
  return 0;
}

/** By a link that is clicked: no window opens beside the page. @returns {number} 0 */
export function openMail(address) {
  const link = document.createElement("a");
  link.href = address;
  if (window.top !== window) {
    // In a frame a mail page would take the frame's place.
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  link.click();
  return 0;
}

/** @returns {boolean} whether there is a share sheet, and the page may open it */
export function canShare() {
  if (!navigator.share) return false;
  return !navigator.canShare || navigator.canShare({text: "x"});
}

/**
 * @param {string} title
 * @param {string} text
 * @param {(text: string) => void} refused
 * @returns {number} 0: under way; 1: there is none
 */
export function shareText(title, text, refused) {
  if (!canShare()) return 1;
  navigator.share({title, text}).catch((error) => {
    if (error.name !== "AbortError") refused(text);  // else the person closed it
  });
  return 0;
}

/** @returns {number} 0 */
export function saveFile(name, mime, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: mime}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 0;
}

/**
 * @param {File} file
 * @param {(bytes: Uint8Array) => void} opened  as they are: the program judges what is no text
 * @param {(tooLarge: boolean) => void} refused
 */
async function read(file, opened, refused) {
  if (file.size > kMostBytes) return refused(true);
  try {
    opened(new Uint8Array(await file.arrayBuffer()));
  } catch {
    refused(false);
  }
}

/** Connects the file picker and dropping a file onto the page. @returns {() => number} opens the picker */
export function createFilePicker(opened, refused) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (file) read(file, opened, refused);
    input.value = "";
  });
  const holdsFile = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files[0]) read(event.dataTransfer.files[0], opened, refused);
  });
  return () => {
    input.click();
    return 0;
  };
}
