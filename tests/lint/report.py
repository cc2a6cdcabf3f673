"""What the lint scripts share: reading the tree, collecting findings by rule, the closing line."""

import os
import sys

SKIPPED_FOLDERS = {".git", "build", "node_modules", "__pycache__", ".cache"}


def all_files(root):
    """Every file of ours, as sorted paths with "/" from the root."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
            if os.path.isfile(os.path.join(root, path)):
                found.append(path)
    return sorted(found)


def read_lines(root, path):
    """The lines of a text file; none for a file that is not text."""
    with open(os.path.join(root, path), "rb") as file:
        content = file.read()
    if b"\0" in content:
        return []
    return content.decode("utf-8", "replace").splitlines()


class Report:
    """Findings by rule. A rule that found nothing has passed; budgets only warn."""

    def __init__(self, rules):
        self.findings = {rule: [] for rule in rules}
        self.warnings = []

    def fail(self, rule, place, why):
        self.findings[rule].append(f"{place}: {why}")

    def warn(self, place, why):
        self.warnings.append(f"{place}: {why}")

    def close(self, name):
        """Prints all and gives the exit code."""
        for warning in self.warnings:
            print(f"warning: {warning}")
        failed = 0
        for rule, found in self.findings.items():
            print(f"{'FAIL' if found else 'ok  '} {name}: {rule}")
            failed += bool(found)
            for finding in found:
                print(f"     {finding}", file=sys.stderr)
        print(f"{len(self.findings) - failed} passed, {failed} failed")
        return 1 if failed else 0
