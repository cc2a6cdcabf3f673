"""Fails on what must not stand anywhere in the tree: loose ends, strangers, machine paths.

    python3 tests/lint/check_tree.py [ROOT]
"""

import os
import re
import sys

from report import Report, all_files, read_lines

TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "shell.html", "src", "web",
             "assets", "tests"}

RULES = {
    "top level": "nothing stands at the top that the house does not name",
    "loose ends": "no work is left as a note in the code",
    "third parties": "the page asks no other origin for anything",
    "machine paths": "no path of one machine, no package registry's address",
    "scripts": "JavaScript is strict modules; the shell has no inline script, style or handler",
    "third-party sources": "no source of others is committed",
}

# Written in pieces so that this file does not accuse itself.
LOOSE_END = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}~:/-])/(work|tm" r"p|root|ho" r"me|Us" r"ers|mnt)/[\w.-]")
REGISTRY = re.compile(r"(registry\.npm" r"js|deb\.deb" r"ian|security\.deb" r"ian|pypi\.o" r"rg|"
                      r"nodesou" r"rce\.com)")
ADDRESS = re.compile(r"(https?:)?//([a-z0-9.-]+\.[a-z]{2,}|\d+\.\d+\.\d+\.\d+)", re.IGNORECASE)
NO_REQUEST = {"www.w3.org", "127.0.0.1"}  # namespaces, and this very machine
FOREIGN_FILE = re.compile(r"(^|/)(imgui(_internal|_draw|_demo|_tables|_widgets|_impl_\w+|_stdlib)?|imstb_\w+|doctest|json|json_fwd)\.(h|hpp|cpp)$")
BINARY = (".png", ".wasm", ".br", ".gz", ".ico")


def is_shipped(path):
    return path == "shell.html" or (
        path.startswith("web/") and path.endswith((".js", ".css", ".html", ".webmanifest")))


def check_shell(report, path, text):
    if re.search(r"<script(?![^>]*\bsrc=)", text):
        report.fail("scripts", path, "an inline script, which the content policy forbids")
    if re.search(r"<style\b|\sstyle=", text):
        report.fail("scripts", path, "an inline style, which the content policy forbids")
    if re.search(r"\son[a-z]+=", text):
        report.fail("scripts", path, "an inline handler, which the content policy forbids")


def check_script(report, path, lines):
    text = "\n".join(lines)
    if len(lines) > 150:
        report.warn(path, f"{len(lines)} lines; the budget is 150")
    # A module is strict by itself; a script says so.
    module = re.search(r"^(import|export)\b", text, re.MULTILINE)
    if not module and '"use strict"' not in text and not path.endswith("ports.js"):
        report.fail("scripts", path, 'neither a module nor "use strict"')
    for word in (r"\beval\s*\(", r"\bnew Function\b", r"\.innerHTML\b", r"\bdocument\.write\b"):
        if re.search(word, text):
            report.fail("scripts", path, f"{word} makes code or markup of text")


def check(root):
    report = Report(RULES)
    for entry in sorted(os.listdir(root)):
        if entry not in TOP_LEVEL and entry != "build" and not entry.startswith("."):
            report.fail("top level", entry, "is not one of " + ", ".join(sorted(TOP_LEVEL)))
    for path in all_files(root):
        if FOREIGN_FILE.search(path):
            report.fail("third-party sources", path, "comes from a package, not from here")
        if path.endswith(BINARY):
            continue
        lines = read_lines(root, path)
        for number, line in enumerate(lines, 1):
            place = f"{path}:{number}"
            if LOOSE_END.search(re.sub(r'"[^"]*"', '""', line)) and not path.startswith("assets/"):
                report.fail("loose ends", place, line.strip()[:80])
            if MACHINE_PATH.search(line) or REGISTRY.search(line):
                report.fail("machine paths", place, line.strip()[:80])
            if is_shipped(path):
                for match in ADDRESS.finditer(line):
                    if match.group(2).lower() not in NO_REQUEST:
                        report.fail("third parties", place, match.group(0))
        if path == "shell.html" or (path.startswith("web/") and path.endswith(".html")):
            check_shell(report, path, "\n".join(lines))
        if path.startswith("web/") and path.endswith(".js"):
            check_script(report, path, lines)
    return report


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    tree = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "..")
    sys.exit(check(tree).close("tree"))
