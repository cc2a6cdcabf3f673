// A screen for browsers that have no WebGL 2 without one.

import { spawn } from "node:child_process";
import { programs } from "./folders.mjs";

/** Starts an Xvfb on a free display number; yields the number's name and how to stop it. */
export function startDisplay() {
  return new Promise((done, fail) => {
    const path = programs.xvfb();
    if (!path) return fail(new Error("Xvfb is not installed"));
    const server = spawn(path, ["-displayfd", "3", "-screen", "0", "1600x1100x24",
      "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    let said = "";
    server.stdio[3].on("data", (part) => {
      said += part;
      if (said.includes("\n")) done({ name: `:${said.trim()}`, stop: () => server.kill() });
    });
    server.once("error", fail);
    server.once("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
  });
}
