#pragma once

// What C++ may ask of the page: the functions of web/ports.js, and nothing else. A name missing
// there is a link error. Texts go out as pointer and byte count; texts that come back are
// allocated with malloc and owned by the caller.

#include <cstddef>
#include <cstdint>

extern "C" {

// Fonts: drawn by the browser in system-ui; px are device pixels.
double page_font_ascent(int weight, double px);
double page_font_descent(int weight, double px);
double page_glyph_advance(std::uint32_t code_point, int weight, double px);
// Draws the glyph aside. box: left, top, width, height from the origin on the baseline, in whole
// device pixels; width 0 when nothing is visible.
void page_glyph_draw(std::uint32_t code_point, int weight, double px, int* box);
// Copies the glyph just drawn, RGBA without premultiplication; 1: has colours of its own.
int page_glyph_copy(std::uint8_t* rgba);

// Storage. 0: done, 1: blocked, 2: full. A key that is not there reads as null.
int page_storage_read(const char* key, std::size_t size, char** text);
int page_storage_write(const char* key, std::size_t key_size, const char* text, std::size_t size);
int page_storage_remove(const char* key, std::size_t size);
int page_storage_keys(char** lines);

// Acts that need the user's gesture. 0: done or under way, 1: refused.
// What turns out only later to be refused comes back through juggle_copy_refused.
int page_copy_text(const char* text, std::size_t size);
int page_open_mail(const char* link, std::size_t size);
int page_share_text(const char* title, std::size_t title_size, const char* text, std::size_t size);
int page_save_file(const char* name, std::size_t name_size, const char* mime,
                   std::size_t mime_size, const char* text, std::size_t size);
int page_choose_file();

// After a frame.
void page_patch(const char* json, std::size_t size);
void page_announce(const char* text, std::size_t size);
void page_settle(double content_height, std::uint32_t focus, int scroll_to_top);
void page_theme(std::uint32_t background_rgb, std::uint32_t ink_rgb, std::uint32_t accent_rgb,
                int dark);
void page_cursor(int imgui_cursor);
void page_request_frames(int count);
void page_wake_after(double milliseconds);  // calls juggle_wake once; a new call replaces the old

}  // extern "C"
