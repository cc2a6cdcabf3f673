// Dear ImGui reads ini files with the C library's scanner, 5 KB of the first visit, and there are
// no ini files. In the page's build its calls of `sscanf` come here instead (CMakeLists.txt).

extern "C" int juggle_no_scan(const char*, const char*, ...) {
    return 0;
}
