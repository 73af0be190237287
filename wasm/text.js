// How text crosses the border: a library for Emscripten's linker (--js-library) that replaces some of
// embind's own functions.
//
// embind copies a string into memory character by character, in JavaScript; the browser's encoder is
// four times faster at the length of a payment request. It also turns a lone surrogate into U+FFFD
// where embind writes bytes that are not UTF-8. The types that never cross our border are not
// registered at all, which keeps their conversions out of the glue.

mergeInto(LibraryManager.library, {
  $encoder: '=new TextEncoder()',
  $decoder: '=new TextDecoder()',

  // Emscripten 3.1.6 assigns to this variable without declaring it, which a module forbids.
  $asm: '=undefined',

  _embind_register_std_string__deps: ['$registerType', '$encoder', '$decoder', '$asm'],
  _embind_register_std_string: function (type) {
    registerType(type, {
      name: 'std::string',
      argPackAdvance: 8,

      // In memory a string is its length in bytes, four bytes long, and then those bytes.
      fromWireType: function (pointer) {
        var start = pointer + 4;
        var text = decoder.decode(HEAPU8.subarray(start, start + HEAPU32[pointer >> 2]));
        _free(pointer);
        return text;
      },

      // A UTF-16 unit becomes three bytes at most.
      toWireType: function (destructors, text) {
        var pointer = _malloc(4 + text.length * 3);
        HEAPU32[pointer >> 2] = encoder.encodeInto(text, HEAPU8.subarray(pointer + 4)).written;
        destructors.push(_free, pointer);
        return pointer;
      },
    });
  },

  _embind_register_void__deps: [],
  _embind_register_void: function () {},
  _embind_register_bool__deps: [],
  _embind_register_bool: function () {},
  _embind_register_integer__deps: [],
  _embind_register_integer: function () {},
  _embind_register_bigint__deps: [],
  _embind_register_bigint: function () {},
  _embind_register_float__deps: [],
  _embind_register_float: function () {},
  _embind_register_emval__deps: [],
  _embind_register_emval: function () {},
  _embind_register_memory_view__deps: [],
  _embind_register_memory_view: function () {},
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
});
