// Dear ImGui reads ini files with the C library's scanner, 5 KB of the first visit, and there are no
// ini files. In the page's build its calls of `sscanf` come here instead (CMakeLists.txt). What is
// left of them is the renderer's "#version %d": words, then one number.

#include <cstdarg>

extern "C" int juggle_scan_number(const char* text, const char* format, ...) {
    while (*format != '\0' && *format != '%') {
        if (*text++ != *format++) return 0;
    }
    if (*format != '%' || *text < '0' || *text > '9') return 0;
    int number = 0;
    while (*text >= '0' && *text <= '9' && number < 100'000'000)
        number = number * 10 + (*text++ - '0');
    va_list values;
    va_start(values, format);
    *va_arg(values, int*) = number;
    va_end(values);
    return 1;
}
