# Finds whatever Emscripten this machine has and hands over to its own toolchain file, so that the
# presets need no machine's paths: Debian's package, an activated EMSDK, or any emcc on the path.

if(NOT DEFINED ENV{JUGGLE_EMSCRIPTEN_ROOT})
  if(DEFINED ENV{EMSCRIPTEN_ROOT})
    set(ENV{JUGGLE_EMSCRIPTEN_ROOT} "$ENV{EMSCRIPTEN_ROOT}")
  else()
    find_program(JUGGLE_EM_CONFIG em-config HINTS "$ENV{EMSDK}/upstream/emscripten")
    if(JUGGLE_EM_CONFIG)
      execute_process(COMMAND "${JUGGLE_EM_CONFIG}" EMSCRIPTEN_ROOT
        OUTPUT_VARIABLE juggle_found OUTPUT_STRIP_TRAILING_WHITESPACE)
      set(ENV{JUGGLE_EMSCRIPTEN_ROOT} "${juggle_found}")
    else()
      set(ENV{JUGGLE_EMSCRIPTEN_ROOT} /usr/share/emscripten)
    endif()
  endif()
endif()
set(juggle_toolchain "$ENV{JUGGLE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${juggle_toolchain}")
  message(FATAL_ERROR "No Emscripten found. Run .ci/setup build, or put emcc on the path.")
endif()

# Node 20 rejects the flag that the toolchain of Emscripten 3.1.6 would pass, and that version's
# loader mistakes Node's own fetch for a browser's.
set(CMAKE_CROSSCOMPILING_EMULATOR "node;--no-experimental-fetch" CACHE STRING "runs wasm programs")

include("${juggle_toolchain}")

# Debian keeps the JavaScript packages that emcc calls where only Debian's own Node looks.
if(NOT DEFINED ENV{NODE_PATH} AND IS_DIRECTORY /usr/share/nodejs/acorn)
  set(CMAKE_C_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
endif()
