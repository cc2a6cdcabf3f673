// The functions that C++ calls (src/platform/web/page_calls.h), as an Emscripten library. What
// touches the document goes on to Module.page, which web/app.js hands in; fonts and storage are
// here. Nothing here decides anything.

mergeInto(LibraryManager.library, {
  $port__deps: ["malloc"],
  $port: {
    text: function (pointer, size) {
      return UTF8ToString(pointer, size);
    },
    /** A zero-terminated copy that C++ frees. */
    give: function (text) {
      const size = lengthBytesUTF8(text) + 1;
      const pointer = _malloc(size);
      stringToUTF8(text, pointer, size);
      return pointer;
    },
    /** Runs a storage call; 0 done, 1 blocked, 2 full. Reading the property may throw as well. */
    storage: function (act) {
      try {
        act(window.localStorage);
        return 0;
      } catch (error) {
        return error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED" ? 2 : 1;
      }
    },
  },

  $glyphs: {
    context: null,
    font: "",
    image: null,
    /** A 2D context in that font; made on first use. */
    use: function (weight, px) {
      if (!this.context) {
        const canvas = document.createElement("canvas");
        this.context = canvas.getContext("2d", { willReadFrequently: true });
      }
      const font = `${weight} ${px}px system-ui, sans-serif`;
      if (font !== this.font) {
        this.context.font = font;
        this.font = font;
      }
      return this.context;
    },
    /** Draws on a cleared scratch; returns [left, top, width, height] around the origin. */
    draw: function (text, weight, px) {
      const { actualBoundingBoxLeft: l, actualBoundingBoxRight: r, actualBoundingBoxAscent: a,
        actualBoundingBoxDescent: d } = this.use(weight, px).measureText(text);
      const left = Math.floor(-l) - 1;
      const top = Math.floor(-a) - 1;
      const width = Math.ceil(r) + 1 - left;
      const height = Math.ceil(d) + 1 - top;
      const canvas = this.context.canvas;
      if (canvas.width < width || canvas.height < height) {
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
        this.font = "";
      }
      const context = this.use(weight, px);
      context.clearRect(0, 0, width, height);
      context.fillText(text, -left, -top);
      this.image = context.getImageData(0, 0, width, height).data;
      const visible = this.image.some((byte, i) => i % 4 === 3 && byte > 0);
      return visible ? [left, top, width, height] : [0, 0, 0, 0];
    },
    /** Black ink becomes white to be tinted; a glyph with its own colours keeps them. */
    copy: function (target) {
      const image = this.image;
      let coloured = false;
      for (let i = 0; i < image.length && !coloured; i += 4) {
        coloured = image[i + 3] > 32 && image[i] + image[i + 1] + image[i + 2] > 48;
      }
      HEAPU8.set(image, target);
      if (!coloured) {
        for (let i = 0; i < image.length; i += 4) HEAPU8.fill(255, target + i, target + i + 3);
      }
      return coloured ? 1 : 0;
    },
  },

  page_font_ascent__deps: ["$glyphs"],
  page_font_ascent: function (weight, px) {
    return glyphs.use(weight, px).measureText("M").fontBoundingBoxAscent;
  },
  page_font_descent__deps: ["$glyphs"],
  page_font_descent: function (weight, px) {
    return glyphs.use(weight, px).measureText("M").fontBoundingBoxDescent;
  },
  page_glyph_advance__deps: ["$glyphs"],
  page_glyph_advance: function (code, weight, px) {
    return glyphs.use(weight, px).measureText(String.fromCodePoint(code)).width;
  },
  page_glyph_draw__deps: ["$glyphs"],
  page_glyph_draw: function (code, weight, px, box) {
    HEAP32.set(glyphs.draw(String.fromCodePoint(code), weight, px), box >> 2);
  },
  page_glyph_copy__deps: ["$glyphs"],
  page_glyph_copy: function (target) {
    return glyphs.copy(target);
  },

  page_storage_read__deps: ["$port"],
  page_storage_read: function (key, size, text) {
    return port.storage((storage) => {
      const found = storage.getItem(port.text(key, size));
      HEAP32[text >> 2] = found === null ? 0 : port.give(found);
    });
  },
  page_storage_write__deps: ["$port"],
  page_storage_write: function (key, keySize, text, size) {
    return port.storage((storage) => storage.setItem(port.text(key, keySize), port.text(text, size)));
  },
  page_storage_remove__deps: ["$port"],
  page_storage_remove: function (key, size) {
    return port.storage((storage) => storage.removeItem(port.text(key, size)));
  },
  page_storage_keys__deps: ["$port"],
  page_storage_keys: function (lines) {
    return port.storage((storage) => {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
      HEAP32[lines >> 2] = port.give(keys.filter((key) => !key.includes("\n")).join("\n"));
    });
  },

  page_copy_text__deps: ["$port"],
  page_copy_text: function (text, size) {
    return Module["page"]["copyText"](port.text(text, size));
  },
  page_open_mail__deps: ["$port"],
  page_open_mail: function (link, size) {
    return Module["page"]["openMail"](port.text(link, size));
  },
  page_share_text__deps: ["$port"],
  page_share_text: function (title, titleSize, text, size) {
    return Module["page"]["shareText"](port.text(title, titleSize), port.text(text, size));
  },
  page_save_file__deps: ["$port"],
  page_save_file: function (name, nameSize, mime, mimeSize, text, size) {
    return Module["page"]["saveFile"](port.text(name, nameSize), port.text(mime, mimeSize),
      port.text(text, size));
  },
  page_choose_file: function () {
    return Module["page"]["chooseFile"]();
  },

  page_patch__deps: ["$port"],
  page_patch: function (json, size) {
    Module["page"]["patch"](port.text(json, size));
  },
  page_announce__deps: ["$port"],
  page_announce: function (text, size) {
    Module["page"]["announce"](port.text(text, size));
  },
  page_settle: function (height, focus, toTop) {
    Module["page"]["settle"](height, focus >>> 0, toTop);
  },
  page_theme: function (background, ink, accent, dark) {
    Module["page"]["theme"](background, ink, accent, dark);
  },
  page_cursor: function (cursor) {
    Module["page"]["cursor"](cursor);
  },
  page_request_frames: function (count) {
    Module["page"]["requestFrames"](count);
  },
  page_wake_after: function (milliseconds) {
    Module["page"]["wakeAfter"](milliseconds);
  },
});
