"""Proves that every lint rule fires: plants one violation at a time in a small clean tree.

    python3 tests/lint/planted_test.py
"""

import os
import sys
import tempfile

import check_arrows
import check_tree

CLEAN = {
    "CMakeLists.txt": "project(juggle)\n",
    "README.md": "# Juggle\n",
    "shell.html": '<html lang="en"><script type="module" src="{{boot}}"></script></html>\n',
    "web/boot.js": 'import {x} from "./input.js";\n',
    "src/core/base/id.h": "#pragma once\n#include <string>\n",
    "src/core/decide/solve.cpp": '#include "core/model/search.h"\n',
    "src/core/codec/json_fields.h": "#include <nlohmann/json_fwd.hpp>\n",
    "src/core/codec/read.cpp": '#include <nlohmann/json.hpp>\n#include "core/codec/json_fields.h"\n',
    "src/app/store.cpp": '#include "core/answer.h"\n',
    "src/ui/widgets/button.cpp": '#include <imgui.h>\nbool b = ImGui::Button("x");\n',
    "src/platform/web/main.cpp": "#include <emscripten/html5.h>\n#ifdef __EMSCRIPTEN__\n#endif\n",
    "src/core/answer_verdict.cpp": '#include "core/answer.h"\n#include "core/decide/solve.h"\n',
    "tests/support/oracle.cpp": '#include "core/decide/decision_model.h"\n',
}

# (check, rule, path, content) of one violation each.
ARROWS, TREE = check_arrows.check, check_tree.check
PLANTED = [
    (ARROWS, "arrows", "src/core/model/bad.cpp", '#include "app/store.h"\n'),
    (ARROWS, "arrows", "src/core/model/bad.cpp", '#include "ui/theme.h"\n'),
    (ARROWS, "arrows", "src/app/bad.h", '#include "ui/theme.h"\n'),
    (ARROWS, "arrows", "src/app/bad.cpp", '#include "platform/memory/clock.h"\n'),
    (ARROWS, "arrows", "src/ui/bad.cpp", '#include "platform/web/fonts.h"\n'),
    (ARROWS, "arrows", "src/platform/native/bad.cpp", '#include "ui/frame.h"\n'),
    (ARROWS, "arrows", "src/platform/web/bad.cpp", '#include "platform/memory/clock.h"\n'),
    (ARROWS, "arrows", "src/elsewhere/bad.cpp", "\n"),
    (ARROWS, "core arrows", "src/core/base/bad.h", '#include "core/model/search.h"\n'),
    (ARROWS, "core arrows", "src/core/model/bad.cpp", '#include "core/decide/solve.h"\n'),
    (ARROWS, "core arrows", "src/core/decide/bad.cpp", '#include "core/compare/weights.h"\n'),
    (ARROWS, "core arrows", "src/core/advise/bad.cpp", '#include "core/codec/json.h"\n'),
    (ARROWS, "core arrows", "src/core/answer.cpp", '#include "core/json_api.h"\n'),
    (ARROWS, "core arrows", "src/core/answer_parts.h", '#include "core/codec/json_fields.h"\n'),
    (ARROWS, "core arrows", "src/core/novel/bad.cpp", '#include "core/base/id.h"\n'),
    (ARROWS, "paths", "src/core/base/bad.cpp", '#include "id.h"\n'),
    (ARROWS, "paths", "src/core/base/bad.cpp", '#include "../model/search.h"\n'),
    (ARROWS, "imgui", "src/app/bad.cpp", "#include <imgui.h>\n"),
    (ARROWS, "imgui", "src/core/base/bad.cpp", '#  include "imgui_internal.h"\n'),
    (ARROWS, "json", "src/core/codec/bad.h", "#include <nlohmann/json.hpp>\n"),
    (ARROWS, "json", "src/core/codec/json_fields.h", "#include <nlohmann/json.hpp>\n"),
    (ARROWS, "json", "src/core/answer.cpp", "#include <nlohmann/json.hpp>\n"),
    (ARROWS, "json", "src/app/bad.cpp", "#include <nlohmann/json_fwd.hpp>\n"),
    (ARROWS, "json", "src/app/bad.cpp", '#include "core/codec/json_fields.h"\n'),
    (ARROWS, "json", "src/core/codec/search_codec.h", '#include "core/codec/json_values.h"\n'),
    (ARROWS, "emscripten", "src/ui/bad.cpp", "#include <emscripten.h>\n"),
    (ARROWS, "emscripten", "src/platform/native/bad.cpp", "#include <emscripten/html5.h>\n"),
    (ARROWS, "emscripten", "src/ui/bad.cpp", "#ifdef __EMSCRIPTEN__\n#endif\n"),
    (ARROWS, "emscripten", "src/core/base/bad.cpp", "#if defined(__EMSCRIPTEN__)\n#endif\n"),
    (ARROWS, "standard", "src/core/base/bad.cpp", "#include <iostream>\n"),
    (ARROWS, "standard", "src/app/bad.cpp", "#include <chrono>\n"),
    (ARROWS, "standard", "src/ui/bad.cpp", "#include <sstream>\n"),
    (ARROWS, "widgets", "src/ui/screens/bad.cpp", 'bool b = ImGui::Button("x");\n'),
    (ARROWS, "widgets", "src/ui/bad.cpp", 'ImGui::InputTextMultiline("x", buffer, 9);\n'),
    (ARROWS, "widgets", "src/platform/web/bad.cpp", 'ImGui::TextUnformatted("x");\n'),
    (ARROWS, "names", "src/core/base/BadName.cpp", "\n"),
    (ARROWS, "names", "src/core/base/bad.cc", "\n"),
    (ARROWS, "oracle", "tests/support/oracle.cpp", '#include "core/decide/solve.h"\n'),
    (TREE, "top level", "notes.txt", "\n"),
    (TREE, "top level", "docs/page.md", "\n"),
    (TREE, "loose ends", "src/core/base/id.h", "// TO" "DO later\n"),
    (TREE, "loose ends", "tests/run", "# FIX" "ME\n"),
    (TREE, "third parties", "web/boot.js", 'import "https://cdn.example.com/x.js";\n'),
    (TREE, "third parties", "shell.html", '<link href="//fonts.example.com/x.css">\n'),
    (TREE, "third parties", "web/style.css", "@import url(http://example.com/x.css);\n"),
    (TREE, "machine paths", "CMakePresets.json", '{"x": "/ho' 'me/me/sdk"}\n'),
    (TREE, "machine paths", "tests/run", "cp x /tm" "p/x\n"),
    (TREE, "machine paths", "tests/browser/package-lock.json", "registry.npm" "js\n"),
    (TREE, "scripts", "shell.html", "<script>start()</script>\n"),
    (TREE, "scripts", "shell.html", "<style>a{}</style>\n"),
    (TREE, "scripts", "shell.html", '<body onload="x()">\n'),
    (TREE, "scripts", "web/bad.js", "const x = 1;\n"),
    (TREE, "scripts", "web/bad.js", '"use strict";\neval("1");\n'),
    (TREE, "third-party sources", "src/ui/imgui_draw.cpp", "\n"),
]


def write(root, path, content):
    target = os.path.join(root, path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(content)


def broken_rules(check, planted):
    """The rules that the clean tree with the planted file breaks."""
    with tempfile.TemporaryDirectory() as root:
        for path, content in {**CLEAN, **planted}.items():
            write(root, path, content)
        findings = check(root).findings
    return {rule for rule, found in findings.items() if found}


def main():
    passed = failed = 0

    def expect(name, holds):
        nonlocal passed, failed
        passed, failed = passed + bool(holds), failed + (not holds)
        if not holds:
            print(f"FAIL planted: {name}")

    expect("a clean tree passes check_arrows", not broken_rules(ARROWS, {}))
    expect("a clean tree passes check_tree", not broken_rules(TREE, {}))
    for check, rule, path, content in PLANTED:
        expect(f"{rule}: {path}: {content.strip()}", rule in broken_rules(check, {path: content}))
    fired = {rule for _, rule, _, _ in PLANTED}
    for rule in [*check_arrows.RULES, *check_tree.RULES]:
        expect(f"rule '{rule}' has a planted violation", rule in fired)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
