"""Fails on an include against the arrows of src/README.md, and on what is in the wrong room.

    python3 tests/lint/check_arrows.py [ROOT]

Every message names the place and the rule. Budgets (lengths) only warn. There is no list of
exceptions: the cure is to move the code to its room.
"""

import os
import re
import sys

from report import Report, all_files, read_lines

# Who may include whom, from src/. A room may always include itself.
ROOMS = {
    "core": {"core"},
    "app": {"app", "core"},
    "ui": {"ui", "app", "core"},
    "platform/web": {"platform/web", "ui", "app", "core"},
    "platform/native": {"platform/native", "app", "core"},
    "platform/memory": {"platform/memory", "ui", "app", "core"},
}

# The same inside core. answer and json_api are files, the others folders.
_RESULTS = {"base", "model", "estimate", "decide", "compare", "gate", "advise", "compose",
            "schedule"}
CORE = {
    "base": {"base"},
    "model": {"model", "base"},
    "estimate": {"estimate", "model", "base"},
    "decide": {"decide", "estimate", "model", "base"},
    "compare": {"compare", "estimate", "model", "base"},
    "gate": {"gate", "estimate", "model", "base"},
    "advise": {"advise", "decide", "compare", "gate", "estimate", "model", "base"},
    "compose": {"compose", "advise", "decide", "compare", "gate", "estimate", "model", "base"},
    "schedule": {"schedule", "advise", "decide", "compare", "gate", "estimate", "model", "base"},
    "learn": {"learn", "estimate", "model", "base"},
    "codec": _RESULTS | {"codec", "learn", "answer"},
    "answer": _RESULTS | {"answer", "learn"},
    "json_api": _RESULTS | {"json_api", "learn", "answer", "codec"},
}

# The headers that name the JSON library's types, by forward declarations; internal to codec.
JSON_HEADER = re.compile(r"core/codec/json_\w+\.h$")
JSON_FORWARD = "nlohmann/json_fwd.hpp"

# Standard headers that cost bytes, ask the clock or the machine, or differ between platforms.
FORBIDDEN = {"iostream", "istream", "ostream", "sstream", "fstream", "iomanip", "regex",
             "filesystem", "locale", "clocale", "chrono", "ctime", "time.h", "random", "format",
             "thread", "mutex", "future", "ranges"}
FORBIDDEN_IN = ("core", "app", "ui")

# What an oracle may take from the code it checks: the question's type, none of the answer's code.
ORACLE_INPUT = re.compile(r"core/(base/|model/|decide/decision_model\.h|decide/action\.h)")

# Everything of ImGui that draws something a person reads or operates: the facade's business,
# because only the facade records the semantic node as well.
WIDGET = re.compile(
    r"\bImGui::((?:Small|Invisible|Arrow|Image|Radio)?Button(?:Ex)?|Checkbox(?:Flags)?|"
    r"(?:Input|Slider|Drag|VSlider)(?:Text|Int|Float|Double|Scalar|Angle)\w*|"
    r"(?:Begin)?Combo|(?:Begin)?ListBox|Selectable|MenuItem|BeginMenu|BeginTabItem|TabItemButton|"
    r"TreeNode\w*|CollapsingHeader|Color(?:Edit|Picker|Button)\w*|ProgressBar|Bullet\w*|"
    r"Text(?:V|Unformatted|Colored|ColoredV|Disabled|DisabledV|Wrapped|WrappedV|Ex|Link\w*)?|"
    r"LabelText\w*|SeparatorText|Plot\w+|Image|ImageWithBg)\s*\(")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
FILE_NAME = re.compile(r"^([a-z0-9]+(_[a-z0-9]+)*\.(h|cpp)|README\.md)$")

RULES = {
    "arrows": "an include follows an arrow between rooms",
    "core arrows": "an include follows an arrow inside core",
    "paths": "our headers are included by their path from src/",
    "imgui": "ImGui only in ui and platform",
    "json": "the JSON library only in core/codec/*.cpp and core/json_api.cpp",
    "emscripten": "Emscripten's headers and macros only in platform",
    "standard": "no streams, clocks, locales or unportable draws in core, app and ui",
    "widgets": "ImGui's widgets only in ui/widgets",
    "names": "files of src are named in snake_case",
    "oracle": "an oracle of the tests shares no code with what it checks",
}


def room_of(path):
    """The room of a path from src/, or None."""
    parts = path.split("/")
    if parts[0] == "platform" and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0] if parts[0] in ROOMS and len(parts) > 1 else None


def core_part(path):
    """ "core/decide/solve.h" -> "decide"; "core/answer.h", "core/answer_verdict.cpp" -> "answer"."""
    part = path.split("/")[1].split(".")[0]
    return "answer" if part.startswith("answer_") else part


def may_use_json(path):
    return path == "core/json_api.cpp" or (
        path.startswith("core/codec/") and path.endswith(".cpp"))


def check_include(report, place, path, kind, target):
    room = room_of(path)
    top = target.split("/")[0]
    ours = kind == '"' and room_of(target)
    if ours:
        if JSON_HEADER.match(target) and not (may_use_json(path) or JSON_HEADER.match(path)):
            report.fail("json", place, f"{target} is internal to core/codec")
        if ours not in ROOMS[room]:
            report.fail("arrows", place, f"{room} may not include {target}")
        elif room == "core" and core_part(target) not in CORE.get(core_part(path), set()):
            report.fail("core arrows", place,
                        f"core/{core_part(path)} may not include {target}")
        return
    if re.match(r"(imgui|imconfig|imstb_)", target):
        if room not in ("ui",) and not room.startswith("platform"):
            report.fail("imgui", place, f"{target} in {room}")
    elif top == "nlohmann":
        declared = JSON_HEADER.match(path) and target == JSON_FORWARD
        if not declared and not may_use_json(path):
            report.fail("json", place, f"{target} in {path}")
    elif top in ("emscripten", "emscripten.h") or top.startswith("GLES"):
        if room != "platform/web":
            report.fail("emscripten", place, f"{target} in {room}")
    elif target in FORBIDDEN:
        if room in FORBIDDEN_IN:
            report.fail("standard", place, f"<{target}> in {room}")
    elif kind == '"':
        report.fail("paths", place, f'"{target}" is not a path from src/ into a room')


def check_budgets(report, path, lines):
    limit = 150 if path.endswith(".h") else 250 if "/ui/screens/" in path else 400
    if len(lines) > limit:
        report.warn(f"src/{path}", f"{len(lines)} lines; the budget is {limit}")
    start = None
    for number, line in enumerate(lines, 1):
        if len(line) > 100:
            report.warn(f"src/{path}:{number}", f"{len(line)} columns; the budget is 100")
        # Namespaces are not indented, so a body of a function opens and closes at column 0.
        if line.endswith("{") and not re.match(
                r"(namespace|class|struct|enum|extern|union|const|constexpr|static|\s|\})", line):
            start = start or number
        if line.startswith("}") and start:
            if number - start > 60:
                report.warn(f"src/{path}:{start}",
                            f"a function of {number - start} lines; the budget is 60")
            start = None


def check_source(report, root, path):
    lines = read_lines(root, f"src/{path}")
    room = room_of(path)
    if room is None:
        report.fail("arrows", f"src/{path}", f"not in a room; rooms are {', '.join(ROOMS)}")
        return
    for number, line in enumerate(lines, 1):
        place = f"src/{path}:{number}"
        include = INCLUDE.match(line)
        if include:
            check_include(report, place, path, *include.groups())
            continue
        code = line.split("//")[0]
        if "__EMSCRIPTEN__" in code and not room.startswith("platform"):
            report.fail("emscripten", place, f"__EMSCRIPTEN__ in {room}")
        widget = WIDGET.search(code)
        if widget and not path.startswith("ui/widgets/"):
            report.fail("widgets", place, f"ImGui::{widget.group(1)} outside ui/widgets")
    check_budgets(report, path, lines)


def check(root):
    """The report about the tree at root."""
    report = Report(RULES)
    for file in all_files(root):
        name = os.path.basename(file)
        if file.startswith("src/"):
            if not FILE_NAME.match(name):
                report.fail("names", file, "not snake_case.h, snake_case.cpp or README.md")
            elif not name.endswith(".md"):
                check_source(report, root, file[len("src/"):])
        elif file.startswith("tests/support/") and "oracle" in name:
            for number, line in enumerate(read_lines(root, file), 1):
                include = INCLUDE.match(line)
                target = include.group(2) if include else ""
                if target.startswith("core/") and not ORACLE_INPUT.match(target):
                    report.fail("oracle", f"{file}:{number}", f"includes {target}")
    return report


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    tree = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "..")
    sys.exit(check(tree).close("arrows"))
