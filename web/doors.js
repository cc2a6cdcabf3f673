// The core's JSON doors, loaded when first asked for: the same answers as the command line's.

let core = null;

/**
 * @param {string} door a name of core::call_door, such as "advise"
 * @param {string} text the JSON that the command line would read
 * @param {number} day today, as days since 1970-01-01
 * @returns {Promise<string>} JSON, or the line "error: CODE at PATH: message"
 */
export async function callDoor(door, text, day) {
  core = core || import("./juggle_core.js").then((made) => made.default());
  const program = await core;
  const given = [door, text].map((words) => {
    const size = program.lengthBytesUTF8(words) + 1;
    const at = program._malloc(size);
    program.stringToUTF8(words, at, size);
    return at;
  });
  const answer = program._juggle_call(...given, day);
  const words = program.UTF8ToString(answer);
  for (const at of [...given, answer]) program._free(at);
  return words;
}
